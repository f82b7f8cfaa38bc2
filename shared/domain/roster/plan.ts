/**
 * What importing a roster would do to the register, row by row, before anything is written. A row is matched to a
 * person by personal number, then by the Bộ code, then by name and birth date (where neither the row nor the register has
 * one, by name and class or team); a blank cell erases what is on record
 * only when the user asked for it. Every row of the file ends as exactly one of added, updated, unchanged or rejected.
 */
import type { Issue, IssueCode, RowOutcome, Severity } from '../../contract/intake.ts'
import { type IsoDate, formatDate } from '../../text/dates.ts'
import { fold } from '../../text/fold.ts'
import { groupKey } from '../../text/names.ts'
import { type MilestoneChange, milestoneChanges } from '../marks.ts'
import { FIELD_NAMES, type Person, type PersonFields, type PersonPatch, showField } from '../person.ts'
import { type StageKey, type Track, proofsOf } from '../tracks.ts'
import { milestoneIssues } from './milestone-issues.ts'
import { nameAndBirth, RegisterIndex } from './register-index.ts'
import type { RosterRow } from './types.ts'

export interface PlannedRow {
  source: RosterRow
  outcome: RowOutcome
  /** Whom the row was matched to; null for an added or rejected row. */
  personId: number | null
  /** What would be written: all fields of an added person, the differing ones of an updated one. */
  fields: PersonPatch
  milestones: MilestoneChange[]
  changes: { field: string; before: string; after: string }[]
  /** People of the register who may be the one that would be added: same name but for marks, same birth date. */
  alike: Person[]
  /** Those of reading the row and those of matching it. */
  issues: Issue[]
}

/** What the rows are compared with. */
export interface ImportFrame {
  /** Everybody of the school and kind. */
  register: readonly Person[]
  /** Personal numbers of the school's other people (of the other kind), with their names. */
  takenNumbers: ReadonlyMap<string, string>
  /** Personal numbers of people present in other schools, with the school's name. */
  elsewhere: ReadonlyMap<string, string>
  tracks: readonly Track[]
  /** The day that a tick without a day takes. */
  listDay: IsoDate
  /** Fields that a column holds are emptied where its cell is blank. */
  eraseBlanks: boolean
}

/**
 * Plans an import.
 * @param rows the file's rows, in its order
 */
export function planImport(rows: readonly RosterRow[], frame: ImportFrame): PlannedRow[] {
  const planner = new Planner(frame)
  return rows.map((source) => planner.plan(source))
}

/** The row applied to a person whom the user says it is about. */
export function planMerge(source: RosterRow, person: Person, frame: ImportFrame): PlannedRow {
  return new Planner(frame).compared(source, person)
}

class Planner {
  readonly #frame: ImportFrame
  readonly #index: RegisterIndex
  readonly #proofs: ReadonlyMap<StageKey, readonly StageKey[]>
  readonly #stageNames: ReadonlyMap<StageKey, string>
  readonly #matchedIn = new Map<number, RosterRow>()
  readonly #addedIn = new Map<string, RosterRow>()

  constructor(frame: ImportFrame) {
    this.#frame = frame
    this.#index = new RegisterIndex(frame.register)
    this.#proofs = proofsOf(frame.tracks)
    this.#stageNames = new Map(frame.tracks.flatMap(({ stages }) => stages.map(({ key, name }) => [key, name])))
  }

  plan(source: RosterRow): PlannedRow {
    if (source.held) return rejected(source, [])
    const { personalId } = source.record
    const holder = personalId ? this.#frame.takenNumbers.get(personalId) : undefined
    if (holder !== undefined) {
      const message = `Số định danh này đã có ở ${holder} (danh sách khác của trường). Hãy kiểm tra lại số.`
      return rejected(source, [problem(source, 'personalId', 'duplicate-id', message)])
    }
    const found = this.#index.find(source)
    if (found.length > 1) {
      const alike = source.record.birthDate ? 'cùng họ tên và ngày sinh' : 'cùng họ tên, chưa có ngày sinh'
      const message = `Trong sổ có ${found.length} người ${alike}. Hãy điền số định danh để biết là ai.`
      return rejected(source, [problem(source, 'fullName', 'ambiguous-match', message)])
    }
    const person = found[0]
    if (!person) return this.#added(source)
    const earlier = this.#matchedIn.get(person.id)
    if (earlier) {
      const message = `Trùng với dòng ${earlier.row}: cùng là ${person.fullName} trong sổ. Hãy giữ một dòng.`
      return rejected(source, [problem(source, 'fullName', 'ambiguous-match', message)])
    }
    this.#matchedIn.set(person.id, source)
    return this.compared(source, person)
  }

