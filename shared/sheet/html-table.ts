/** Tables as web pages, which spreadsheets put on the clipboard beside the text. */
import { htmlTokens } from '../text/html-tokens.ts'
import { type CellAttributes, realText } from './real-value.ts'
import type { Table } from './tsv.ts'

/** Elements that begin a new line of a cell's text. */
const LINES = new Set(['br', 'p', 'div', 'li'])
const MOST_COLUMNS = 1000
const MOST_ROWS = 65_536

/**
 * The one table of a page, what cells really hold taken for what they show (`realText`). A cell over several columns
 * or rows stands in the first, the others are blank, as in the text. Null where the page has no table or more than
 * one: then it was not copied from a spreadsheet and its text says more.
 */
export function readHtmlTable(html: string): string[][] | null {
  const styles = classStyles(html)
  const table = new TableReader(styles)
  let tables = 0
  for (const token of htmlTokens(html)) {
    if (token.kind === 'text') table.text(token.text)
    else if (token.name === 'table') {
      if (token.kind === 'open') tables += 1
      if (tables > 1) return null
    } else if (tables === 1) {
      if (token.kind === 'open') table.open(token.name, token.attributes)
      else table.close(token.name)
    }
  }
  return tables === 1 ? table.rows() : null
}

/** The table as a page. Every cell is text to Excel, which would else drop the zeros before a number. */
export function writeHtmlTable(table: Table): string {
  const rows = table.map((row) => `<tr>${row.map(cellTag).join('')}</tr>`).join('\n')
  const style = String.raw`td{mso-number-format:"\@";white-space:nowrap}br{mso-data-placement:same-cell}`
  return `<html><head><meta charset="utf-8"><style>${style}</style></head><body><table>\n${rows}\n</table></body></html>`
}

function cellTag(text: string): string {
  return String.raw`<td style='mso-number-format:"\@"'>${escaped(text)}</td>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^ | $|(?<= ) | (?=\n)|(?<=\n) /g, '&nbsp;')
    .replace(/\r\n|\r|\n/g, '<br>')
    .replace(/<br>$/, '<br><br>')
}

class TableReader {
  readonly #styles: ReadonlyMap<string, string>
  readonly #rows: string[][] = []
  /** Columns that a cell of a row above still covers, by the last row that it covers. */
  readonly #covered = new Map<number, number>()
  #row: string[] | null = null
  #cell: { text: string; attributes: CellAttributes } | null = null

  constructor(styles: ReadonlyMap<string, string>) {
    this.#styles = styles
  }

  open(name: string, attributes: CellAttributes): void {
    if (name === 'tr') {
      this.#endRow()
      // Excel ends its tables with a hidden row that holds the widths of the columns.
      if (!isHidden(attributes)) this.#row = []
    } else if (name === 'td' || name === 'th') {
      this.#endCell()
      if (this.#row) this.#cell = { text: '', attributes }
    } else if (LINES.has(name) && this.#cell && (name === 'br' || this.#cell.text.trim() !== '')) {
      this.#cell.text += '\n'
    }
  }

  close(name: string): void {
    if (name === 'tr') this.#endRow()
    else if (name === 'td' || name === 'th') this.#endCell()
  }

  text(text: string): void {
    // Line ends of the page's own layout are blanks.
    if (this.#cell) this.#cell.text += text.replace(/[ \t\r\n]+/g, ' ')
  }

  rows(): string[][] {
    this.#endRow()
    return this.#rows
  }

  #endCell(): void {
    const [row, cell] = [this.#row, this.#cell]
    this.#cell = null
    if (!row || !cell) return
    this.#skipCovered(row)
    const shown = cell.text
      .replace(/ *\n */g, '\n')
      // The last break of a cell begins no line: LibreOffice writes a blank cell as `<br>`.
      .replace(/^ | $|\n$/g, '')
      .replaceAll('\u00a0', ' ')
    const { attributes } = cell
    const width = span(attributes.get('colspan'), MOST_COLUMNS)
    const height = span(attributes.get('rowspan'), MOST_ROWS)
    const first = row.length
    row.push(realText(shown, attributes, this.#styleOf(attributes)))
    for (let at = 1; at < width; at += 1) row.push('')
    if (height === 1) return
    for (let at = first; at < row.length; at += 1) this.#covered.set(at, this.#rows.length + height - 1)
  }

  #skipCovered(row: string[]): void {
    while ((this.#covered.get(row.length) ?? -1) >= this.#rows.length) row.push('')
  }

  #endRow(): void {
    this.#endCell()
    const row = this.#row
    this.#row = null
    if (!row) return
    this.#skipCovered(row)
    this.#rows.push(row)
  }

  #styleOf(attributes: CellAttributes): string {
    const classes = (attributes.get('class') ?? '').split(/\s+/)
    const named = classes.map((name) => this.#styles.get(name) ?? '')
    return [attributes.get('style') ?? '', ...named].join(';')
  }
}

function isHidden(attributes: CellAttributes): boolean {
  return /display:\s*none/i.test(attributes.get('style') ?? '')
}

function span(text: string | undefined, most: number): number {
  const value = Number.parseInt(text ?? '1', 10)
  return Number.isInteger(value) && value > 1 ? Math.min(value, most) : 1
}

/** The declarations of the classes of a page. */
function classStyles(html: string): ReadonlyMap<string, string> {
  const styles = new Map<string, string>()
  const sheet = html.slice(0, html.search(/<(?:table|body)\b/i))
  for (const [, name = '', rules = ''] of sheet.matchAll(/\.([\w-]{1,60})\s{0,20}\{([^}]{0,5000})\}/g))
    styles.set(name, rules)
  return styles
}
