/**
 * What importing a roster would do to the register, row by row, before anything is written. A row is matched to a
 * person by personal number, then by the Bộ code, then by name and birth date; a blank cell never erases what is on
 * record. Every row of the file ends as exactly one of added, updated, unchanged or rejected.
 */
import type { Issue, IssueCode, RowOutcome } from '../../contract/intake.ts'
import { matchKey } from '../../text/fold.ts'
import { groupKey } from '../../text/names.ts'
import { FIELD_NAMES, type Person, type PersonFields, type PersonPatch, showField } from '../person.ts'
import type { RosterRow } from './types.ts'

export interface PlannedRow {
  source: RosterRow
  outcome: RowOutcome
  /** Whom the row was matched to; null for an added or rejected row. */
  personId: number | null
  /** What would be written: all fields of an added person, the differing ones of an updated one. */
  fields: PersonPatch
  changes: { field: string; before: string; after: string }[]
  /** Those of reading the row and those of matching it. */
  issues: Issue[]
}

/**
 * Plans an import.
 * @param rows the file's rows, in its order
 * @param register everybody of the school and kind
 * @param takenNumbers personal numbers of the school's other people (of the other kind), with their names
 */
export function planImport(
  rows: readonly RosterRow[],
  register: readonly Person[],
  takenNumbers: ReadonlyMap<string, string>,
): PlannedRow[] {
  const index = new RegisterIndex(register)
  const problem = (source: RosterRow, field: 'personalId' | 'fullName', code: IssueCode, message: string): Issue => ({
    sheet: source.sheet,
    row: source.row,
    field,
    severity: 'error',
    code,
    message,
    value: source.text[field] ?? '',
  })
  const matchedIn = new Map<number, RosterRow>()
  return rows.map((source) => {
    if (source.held) return rejected(source, [])
    const { personalId } = source.record
    const holder = personalId ? takenNumbers.get(personalId) : undefined
    if (holder !== undefined) {
      return rejected(source, [
        problem(
          source,
          'personalId',
          'duplicate-id',
          `Số định danh này đã có ở ${holder} (danh sách khác của trường). Hãy kiểm tra lại số.`,
        ),
      ])
    }
    const found = index.find(source.record)
    if (found.length > 1) {
      return rejected(source, [
        problem(
          source,
          'fullName',
          'ambiguous-match',
          `Trong sổ có ${found.length} người cùng họ tên và ngày sinh. Hãy điền số định danh để biết là ai.`,
        ),
      ])
    }
    const person = found[0]
    if (!person) {
      return { source, outcome: 'added', personId: null, fields: source.record, changes: [], issues: source.issues }
    }
    const earlier = matchedIn.get(person.id)
    if (earlier) {
      return rejected(source, [
        problem(
          source,
          'fullName',
          'ambiguous-match',
          `Trùng với dòng ${earlier.row}: cùng là ${person.fullName} trong sổ. Hãy giữ một dòng.`,
        ),
      ])
    }
    matchedIn.set(person.id, source)
    return compared(source, person)
  })
}

/** Another spelling of the class or team that the person is in changes nothing. */
function sameGroup(field: keyof PersonFields, before: unknown, after: unknown): boolean {
  if (field !== 'className' && field !== 'teamName') return false
  return typeof before === 'string' && typeof after === 'string' && groupKey(before) === groupKey(after)
}

/** Finds people of the register by what a row says of them. */
class RegisterIndex {
  readonly #byNumber = new Map<string, Person>()
  readonly #byMoetId = new Map<string, Person[]>()
  readonly #byNameAndBirth = new Map<string, Person[]>()

  constructor(register: readonly Person[]) {
    for (const person of register) {
      if (person.personalId) this.#byNumber.set(person.personalId, person)
      if (person.moetId) push(this.#byMoetId, person.moetId, person)
      push(this.#byNameAndBirth, nameAndBirth(person), person)
    }
  }

  /** Nobody, the one person, or the several that fit equally well. */
  find(record: PersonPatch): Person[] {
    const byNumber = record.personalId ? this.#byNumber.get(record.personalId) : undefined
    if (byNumber) return [byNumber]
    const byMoetId = record.moetId ? (this.#byMoetId.get(record.moetId) ?? []) : []
    if (byMoetId.length > 0) return byMoetId
    if (!record.birthDate) return []
    const namesakes = this.#byNameAndBirth.get(nameAndBirth(record)) ?? []
    return namesakes.filter(
      (person) => fits(person.personalId, record.personalId) && fits(person.moetId, record.moetId),
    )
  }
}

/** Two people of one name and birth date with different numbers are two people. */
function fits(onRecord: string | null, inFile: string | null | undefined): boolean {
  return onRecord === null || !inFile || onRecord === inFile
}

function compared(source: RosterRow, person: Person): PlannedRow {
  const fields: Record<string, unknown> = {}
  const changes: PlannedRow['changes'] = []
  for (const [name, after] of Object.entries(source.record)) {
    const field = name as keyof PersonFields
    const before = person[field]
    if (after === undefined || after === before || sameGroup(field, before, after)) continue
    // Whoever had left before stays left since that day.
    if (field === 'leftOn' && before !== null && after !== null) continue
    fields[field] = after
    changes.push({ field: FIELD_NAMES[field], before: showField(field, before), after: showField(field, after) })
  }
  const outcome = changes.length > 0 ? 'updated' : 'unchanged'
  return { source, outcome, personId: person.id, fields, changes, issues: source.issues }
}

function rejected(source: RosterRow, issues: Issue[]): PlannedRow {
  return { source, outcome: 'rejected', personId: null, fields: {}, changes: [], issues: [...source.issues, ...issues] }
}

function nameAndBirth(person: { fullName?: string | undefined; birthDate?: string | null | undefined }): string {
  return `${person.birthDate ?? ''} ${matchKey(person.fullName ?? '')}`
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
