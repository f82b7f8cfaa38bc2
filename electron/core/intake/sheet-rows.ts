/**
 * The rows of a sheet as its XML comes in. Cells without a value (styled far beyond the table, declared ranges) cost
 * nothing: neither they nor rows made of them come out.
 */
import { serialDate } from '../../../shared/domain/roster/date-cell.ts'
import type { CellRange, CellValue } from '../../../shared/domain/roster/types.ts'
import type { LegacyFont } from '../../../shared/text/legacy/fonts.ts'
import { plainCells } from './plain-cells.ts'
import { filled, NO_RESULT, type RawRow } from './sheets.ts'
import { TextRuns, unescapeText } from './workbook-parts.ts'
import type { XmlHandler } from './xml.ts'

/** What cells refer to. */
export interface CellContext {
  sharedStrings: readonly string[]
  isDateStyle: readonly boolean[]
  /** Legacy fonts, by the style number of a cell. */
  fonts: ReadonlyMap<number, LegacyFont>
  from1904: boolean
}

/** Days between the two systems of serial numbers. */
const DAYS_TO_1904 = 1462

export class SheetRows implements XmlHandler {
  readonly merges: CellRange[] = []
  readonly #context: CellContext
  readonly #usedColumns = new Set<number>()
  readonly #inline = new TextRuns()
  #ready: RawRow[] = []
  #row = 0
  #column = 0
  #cells = new Map<number, CellValue>()
  #fonts: Map<number, LegacyFont> | null = null
  #cellCount = 0
  #inCell = false
  #type = ''
  #style = 0
  #value = ''
  #inValue = false
  #hasFormula = false
  #hasValue = false
  /** How deep the parser stands in `sheetData`: 0 outside, 1 between its rows. */
  #depth = 0
  readonly items = {
    tag: 'row',
    expected: (): boolean => this.#depth === 1,
    take: (element: string): boolean => this.#takeRow(element),
  }

  constructor(context: CellContext) {
    this.#context = context
  }

  /** How many columns have held a value so far. */
  get columnCount(): number {
    return this.#usedColumns.size
  }

  /** How many cells have held a value so far. */
  get cellCount(): number {
    return this.#cellCount
  }

  /** The rows finished since the last call. */
  take(): RawRow[] {
    const rows = this.#ready
    this.#ready = []
    return rows
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#depth > 0 || name === 'sheetData') this.#depth++
    if (this.#inCell) {
      if (name === 'v') {
        this.#inValue = true
        this.#hasValue = true
      } else if (name === 'f') this.#hasFormula = true
      else this.#inline.open(name)
    } else if (name === 'c') {
      this.#inCell = true
      this.#column = columnOf(attributes['r']) ?? this.#column + 1
      this.#type = attributes['t'] ?? 'n'
      this.#style = Number(attributes['s'] ?? 0)
      this.#value = ''
      this.#hasFormula = false
      this.#hasValue = false
    } else if (name === 'row') {
      this.#row = positive(attributes['r']) ?? this.#row + 1
      this.#column = 0
    } else if (name === 'mergeCell') {
      const range = rangeOf(attributes['ref'] ?? '')
      if (range) this.merges.push(range)
    }
  }

  text(text: string): void {
    if (this.#inValue) this.#value += text
    else if (this.#inCell) this.#inline.text(text)
  }

  close(name: string): void {
    if (this.#depth > 0) this.#depth--
    if (name === 'v') {
      this.#inValue = false
    } else if (name === 'c') {
      this.#inCell = false
      const value = this.#read(this.#type, this.#style, this.#value, this.#inline.take())
      this.#keep(value ?? (this.#hasFormula && !this.#hasValue ? NO_RESULT : undefined))
    } else if (this.#inCell) {
      this.#inline.close(name)
    } else if (name === 'row') {
      this.#endRow()
    }
  }

  /** A row as programs write it: cells with a value or an inline text, nothing else. */
  #takeRow(element: string): boolean {
    const cells = plainCells(element)
    if (cells === null) return false
    this.#row = positive(cells.row) ?? this.#row + 1
    this.#column = 0
    for (const { letters, style, type, value, inline } of cells.cells) {
      this.#column = columnOf(letters) ?? this.#column + 1
      this.#style = style
      this.#keep(this.#read(type, style, value, inline))
    }
    this.#endRow()
    return true
  }

  #keep(value: CellValue | undefined): void {
    if (value === undefined) return
    this.#cells.set(this.#column, value)
    this.#cellCount++
    this.#usedColumns.add(this.#column)
    const font = this.#context.fonts.get(this.#style)
    if (font && typeof value === 'string') (this.#fonts ??= new Map()).set(this.#column, font)
  }

  #endRow(): void {
    if (this.#cells.size === 0) return
    const [row, cells, fonts] = [this.#row, this.#cells, this.#fonts]
    this.#ready.push(fonts ? { row, cells, fonts } : { row, cells })
    this.#cells = new Map()
    this.#fonts = null
  }

  #read(type: string, style: number, raw: string, inline: string): CellValue | undefined {
    switch (type) {
      case 's':
        return raw === '' ? undefined : filled(this.#context.sharedStrings[Number(raw)])
      case 'inlineStr':
        return filled(inline)
      case 'b':
        return raw === '' ? undefined : raw !== '0' && raw !== 'false'
      case 'n':
        return raw === '' ? filled(inline) : this.#number(style, raw)
      default:
        return filled(unescapeText(raw))
    }
  }

  #number(style: number, raw: string): CellValue | undefined {
    const value = Number(raw)
    if (!Number.isFinite(value)) return filled(raw)
    if (this.#context.isDateStyle[style] !== true) return value
    const date = serialDate(this.#context.from1904 ? value + DAYS_TO_1904 : value)
    return date === null ? value : { date }
  }
}

function positive(text: string | undefined): number | null {
  const value = Number(text)
  return Number.isInteger(value) && value > 0 ? value : null
}

/** The format's own limits; an address beyond them is nonsense, and counting up to it could take forever. */
const LAST_COLUMN = 16_384
const LAST_ROW = 1_048_576

/** The column of an address such as BH20000; null where there is none. */
function columnOf(address: string | undefined): number | null {
  let column = 0
  for (const letter of address ?? '') {
    const code = letter.charCodeAt(0)
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return column === 0 || column > LAST_COLUMN ? null : column
}

function rangeOf(ref: string): CellRange | null {
  const parts = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref)
  const firstColumn = columnOf(parts?.[1])
  const lastColumn = columnOf(parts?.[3])
  if (!parts || firstColumn === null || lastColumn === null) return null
  const [firstRow, lastRow] = [Number(parts[2]), Number(parts[4])]
  return lastRow > LAST_ROW ? null : { firstRow, lastRow, firstColumn, lastColumn }
}
