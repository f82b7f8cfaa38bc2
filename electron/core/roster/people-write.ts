/** Writes people's fields into an edit: names of classes and teams become records, made when they are new. */
import type { Kind, PersonFields, PersonPatch } from '../../../shared/domain/person.ts'
import { groupKey } from '../../../shared/text/names.ts'
import type { Edit } from '../store/edit.ts'
import type { RecordValues } from '../store/records.ts'
import type { Store } from '../store/store.ts'

/** The field that a column of `person` holds. */
export const COLUMN_FIELDS: ReadonlyMap<string, keyof PersonFields> = new Map([
  ['full_name', 'fullName'],
  ['birth_date', 'birthDate'],
  ['gender', 'gender'],
  ['personal_id', 'personalId'],
  ['old_id_number', 'oldIdNumber'],
  ['moet_id', 'moetId'],
  ['local_id', 'localId'],
  ['class_id', 'className'],
  ['team_id', 'teamName'],
  ['position', 'position'],
  ['party_member', 'partyMember'],
  ['phone', 'phone'],
  ['address', 'address'],
  ['left_on', 'leftOn'],
  ['joined_on', 'joinedOn'],
])

/** Writes people of one school; keeps the ids of its classes and teams at hand for long imports. */
export class PeopleWriter {
  readonly #store: Store
  readonly #edit: Edit
  readonly #groups = new Map<string, Map<string, number>>()

  constructor(store: Store, edit: Edit) {
    this.#store = store
    this.#edit = edit
  }

  /** Adds a person; fields not given are unknown. Returns the id. */
  add(schoolId: number, kind: Kind, fields: PersonPatch): number {
    return this.#edit.insert('person', { school_id: schoolId, kind, ...this.#columns(schoolId, fields) })
  }

  /** Changes the fields given; returns whether any differed. */
  change(id: number, schoolId: number, fields: PersonPatch): boolean {
    return this.#edit.update('person', id, this.#columns(schoolId, fields))
  }

  /** The same for many people of a school; returns the ids of those that differed. */
  changeAll(schoolId: number, people: readonly { id: number; fields: PersonPatch }[]): number[] {
    const records = people.map(({ id, fields }) => ({ id, values: this.#columns(schoolId, fields) }))
    return this.#edit.updateAll('person', records)
  }

  #columns(schoolId: number, fields: PersonPatch): RecordValues<'person'> {
    const columns: RecordValues<'person'> = {}
    if (fields.fullName !== undefined) columns.full_name = fields.fullName
    if (fields.birthDate !== undefined) columns.birth_date = fields.birthDate
    if (fields.gender !== undefined) columns.gender = fields.gender
    if (fields.personalId !== undefined) columns.personal_id = fields.personalId
    if (fields.oldIdNumber !== undefined) columns.old_id_number = fields.oldIdNumber
    if (fields.moetId !== undefined) columns.moet_id = fields.moetId
    if (fields.localId !== undefined) columns.local_id = fields.localId
    if (fields.className !== undefined) columns.class_id = this.#group('class_room', schoolId, fields.className)
    if (fields.teamName !== undefined) columns.team_id = this.#group('team', schoolId, fields.teamName)
    if (fields.position !== undefined) columns.position = fields.position
    if (fields.partyMember !== undefined) columns.party_member = Number(fields.partyMember)
    if (fields.phone !== undefined) columns.phone = fields.phone
    if (fields.address !== undefined) columns.address = fields.address
    if (fields.leftOn !== undefined) columns.left_on = fields.leftOn
    if (fields.joinedOn !== undefined) columns.joined_on = fields.joinedOn
    return columns
  }

  #group(table: 'class_room' | 'team', schoolId: number, name: string | null): number | null {
    if (name === null || name === '') return null
    const known = this.#known(table, schoolId)
    const key = groupKey(name)
    const id = known.get(key) ?? this.#edit.insert(table, { school_id: schoolId, name })
    known.set(key, id)
    return id
  }

  /** The classes or teams of a school, by what their spellings share. */
  #known(table: 'class_room' | 'team', schoolId: number): Map<string, number> {
    const scope = `${table}/${schoolId}`
    let known = this.#groups.get(scope)
    if (!known) {
      const rows = this.#store.db
        .prepare<[number], { id: number; name: string }>(`SELECT id, name FROM ${table} WHERE school_id = ?`)
        .all(schoolId)
      known = new Map(rows.map((row) => [groupKey(row.name), row.id]))
      this.#groups.set(scope, known)
    }
    return known
  }
}
