/**
 * Texts by cell made an edit: each read as its column reads it, each person once, only what differs from the record.
 * A text that cannot be read is answered with the reason; the other cells of the person are read all the same.
 */
import type { SheetAddition, SheetEdit } from '../contract/sheet.ts'
import { milestoneChanges } from '../domain/marks.ts'
import type { Kind, Person, PersonFields, PersonPatch } from '../domain/person.ts'
import { readIdCell } from '../domain/roster/id-cell.ts'
import type { StageKey, Track } from '../domain/tracks.ts'
import type { IsoDate } from '../text/dates.ts'
import { fold } from '../text/fold.ts'
import { readTypedDate } from '../text/typed-date.ts'
import { type SheetColumn, cellText, writableColumns } from './cells.ts'
import type { CellChange } from './plan.ts'

/** A cell whose text cannot be taken, and why. */
export interface BadCell extends CellChange {
  message: string
}

/** A cell that is stored otherwise than it was written: a number that got its zero back. */
export interface RepairedCell extends CellChange {
  stored: string
}

export interface ReadChanges {
  edits: SheetEdit[]
  added: SheetAddition[]
  /** The id of the changes behind each entry of `added`. */
  addedIds: number[]
  bad: BadCell[]
  repaired: RepairedCell[]
}

export interface ReadContext {
  kind: Kind
  tracks: readonly Track[]
  proofs: ReadonlyMap<StageKey, readonly StageKey[]>
  today: IsoDate
  workDate: IsoDate
  /** The person as on record. */
  personOf: (id: number) => Person | undefined
}

/** @param changes one of a cell that has several counts: the last */
export function readChanges(context: ReadContext, changes: readonly CellChange[]): ReadChanges {
  const columns = writableColumns(context.kind, context.tracks)
  const result: ReadChanges = { edits: [], added: [], addedIds: [], bad: [], repaired: [] }
  for (const [id, cells] of byPerson(changes)) {
    const person = context.personOf(id)
    if (id > 0 && !person) {
      for (const cell of cells) result.bad.push({ ...cell, message: 'Người này không còn trong sổ.' })
      continue
    }
    const row = new RowReader(context, person)
    for (const cell of cells) row.read(cell, columns.get(cell.column))
    row.finish(result, id)
  }
  return result
}

/** The words under which the repaired cells are told; null for none. */
export function repairedNotice(repaired: readonly RepairedCell[]): string | null {
  const [first] = repaired
  if (!first) return null
  const example = `${first.text.trim()} thành ${first.stored}`
  return `${repaired.length} số định danh thiếu số 0 ở đầu đã được thêm lại, ví dụ ${example}.`
}

function byPerson(changes: readonly CellChange[]): Map<number, CellChange[]> {
  const people = new Map<number, Map<string, CellChange>>()
  for (const change of changes) {
    const cells = people.get(change.id)
    if (cells) cells.set(change.column, change)
    else people.set(change.id, new Map([[change.column, change]]))
  }
  return new Map([...people].map(([id, cells]) => [id, [...cells.values()]]))
}

class RowReader {
  readonly #context: ReadContext
  readonly #person: Person | undefined
  readonly #fields: PersonPatch = {}
  readonly #days: Record<StageKey, IsoDate | null> = {}
  readonly #ticks: StageKey[] = []
  readonly #bad: BadCell[] = []
  /** The cell of the personal number, read last: a lost zero is put back by sex and birth, which may change with it. */
  #number: BadCell | null = null

  constructor(context: ReadContext, person: Person | undefined) {
    this.#context = context
    this.#person = person
  }

