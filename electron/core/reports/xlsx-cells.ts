/** Texts put into cells of a sheet. */
import type { Row, Worksheet } from 'exceljs'
import type { CellStyle } from './xlsx-style.ts'

/** exceljs leaves out the control characters that XML cannot hold, but not these two. */
const NOT_XML = /[\uFFFE\uFFFF]/g

/** Text without characters at which Excel would call the file damaged. */
export function safeText(text: string): string {
  return text.replace(NOT_XML, '')
}

/** Writes a text in its style, the column counted from 1; without a text, the style alone. */
export function writeText(row: Row, column: number, text: string, style: CellStyle): void {
  const cell = row.getCell(column)
  if (text !== '') cell.value = safeText(text)
  cell.style = style
}

/** Merges a rectangle of cells, rows and columns counted from 1; a single cell stays as it is. */
export function merge(sheet: Worksheet, top: number, left: number, bottom: number, right: number): void {
  if (top !== bottom || left !== right) sheet.mergeCells(top, left, bottom, right)
}
