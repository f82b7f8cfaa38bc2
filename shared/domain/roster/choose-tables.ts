/** Which sheets of a file hold the roster, and where on them its headings stand. */
import type { Mapping } from '../../contract/intake.ts'
import { type Header, findHeader, LAST_HEADER_ROW, rowsBelow, SAMPLE_ROWS } from './header.ts'
import type { SheetHead } from './types.ts'

export interface ChosenTable {
  sheet: SheetHead
  header: Header
}

/** The last row of a sheet that `chooseTables` needs to see. */
export function lastHeadRow(mapping: Mapping): number {
  return Math.max(LAST_HEADER_ROW, mapping.headerRow ?? 0) + SAMPLE_ROWS
}

/**
 * The sheet that the user named, or the one whose headings are best understood; sheets with rows below the headings
 * go before empty ones, and those before hidden ones.
 * @param sheets every sheet of the file, in the order of the tabs, each with its first rows
 * @returns the tables to read, in the order of the tabs; none when no sheet has headings of a roster
 */
export function chooseTables(sheets: readonly SheetHead[], mapping: Mapping): ChosenTable[] {
  let best: (ChosenTable & { rank: number }) | null = null
  for (const sheet of sheets) {
    if (mapping.sheet !== undefined && sheet.name !== mapping.sheet) continue
    const header = findHeader(sheet.rows, mapping)
    if (!header) continue
    const rank = (sheet.hidden ? 0 : 1e6) + (rowsBelow(sheet.rows, header).length > 0 ? 1e5 : 0) + header.score
    if (!best || rank > best.rank) best = { sheet, header, rank }
  }
  return best === null ? [] : [{ sheet: best.sheet, header: best.header }]
}
