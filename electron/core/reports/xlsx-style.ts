/**
 * The looks of a report's cells: one face, few sizes, a border inside the table. Every look is one object, shared by
 * all cells that look so: exceljs knows a style again by its object, and would work through each new one.
 */
import type { Alignment, Borders, Font, Row, Style } from 'exceljs'
import { type ColumnKind, type ReportColumn, columnAlign } from '../../../shared/domain/report.ts'

export type CellStyle = Readonly<Partial<Style>>

export const FACE = 'Times New Roman'
/** Points of the text in a table. */
export const TABLE_SIZE = 12
/** A tick stands with its day on one line, in a column that is narrow on paper. */
const TICK_SIZE = 10

const LINE = { style: 'thin' } as const
const BORDER: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE }

function text(size: number, font: Partial<Font> = {}, alignment: Partial<Alignment> = {}): CellStyle {
  const style: CellStyle = {
    font: { name: FACE, family: 1, size, ...font },
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true, ...alignment },
  }
  return Object.freeze(style)
}

const bordered = (style: CellStyle): CellStyle => Object.freeze({ ...style, border: BORDER })

/** What somebody writes beside or below the paper looks like the rest. */
export const UNUSED: CellStyle = Object.freeze({ font: { name: FACE, family: 1, size: TABLE_SIZE } })

const PLAIN: CellStyle = Object.freeze({})

/** Leaves the looks of a row to its cells. Every new row comes with a style of its own, which exceljs does not know. */
export function leavePlain(row: Row): void {
  Object.assign(row, { style: PLAIN })
}

/** Cells outside the table. */
export const PAPER = {
  over: text(12),
  own: text(12, { bold: true }),
  rule: text(12, { bold: true }, { vertical: 'top' }),
  nation: text(12, { bold: true }),
  motto: text(13, { bold: true, underline: true }),
  number: text(13),
  day: text(13, { italic: true }),
  title: text(14, { bold: true }),
  subtitle: text(13, { bold: true }),
  aside: text(13, { italic: true }),
  note: text(12, {}, { horizontal: 'left', vertical: 'top' }),
  role: text(13, { bold: true }),
  hand: text(13, { italic: true }),
} as const satisfies Record<string, CellStyle>

const FLOWING = { horizontal: 'left', vertical: 'top' } as const

/** The running text of a document. */
export const DOCUMENT = {
  text: text(13, {}, FLOWING),
  base: text(13, { italic: true }, FLOWING),
  heading: text(13, { bold: true }, FLOWING),
  receivers: text(12, { bold: true, italic: true }, FLOWING),
  receiver: text(11, {}, FLOWING),
} as const satisfies Record<string, CellStyle>

/** Heads of columns, and headings within the table. */
export const HEAD: CellStyle = bordered(text(TABLE_SIZE, { bold: true }))
export const HEADING: CellStyle = bordered(text(TABLE_SIZE, { bold: true }, { horizontal: 'left' }))

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
  const { kind } = column
  const horizontal = columnAlign(column)
  const key = `${kind} ${horizontal} ${total}`
  let style = columnStyles.get(key)
  if (!style) {
    const looks = bordered(text(kind === 'tick' ? TICK_SIZE : TABLE_SIZE, { bold: total }, { horizontal }))
    style = Object.freeze({ ...looks, numFmt: FORMATS[kind] })
    columnStyles.set(key, style)
  }
  return style
}