  read(cell: CellChange, column: SheetColumn | undefined): void {
    if (!column || column.holds === 'figure') this.#refuse(cell, 'Cột này do chương trình tính, không ghi được.')
    else if (this.#person && cell.text.trim() === cellText(column, this.#person)) return
    else if (column.holds === 'stage') this.#readStage(cell)
    else {
      const reading = column.field.read(cell.text, this.#context.today)
      if (reading.ok) Object.assign(this.#fields, reading.fields)
      else if (column.id === 'personalId') this.#number = { ...cell, message: reading.message }
      else this.#refuse(cell, reading.message)
    }
  }

  finish(result: ReadChanges, id: number): void {
    if (this.#number) this.#readNumber(this.#number, result)
    const fields = this.#changedFields()
    const milestones = this.#changedDays()
    if (this.#person) {
      if (fields || milestones) result.edits.push({ id, ...(fields && { fields }), ...(milestones && { milestones }) })
    } else if (this.#fields.fullName !== undefined) {
      result.added.push({ fields: fields ?? {}, ...(milestones && { milestones }) })
      result.addedIds.push(id)
    } else if (!this.#bad.some(({ column }) => column === 'fullName')) {
      this.#refuse({ id, column: 'fullName', text: '' }, 'Người mới phải có họ và tên.')
    }
    result.bad.push(...this.#bad)
  }

  #refuse(cell: CellChange, message: string): void {
    this.#bad.push({ ...cell, message })
  }

  #readStage(cell: CellChange): void {
    const { today } = this.#context
    const word = fold(cell.text)
    if (NO_TICK.test(word)) this.#days[cell.column] = null
    else if (TICK.test(word)) this.#ticks.push(cell.column)
    else {
      const reading = readTypedDate(cell.text.replace(TICK_BEFORE, ''), { today, notAfterToday: 'Ngày ghi' })
      if (reading.ok) this.#days[cell.column] = reading.date
      else this.#refuse(cell, reading.message)
    }
  }

  #readNumber(cell: BadCell, result: ReadChanges): void {
    const holder = { gender: this.#now('gender'), birthDate: this.#now('birthDate') }
    const lost = /^[\d\s.]+$/.test(cell.text) ? readIdCell(cell.text, holder) : null
    if (lost?.kind === 'lost-zero') {
      this.#fields.personalId = lost.id
      const { id, column, text } = cell
      result.repaired.push({ id, column, text, stored: lost.id })
      return
    }
    this.#bad.push(cell)
  }

  #now<K extends 'gender' | 'birthDate'>(key: K): PersonFields[K] | null {
    const written = this.#fields[key]
    return written === undefined ? (this.#person?.[key] ?? null) : written
  }

  #changedFields(): Partial<PersonFields> | null {
    const changed = Object.entries(this.#fields).filter(
      ([key, value]) => value !== (this.#person ? this.#person[key as keyof PersonFields] : emptyOf(key)),
    )
    return changed.length === 0 ? null : Object.fromEntries(changed)
  }

  /** Days are taken as written. A tick says something only where nothing proves the stage yet (`milestoneChanges`). */
  #changedDays(): Record<StageKey, IsoDate | null> | null {
    const before = this.#person?.milestones ?? {}
    const changed: Record<StageKey, IsoDate | null> = {}
    const kept: Record<StageKey, IsoDate> = {}
    for (const [stage, on] of Object.entries(before)) {
      if (on !== undefined && this.#days[stage] !== null) kept[stage] = on
      else if (on !== undefined) changed[stage] = null
    }
    const dated = Object.entries(this.#days).flatMap(([stage, on]) => (on === null ? [] : [{ stage, on }]))
    const marks = [...dated, ...this.#ticks.map((stage) => ({ stage, on: null }))]
    for (const { stage, after } of milestoneChanges(kept, marks, this.#context.proofs, this.#context.workDate)) {
      changed[stage] = after
    }
    return Object.keys(changed).length === 0 ? null : changed
  }
}

const TICK = /^(?:x|v|1|co|da|roi|da co|[✓✔√☑☒])$/
const NO_TICK = /^(?:|0|khong|chua|chua co|[-–—☐□])$/
const TICK_BEFORE = /^\s*[✓✔√☑☒]\s*/u

/** What a field of somebody new holds when nothing is written. */
function emptyOf(key: string): boolean | null {
  return key === 'partyMember' ? false : null
}
