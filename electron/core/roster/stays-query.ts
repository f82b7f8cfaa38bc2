/** Records of one person in two schools, found by the personal number. */
import type { Database } from 'better-sqlite3'
import type { Stay } from '../../../shared/contract/moves.ts'
import type { Output } from '../../../shared/contract/contract.ts'
import { type Person, groupOf, isPresent } from '../../../shared/domain/person.ts'
import { isSameName } from '../../../shared/domain/reconcile/same-name.ts'
import { AppError } from '../../../shared/contract/reply.ts'
import type { IsoDate } from '../../../shared/text/dates.ts'
import { queryPeople } from './people-query.ts'

/**
 * The record that a school has of the same person, by the number; undefined where it has none.
 * @throws AppError `conflict` where the number is there but name and birth date are somebody else's
 */
export function sameNumberIn(db: Database, schoolId: number, person: Person): Person | undefined {
  if (person.personalId === null) return undefined
  const id = db
    .prepare<[number, string], number>('SELECT id FROM person WHERE school_id = ? AND personal_id = ?')
    .pluck()
    .get(schoolId, person.personalId)
  const [there] = id === undefined ? [] : queryPeople(db, { ids: [id] })
  if (there) refuseOther(person, there)
  return there
}

/** @throws AppError `conflict` where two records cannot be of one person */
export function refuseOther(one: Person, other: Person): void {
  const born = one.birthDate === null || other.birthDate === null || one.birthDate === other.birthDate
  if (one.kind === other.kind && (isSameName(one.fullName, other.fullName) || (born && one.birthDate !== null))) return
  throw new AppError(
    'conflict',
    `Số định danh ${one.personalId ?? ''} của ${one.fullName} ở trường kia là của ${other.fullName}. Hãy kiểm tra số trên thẻ rồi sửa ở trường ghi sai.`,
  )
}

/** People of a school who are present in another one too. */
export function peopleTwice(db: Database, schoolId: number, today: IsoDate): Output<'people.twice'> {
  const pairs = db
    .prepare<[number], [number, number]>(
      `SELECT here.id, there.id FROM person here
         JOIN person there ON there.personal_id = here.personal_id AND there.school_id <> here.school_id
        WHERE here.school_id = ? ORDER BY here.id, there.id`,
    )
    .raw()
    .all(schoolId)
  const people = new Map(queryPeople(db, { ids: [...new Set(pairs.flat())] }).map((person) => [person.id, person]))
  const names = new Map(db.prepare<[], [number, string]>('SELECT id, name FROM school').raw().all())
  return pairs.flatMap(([hereId, thereId]) => {
    const [here, there] = [people.get(hereId), people.get(thereId)]
    if (!here || !there || here.personalId === null || !isPresent(here, today) || !isPresent(there, today)) return []
    return [{ personalId: here.personalId, here: toStay(here, names), there: toStay(there, names) }]
  })
}

function toStay(person: Person, names: ReadonlyMap<number, string>): Stay {
  const { id, schoolId, kind, fullName, birthDate, joinedOn } = person
  const schoolName = names.get(schoolId) ?? ''
  return { id, schoolId, schoolName, kind, fullName, birthDate, group: groupOf(person), joinedOn }
}
