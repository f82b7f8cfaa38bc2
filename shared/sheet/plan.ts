/**
 * What an edit of many cells would do, worked out before anything is sent: the cells it writes, what they become,
 * and everything that it cannot do. Nothing is dropped in silence: what is not written stands in `problems` (an edit
 * with one of them is not sent) or in `notices`.
 */
import type { SheetAddition, SheetEdit, SheetWork } from '../contract/sheet.ts'

export interface SheetPlan {
  what: SheetWork
  /** Every cell that the plan means to write, also those that hold the value already; read-only ones are not here. */
  cells: readonly PlannedCell[]
  /** What differs from the register, by person. */
  edits: readonly SheetEdit[]
  /** People that rows past the last one would add. */
  added: readonly SheetAddition[]
  /** Texts that cannot be read, and what else forbids the edit. */
  problems: readonly PlanProblem[]
  /** What is left out or repaired, in words, each once. */
  notices: readonly string[]
  /** Where the result stands, to be selected afterwards; null where nothing was planned. */
  target: { firstRow: number; lastRow: number; firstColumn: number; lastColumn: number } | null
}

export interface PlannedCell {
  /** In the order on screen; from the number of people on, the rows of people to be added. */
  row: number
  /** Id of the column. */
  column: string
  /** The text as it was pasted or copied. */
  text: string
  /** Says that the cell holds another value afterwards. */
  changes: boolean
}

export interface PlanProblem {
  /** Row on screen; null where it concerns the whole. */
  row: number | null
  /** Id and heading of the column; null where it concerns the whole row. */
  column: string | null
  label: string | null
  /** The person's name, or the name to be added; null where there is none. */
  who: string | null
  text: string
  /** What is wrong and what to do. */
  message: string
}
