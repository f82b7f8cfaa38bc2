/** The rows of a report's table on a sheet. What does not change from row to row is worked out once a sheet. */
import {
  MARKS,
  type ColumnKind,
  type ReportCell,
  type ReportRow,
  type ReportSection,
} from '../../../shared/domain/report.ts'
import { type CellValue, type SheetWriter, cellXml } from './sheet-writer.ts'
import { heightOf, linesOf } from './xlsx-measure.ts'
import type { SheetPlan } from './xlsx-sheet.ts'
import { HEADING, TABLE_SIZE, columnStyle } from './xlsx-style.ts'

/** Height in points of a row that is ticked by hand. */
const TICK_HEIGHT = 22

/** Returns the function that writes a row of the table at a row of the sheet. */
export function rowWriter(
  sheet: SheetWriter,
  { columns }: ReportSection,
  { pixels }: SheetPlan,
): (row: ReportRow, number: number) => void {
  const kinds = columns.map((column) => column.kind)
  const usual = columns.map((column) => sheet.styleNumber(columnStyle(column, false)))
  const total = columns.map((column) => sheet.styleNumber(columnStyle(column, true)))
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

  return ({ cells, style }, number) => {
    if (style === 'heading') {
      writeHeading(sheet, String(cells[0] ?? ''), number, columns.length)
      return
    }
    const styles = style === 'total' ? total : usual
    let xml = ''
    kinds.forEach((kind, at) => {
      xml += cellXml(number, at + 1, styles[at] ?? 0, cellValue(kind, cells[at] ?? null))
    })
    sheet.row(number, xml, heightFor(cells))
  }
}

function writeHeading(sheet: SheetWriter, text: string, number: number, columns: number): void {
  const style = sheet.styleNumber(HEADING)
  const cells = Array.from({ length: columns }, (_, at) => cellXml(number, at + 1, style, at === 0 ? text : null))
  sheet.row(number, cells.join(''), 0)
  sheet.merge(number, 1, number, columns)
}

/** A cell of the model as the workbook holds it. */
function cellValue(kind: ColumnKind, cell: ReportCell): CellValue {
  if (cell === null) return kind === 'tick' ? '☐' : null
  switch (kind) {
    case 'order':
    case 'count':
      return Number(cell)
    case 'percent':
      return Math.round(Number(cell) * 10) / 1000
    case 'text':
      return String(cell)
    case 'date':
      return serialOf(String(cell))
    case 'tick':
    case 'milestone':
      if (cell === MARKS.reached) return '✓'
      return cell === MARKS.outside ? '–' : serialOf(String(cell))
  }
}

const MS_PER_DAY = 86_400_000
/** Day 0 of a workbook's calendar. */
const DAY_ZERO = Date.UTC(1899, 11, 30)

/** The serial number of an ISO date; right from 1 March 1900 on. */
function serialOf(iso: string): number {
  return (Date.parse(iso) - DAY_ZERO) / MS_PER_DAY
}
