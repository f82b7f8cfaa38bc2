/**
 * A list as CSV for Excel on a Vietnamese machine: UTF-8 with a byte order mark, fields parted by semicolons, CRLF.
 * One flat table under one row of headings; why, docs/decisions/0015-csv.md.
 */
import { setImmediate } from 'node:timers/promises'
import Papa from 'papaparse'
import {
  type ColumnKind,
  isDocument,
  type Report,
  type ReportCell,
  type ReportColumn,
  type ReportModel,
} from '../../../shared/domain/report.ts'
import { guardCell } from '../../../shared/text/csv-cell.ts'
import { cellText } from './cell-text.ts'

interface CsvOptions {
  /** Told now and then how many rows are written; may throw to stop. */
  onRows?: (done: number, total: number) => void
}

const MARK = '\ufeff'
/** Excel parts the fields of CSV as Windows parts lists: by a semicolon where the comma is in decimals, as here. */
const FORM = { delimiter: ';', newline: '\r\n' }
/** Rows between two looks at the rest of the world. */
const BATCH = 5_000
/** Over the names of the headings that stand between the rows on paper. */
const PARTS = 'Phân loại'

/**
 * The bytes of the file.
 * @throws what `onRows` throws; TypeError for a document, which no definition offers as CSV
 */
export async function renderCsv(report: Report, { onRows }: CsvOptions = {}): Promise<Uint8Array> {
  if (isDocument(report)) throw new TypeError('a document is no table')
  const rows = flatRows(report)
  const pieces: string[] = []
  for (let from = 0; from < rows.length; from += BATCH) {
    pieces.push(Papa.unparse(rows.slice(from, from + BATCH), FORM), FORM.newline)
    // Without the headings.
    onRows?.(Math.min(from + BATCH, rows.length) - 1, rows.length - 1)
    await setImmediate()
  }
  return Buffer.from(MARK + pieces.join(''), 'utf8')
}

/** Headings and rows of all sections; what stands over rows on paper (a class, a reason) is a column here. */
function flatRows({ sections, sectionsAre }: ReportModel): string[][] {
  const [first] = sections
  if (!first) return []
  const { columns } = first
  const parted = sections.some(({ rows }) => rows.some(({ style }) => style === 'heading'))
  const rows = [
    [...columns.map(headingOf), ...(sectionsAre === undefined ? [] : [sectionsAre]), ...(parted ? [PARTS] : [])],
  ]
  for (const section of sections) {
    const group = sectionsAre === undefined ? [] : [guardCell(section.sheetName)]
    let part = ''
    for (const { cells, style, name = '' } of section.rows) {
      if (style === 'heading') part = name
      if (style !== undefined) continue
      const order = rows.length
      const texts = columns.map(({ kind }, at) => csvText(kind, kind === 'order' ? order : (cells[at] ?? null)))
      rows.push([...texts, ...group, ...(parted ? [guardCell(part)] : [])])
    }
  }
  return rows
}

function headingOf({ group, label }: ReportColumn): string {
  return guardCell(group === undefined ? label : `${group} ${label}`)
}

/** Text that is no text to Excel is guarded; numbers and days are what Excel is to take them for. */
function csvText(kind: ColumnKind, cell: ReportCell): string {
  if (cell === null) return ''
  if (kind === 'text') return guardCell(String(cell))
  const { sign, text } = cellText(kind, cell)
  return sign === 'tick' && text === '' ? '✓' : text
}
