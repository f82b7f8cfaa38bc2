/** The cells of a sheet as plans see them: which column holds what, and what a cell says. */
import type { Kind, Person } from '../domain/person.ts'
import type { StageKey, Track } from '../domain/tracks.ts'
import { type IsoDate, formatDate } from '../text/dates.ts'
import { type TextColumn, textColumns } from './fields.ts'

/** A column. Its id is the name of the field or the key of the stage. */
export type SheetColumn =
  | { id: string; label: string; holds: 'field'; field: TextColumn }
  | { id: StageKey; label: string; holds: 'stage' }
  /** Worked out by the program: nobody writes into it. */
  | { id: string; label: string; holds: 'figure'; show: (person: Person) => string }

/** What is on screen: rows and columns are counted as they stand there, so that no plan reaches a hidden one. */
export interface SheetView {
  rows: readonly Person[]
  columns: readonly SheetColumn[]
  /** For each stage, the stages that prove it (`proofsOf`). */
  proofs: ReadonlyMap<StageKey, readonly StageKey[]>
  /** The day that a tick is dated with. */
  workDate: IsoDate
  /** The day on which ticks are shown. */
  asOf: IsoDate
}

/**
 * The columns that can be written, by id.
 * @param tracks those that the kind of people has
 */
export function writableColumns(kind: Kind, tracks: readonly Track[]): ReadonlyMap<string, SheetColumn> {
  const columns = new Map<string, SheetColumn>()
  for (const field of textColumns(kind)) {
    columns.set(field.key, { id: field.key, label: field.label, holds: 'field', field })
  }
  for (const { key, name } of tracks.flatMap(({ stages }) => stages)) {
    columns.set(key, { id: key, label: name, holds: 'stage' })
  }
  return columns
}

/** The text that a cell is copied as. A stage that only a later one proves has no day of its own and is empty. */
export function cellText(column: SheetColumn, person: Person): string {
  if (column.holds === 'field') return column.field.show(person)
  return column.holds === 'stage' ? formatDate(person.milestones[column.id]) : column.show(person)
}

/** Says whether a column holds days. */
export function holdsDays(column: SheetColumn): boolean {
  return column.holds === 'stage' || (column.holds === 'field' && DAYS.has(column.id))
}
const DAYS = new Set(['birthDate', 'leftOn'])
