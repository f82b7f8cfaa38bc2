/** Reads text files of separated values (CSV, TSV, a table pasted from a spreadsheet). */
import Papa from 'papaparse'
import type { CellValue } from '../../../shared/domain/roster/types.ts'
import { badFile, tooManyCells, tooManyColumns, tooManyRows } from './bad-file.ts'
import type { ReadLimits } from './limits.ts'
import { filled, fromMemory, type RawRow, type RawSheet, type SheetFile } from './sheets.ts'

const SEPARATORS = [';', '\t', ',', '|'] as const
/** Records looked at to guess the separator. */
const GUESS_RECORDS = 50
/** A quote character that no text has, for files whose quotes are only letters. */
const NO_QUOTE = '\0'

/** The one sheet of a text file has no name of its own. */
const SHEET_NAME = 'Bảng'

/** Row numbers count records, as Excel numbers them: a line break inside quotes begins no new row. @throws AppError `bad-file` */
export function readDelimited(text: string, fileName: string, limits: ReadLimits): SheetFile<RawSheet> {
  const bare = text.replace(/^\ufeff/, '')
  const stated = /^"?sep=([^\r\n])"?(?:\r\n|\r|\n)/i.exec(bare)
  const body = stated ? bare.slice(stated[0].length) : bare
  const separator = stated?.[1] ?? guessSeparator(body)
  const rows = parse(body, separator, '"', fileName, limits) ?? parse(body, separator, NO_QUOTE, fileName, limits) ?? []
  return fromMemory([{ name: SHEET_NAME, hidden: false, rows, merges: [] }])
}

/** Null when a quote is opened and never closed: it would swallow the rest of the file into one cell. */
function parse(
  text: string,
  delimiter: string,
  quoteChar: string,
  fileName: string,
  limits: ReadLimits,
): RawRow[] | null {
  const rows: RawRow[] = []
  const columns = new Set<number>()
  let [record, cellCount, unclosed] = [0, 0, false]
  Papa.parse<string[]>(text, {
    delimiter,
    quoteChar,
    step: ({ data, errors }, parser) => {
      record++
      unclosed ||= errors.some(({ code }) => code === 'MissingQuotes')
      if (unclosed) return parser.abort()
      const cells = new Map<number, CellValue>()
      data.forEach((value, at) => {
        if (value.length > limits.textLength) throw badFile('too-big', fileName)
        const cell = filled(value)
        if (cell === undefined) return
        cells.set(at + 1, cell)
        columns.add(at)
      })
      if (cells.size === 0) return
      cellCount += cells.size
      if (rows.length >= limits.rows) throw tooManyRows(fileName, SHEET_NAME, limits.rows)
      if (columns.size > limits.columns) throw tooManyColumns(fileName, SHEET_NAME, limits.columns)
      if (cellCount > limits.cells) throw tooManyCells(fileName, SHEET_NAME)
      rows.push({ row: record, cells })
    },
  })
  return unclosed ? null : rows
}

/** The separator that cuts most records into the same number of cells; many cells go before few. */
function guessSeparator(text: string): string {
  const head = text.slice(0, 100_000)
  let best: { separator: string; score: number } = { separator: ';', score: 0 }
  for (const separator of SEPARATORS) {
    const { data } = Papa.parse<string[]>(head, { delimiter: separator, preview: GUESS_RECORDS, skipEmptyLines: true })
    const counts = new Map<number, number>()
    for (const { length } of data) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
    for (const [cells, records] of counts) {
      const score = records * Math.sqrt(cells - 1)
      if (score > best.score) best = { separator, score }
    }
  }
  return best.separator
}
