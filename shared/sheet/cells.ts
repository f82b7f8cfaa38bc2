/**
 * The cells of a sheet as plans see them: which column holds what, what a cell shows, what a text in it would mean.
 * Rows and columns are numbered from 0 as they stand on screen, so that whatever is hidden has no number.
 */
import type { Kind, Person, PersonFields } from '../domain/person.ts'
import type { StageKey, Track } from '../domain/tracks.ts'
import { type IsoDate, formatDate } from '../text/dates.ts'
import { type TextColumn, textColumns } from './fields.ts'

/** A column on screen. `id` is the name of the field or the key of the stage. */
export type PlanColumn =
  | { id: string; label: string; holds: 'field'; field: TextColumn }
  | { id: string; label: string; holds: 'stage'; stage: StageKey }
  /** A column that only shows: STT, Diện. */
  | { id: string; label: string; holds: 'nothing' }

/** What is on screen. */
export interface SheetView {
  kind: Kind
  /** The people shown, in their order. Those that a filter hides are not here, so no plan can reach them. */
  rows: readonly Person[]
  /** The columns shown, in their order. */
  columns: readonly PlanColumn[]
  /** For each stage, the stages that prove it (`proofsOf`). */
  proofs: ReadonlyMap<StageKey, readonly StageKey[]>
  today: IsoDate
  /** The day that a tick is dated with. */
  workDate: IsoDate
  /** The day on which ticks are shown. */
  asOf: IsoDate
}

/** A rectangle of cells; the last row and column belong to it. */
export interface CellRange {
  firstRow: number
  lastRow: number
  firstColumn: number
  lastColumn: number
}

/**
 * The columns of a sheet by the ids that the grid gives them.
 * @param ids in the order on screen
 * @param labels the headings of columns that hold nothing, by id
 */
export function planColumns(
  kind: Kind,
  tracks: readonly Track[],
  ids: readonly string[],
  labels: Readonly<Record<string, string>> = {},
): PlanColumn[] {
  const fields = new Map(textColumns(kind).map((field) => [String(field.key), field]))
  const stages = new Map(tracks.flatMap((track) => track.stages.map((stage) => [stage.key, stage.name])))
  return ids.map((id) => {
    const field = fields.get(id)
    if (field) return { id, label: field.label, holds: 'field', field }
    const stage = stages.get(id)
    if (stage !== undefined) return { id, label: stage, holds: 'stage', stage: id }
    return { id, label: labels[id] ?? id, holds: 'nothing' }
  })
}

/** The text that a cell is copied as. A stage that only a later one proves has no day of its own and is empty. */
export function showCell(column: PlanColumn, person: PersonFields & Pick<Person, 'milestones'>): string {
  if (column.holds === 'field') return column.field.show(person)
  return column.holds === 'stage' ? formatDate(person.milestones[column.stage]) : ''
}
