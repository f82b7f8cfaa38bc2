/** Rows of sheets for tests, and what a sheet of them is read as. */
import type { Mapping } from '../../../../shared/contract/intake.ts'
import type { Kind } from '../../../../shared/domain/person.ts'
import { chooseTables } from '../../../../shared/domain/roster/choose-tables.ts'
import type { Header } from '../../../../shared/domain/roster/header.ts'
import { RosterReader } from '../../../../shared/domain/roster/roster-reader.ts'
import { stageHeadings } from '../../../../shared/domain/roster/stage-headings.ts'
import { STANDARD_TRACKS } from '../../../../shared/domain/tracks.ts'
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
  const stages = stageHeadings(STANDARD_TRACKS)
  const [table] = chooseTables([{ name: 'A', hidden: false, rows }], mapping, kind, stages)
  if (!table) throw new Error('no row of headings was found')
  const { header, group } = table
  const dateOrder = mapping.dateOrder ?? null
  const reader = new RosterReader({ sheet: 'A', kind, header, group, stages, dateOrder, today: TODAY })
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
