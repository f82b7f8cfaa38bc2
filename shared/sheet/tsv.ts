/**
 * Tables as text, in the manner of Excel, LibreOffice and Google Sheets: tabs between cells, a line end after each
 * row. A cell that holds a tab or a line end stands in quotes, quotes inside it doubled.
 */

/** Rows of cells. A row may be shorter than others: what it lacks is not a blank cell, it is no cell. */
export type Table = readonly (readonly string[])[]

/**
 * The cells of a text. Blank cells at the ends of rows and blank rows count, for they empty the cells that they are
 * pasted into; only the line end after the last row begins no row. An empty text has no rows.
 *
 * Excel writes a cell that merely begins with a quote as it is. So a quote opens a quoted cell only where it is closed
 * again right before a tab, a line end or the end.
 */
export function readTsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = text.startsWith('\ufeff') ? 1 : 0
  while (at < text.length) {
    const quoted = text[at] === '"' ? readQuoted(text, at) : null
    const end = quoted?.end ?? endOfCell(text, at)
    row.push(quoted?.text ?? text.slice(at, end))
    if (text[end] === '\t') {
      at = end + 1
      // The text ends behind a tab: one more cell, blank.
      if (at === text.length) row.push('')
    } else {
      at = end + (text.startsWith('\r\n', end) ? 2 : 1)
      rows.push(row)
      row = []
    }
  }
  if (row.length > 0) rows.push(row)
  return rows
}

/** The table as text. `readTsv` gives the same table again. */
export function writeTsv(table: Table): string {
  const text = table.map((row) => row.map(writeCell).join('\t')).join('\r\n')
  // A last row of one blank cell is seen only by the line end behind it.
  return table.at(-1)?.join('\t') === '' ? `${text}\r\n` : text
}

function writeCell(text: string): string {
  return /[\t\r\n]|^["\ufeff]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function endOfCell(text: string, from: number): number {
  CELL_END.lastIndex = from
  return CELL_END.exec(text)?.index ?? text.length
}
const CELL_END = /[\t\r\n]/g

/** The quoted cell that begins here, or null where the quote is a letter of a plain cell. */
function readQuoted(text: string, from: number): { text: string; end: number } | null {
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return null
    if (text[quote + 1] === '"') {
      at = quote + 2
      continue
    }
    const next = text[quote + 1]
    if (next !== undefined && next !== '\t' && next !== '\r' && next !== '\n') return null
    return { text: text.slice(from + 1, quote).replaceAll('""', '"'), end: quote + 1 }
  }
}
