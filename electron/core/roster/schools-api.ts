/** Calls on schools. */
import type { Database } from 'better-sqlite3'
import { AppError } from '../../../shared/contract/reply.ts'
import type { School, SchoolFields } from '../../../shared/contract/schemas.ts'
import { SCHOOL_LEVELS } from '../../../shared/domain/plans/plan.ts'
import { tidy } from '../../../shared/text/fold.ts'
import type { Feature } from '../dispatcher.ts'
import type { Session } from '../session.ts'
import type { RecordValues } from '../store/records.ts'

export function createSchoolsFeature(session: Session): Feature {
  return {
    'schools.list': () => querySchools(session.store.db),

    'schools.add': (fields) => {
      const values = columns(fields)
      const { result } = session.store.edit(`Thêm ${fields.name}`, (edit) => {
        refuseTakenName(session.store.db, null, values.name)
        return edit.insert('school', values)
      })
      return requireSchool(session.store.db, result)
    },

    'schools.update': ({ id, fields }) => {
      const { db } = session.store
      const school = requireSchool(db, id)
      const values = columns(fields)
      session.store.edit(`Sửa thông tin ${school.name}`, (edit) => {
        refuseTakenName(db, id, values.name)
        edit.update('school', id, values)
      })
      return requireSchool(db, id)
    },
  }
}

interface SchoolRow extends Omit<School, 'levels' | 'receivers'> {
  levels: string
  receivers: string
}

/** All schools by name, with the number of people who have not left. */
export function querySchools(db: Database, id: number | null = null): School[] {
  return db
    .prepare<{ id: number | null }, SchoolRow>(
      `SELECT s.id, s.name, s.governing_body AS governingBody, s.place, s.head_role AS headRole,
              s.head_name AS headName, s.preparer_name AS preparerName, s.levels, s.paper_code AS paperCode,
              s.receivers,
              count(p.id) FILTER (WHERE p.kind = 'student') AS students,
              count(p.id) FILTER (WHERE p.kind = 'staff') AS staff
         FROM school s LEFT JOIN person p ON p.school_id = s.id AND p.left_on IS NULL
        WHERE :id IS NULL OR s.id = :id
        GROUP BY s.id ORDER BY s.name`,
    )
    .all({ id })
    .map((row) => ({
      ...row,
      levels: SCHOOL_LEVELS.filter((level) => row.levels.split(',').includes(level)),
      receivers: row.receivers === '' ? [] : row.receivers.split('\n'),
    }))
}

/** One school. Throws `not-found`. */
export function requireSchool(db: Database, id: number): School {
  const school = querySchools(db, id)[0]
  if (!school) throw noSchool()
  return school
}

/** Throws `not-found` where there is no such school; does not count its people. */
export function requireSchoolId(db: Database, id: number): void {
  if (db.prepare('SELECT 1 FROM school WHERE id = ?').get(id) === undefined) throw noSchool()
}

function noSchool(): AppError {
  return new AppError('not-found', 'Không có trường này trong sổ.')
}

function columns(fields: { [K in keyof SchoolFields]?: SchoolFields[K] | undefined }): RecordValues<'school'> {
  const values: RecordValues<'school'> = {}
  if (fields.name !== undefined) values.name = tidy(fields.name)
  if (values.name === '') throw new AppError('bad-request', 'Tên trường không được để trống.')
  if (fields.governingBody !== undefined) values.governing_body = tidy(fields.governingBody)
  if (fields.place !== undefined) values.place = tidy(fields.place)
  if (fields.headRole !== undefined) values.head_role = tidy(fields.headRole)
  if (fields.headName !== undefined) values.head_name = tidy(fields.headName)
  if (fields.preparerName !== undefined) values.preparer_name = tidy(fields.preparerName)
  if (fields.levels !== undefined) values.levels = fields.levels.join(',')
  if (fields.receivers !== undefined) {
    values.receivers = fields.receivers
      .map(tidy)
      .filter((line) => line !== '')
      .join('\n')
  }
  if (fields.paperCode !== undefined) values.paper_code = tidy(fields.paperCode)
  return values
}

/** Throws `conflict` when another school has the name. */
export function refuseTakenName(db: Database, id: number | null, name: unknown): void {
  const holder = db.prepare<[unknown], number>('SELECT id FROM school WHERE name = ?').pluck().get(name)
  if (holder !== undefined && holder !== id) {
    throw new AppError('conflict', `Đã có trường “${String(name)}”. Hãy chọn trường đó hoặc đặt tên khác.`)
  }
}
