/** Calls on people: list, add, edit, remove. */
import { AppError } from '../../../shared/contract/reply.ts'
import type { PersonPatch } from '../../../shared/domain/person.ts'
import { tidy } from '../../../shared/text/fold.ts'
import type { Feature } from '../dispatcher.ts'
import type { Session } from '../session.ts'
import { requireSchool } from './schools-api.ts'
import { queryPeople } from './people-query.ts'
import { PeopleWriter } from './people-write.ts'

export function createPeopleFeature(session: Session): Feature {
  return {
    'people.list': (query) => queryPeople(session.store.db, query),
    'people.byIds': ({ ids }) => queryPeople(session.store.db, { ids }),

    'people.add': ({ schoolId, kind, fields }) => {
      const { store } = session
      requireSchool(store.db, schoolId)
      const clean = tidyFields(fields)
      const { changeSet, result } = store.edit(`Thêm ${clean.fullName}`, (edit) => {
        refuseTakenNumber(session, schoolId, null, clean)
        return new PeopleWriter(store, edit).add(schoolId, kind, clean)
      })
      return { changeSet, changed: 1, id: result }
    },

    'people.edit': ({ edits }) => {
      const { store } = session
      const label = edits.length === 1 ? `Sửa ${nameOf(session, edits[0]?.id ?? 0)}` : `Sửa ${edits.length} người`
      const { changeSet, result } = store.edit(label, (edit) => {
        const writer = new PeopleWriter(store, edit)
        let changed = 0
        for (const { id, fields } of edits) {
          const schoolId = schoolOf(session, id)
          const clean = tidyFields(fields)
          refuseTakenNumber(session, schoolId, id, clean)
          if (writer.change(id, schoolId, clean)) changed += 1
        }
        return changed
      })
      return { changeSet, changed: result }
    },

    'people.remove': ({ ids }) => {
      const { store } = session
      const people = queryPeople(store.db, { ids })
      const label = people.length === 1 ? `Xóa ${people[0]?.fullName ?? ''}` : `Xóa ${people.length} người`
      const stageIds = store.db
        .prepare<[number], number>('SELECT stage_id FROM milestone WHERE person_id = ? ORDER BY stage_id')
        .pluck()
      const formerIds = store.db
        .prepare<[number], number>('SELECT id FROM former_class WHERE person_id = ? ORDER BY id')
        .pluck()
      const { changeSet } = store.edit(label, (edit) => {
        for (const { id, exemptions } of people) {
          for (const stageId of stageIds.all(id)) edit.setMilestone(id, stageId, null)
          for (const exemption of exemptions) edit.remove('exemption', exemption.id)
          for (const formerId of formerIds.all(id)) edit.remove('former_class', formerId)
          edit.remove('person', id)
        }
      })
      return { changeSet, changed: people.length }
    },
  }
}

/** Text fields trimmed and in NFC; empty ones mean "not known". */
export function tidyFields<F extends PersonPatch>(fields: F): F {
  let clean: Record<string, unknown> | null = null
  for (const name in fields) {
    const value: unknown = fields[name]
    if (typeof value !== 'string') continue
    const text = tidy(value)
    if (text !== '' && text === value) continue
    clean ??= { ...fields }
    clean[name] = text === '' ? null : text
  }
  if (clean?.['fullName'] === null) throw new AppError('bad-request', 'Họ và tên không được để trống.')
  return clean === null ? fields : (clean as F)
}

function refuseTakenNumber(session: Session, schoolId: number, id: number | null, fields: PersonPatch): void {
  if (!fields.personalId) return
  const holder = session.store.db
    .prepare<[number, string], { id: number; full_name: string }>(
      'SELECT id, full_name FROM person WHERE school_id = ? AND personal_id = ?',
    )
    .get(schoolId, fields.personalId)
  if (holder && holder.id !== id) {
    throw new AppError(
      'conflict',
      `Số định danh ${fields.personalId} đã có ở ${holder.full_name}. Hãy kiểm tra lại số trên thẻ.`,
    )
  }
}

function schoolOf(session: Session, id: number): number {
  const schoolId = session.store.db
    .prepare<[number], number>('SELECT school_id FROM person WHERE id = ?')
    .pluck()
    .get(id)
  if (schoolId === undefined) throw new AppError('not-found', 'Người này không còn trong sổ.')
  return schoolId
}

function nameOf(session: Session, id: number): string {
  return session.store.db.prepare<[number], string>('SELECT full_name FROM person WHERE id = ?').pluck().get(id) ?? ''
}
