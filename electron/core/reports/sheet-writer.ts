/**
 * Writes one sheet of a workbook as XML (ECMA-376, `worksheet`), row by row, into an entry of the archive. The parts
 * of a sheet have a fixed order: view, columns, rows, merged cells, page.
 */
import type { ReportModel } from '../../../shared/domain/report.ts'
import { MARGINS } from './page-layout.ts'
import type { StyleBook } from './style-book.ts'
import { type CellStyle, FACE } from './xlsx-style.ts'
import { XML_START, escapeXml } from './xml.ts'
import type { ZipEntry } from './zip-writer.ts'

/** What a cell holds; a day is its serial number with a style that shows it as a day. */
export type CellValue = string | number | null

export interface SheetSetup {
  orientation: ReportModel['orientation']
  /** The last row that stays in sight when the sheet is scrolled. */
  frozenRows: number
  /** In the unit of workbooks. */
  columnWidths: readonly number[]
  /** Shown when the workbook is opened. */
  selected: boolean
}

/** Characters gathered before they are handed on. */
const CHUNK = 1 << 17
/** Points of a row without a height of its own. */
const ROW_HEIGHT = 17
const A4 = 9
const MM_PER_INCH = 25.4

export class SheetWriter {
  readonly #entry: ZipEntry
  readonly #styles: StyleBook
  readonly #orientation: SheetSetup['orientation']
  readonly #merges: string[] = []
  #waiting: string

  constructor(entry: ZipEntry, styles: StyleBook, setup: SheetSetup) {
    this.#entry = entry
    this.#styles = styles
    this.#orientation = setup.orientation
    this.#waiting = topXml(setup)
  }

  /** The number by which cells name a style. */
  styleNumber(style: CellStyle): number {
    return this.#styles.number(style)
  }

  /**
   * Writes a row; rows must come in order.
   * @param cells made by `cellXml`, from left to right
   * @param height in points; 0 for the usual height, which grows with what somebody types
   */
  row(number: number, cells: string, height: number): void {
    const fixed = height === 0 ? '' : ` ht="${height}" customHeight="1"`
    this.#waiting += `<row r="${number}"${fixed}>${cells}</row>`
  }

  /** Merges a rectangle of cells, rows and columns counted from 1; a single cell stays as it is. */
  merge(top: number, left: number, bottom: number, right: number): void {
    if (top !== bottom || left !== right) {
      this.#merges.push(`<mergeCell ref="${columnLetters(left)}${top}:${columnLetters(right)}${bottom}"/>`)
    }
  }

  /** Says whether enough is gathered to be handed on with `flush`. */
  get full(): boolean {
    return this.#waiting.length > CHUNK
  }

  async flush(): Promise<void> {
    const text = this.#waiting
    this.#waiting = ''
    await this.#entry.write(text)
  }

  /** Closes the sheet. */
  async end(): Promise<void> {
    this.#waiting += bottomXml(this.#merges, this.#orientation)
    await this.flush()
    await this.#entry.end()
  }
}

function topXml({ frozenRows, columnWidths, selected }: SheetSetup): string {
  const columns = columnWidths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  return (
    `${XML_START}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView showGridLines="0"${selected ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>` +
    '<selection pane="bottomLeft"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="${ROW_HEIGHT}" customHeight="1"/><cols>${columns.join('')}</cols><sheetData>`
  )
}

function bottomXml(merges: readonly string[], orientation: SheetSetup['orientation']): string {
  const inches = (millimetres: number) => (millimetres / MM_PER_INCH).toFixed(4)
  const margins = Object.entries({ ...MARGINS, header: 10, footer: 10 })
  return (
    '</sheetData>' +
    (merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`) +
    `<pageMargins ${margins.map(([side, millimetres]) => `${side}="${inches(millimetres)}"`).join(' ')}/>` +
    // As wide as the paper, as many pages as it takes, each sheet numbered by itself and its first page not at all.
    `<pageSetup paperSize="${A4}" orientation="${orientation}" fitToWidth="1" fitToHeight="0" firstPageNumber="1" useFirstPageNumber="1"/>` +
    `<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;"${FACE},Regular"&amp;13&amp;P</oddHeader></headerFooter>` +
    '</worksheet>'
  )
}

/** A cell as XML. Text is always text, whatever it begins with. */
export function cellXml(row: number, column: number, style: number, value: CellValue): string {
  const start = `<c r="${columnLetters(column)}${row}" s="${style}"`
  if (value === null || value === '') return `${start}/>`
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`
  const space = value.trim() === value ? '' : ' xml:space="preserve"'
  return `${start} t="inlineStr"><is><t${space}>${escapeXml(value)}</t></is></c>`
}

const letters: string[] = []

/** The letters of a column, counted from 1: `A` … `Z`, `AA` … */
function columnLetters(column: number): string {
  let name = letters[column]
  if (name === undefined) {
    const rest = Math.floor((column - 1) / 26)
    name = (rest === 0 ? '' : columnLetters(rest)) + String.fromCharCode(65 + ((column - 1) % 26))
    letters[column] = name
  }
  return name
}
