/** Reads people with their class, team, milestones, exemptions and earlier classes. Four queries, however many people. */
import type { Database } from 'better-sqlite3'
import type { ExemptionReasonId } from '../../../shared/domain/exemptions.ts'
import type { Exemption, FormerClass, Gender, Kind, Person } from '../../../shared/domain/person.ts'
import type { StageKey } from '../../../shared/domain/tracks.ts'
import type { IsoDate } from '../../../shared/text/dates.ts'

export interface PeopleQuery {
  schoolId?: number | undefined
  kind?: Kind | undefined
  className?: string | undefined
  ids?: readonly number[] | undefined
}

interface PersonRow {
  id: number
  school_id: number
  kind: Kind
  full_name: string
  birth_date: IsoDate | null
  gender: Gender | null
  personal_id: string | null
  old_id_number: string | null
  moet_id: string | null
  local_id: string | null
  class_name: string | null
  team_name: string | null
  position: string | null
  party_member: number
  phone: string | null
  address: string | null
  left_on: IsoDate | null
  joined_on: IsoDate | null
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
type MutablePerson = Omit<Person, 'milestones' | 'exemptions' | 'formerClasses'> & {
  milestones: Mutable<Person['milestones']>
  exemptions: Exemption[]
  formerClasses: FormerClass[]
}

/** The people that fit every condition given, in the order in which they came into the register. */
export function queryPeople(db: Database, query: PeopleQuery): Person[] {
  const { where, values } = conditions(query)
  const scope = `SELECT p.id FROM person p LEFT JOIN class_room c ON c.id = p.class_id WHERE ${where}`
  const people = db
    .prepare<unknown[], PersonRow>(
      `SELECT p.*, c.name AS class_name, t.name AS team_name
         FROM person p LEFT JOIN class_room c ON c.id = p.class_id LEFT JOIN team t ON t.id = p.team_id
        WHERE ${where} ORDER BY p.id`,
    )
    .all(...values)
    .map(toPerson)
  const byId = new Map(people.map((person) => [person.id, person]))

  const milestones = db
    .prepare<unknown[], [number, StageKey, IsoDate]>(
      `SELECT m.person_id, s.key, m.reached_on FROM milestone m JOIN stage s ON s.id = m.stage_id
        WHERE m.person_id IN (${scope})`,
    )
    .raw()
  for (const [personId, stage, on] of milestones.iterate(...values)) {
    const person = byId.get(personId)
    if (person) person.milestones[stage] = on
  }
  const exemptions = db
    .prepare<unknown[], [number, number, ExemptionReasonId, IsoDate, IsoDate | null, string | null]>(
      `SELECT person_id, id, reason, from_on, until_on, note FROM exemption
        WHERE person_id IN (${scope}) ORDER BY from_on, id`,
    )
    .raw()
  for (const [personId, id, reason, from, until, note] of exemptions.iterate(...values)) {
    byId.get(personId)?.exemptions.push({ id, reason, from, until, note })
  }
  const formerClasses = db
    .prepare<unknown[], [number, string | null, IsoDate]>(
      `SELECT f.person_id, c.name, f.until_on FROM former_class f LEFT JOIN class_room c ON c.id = f.class_id
        WHERE f.person_id IN (${scope}) ORDER BY f.until_on`,
    )
    .raw()
  for (const [personId, className, until] of formerClasses.iterate(...values)) {
    byId.get(personId)?.formerClasses.push({ className, until })
  }
  return people
}

function conditions(query: PeopleQuery): { where: string; values: (string | number)[] } {
  const parts = ['1']
  const values: (string | number)[] = []
  const add = (sql: string, value: string | number | undefined) => {
    if (value === undefined) return
    parts.push(sql)
    values.push(value)
  }
  add('p.school_id = ?', query.schoolId)
  add('p.kind = ?', query.kind)
  add('c.name = ?', query.className)
  add('p.id IN (SELECT value FROM json_each(?))', query.ids && JSON.stringify(query.ids))
  return { where: parts.join(' AND '), values }
}

function toPerson(row: PersonRow): MutablePerson {
  return {
    id: row.id,
    schoolId: row.school_id,
    kind: row.kind,
    fullName: row.full_name,
    birthDate: row.birth_date,
    gender: row.gender,
    personalId: row.personal_id,
    oldIdNumber: row.old_id_number,
    moetId: row.moet_id,
    localId: row.local_id,
    className: row.class_name,
    teamName: row.team_name,
    position: row.position,
    partyMember: row.party_member === 1,
    phone: row.phone,
    address: row.address,
    leftOn: row.left_on,
    joinedOn: row.joined_on,
    milestones: {},
    exemptions: [],
    formerClasses: [],
  }
}
