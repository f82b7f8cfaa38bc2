/** What every reader of files gives, whatever the kind of file: sheets whose rows come in pieces. */
import type { CellRange, CellValue, SheetRow } from '../../../shared/domain/roster/types.ts'
import type { LegacyFont } from '../../../shared/text/legacy/fonts.ts'

/** A row as a reader finds it. The fonts of the time before Unicode are named, the text is still the file's own. */
export interface RawRow {
  row: number
  cells: Map<number, CellValue>
  /** By column; only cells in such a font stand here. */
  fonts?: ReadonlyMap<number, LegacyFont>
}

export interface SheetReading<Row> {
  /** The filled rows, in order and in pieces; stopping early ends the reading. */
  batches: AsyncGenerator<Row[], void>
  /** The merged cells; complete once the last batch has come. */
  merges: readonly CellRange[]
}

interface SheetSource<Row> {
  name: string
  hidden: boolean
  /** Begins to read the sheet from its first row. */
  read(): SheetReading<Row>
}

/** A sheet whose text is Unicode. */
export type Sheet = SheetSource<SheetRow>
export type RawSheet = SheetSource<RawRow>

export interface SheetFile<S> {
  /** In the order of their tabs; a web page has one for each table. */
  sheets: readonly S[]
  /** What the user should know of the file as a whole, in Vietnamese. */
  notes: readonly string[]
  close(): void
}

/** A sheet that a reader holds in memory. Rows come without their blank cells and in order. */
export interface HeldSheet {
  name: string
  hidden: boolean
  rows: readonly RawRow[]
  merges: readonly CellRange[]
}

const ROWS_PER_BATCH = 500

/** Gives sheets held in memory as the streaming ones are given. */
export function fromMemory(held: readonly HeldSheet[], notes: readonly string[] = []): SheetFile<RawSheet> {
  const sheets = held.map(({ name, hidden, rows, merges }): RawSheet => {
    return { name, hidden, read: () => ({ batches: inBatches(rows), merges }) }
  })
  return { sheets, notes, close: () => {} }
}

async function* inBatches(rows: readonly RawRow[]): AsyncGenerator<RawRow[], void> {
  for (let from = 0; from < rows.length; from += ROWS_PER_BATCH) yield rows.slice(from, from + ROWS_PER_BATCH)
}

/** What a formula shows whose result the file does not hold (saved by a program that did not calculate). */
export const NO_RESULT = '#CALC!'

/** A text that shows something, or nothing at all: blank cells do not come. */
export function filled(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text
}
