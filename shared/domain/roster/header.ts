/** Finds the row of headings among the first rows of a sheet (FACTS.md, section 3: anywhere in rows 1-40). */
import type { Mapping, PreviewColumn, RosterField } from '../../contract/intake.ts'
import { cellText, columnLetter } from './cells.ts'
import { type Columns, type HeadingTexts, assignColumns } from './columns.ts'
import { readTick } from './small-cells.ts'
import type { CellValue, SheetRow } from './types.ts'

export const LAST_HEADER_ROW = 40
/** Rows below the headings that are looked at to understand a column, and shown as samples. */
export const SAMPLE_ROWS = 40
const SHOWN_SAMPLES = 3
const LONGEST_SAMPLE = 60

export interface Header extends Columns {
  /** The last row of headings; people stand below it. */
  row: number
  headings: ReadonlyMap<number, string>
  /** The column "Nữ" is marked in some rows, so that a blank cell in it says "nam". */
  blankMeansMale: boolean
}

/**
 * The best row of headings, or null when none names a person. A heading may stand over two rows ("CMND/CCCD" over
 * "Số", "Ngày cấp"); the lower one is then the header row.
 *
 * @param rows the first rows of the sheet, in order; at least to row 40 plus `SAMPLE_ROWS`
 * @param mapping what the user chose; a chosen row is taken wherever it stands
 */
export function findHeader(rows: readonly SheetRow[], mapping: Mapping = {}): Header | null {
  let best: Header | null = null
  const consider = (row: number, headings: ReadonlyMap<number, HeadingTexts>) => {
    const columns = assignColumns(headings, mapping.columns)
    if (columns.score <= (best?.score ?? 0)) return
    const texts = new Map([...headings].map(([column, [text]]) => [column, text ?? '']))
    best = { ...columns, row, headings: texts, blankMeansMale: false }
  }
  rows.forEach((row, at) => {
    if (mapping.headerRow === undefined ? row.row > LAST_HEADER_ROW : row.row !== mapping.headerRow) return
    const above = rows[at - 1]
    consider(row.row, ownHeadings(row))
    if (above?.row === row.row - 1 && isAllWords(row)) consider(row.row, doubleHeadings(above, row))
  })
  return best === null ? null : withSamples(best, rowsBelow(rows, best), mapping)
}

/** The columns of the table for the user to check: heading, field, first values. */
export function describeColumns(header: Header, rows: readonly SheetRow[]): PreviewColumn[] {
  const samples = new Map<number, string[]>()
  for (const column of [...header.headings.keys(), ...header.fields.values()]) samples.set(column, [])
  for (const { cells } of rowsBelow(rows, header)) {
    for (const [column, value] of cells) {
      const shown = samples.get(column) ?? []
      if (shown.length < SHOWN_SAMPLES) shown.push(cellText(value).slice(0, LONGEST_SAMPLE))
      samples.set(column, shown)
    }
  }
  const fieldOf = new Map<number, RosterField>([...header.fields].map(([field, column]) => [column, field]))
  return [...samples]
    .toSorted(([left], [right]) => left - right)
    .map(([column, values]) => ({
      column,
      letter: columnLetter(column),
      heading: header.headings.get(column) ?? '',
      field: fieldOf.get(column) ?? null,
      samples: values,
    }))
}

function ownHeadings(row: SheetRow): Map<number, HeadingTexts> {
  return new Map([...row.cells].map(([column, value]) => [column, [cellText(value)]]))
}

/** Each lower heading with the one above it; a blank upper cell is taken to be merged with the one to its left. */
function doubleHeadings(upper: SheetRow, lower: SheetRow): Map<number, HeadingTexts> {
  const headings = new Map<number, HeadingTexts>()
  const columns = [...new Set([...upper.cells.keys(), ...lower.cells.keys()])].toSorted((a, b) => a - b)
  let over = ''
  for (const column of columns) {
    const above = cellText(upper.cells.get(column))
    const below = cellText(lower.cells.get(column))
    over = above || over
    if (below === '') headings.set(column, [above])
    else headings.set(column, over === '' ? [below] : [`${over} ${below}`, below])
  }
  return headings
}

/** A row of headings holds neither numbers nor dates. */
function isAllWords(row: SheetRow): boolean {
  return [...row.cells.values()].every((value) => typeof value === 'string' && !/\d{4}/.test(value))
}

/** Up to `SAMPLE_ROWS` rows under the headings. */
export function rowsBelow(rows: readonly SheetRow[], header: Header): readonly SheetRow[] {
  return rows.filter((row) => row.row > header.row).slice(0, SAMPLE_ROWS)
}

function withSamples(header: Header, samples: readonly SheetRow[], mapping: Mapping): Header {
  const female = header.fields.get('female')
  const blankMeansMale = female !== undefined && samples.some(({ cells }) => readTick(cellText(cells.get(female))))
  const given = unnamedGivenName(header, samples, mapping)
  const fields = given === null ? header.fields : new Map(header.fields).set('givenName', given)
  return { ...header, fields, blankMeansMale }
}

/**
 * Many sheets write one heading "Họ và tên", merged over two columns: family and middle names, given name. A column
 * without heading to the right of the name that holds a short word in most rows is the given name.
 */
function unnamedGivenName(header: Header, samples: readonly SheetRow[], mapping: Mapping): number | null {
  const name = header.fields.get('fullName')
  if (name === undefined || header.fields.has('givenName')) return null
  const next = name + 1
  const taken = [...header.fields.values(), header.number].includes(next) || mapping.columns?.[next] !== undefined
  if (taken || (header.headings.get(next) ?? '') !== '') return null
  const named = samples.filter((row) => row.cells.has(name))
  const given = named.filter((row) => isShortWord(row.cells.get(next)))
  return given.length > 0 && given.length >= named.length * 0.6 ? next : null
}

function isShortWord(value: CellValue | undefined): boolean {
  const text = typeof value === 'string' ? cellText(value) : ''
  return /^\p{L}[\p{L}\p{M}'’]*(?: \p{L}[\p{L}\p{M}]*)?$/u.test(text)
}
