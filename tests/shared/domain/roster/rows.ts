/** Rows of sheets for tests, and what a sheet of them is read as. */
import type { Mapping } from '../../../../shared/contract/intake.ts'
import type { Kind } from '../../../../shared/domain/person.ts'
import { type Header, findHeader } from '../../../../shared/domain/roster/header.ts'
import { RosterReader } from '../../../../shared/domain/roster/roster-reader.ts'
import type { CellValue, RosterRow, SheetRow, SkippedRow } from '../../../../shared/domain/roster/types.ts'

export const TODAY = '2026-11-22'
export type Cells = readonly (CellValue | undefined)[]

/** Rows that begin with row `from`; an empty text is a blank cell. */
export function sheetRows(rows: readonly Cells[], from = 1): SheetRow[] {
  return rows
    .map((cells, at) => ({
      row: from + at,
      cells: new Map(
        cells.flatMap((value, column) => (value === undefined || value === '' ? [] : [[column + 1, value]])),
      ),
    }))
    .filter(({ cells }) => cells.size > 0)
}

export interface Reading {
  header: Header
  rows: RosterRow[]
  skipped: SkippedRow[]
}

/** Reads a sheet of these rows. */
export function readRows(rows: readonly SheetRow[], kind: Kind = 'student', mapping: Mapping = {}): Reading {
  const header = findHeader(rows, mapping)
  if (!header) throw new Error('no row of headings was found')
  const reader = new RosterReader({ sheet: 'A', kind, header, today: TODAY })
  for (const row of rows) reader.add(row)
  reader.end([])
  return { header, ...reader.finish() }
}

/** The row below a heading, read. */
export function readOne(cells: Readonly<Record<string, CellValue>>, kind: Kind = 'student'): RosterRow {
  const [row] = readRows(sheetRows([Object.keys(cells), Object.values(cells)]), kind).rows
  if (!row) throw new Error('the row was not read as a person')
  return row
}
