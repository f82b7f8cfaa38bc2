/**
 * Reads the tables of a web page, which many systems export under the name .xls, and which spreadsheets put on the
 * clipboard. Each table is a sheet of its own, one inside a cell of another (a frame for the page) as well.
 */
import type { CellRange, CellValue } from '../../../shared/domain/roster/types.ts'
import { type LegacyFont, legacyFont } from '../../../shared/text/legacy/fonts.ts'
import { badFile, tooManyCells, tooManyColumns, tooManyRows } from './bad-file.ts'
import { htmlTokens } from '../../../shared/text/html-tokens.ts'
import type { ReadLimits } from './limits.ts'
import { filled, fromMemory, type HeldSheet, type RawRow, type RawSheet, type SheetFile } from './sheets.ts'

/** @throws AppError `bad-file` */
export function readHtml(html: string, fileName: string, limits: ReadLimits): SheetFile<RawSheet> {
  const tables: HtmlTable[] = []
  const open: HtmlTable[] = []
  for (const token of htmlTokens(html)) {
    const table = open.at(-1)
    if (token.kind === 'text') {
      table?.text(token.text)
    } else if (token.name === 'table') {
      if (token.kind === 'open') {
        if (open.length >= limits.depth || tables.length >= limits.sheets) throw badFile('too-big', fileName)
        const inner = new HtmlTable(`Bảng ${tables.length + 1}`, fileName, limits)
        tables.push(inner)
        open.push(inner)
      } else open.pop()?.close()
    } else if (token.kind === 'open') table?.open(token.name, token.attributes)
    else table?.closeTag(token.name)
  }
  for (const table of open) table.close()
  return fromMemory(tables.filter(({ rows }) => rows.length > 0))
}

type Attributes = ReadonlyMap<string, string>

/** Elements that begin a new line of a cell's text. */
const LINES = new Set(['br', 'p', 'div', 'li'])

class HtmlTable implements HeldSheet {
  readonly name: string
  readonly hidden = false
  readonly rows: RawRow[] = []
  readonly merges: CellRange[] = []
  readonly #fileName: string
  readonly #limits: ReadLimits
  readonly #columns = new Set<number>()
  /** Columns that a cell of a row above still covers, by the last row that it covers. */
  readonly #covered = new Map<number, number>()
  #row = 0
  #column = 0
  /** Where the open cell begins, when it covers several columns. */
  #cellColumn: number | null = null
  #cellCount = 0
  #cells: Map<number, CellValue> | null = null
  #fonts: Map<number, LegacyFont> | null = null
  #cell: { text: string; font: LegacyFont | null } | null = null

  constructor(name: string, fileName: string, limits: ReadLimits) {
    this.name = name
    this.#fileName = fileName
    this.#limits = limits
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'tr') {
      this.#endRow()
      this.#beginRow()
    } else if (name === 'td' || name === 'th') {
      this.#endCell()
      if (!this.#cells) this.#beginRow()
      this.#beginCell(attributes)
    } else if (this.#cell) {
      if (LINES.has(name)) this.text('\n')
      this.#cell.font ??= fontOf(attributes)
    }
  }

  closeTag(name: string): void {
    if (name === 'tr') this.#endRow()
    else if (name === 'td' || name === 'th') this.#endCell()
    else if (LINES.has(name) && this.#cell) this.text('\n')
  }

  text(text: string): void {
    if (!this.#cell) return
    // Line breaks of the page's own layout are blanks; those of <br> come one by one.
    this.#cell.text += text === '\n' ? text : text.replace(/[ \t\r\n]+/g, ' ')
    if (this.#cell.text.length > this.#limits.textLength) throw badFile('too-big', this.#fileName)
  }

  close(): void {
    this.#endRow()
  }

  #beginRow(): void {
    this.#row++
    this.#column = 0
    this.#cells = new Map()
    this.#fonts = null
  }

  #beginCell(attributes: Attributes): void {
    const { columns, merges } = this.#limits
    do this.#column++
    while ((this.#covered.get(this.#column) ?? 0) >= this.#row)
    const [width, height] = [span(attributes.get('colspan'), columns), span(attributes.get('rowspan'), 65_536)]
    const [firstRow, firstColumn] = [this.#row, this.#column]
    const lastColumn = firstColumn + width - 1
    if (lastColumn > columns * 4) throw tooManyColumns(this.#fileName, this.name, columns)
    this.#cell = { text: '', font: fontOf(attributes) }
    if (width === 1 && height === 1) return
    this.merges.push({ firstRow, lastRow: firstRow + height - 1, firstColumn, lastColumn })
    if (this.merges.length > merges) throw tooManyCells(this.#fileName, this.name)
    if (height > 1) for (let at = firstColumn; at <= lastColumn; at++) this.#covered.set(at, firstRow + height - 1)
    this.#column = lastColumn
    this.#cellColumn = firstColumn
  }

  #endCell(): void {
    const cell = this.#cell
    if (!cell || !this.#cells) return
    const column = this.#cellColumn ?? this.#column
    this.#cell = null
    this.#cellColumn = null
    const value = filled(cell.text.replace(/ *\n\s*/g, '\n').trim())
    if (value === undefined) return
    this.#cells.set(column, value)
    this.#columns.add(column)
    if (cell.font) (this.#fonts ??= new Map()).set(column, cell.font)
  }

  #endRow(): void {
    this.#endCell()
    const cells = this.#cells
    this.#cells = null
    if (!cells || cells.size === 0) return
    const { rows, columns, cells: mostCells } = this.#limits
    this.#cellCount += cells.size
    if (this.rows.length >= rows) throw tooManyRows(this.#fileName, this.name, rows)
    if (this.#columns.size > columns) throw tooManyColumns(this.#fileName, this.name, columns)
    if (this.#cellCount > mostCells) throw tooManyCells(this.#fileName, this.name)
    this.rows.push(this.#fonts ? { row: this.#row, cells, fonts: this.#fonts } : { row: this.#row, cells })
  }
}

function span(text: string | undefined, most: number): number {
  const value = Number.parseInt(text ?? '1', 10)
  return Number.isInteger(value) && value > 1 ? Math.min(value, most) : 1
}

/** The font of `face` or of a style of the element itself. */
function fontOf(attributes: Attributes): LegacyFont | null {
  const styled = /font-family:\s*["']?([^;"',]+)/i.exec(attributes.get('style') ?? '')
  const name = attributes.get('face') ?? styled?.[1]
  return name === undefined ? null : legacyFont(name)
}
