/** The head of a report's table: one row, or two where columns stand under common headings. */
import type { Worksheet } from 'exceljs'
import { type ReportColumn, type ReportSection, columnGroups } from '../../../shared/domain/report.ts'
import { merge, writeText } from './xlsx-cells.ts'
import { heightOf, linesOf, widthOf } from './xlsx-measure.ts'
import type { SheetPlan } from './xlsx-sheet.ts'
import { HEAD, TABLE_SIZE, leavePlain } from './xlsx-style.ts'

/** How much wider bold text is. */
const BOLD = 1.06
/** Lines for which a row of common headings has room at least. */
const GROUP_LINES = 2

/** Writes the head at the rows that the plan foresees. */
export function writeTableHead(
  sheet: Worksheet,
  { columns }: Pick<ReportSection, 'columns'>,
  { headRows, pixels }: SheetPlan,
): void {
  const [first, last] = headRows
  const heights = headLines(columns, pixels, first < last).map((lines) => heightOf(lines, TABLE_SIZE))
  const rows = heights.map((height, at) => {
    const row = sheet.getRow(first + at)
    leavePlain(row)
    row.height = height
    columns.forEach(({ label, group }, column) => {
      writeText(row, column + 1, at === 0 ? (group ?? label) : label, HEAD)
    })
    return row
  })
  if (first < last) {
    for (const { group, at, span } of columnGroups(columns)) {
      merge(sheet, first, at + 1, group === null ? last : first, at + span)
    }
  }
  rows.at(-1)?.commit()
}

/** How many lines each row of the head must hold, so that no heading is cut off. */
function headLines(columns: readonly ReportColumn[], pixels: readonly number[], grouped: boolean): number[] {
  const lines = (text: string, at: number, span: number) =>
    linesOf(text, TABLE_SIZE * BOLD, widthOf(pixels, at, at + span))
  const labels = columns.map(({ label, group }, at) => ({ group, lines: lines(label, at, 1) }))
  const most = (group: boolean) =>
    Math.max(1, ...labels.filter((label) => (label.group !== undefined) === group).map((label) => label.lines))
  if (!grouped) return [most(false)]
  const groups = columnGroups(columns).map(({ group, at, span }) => (group === null ? 1 : lines(group, at, span)))
  const upper = Math.max(GROUP_LINES, ...groups)
  // A label without a group has both rows to itself.
  return [upper, Math.max(most(true), most(false) - upper)]
}
