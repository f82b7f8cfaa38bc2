/** The filters of a view one by one, in words, each with the view that is left without it. */
import { ANYTHING, type ColumnFilter, withFilter } from '../../../shared/sheet/filters.ts'
import { READY_LISTS } from '../../../shared/sheet/ready-lists.ts'
import { formatDate } from '../../../shared/text/dates.ts'
import { formatCount } from '../../../shared/text/numbers.ts'
import type { SheetView } from '../view.ts'
import { type SheetFilterColumn, type ViewMoment, filterColumn } from './filter-columns.ts'

export interface FilterPart {
  id: string
  /** Id of the column, where the part is a column's filter. */
  column: string | null
  name: string
  words: string
  without: SheetView
}

/** How long the names of values may be before they are counted instead. */
const LONGEST = 40

/** In the order in which they were set; ready list and search last. A filter on a column that is gone has no part. */
export function filterParts(view: SheetView, moment: ViewMoment): FilterPart[] {
  const parts: FilterPart[] = Object.entries(view.filters).flatMap(([id, filter]) => {
    const column = filterColumn(id, moment)
    if (!column) return []
    const without = { ...view, filters: withFilter(view.filters, id, ANYTHING) }
    return [{ id: `column ${id}`, column: id, name: column.label, words: filterWords(column, filter), without }]
  })
  const list = READY_LISTS.find(({ id }) => id === view.list)
  if (list) {
    parts.push({ id: 'list', column: null, name: list.section, words: list.label, without: { ...view, list: null } })
  }
  if (view.query.trim() !== '') {
    const words = `“${view.query.trim()}”`
    parts.push({ id: 'query', column: null, name: 'Tìm', words, without: { ...view, query: '' } })
  }
  return parts
}

function filterWords(column: SheetFilterColumn, { mode, keys, from, until }: ColumnFilter): string {
  const words: string[] = []
  if (mode === 'only' || keys.length > 0) {
    const names = keys.map((key) => column.show(key)).join(', ')
    const named = names.length > LONGEST && keys.length > 1 ? `${formatCount(keys.length)} ${column.noun}` : names
    words.push(mode === 'only' ? named || 'không giá trị nào' : `trừ ${named}`)
  }
  if (from !== null && until !== null) words.push(`từ ${formatDate(from)} đến ${formatDate(until)}`)
  else if (from !== null) words.push(`từ ${formatDate(from)}`)
  else if (until !== null) words.push(`đến ${formatDate(until)}`)
  return words.join('; ')
}
