/**
 * A selection kept by who and what it is on rather than by position, so that sorting, filtering and hiding columns
 * move it with its people. Somebody filtered out is not chosen, and is again when the filter goes.
 */
import { type CellRange, type RangeKind, type Selection, boxOf, currentRange } from './selection.ts'

type RowId = number

/** What is shown: the people from the top, the columns from the left. */
export interface SheetOrder {
  rows: readonly RowId[]
  columns: readonly string[]
}

interface HeldRange {
  kind: RangeKind
  /** Null for all of them: whole columns hold every row, whole rows every column. */
  rows: readonly RowId[] | null
  columns: readonly string[] | null
  /** The range grew upwards, or to the left, from where it was begun. */
  up: boolean
  leftwards: boolean
}

export interface HeldSelection {
  active: { row: RowId; column: string; at: { row: number; column: number } }
  ranges: readonly HeldRange[]
  current: number
}

/** Takes hold of a selection, or null when what it stands on is not shown. */
export function hold(selection: Selection, order: SheetOrder): HeldSelection | null {
  const { active } = selection
  const row = order.rows[active.row]
  const column = order.columns[active.column]
  if (row === undefined || column === undefined) return null
  const ranges = selection.ranges.map((range): HeldRange => {
    const { kind, anchor, head } = range
    const { top, bottom, left, right } = boxOf(range)
    return {
      kind,
      rows: kind === 'columns' || kind === 'all' ? null : order.rows.slice(top, bottom + 1),
      columns: kind === 'rows' || kind === 'all' ? null : order.columns.slice(left, right + 1),
      up: head.row < anchor.row,
      leftwards: head.column < anchor.column,
    }
  })
  return { active: { row, column, at: active }, ranges, current: selection.current }
}

/**
 * Puts a held selection on what is shown now. A range that is torn apart becomes several. Where nothing of it is shown,
 * the cell at the place where the active one stood is chosen.
 * @returns null when the sheet shows nothing
 */
export function place(held: HeldSelection, order: SheetOrder): Selection | null {
  if (order.rows.length === 0 || order.columns.length === 0) return null
  const rowAt = new Map(order.rows.map((id, index) => [id, index]))
  const columnAt = new Map(order.columns.map((id, index) => [id, index]))
  const { row, column, at } = held.active
  const active = {
    row: rowAt.get(row) ?? Math.min(at.row, order.rows.length - 1),
    column: columnAt.get(column) ?? Math.min(at.column, order.columns.length - 1),
  }
  const ranges: CellRange[] = []
  for (const range of held.ranges) {
    const rows = range.rows ? runs(range.rows, rowAt) : [{ from: 0, to: order.rows.length - 1 }]
    const columns = range.columns ? runs(range.columns, columnAt) : [{ from: 0, to: order.columns.length - 1 }]
    for (const down of rows) {
      for (const across of columns) {
        const [top, bottom] = range.up ? [down.to, down.from] : [down.from, down.to]
        const [left, right] = range.leftwards ? [across.to, across.from] : [across.from, across.to]
        ranges.push({ kind: range.kind, anchor: { row: top, column: left }, head: { row: bottom, column: right } })
      }
    }
  }
  const current = ranges.findLastIndex((range) => {
    const { top, bottom, left, right } = boxOf(range)
    return active.row >= top && active.row <= bottom && active.column >= left && active.column <= right
  })
  if (current >= 0) return { active, ranges, current }
  const last = ranges.at(-1)
  if (!last) return { active, ranges: [{ kind: 'cells', anchor: active, head: active }], current: 0 }
  // The active cell went out of sight while others of the selection stayed: the first of the last range takes over.
  const moved: Selection = { active: last.anchor, ranges, current: ranges.length - 1 }
  return { ...moved, active: { row: boxOf(currentRange(moved)).top, column: boxOf(currentRange(moved)).left } }
}

function runs<K>(keys: readonly K[], positions: ReadonlyMap<K, number>): { from: number; to: number }[] {
  const found = keys.flatMap((key) => positions.get(key) ?? []).toSorted((a, b) => a - b)
  const result: { from: number; to: number }[] = []
  for (const at of found) {
    const last = result.at(-1)
    if (last && last.to === at - 1) last.to = at
    else result.push({ from: at, to: at })
  }
  return result
}
