/** Finds the row of headings among the first rows of a sheet (FACTS.md, section 3: anywhere in rows 1-40). */
import type { Mapping } from '../../contract/intake.ts'
import type { StageKey } from '../tracks.ts'
import { cellText } from './cells.ts'
import { type Columns, type HeadingTexts, assignColumns } from './columns.ts'
import { isTickColumn } from './content.ts'
import { readTick } from './small-cells.ts'
import { NO_STAGES, type StageHeadings } from './stage-headings.ts'
import type { CellValue, SheetRow } from './types.ts'

export const LAST_HEADER_ROW = 40
/** Rows below the headings that are looked at to understand a column, and shown as samples. */
export const SAMPLE_ROWS = 40

export interface Header extends Columns {
  /** The last row of headings; people stand below it. */
  row: number
  headings: ReadonlyMap<number, string>
  /** The column "Nữ" is marked in some rows, so that a blank cell in it says "nam". */
  blankMeansMale: boolean
}

/** A row that may be the headings, and how much of it is understood. */
export type HeaderCandidate = Pick<Header, 'row' | 'score' | 'headings'>

/**
 * The best row of headings, or null when none names a person; where the user chose the row, that row, whatever is
 * understood of it. A heading may stand over two rows ("CMND/CCCD" over "Số", "Ngày cấp"); the lower one is then the
 * header row.
 *
 * @param rows the first rows of the sheet, in order; at least to row 40 plus `SAMPLE_ROWS`
 * @param mapping what the user chose; a chosen row is taken wherever it stands
 * @param stages which headings mean a stage
 */
export function findHeader(
  rows: readonly SheetRow[],
  mapping: Mapping = {},
  stages: StageHeadings = NO_STAGES,
): Header | null {
  let best: Header | null = null
  for (const header of allHeaders(rows, mapping, stages)) {
    if (best === null ? header.score > 0 || mapping.headerRow !== undefined : header.score > best.score) best = header
  }
  return best === null ? null : withSamples(best, rowsBelow(rows, best), mapping, stages)
}

/** The rows that may be the headings, the best first: for a user who has to choose. */
export function headerCandidates(rows: readonly SheetRow[], stages: StageHeadings = NO_STAGES): HeaderCandidate[] {
  const byRow = new Map<number, HeaderCandidate>()
  for (const { row, score, headings } of allHeaders(rows, {}, stages)) {
    if (score > (byRow.get(row)?.score ?? 0)) byRow.set(row, { row, score, headings })
  }
  return [...byRow.values()].toSorted((a, b) => b.score - a.score || a.row - b.row)
}

function* allHeaders(rows: readonly SheetRow[], mapping: Mapping, stages: StageHeadings): Generator<Header> {
  for (const [at, row] of rows.entries()) {
    if (mapping.headerRow === undefined ? row.row > LAST_HEADER_ROW : row.row !== mapping.headerRow) continue
    for (const headings of readingsOf(rows[at - 1], row)) {
      const columns = assignColumns(headings, mapping.columns, stages)
      const texts = new Map([...headings].map(([column, [text]]) => [column, text ?? '']))
      yield { ...columns, row: row.row, headings: texts, blankMeansMale: false }
    }
  }
}

/** A row as headings: by itself, and together with the row above where it could be the lower of two. */
export function readingsOf(above: SheetRow | undefined, row: SheetRow): ReadonlyMap<number, HeadingTexts>[] {
  const alone = new Map([...row.cells].map(([column, value]) => [column, [cellText(value)]]))
  return above?.row === row.row - 1 && isAllWords(row) ? [alone, doubleHeadings(above, row)] : [alone]
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
export function rowsBelow(rows: readonly SheetRow[], header: Pick<Header, 'row'>): readonly SheetRow[] {
  return rows.filter((row) => row.row > header.row).slice(0, SAMPLE_ROWS)
}

function withSamples(header: Header, samples: readonly SheetRow[], mapping: Mapping, stages: StageHeadings): Header {
  const female = header.fields.get('female')
  const blankMeansMale = female !== undefined && samples.some(({ cells }) => readTick(cellText(cells.get(female))))
  const ticked = tickedCard(header, samples, mapping, stages)
  const given = unnamedGivenName(ticked, samples, mapping)
  if (given === null) return { ...ticked, blankMeansMale }
  return {
    ...ticked,
    fields: new Map(ticked.fields).set('givenName', given),
    confidence: new Map(ticked.confidence).set(given, 'likely'),
    blankMeansMale,
  }
}

/** A column headed "CCCD" that is ticked and holds no number says who has the card. */
function tickedCard(header: Header, samples: readonly SheetRow[], mapping: Mapping, stages: StageHeadings): Header {
  const issued: StageKey = 'card.issued'
  if (stages.nameOf(issued) === null || header.stages.has(issued)) return header
  for (const field of ['personalId', 'cardNumber'] as const) {
    const column = header.fields.get(field)
    if (column === undefined || mapping.columns?.[column] !== undefined || !isTickColumn(samples, column)) continue
    const fields = new Map(header.fields)
    fields.delete(field)
    return {
      ...header,
      fields,
      stages: new Map(header.stages).set(issued, column),
      confidence: new Map(header.confidence).set(column, 'likely'),
    }
  }
  return header
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
