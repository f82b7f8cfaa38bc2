/**
 * Filters on the columns of a sheet, as in Excel: values chosen from a list, days of a span, all columns together.
 * Pure and general: a column says how its rows are told apart, and nothing here knows of people.
 */
import type { IsoDate } from '../text/dates.ts'

export interface FilterColumn<R> {
  /** What the list of values tells rows apart by: a text, the month of a day, a state; an empty string for blank. */
  key: (row: R) => string
  /** The day that a span is asked of, an empty string for none. Columns without days have none. */
  day?: (row: R) => string
}

export interface ColumnFilter {
  /** `only`: the keys pass; `except`: all but the keys pass, also those that nobody has yet. */
  mode: 'only' | 'except'
  keys: readonly string[]
  /** First and last day that pass, both included; null for an open end. With either, rows without a day do not pass. */
  from: IsoDate | null
  until: IsoDate | null
}

/** By id of the column. */
export type ColumnFilters = Readonly<Record<string, ColumnFilter>>

/** The filter that lets everything pass. */
export const ANYTHING: ColumnFilter = { mode: 'except', keys: [], from: null, until: null }

/** Says whether a filter holds anything back. */
export function isFiltering({ mode, keys, from, until }: ColumnFilter): boolean {
  return mode === 'only' || keys.length > 0 || from !== null || until !== null
}

/** The filters with that of one column set; one that lets everything pass is taken away. */
export function withFilter(filters: ColumnFilters, column: string, filter: ColumnFilter): ColumnFilters {
  const { [column]: _, ...others } = filters
  return isFiltering(filter) ? { ...others, [column]: filter } : others
}

/**
 * The test that the filters make of a row, every column's together. A filter on a column that there is no longer is
 * passed over.
 * @param columns the column of an id
 */
export function filterTest<R>(
  filters: ColumnFilters,
  columns: (id: string) => FilterColumn<R> | undefined,
): (row: R) => boolean {
  const tests = Object.entries(filters).flatMap(([id, filter]) => {
    const column = columns(id)
    return column && isFiltering(filter) ? [columnTest(column, filter)] : []
  })
  return (row) => tests.every((test) => test(row))
}

function columnTest<R>({ key, day }: FilterColumn<R>, filter: ColumnFilter): (row: R) => boolean {
  const keys = new Set(filter.keys)
  const wanted = filter.mode === 'only'
  const { from, until } = filter
  const asksDay = day !== undefined && (from !== null || until !== null)
  return (row) => {
    if (asksDay) {
      const on = day(row)
      if (on === '' || (from !== null && on < from) || (until !== null && on > until)) return false
    }
    return keys.has(key(row)) === wanted
  }
}

/** How many of the rows that pass a test have each key. */
export function tallyKeys<R>(
  rows: Iterable<R>,
  { key }: FilterColumn<R>,
  passes: (row: R) => boolean,
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) {
    if (!passes(row)) continue
    const name = key(row)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

/** Those of the listed keys that a filter lets pass. */
export function chosenKeys({ mode, keys }: ColumnFilter, listed: Iterable<string>): Set<string> {
  const named = new Set(keys)
  return new Set([...listed].filter((key) => named.has(key) === (mode === 'only')))
}

/**
 * The filter of what was ticked in a list. It names whichever is shorter, what passes or what does not: whoever
 * unticks one class of thirty means “all but this one”, so a class that comes later is shown.
 */
export function filterOfTicks(
  listed: readonly string[],
  ticked: ReadonlySet<string>,
): Pick<ColumnFilter, 'mode' | 'keys'> {
  const on = listed.filter((key) => ticked.has(key))
  const off = listed.filter((key) => !ticked.has(key))
  return off.length < on.length ? { mode: 'except', keys: off } : { mode: 'only', keys: on }
}
