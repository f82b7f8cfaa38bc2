/** The tables of a workbook as a reader sees them. */
import ExcelJS from 'exceljs'

/** A day stands as `YYYY-MM-DD`; null is an empty cell. */
export type SheetCell = string | number | null

export interface PaperSheet {
  name: string
  hidden: boolean
  /** From row 1; a merged cell shows what the merge shows. */
  rows: SheetCell[][]
}

export async function readSheets(path: string): Promise<PaperSheet[]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  return workbook.worksheets.map((sheet) => {
    const width = sheet.columnCount
    const rows: SheetCell[][] = []
    for (let at = 1; at <= sheet.rowCount; at += 1) {
      const row = sheet.getRow(at)
      rows.push(Array.from({ length: width }, (_, column) => cellOf(row.getCell(column + 1).value)))
    }
    return { name: sheet.name, hidden: sheet.state !== 'visible', rows }
  })
}

function cellOf(value: ExcelJS.CellValue): SheetCell {
  if (value === null || value === undefined || value === '') return null
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'number' || typeof value === 'string') return value
  if (typeof value === 'object' && 'richText' in value) return value.richText.map(({ text }) => text).join('')
  throw new Error(`a cell of a paper holds ${JSON.stringify(value)}`)
}

export interface TableRow {
  /** Of the heading over it, without its numeral: `Làm thẻ: 3 người`; empty without one. */
  heading: string
  /** By the label of the column; `group/label` under a heading of columns. */
  cells: Record<string, SheetCell>
}

export interface PaperTable {
  columns: string[]
  /** Without the row of totals. */
  rows: TableRow[]
  total: Record<string, SheetCell> | null
  /** The lines above and below the table that fill its width. */
  lines: string[]
}

/** The table of a sheet whose first column is called so. */
export function tableOf(sheet: PaperSheet, first: string): PaperTable {
  const head = sheet.rows.findIndex((row) => row[0] === first)
  if (head === -1) throw new Error(`sheet “${sheet.name}” has no table with “${first}”`)
  const upper = sheet.rows[head] ?? []
  const lower = sheet.rows[head + 1] ?? []
  const twofold = lower[0] === first
  const columns = upper.map((label, at) => {
    const below = twofold ? lower[at] : label
    return below === label ? String(label) : `${String(label)}/${String(below)}`
  })
  const table: PaperTable = { columns, rows: [], total: null, lines: [] }
  let heading = ''
  for (const [at, row] of sheet.rows.entries()) {
    if (at >= head && at <= head + Number(twofold)) continue
    const [cell = null] = row
    if (isAcross(row)) {
      const text = String(cell)
      if (at > head && /^[IVX]+\. /.test(text)) heading = text.replace(/^[IVX]+\. /, '')
      else table.lines.push(text)
      continue
    }
    if (at < head) continue
    const cells = Object.fromEntries(columns.map((column, place) => [column, row[place] ?? null]))
    const name = row[first === 'STT' ? 1 : 0]
    if (name === 'Tổng cộng') table.total = cells
    else if (first === 'STT' ? typeof cell === 'number' : cell !== null && row.some((each) => typeof each === 'number'))
      table.rows.push({ heading, cells })
  }
  return table
}

/** One cell over the whole width; of a table of one column nothing is. */
function isAcross(row: readonly SheetCell[]): boolean {
  return row.length > 1 && row[0] !== null && typeof row[0] === 'string' && row.every((cell) => cell === row[0])
}
