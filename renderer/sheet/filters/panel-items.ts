/**
 * The lines of a filter's list of values: all, years with their months, values; blank last. A line stands for one or
 * more keys and is ticked, half ticked or not by how many of them are.
 */
import { fold } from '../../../shared/text/fold.ts'
import { BLANK, type SheetFilterColumn } from './filter-columns.ts'

export interface PanelItem {
  /** Unique within the list. */
  id: string
  label: string
  keys: readonly string[]
  /** How many people. */
  count: number
  level: 1 | 2 | 3
  /** Open or closed; null for a line with nothing under it. */
  open: boolean | null
}

export type Ticked = 'all' | 'some' | 'none'

/**
 * The keys that the list offers, in order: those that somebody has, those that the filter names
 * already, and those that the column always offers.
 */
export function listedKeys(column: SheetFilterColumn, counts: ReadonlyMap<string, number>, named: Iterable<string>) {
  return [...new Set([...(column.always ?? []), ...counts.keys(), ...named])].toSorted((left, right) =>
    column.look !== 'steps' && (left === '') !== (right === '') ? (left === '' ? 1 : -1) : column.compare(left, right),
  )
}

/** Those keys whose words, or whose year, hold every word of a query; case and marks aside. */
export function foundKeys(column: SheetFilterColumn, keys: readonly string[], query: string): string[] {
  const words = fold(query).split(' ').filter(Boolean)
  return keys.filter((key) => {
    const text = fold(column.show(key))
    return words.every((word) => text.includes(word))
  })
}

/** @param open years whose months are shown */
export function panelItems(
  column: SheetFilterColumn,
  keys: readonly string[],
  counts: ReadonlyMap<string, number>,
  { searching, open }: { searching: boolean; open: ReadonlySet<string> },
): PanelItem[] {
  if (keys.length === 0) return []
  const count = (some: readonly string[]) => some.reduce((sum, key) => sum + (counts.get(key) ?? 0), 0)
  const leaf = (key: string, level: 2 | 3): PanelItem => {
    return { id: `=${key}`, label: column.show(key), keys: [key], count: count([key]), level, open: null }
  }
  const all: PanelItem = {
    id: 'all',
    label: searching ? '(Chọn tất cả kết quả tìm)' : '(Chọn tất cả)',
    keys,
    count: count(keys),
    level: 1,
    open: null,
  }
  if (column.look !== 'dates' || searching) return [all, ...keys.map((key) => leaf(key, 2))]
  const years = Map.groupBy(keys, (key) => key.slice(0, 4))
  return [
    all,
    ...[...years].flatMap(([year, months]): PanelItem[] => {
      if (year === '') return [{ ...leaf('', 2), label: BLANK }]
      const isOpen = open.has(year)
      const head: PanelItem = {
        id: year,
        label: `Năm ${year}`,
        keys: months,
        count: count(months),
        level: 2,
        open: isOpen,
      }
      return isOpen ? [head, ...months.map((key) => leaf(key, 3))] : [head]
    }),
  ]
}

export function tickedOf(keys: readonly string[], ticked: ReadonlySet<string>): Ticked {
  const on = keys.filter((key) => ticked.has(key)).length
  return on === 0 ? 'none' : on === keys.length ? 'all' : 'some'
}

/** What is ticked after a press on a line: all of its keys, or none where all were. */
export function afterPress(keys: readonly string[], ticked: ReadonlySet<string>): Set<string> {
  const next = new Set(ticked)
  const clear = tickedOf(keys, ticked) === 'all'
  for (const key of keys) {
    if (clear) next.delete(key)
    else next.add(key)
  }
  return next
}
