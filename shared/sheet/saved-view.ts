/**
 * A view of a sheet that the user named: which columns, in which order and width, sorted and filtered how. Parts that
 * the register no longer has (a track taken away) are passed over when it is applied. Pure.
 */
import type { Kind } from '../domain/person.ts'
import type { ColumnFilters } from './filters.ts'

export interface ViewBody {
  columns: {
    /** Shown or hidden, where the user said so; by the id of a choice of columns. */
    chosen: Readonly<Record<string, boolean>>
    /** Ids of choices; empty for the order at first. */
    order: readonly string[]
    pinned: Readonly<Record<string, boolean>>
  }
  /** Pixels at the usual size, where the user set them; by id of the column. */
  widths: Readonly<Record<string, number>>
  /** What it is sorted by, the first first. */
  sort: readonly SortedColumn[]
  filters: ColumnFilters
  /** Id of a ready list, or null. */
  list: string | null
}

interface SortedColumn {
  column: string
  descending: boolean
}

export interface SavedView {
  id: number
  kind: Kind
  name: string
  body: ViewBody
}

/** Says whether two views show the same in the same way. */
export function isSameView(left: ViewBody, right: ViewBody): boolean {
  return textOf(left) === textOf(right)
}

/** The same for records whose entries were written in another order. */
function textOf(body: ViewBody): string {
  return JSON.stringify(body, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

/** What two names of views share when they are the same to a reader. */
export function viewNameKey(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('vi')
}
