/** The sheets of an OpenDocument as its XML comes in (ODF 1.3, part 3, 9.1). Blank cells and rows cost nothing. */
import type { CellRange, CellValue } from '../../../shared/domain/roster/types.ts'
import { isIsoDate } from '../../../shared/text/dates.ts'
import { type LegacyFont, legacyFont } from '../../../shared/text/legacy/fonts.ts'
import { filled, type HeldSheet, NO_RESULT, type RawRow } from './sheets.ts'
import type { XmlHandler } from './xml.ts'

type Attributes = Readonly<Record<string, string>>

interface OdsSheet extends HeldSheet {
  rows: RawRow[]
  merges: CellRange[]
  columns: Set<number>
  cellCount: number
}

/** A filled cell written once and repeated is copied so often at most; blank ones are only counted. */
const MOST_REPEATS = 1000

export class OdsSheets implements XmlHandler {
  readonly sheets: OdsSheet[] = []
  /** The sheet that is being read. */
  current: OdsSheet | null = null
  isSpreadsheet = false
  readonly #hiddenStyles = new Set<string>()
  readonly #fonts = new Map<string, LegacyFont>()
  #style: { name: string; family: string } | null = null
  #row = 0
  #column = 0
  #rowRepeats = 1
  #cells = new Map<number, CellValue>()
  #cellFonts = new Map<number, LegacyFont>()
  #cell: { attributes: Attributes; text: string; paragraphs: number } | null = null
  #inParagraph = 0
  #aside = 0
  /** Tables inside cells are not read. */
  #tables = 0
  readonly #mostCells: number

  /** @param mostCells no more cells of a sheet are kept than just beyond this number */
  constructor(mostCells: number) {
    this.#mostCells = mostCells
  }

  open(name: string, attributes: Attributes): void {
    if (this.#aside > 0 || name === 'annotation' || name === 'tracked-changes' || name === 'shapes') {
      this.#aside++
      return
    }
    if (name === 'spreadsheet') this.isSpreadsheet = true
    else if (name === 'style') this.#style = { name: get(attributes, 'name'), family: get(attributes, 'family') }
    else if (name === 'table-properties' || name === 'text-properties') this.#readStyle(name, attributes)
    else if (name === 'table') this.#openTable(attributes)
    else if (this.#tables !== 1) return
    else if (name === 'table-row') {
      this.#rowRepeats = positive(get(attributes, 'number-rows-repeated'))
      this.#column = 0
    } else if (name === 'table-cell') this.#cell = { attributes, text: '', paragraphs: 0 }
    else if (name === 'covered-table-cell') this.#cell = { attributes, text: '', paragraphs: 0 }
    else if (this.#cell) this.#openText(name, attributes, this.#cell)
  }

  text(text: string): void {
    if (this.#cell && this.#inParagraph > 0 && this.#aside === 0) this.#cell.text += text.replace(/[ \t\r\n]+/g, ' ')
  }

  close(name: string): void {
    if (this.#aside > 0) {
      this.#aside--
      return
    }
    if (name === 'table') this.#closeTable()
    else if (name === 'style') this.#style = null
    else if (this.#tables !== 1) return
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell()
    else if (name === 'table-row') this.#closeRow()
    else if (name === 'p' || name === 'h') this.#inParagraph = Math.max(0, this.#inParagraph - 1)
  }

  #readStyle(name: string, attributes: Attributes): void {
    if (!this.#style) return
    if (name === 'table-properties' && get(attributes, 'display') === 'false') this.#hiddenStyles.add(this.#style.name)
    const font = legacyFont(get(attributes, 'font-name') || get(attributes, 'font-family'))
    if (name === 'text-properties' && this.#style.family === 'table-cell' && font) {
      this.#fonts.set(this.#style.name, font)
    }
  }

  #openTable(attributes: Attributes): void {
    if (++this.#tables !== 1 || !this.isSpreadsheet) return
    const hidden = this.#hiddenStyles.has(get(attributes, 'style-name'))
    const name = get(attributes, 'name')
    this.current = { name, hidden, rows: [], merges: [], columns: new Set(), cellCount: 0 }
    this.#row = 0
  }

  #closeTable(): void {
    if (--this.#tables !== 0 || !this.current) return
    this.sheets.push(this.current)
    this.current = null
  }

  #openText(name: string, attributes: Attributes, cell: { text: string; paragraphs: number }): void {
    if (name === 'p' || name === 'h') {
      if (cell.paragraphs++ > 0) cell.text += '\n'
      this.#inParagraph++
    } else if (name === 's') cell.text += ' '.repeat(Math.min(positive(get(attributes, 'c')), 100))
    else if (name === 'tab') cell.text += '\t'
    else if (name === 'line-break') cell.text += '\n'
  }

  #closeCell(): void {
    const { current } = this
    const cell = this.#cell
    this.#cell = null
    this.#inParagraph = 0
    if (!current || !cell) return
    const { attributes } = cell
    const repeats = positive(get(attributes, 'number-columns-repeated'))
    const first = this.#column + 1
    this.#column += repeats
    const [width, height] = [
      positive(get(attributes, 'number-columns-spanned')),
      positive(get(attributes, 'number-rows-spanned')),
    ]
    const firstRow = this.#row + 1
    if (width > 1 || height > 1) {
      const [lastRow, lastColumn] = [firstRow + height - 1, first + width - 1]
      current.merges.push({ firstRow, lastRow, firstColumn: first, lastColumn })
    }
    const value = valueOf(attributes, cell.text)
    if (value === undefined) return
    const font = this.#fonts.get(get(attributes, 'style-name'))
    for (let at = first; at < first + Math.min(repeats, MOST_REPEATS); at++) {
      this.#cells.set(at, value)
      current.columns.add(at)
      if (font) this.#cellFonts.set(at, font)
    }
  }

  #closeRow(): void {
    const { current } = this
    const [cells, fonts, repeats] = [this.#cells, this.#cellFonts, this.#rowRepeats]
    this.#cells = new Map()
    this.#cellFonts = new Map()
    if (current && cells.size > 0) {
      for (let at = 1; at <= repeats && current.cellCount <= this.#mostCells; at++) {
        const own = { row: this.#row + at, cells: new Map(cells) }
        current.rows.push(fonts.size > 0 ? { ...own, fonts } : own)
        current.cellCount += cells.size
      }
    }
    this.#row += repeats
  }
}

function valueOf(attributes: Attributes, text: string): CellValue | undefined {
  const value = get(attributes, 'value')
  switch (get(attributes, 'value-type')) {
    case 'float':
    case 'currency':
    case 'percentage': {
      const number = Number(value)
      return value !== '' && Number.isFinite(number) ? number : filled(text)
    }
    case 'date': {
      const day = get(attributes, 'date-value').slice(0, 10)
      return isIsoDate(day) ? { date: day } : filled(text)
    }
    case 'boolean':
      return get(attributes, 'boolean-value') === 'true'
    case 'string':
      return filled(text === '' ? get(attributes, 'string-value') : text)
    default:
      return filled(text) ?? (get(attributes, 'formula') === '' ? undefined : NO_RESULT)
  }
}

/** An attribute by its name without prefix. */
function get(attributes: Attributes, name: string): string {
  for (const key in attributes) if (key === name || key.endsWith(`:${name}`)) return attributes[key] ?? ''
  return ''
}

function positive(text: string): number {
  const value = Number(text)
  return Number.isInteger(value) && value > 0 ? Math.min(value, 1_048_576) : 1
}