  compared(source: RosterRow, person: Person): PlannedRow {
    const fields: Record<string, unknown> = {}
    const changes: PlannedRow['changes'] = []
    const set = (field: keyof PersonFields, before: string | boolean | null, after: string | boolean | null) => {
      fields[field] = after
      changes.push({ field: FIELD_NAMES[field], before: showField(field, before), after: showField(field, after) })
    }
    for (const [name, after] of Object.entries(source.record)) {
      const field = name as keyof PersonFields
      const before = person[field]
      if (after === undefined || after === before || sameGroup(field, before, after)) continue
      // A value on record that was typed in a form of its own comes back as it was written out.
      if (source.asWritten?.[field] !== undefined && source.asWritten[field] === before) continue
      // Whoever had left before stays left since that day.
      if (field === 'leftOn' && before !== null && after !== null) continue
      set(field, before, after)
    }
    if (this.#frame.eraseBlanks) {
      for (const field of source.blank) if (person[field] !== null) set(field, person[field], null)
    }
    const milestones = this.#milestones(source, person.milestones)
    for (const { stage, before, after } of milestones) {
      const field = this.#stageNames.get(stage) ?? stage
      changes.push({ field, before: formatDate(before), after: formatDate(after) })
    }
    const issues = [...source.issues, ...milestoneIssues(source, person.milestones, milestones, this.#frame.tracks)]
    const outcome = changes.length > 0 ? 'updated' : 'unchanged'
    return { source, outcome, personId: person.id, fields, milestones, changes, alike: [], issues }
  }

  #added(source: RosterRow): PlannedRow {
    const { record } = source
    const milestones = this.#milestones(source, {})
    const alike = this.#index.alike(record)
    const issues = [...source.issues, ...milestoneIssues(source, {}, milestones, this.#frame.tracks)]
    const school = record.personalId ? this.#frame.elsewhere.get(record.personalId) : undefined
    if (school !== undefined) {
      const message = `Số định danh này đang có ở ${school}. Nếu là người chuyển trường, sau khi nhập hãy bấm “Khác”, “Người có tên ở hai trường…” để ghi ngày chuyển.`
      issues.push(problem(source, 'personalId', 'other-school', message, 'warning'))
    }
    const key = record.birthDate ? nameAndBirth(record, fold) : null
    const twin = key === null ? undefined : this.#addedIn.get(key)
    if (key !== null && !twin) this.#addedIn.set(key, source)
    if (alike.length > 0) {
      const message = `Trong sổ đã có ${alike.map(showPerson).join('; ')}: cùng họ tên và ngày sinh. Hãy chọn là một người hay hai người.`
      issues.push(problem(source, 'fullName', 'possible-duplicate', message, 'warning'))
    } else if (twin) {
      const message = `Cùng họ tên và ngày sinh với dòng ${twin.row}. Hãy xem có phải một người ghi hai lần không.`
      issues.push(problem(source, 'fullName', 'possible-duplicate', message, 'warning'))
    }
    return { source, outcome: 'added', personId: null, fields: record, milestones, changes: [], alike, issues }
  }

  #milestones(source: RosterRow, known: Person['milestones']): MilestoneChange[] {
    return source.marks.length === 0 ? [] : milestoneChanges(known, source.marks, this.#proofs, this.#frame.listDay)
  }
}

/** Another spelling of the class or team that the person is in changes nothing. */
function sameGroup(field: keyof PersonFields, before: unknown, after: unknown): boolean {
  if (field !== 'className' && field !== 'teamName') return false
  return typeof before === 'string' && typeof after === 'string' && groupKey(before) === groupKey(after)
}

function problem(
  source: RosterRow,
  field: 'personalId' | 'fullName',
  code: IssueCode,
  message: string,
  severity: Severity = 'error',
): Issue {
  return { sheet: source.sheet, row: source.row, field, severity, code, message, value: source.text[field] }
}

function rejected(source: RosterRow, issues: Issue[]): PlannedRow {
  return {
    source,
    outcome: 'rejected',
    personId: null,
    fields: {},
    milestones: [],
    changes: [],
    alike: [],
    issues: [...source.issues, ...issues],
  }
}

function showPerson({ fullName, personalId, className, teamName }: Person): string {
  const facts = [className ?? teamName, personalId && `số định danh ${personalId}`].filter(Boolean).join(', ')
  return facts === '' ? fullName : `${fullName} (${facts})`
}
