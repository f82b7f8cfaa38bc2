/**
 * The looks of a report's cells. Every object stands here once and is shared by all cells that look so: exceljs
 * recognises a style by its object, so that 100,000 rows cost no more styles than one.
 */
import type { Alignment, Borders, Font, Style } from 'exceljs'
import { type ColumnKind, type ReportColumn, columnAlign } from '../../../shared/domain/report.ts'

export type CellStyle = Partial<Style>

/** Points of the text in a table. */
export const TABLE_SIZE = 12

const FAMILY = 'Times New Roman'
const LINE = { style: 'thin' } as const
const BORDER: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE }
const CENTRED: Partial<Alignment> = { horizontal: 'center', vertical: 'middle', wrapText: true }

function text(size: number, font: Partial<Font> = {}, alignment: Partial<Alignment> = CENTRED): CellStyle {
  return { font: { name: FAMILY, size, ...font }, alignment }
}

/** Cells outside the table. */
export const PAPER = {
  over: text(12),
  own: text(12, { bold: true }),
  rule: text(12, { bold: true }, { horizontal: 'center', vertical: 'top' }),
  nation: text(12, { bold: true }),
  motto: text(13, { bold: true, underline: true }),
  number: text(13),
  day: text(13, { italic: true }),
  title: text(14, { bold: true }),
  subtitle: text(13, { bold: true }),
  aside: text(13, { italic: true }),
  note: text(12, {}, { horizontal: 'left', vertical: 'top', wrapText: true }),
  role: text(13, { bold: true }),
  hand: text(13, { italic: true }),
} as const satisfies Record<string, CellStyle>

/** Heads of columns, and headings within the table. */
export const HEAD: CellStyle = { ...text(TABLE_SIZE, { bold: true }), border: BORDER }
export const HEADING: CellStyle = {
  ...text(TABLE_SIZE, { bold: true }, { horizontal: 'left', vertical: 'middle' }),
  border: BORDER,
}

/** How a cell of each kind is written; text is marked as text, so that digits stay digits when somebody edits them. */
const FORMATS = {
  order: '0',
  count: '#,##0',
  percent: '0.0%',
  text: '@',
  date: 'dd/mm/yyyy',
  tick: '"✓" dd/mm/yyyy',
  milestone: 'dd/mm/yyyy',
} as const satisfies Record<ColumnKind, string>

const made = new Map<string, CellStyle>()

/** The style of a column's cells, in a row of people or in a total. */
export function columnStyle(
  column: Pick<ReportColumn, 'kind' | 'align' | 'label' | 'width'>,
  total: boolean,
): CellStyle {
  const horizontal = columnAlign(column)
  const name = `${column.kind} ${horizontal} ${total}`
  let style = made.get(name)
  if (!style) {
    // A tick stands with its date on one line, in a column that is narrow on paper.
    const size = column.kind === 'tick' ? 10 : TABLE_SIZE
    style = {
      font: { name: FAMILY, size, ...(total && { bold: true }) },
      alignment: { horizontal, vertical: 'middle', wrapText: true },
      border: BORDER,
      numFmt: FORMATS[column.kind],
    }
    made.set(name, style)
  }
  return style
}
