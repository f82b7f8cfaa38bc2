/** The styles of a workbook: numbers them as cells name them, and writes the part that describes them. */
import { XML_START, escapeXml } from './xml.ts'
import { type CellStyle, FACE, TABLE_SIZE } from './xlsx-style.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>'
const THIN = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"/>`).join('')
const FULL_BORDER = `<border>${THIN}<diagonal/></border>`
/** Numbers below stand for formats that every workbook knows. */
const FIRST_FORMAT = 164

export class StyleBook {
  /** Unformatted cells have style 0, and its font measures the columns. */
  readonly #fonts = new Numbered([fontXml({ size: TABLE_SIZE })])
  readonly #formats = new Numbered<string>()
  readonly #styles = new Numbered(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'])

  readonly #known = new Map<CellStyle, number>()

  /** The number by which cells name a style; the same look always has the same number. */
  number(style: CellStyle): number {
    let number = this.#known.get(style)
    if (number === undefined) {
      number = this.#add(style)
      this.#known.set(style, number)
    }
    return number
  }

  #add(style: CellStyle): number {
    const format = style.format === undefined ? 0 : FIRST_FORMAT + this.#formats.of(style.format)
    const font = this.#fonts.of(fontXml(style))
    return this.#styles.of(
      `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="${style.border ? 1 : 0}" xfId="0" ` +
        'applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">' +
        `<alignment horizontal="${style.align}" vertical="${style.vertical}" wrapText="1"/></xf>`,
    )
  }

  /** The part `xl/styles.xml`. */
  xml(): string {
    const formats = this.#formats.all.map(
      (format, at) => `<numFmt numFmtId="${FIRST_FORMAT + at}" formatCode="${escapeXml(format)}"/>`,
    )
    return (
      `${XML_START}<styleSheet xmlns="${MAIN}">` +
      (formats.length === 0 ? '' : list('numFmts', formats)) +
      list('fonts', this.#fonts.all) +
      list(
        'fills',
        ['none', 'gray125'].map((pattern) => `<fill><patternFill patternType="${pattern}"/></fill>`),
      ) +
      list('borders', [NO_BORDER, FULL_BORDER]) +
      list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
      list('cellXfs', this.#styles.all) +
      list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
      '</styleSheet>'
    )
  }
}

function fontXml({ size, bold, italic, underline }: Pick<CellStyle, 'size' | 'bold' | 'italic' | 'underline'>): string {
  const marks = `${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}${underline ? '<u/>' : ''}`
  return `<font>${marks}<sz val="${size}"/><name val="${FACE}"/><family val="1"/></font>`
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`
}

/** Gives each value a number, from 0, in the order in which they first come. */
class Numbered<T> {
  readonly all: T[] = []
  readonly #numbers = new Map<T, number>()

  constructor(first: readonly T[] = []) {
    for (const value of first) this.of(value)
  }

  of(value: T): number {
    let number = this.#numbers.get(value)
    if (number === undefined) {
      number = this.all.push(value) - 1
      this.#numbers.set(value, number)
    }
    return number
  }
}
