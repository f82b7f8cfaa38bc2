/** Says in words what stands of an import that was taken back. */
import type { KeptValue } from '../../../shared/contract/imports.ts'
import { FIELD_NAMES, type Person, type PersonFields, showField } from '../../../shared/domain/person.ts'
import { formatDate } from '../../../shared/text/dates.ts'
import { queryTracks } from '../progress/tracks-query.ts'
import { queryPeople } from '../roster/people-query.ts'
import { COLUMN_FIELDS } from '../roster/people-write.ts'
import type { StandingChange } from '../store/take-back.ts'
import type { Store } from '../store/store.ts'

const GROUPS = { school: ['Trường', 'school'], class_room: ['Lớp', 'class_room'], team: ['Tổ', 'team'] } as const

/**
 * Each value that stands, person by person. Of somebody whom the import added and who stands because more was entered
 * since, that which was entered is named. Nobody who was removed since is.
 */
export function describeKept(store: Store, standing: readonly StandingChange[]): KeptValue[] {
  const { db } = store
  const personIds = standing.flatMap(({ entity, id }) => (entity === 'person' || entity === 'milestone' ? [id] : []))
  const people = new Map(queryPeople(db, { ids: [...new Set(personIds)] }).map((person) => [person.id, person]))
  const stageKeys = new Map(db.prepare<[], [number, string]>('SELECT id, key FROM stage').raw().all())
  const stageNames = new Map(queryTracks(db).flatMap(({ stages }) => stages.map(({ key, name }) => [key, name])))
  const kept = new Map<string, KeptValue>()
  const add = (person: Person, field: string, value: string): void => {
    kept.set(`${person.id} ${field}`, { personId: person.id, name: person.fullName, field, value })
  }
  const addMilestone = (person: Person, key: string): void => {
    add(person, stageNames.get(key) ?? key, formatDate(person.milestones[key]))
  }
  for (const { entity, id, part, columns } of standing) {
    const person = entity === 'person' || entity === 'milestone' ? people.get(id) : undefined
    if (person && entity === 'milestone') addMilestone(person, stageKeys.get(part) ?? '')
    else if (person) {
      for (const column of columns) {
        const field = COLUMN_FIELDS.get(column)
        if (field) add(person, FIELD_NAMES[field], shown(person, field))
      }
      if (columns.length > 0) continue
      for (const key of Object.keys(person.milestones)) addMilestone(person, key)
      if (person.exemptions.length > 0) add(person, 'Lý do không đủ điều kiện hoặc vắng mặt', '')
      if (person.formerClasses.length > 0) add(person, 'Lớp đã học', '')
    } else if (entity === 'school' || entity === 'class_room' || entity === 'team') {
      const [field, table] = GROUPS[entity]
      const name = db.prepare<[number], string>(`SELECT name FROM ${table} WHERE id = ?`).pluck().get(id)
      if (name !== undefined) kept.set(`${entity} ${id}`, { personId: null, name, field, value: name })
    }
  }
  return [...kept.values()]
}

function shown(person: Person, field: keyof PersonFields): string {
  return showField(field, person[field])
}
