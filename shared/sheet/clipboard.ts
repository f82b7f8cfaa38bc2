/**
 * Tables on the clipboard, as spreadsheets write and read them: text with tabs between cells and line ends between
 * rows; and a web page, which carries how cells are to be kept, so that Excel leaves the zeros before a number alone.
 */

/** `text`: exactly as written; `date`: a day as dd/MM/yyyy. */
export interface CopiedCell {
  text: string
  kind: 'text' | 'date'
}

type CopiedTable = readonly (readonly CopiedCell[])[]

/** The table as text; a cell with a tab, a line end or a quote at its start is put in quotes, as Excel does. */
export function tableText(table: CopiedTable): string {
  return table.map((row) => row.map(({ text }) => quoted(text)).join('\t')).join('\r\n')
}

/** The table as a web page. */
export function tablePage(table: CopiedTable): string {
  const rows = table.map((row) => `<tr>${row.map(cellTag).join('')}</tr>`).join('')
  return `<html><head><meta charset="utf-8"></head><body><table>${rows}</table></body></html>`
}

/**
 * The cells of a table of text. Blank cells and rows in it are kept, also at the ends of rows; the line end after the
 * last row, which spreadsheets write, begins no row. All rows are made as long as the longest.
 * @returns no row for an empty text
 */
export function readTable(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const quotedCell = text[at] === '"' ? readQuoted(text, at) : null
    const plainEnd = endOfCell(text, at)
    row.push(quotedCell?.text ?? text.slice(at, plainEnd))
    at = quotedCell?.end ?? plainEnd
    if (text[at] === '\t') {
      at += 1
      if (at === text.length || text[at] === '\n' || text[at] === '\r') row.push('')
    }
    if (at < text.length && text[at] !== '\r' && text[at] !== '\n') continue
    rows.push(row)
    row = []
    at += text.startsWith('\r\n', at) ? 2 : 1
  }
  const width = Math.max(0, ...rows.map(({ length }) => length))
  return rows.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => '')])
}

function quoted(text: string): string {
  return /[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function cellTag({ text, kind }: CopiedCell): string {
  const format = kind === 'date' ? String.raw`dd\/mm\/yyyy` : String.raw`\@`
  return `<td style='mso-number-format:"${format}"'>${escaped(text)}</td>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function endOfCell(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== '\t' && text[at] !== '\r' && text[at] !== '\n') at += 1
  return at
}

/** A cell in quotes, or null where the quote is a letter of a plain cell: it is not closed before a cell's end. */
function readQuoted(text: string, from: number): { text: string; end: number } | null {
  let at = from + 1
  let read = ''
  while (at < text.length) {
    if (text[at] !== '"') {
      read += text[at]
      at += 1
    } else if (text[at + 1] === '"') {
      read += '"'
      at += 2
    } else {
      const next = text[at + 1]
      return next === undefined || next === '\t' || next === '\r' || next === '\n' ? { text: read, end: at + 1 } : null
    }
  }
  return null
}
