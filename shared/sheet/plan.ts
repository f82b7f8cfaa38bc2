/** What an edit of many cells would write, worked out before anything is read, checked or sent. */
import type { SheetWork } from '../contract/sheet.ts'
import { formatCount } from '../text/numbers.ts'
import type { SheetColumn } from './cells.ts'
import type { Box } from './selection.ts'

/** A text to be written into a cell. */
export interface CellChange {
  /** Of the person; for one to be added, minus the number of the new row, from -1. */
  id: number
  column: string
  text: string
}

export interface CellPlan {
  what: SheetWork
  /** Cells that say something else afterwards; none of a hidden row, none of a column that only shows. */
  changes: CellChange[]
  /** What is left out or understood in another way, a sentence each. */
  notices: string[]
  /** Why the whole cannot be done; nothing is planned then. */
  refused: string | null
  /** What the plan covers of the sheet, to be chosen afterwards; null leaves the selection. */
  box: Box | null
}

export function emptyPlan(what: SheetWork): CellPlan {
  return { what, changes: [], notices: [], refused: null, box: null }
}

export function refusedPlan(what: SheetWork, refused: string): CellPlan {
  return { ...emptyPlan(what), refused }
}

/** Counts cells that could not be written because their column only shows, and says so. */
export class ReadOnlyCells {
  readonly #counts = new Map<string, number>()

  add({ label }: SheetColumn): void {
    this.#counts.set(label, (this.#counts.get(label) ?? 0) + 1)
  }

  notices(): string[] {
    return [...this.#counts].map(
      ([label, cells]) => `Cột “${label}” do chương trình tính nên không ghi (${formatCount(cells)} ô).`,
    )
  }
}
