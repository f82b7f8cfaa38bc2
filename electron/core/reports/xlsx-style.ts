/** The looks of a report's cells: one face, few sizes, a border inside the table. */
import { type ColumnKind, type ReportColumn, columnAlign } from '../../../shared/domain/report.ts'

export interface CellStyle {
  /** Points. */
  size: number
  bold?: boolean
  italic?: boolean
  underline?: boolean
  align: 'left' | 'center' | 'right'
  vertical: 'top' | 'center'
  border?: boolean
  /** How a number or a day is shown. */
  format?: string
}

export const FACE = 'Times New Roman'
/** Points of the text in a table. */
export const TABLE_SIZE = 12
/** A tick stands with its day on one line, in a column that is narrow on paper. */
const TICK_SIZE = 10

function text(size: number, look: Partial<CellStyle> = {}): CellStyle {
  return { size, align: 'center', vertical: 'center', ...look }
}

/** Cells outside the table. */
export const PAPER = {
  over: text(12),
  own: text(12, { bold: true }),
  rule: text(12, { bold: true, vertical: 'top' }),
  nation: text(12, { bold: true }),
  motto: text(13, { bold: true, underline: true }),
  number: text(13),
  day: text(13, { italic: true }),
  title: text(14, { bold: true }),
  subtitle: text(13, { bold: true }),
  aside: text(13, { italic: true }),
  note: text(12, { align: 'left', vertical: 'top' }),
  role: text(13, { bold: true }),
  hand: text(13, { italic: true }),
} as const satisfies Record<string, CellStyle>

/** Heads of columns, and headings within the table. */
export const HEAD: CellStyle = text(TABLE_SIZE, { bold: true, border: true })
export const HEADING: CellStyle = text(TABLE_SIZE, { bold: true, align: 'left', border: true })

/** Text is marked as text, so that digits stay digits when somebody edits them. */
const FORMATS = {
  order: '0',
  count: '#,##0',
  percent: '0.0%',
  text: '@',
  date: 'dd/mm/yyyy',
  tick: '"✓" dd/mm/yyyy',
  milestone: 'dd/mm/yyyy',
} as const satisfies Record<ColumnKind, string>

const columnStyles = new Map<string, CellStyle>()

/** The style of a column's cells, in a row of people or in a total; one object for each look. */
export function columnStyle(column: ReportColumn, total: boolean): CellStyle {
  const align = columnAlign(column)
  const key = `${column.kind} ${align} ${total}`
  let style = columnStyles.get(key)
  if (!style) {
    const size = column.kind === 'tick' ? TICK_SIZE : TABLE_SIZE
    style = text(size, { align, border: true, bold: total, format: FORMATS[column.kind] })
    columnStyles.set(key, style)
  }
  return style
}
