/** The rows of a report's table on a sheet. What does not change from row to row is worked out once a sheet. */
import type { Worksheet } from 'exceljs'
import {
  MARKS,
  type ColumnKind,
  type ReportCell,
  type ReportRow,
  type ReportSection,
} from '../../../shared/domain/report.ts'
import { safeText } from './xlsx-cells.ts'
import { heightOf, linesOf } from './xlsx-measure.ts'
import type { SheetPlan } from './xlsx-sheet.ts'
import { HEADING, TABLE_SIZE, columnStyle, leavePlain } from './xlsx-style.ts'

/** Height in points of a row that is ticked by hand. */
const TICK_HEIGHT = 22

/** Returns the function that writes the next row of the table; to be called in order, after the table's head. */
export function rowWriter(
  sheet: Worksheet,
  { columns }: Pick<ReportSection, 'columns'>,
  { pixels }: SheetPlan,
): (row: ReportRow) => void {
  const kinds = columns.map((column) => column.kind)
  const usual = columns.map((column) => columnStyle(column, false))
  const total = columns.map((column) => columnStyle(column, true))
  const least = kinds.includes('tick') ? TICK_HEIGHT : 0
  const texts = columns.flatMap(({ kind }, at) => {
    return kind === 'text' ? [{ at, width: pixels[at] ?? 0 }] : []
  })

  /** 0 where all text stands on one line: such a row grows with what somebody types into it. */
  const heightFor = (cells: readonly ReportCell[]): number => {
    let lines = 1
    for (const { at, width } of texts) {
      const text = cells[at]
      if (typeof text === 'string') lines = Math.max(lines, linesOf(text, TABLE_SIZE, width))
    }
    return lines === 1 ? least : Math.max(least, heightOf(lines, TABLE_SIZE))
  }

  return ({ cells, style }) => {
    if (style === 'heading') {
      writeHeading(sheet, String(cells[0] ?? ''), columns.length)
      return
    }
    const row = sheet.addRow(kinds.map((kind, at) => cellValue(kind, cells[at] ?? null)))
    leavePlain(row)
    const styles = style === 'total' ? total : usual
    styles.forEach((look, at) => {
      row.getCell(at + 1).style = look
    })
    const height = heightFor(cells)
    if (height > 0) row.height = height
    row.commit()
  }
}

function writeHeading(sheet: Worksheet, text: string, columns: number): void {
  const row = sheet.addRow([safeText(text)])
  row.getCell(1).style = HEADING
  if (columns > 1) sheet.mergeCells(row.number, 1, row.number, columns)
  row.commit()
}

/** A cell of the model as the workbook holds it; what is undefined, exceljs does not make twice. */
function cellValue(kind: ColumnKind, cell: ReportCell): string | number | Date | undefined {
  if (cell === null) return kind === 'tick' ? '☐' : undefined
  switch (kind) {
    case 'order':
    case 'count':
      return Number(cell)
    case 'percent':
      return Math.round(Number(cell) * 10) / 1000
    case 'text':
      return safeText(String(cell))
    case 'date':
      return new Date(String(cell))
    case 'tick':
    case 'milestone':
      if (cell === MARKS.reached) return '✓'
      return cell === MARKS.outside ? '–' : new Date(String(cell))
  }
}
