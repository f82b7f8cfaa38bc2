/**
 * What is chosen in a sheet, as a spreadsheet has it: one active cell, and one or more ranges. Positions count the
 * rows and columns that are shown, from 0. Pure: how keys and the mouse lead here is the window's affair.
 */

export interface CellAt {
  row: number
  column: number
}

/** How many rows and columns are shown; both at least 1 where there is a selection. */
export interface Extent {
  rows: number
  columns: number
}

/** What a range was chosen as. Whole rows stay whole when columns come or go, whole columns when rows do. */
export type RangeKind = 'cells' | 'rows' | 'columns' | 'all'

/** A rectangle between the cell where it was begun and the one where it ends. */
export interface CellRange {
  kind: RangeKind
  anchor: CellAt
  head: CellAt
}

export interface Selection {
  /** The cell that is typed into; always inside the range `current`. */
  active: CellAt
  /** At least one, the one chosen last at the end. */
  ranges: readonly CellRange[]
  /** Index of the range that the active cell is in. */
  current: number
}

/** A rectangle by its edges, all of them inside. */
export interface Box {
  top: number
  bottom: number
  left: number
  right: number
}

export function selectCell(at: CellAt): Selection {
  return { active: at, ranges: [{ kind: 'cells', anchor: at, head: at }], current: 0 }
}

/** Chooses whole rows from one to another; the active cell is the first of the row where it began. */
export function selectRows(from: number, to: number, { columns }: Extent): Selection {
  return only({ kind: 'rows', anchor: { row: from, column: 0 }, head: { row: to, column: columns - 1 } })
}

/** Chooses whole columns. @param row of the active cell */
export function selectColumns(from: number, to: number, { rows }: Extent, row = 0): Selection {
  const range: CellRange = { kind: 'columns', anchor: { row: 0, column: from }, head: { row: rows - 1, column: to } }
  return { active: { row, column: from }, ranges: [range], current: 0 }
}

/** Chooses everything that is shown; the active cell stays. */
export function selectAll({ rows, columns }: Extent, active: CellAt): Selection {
  const range: CellRange = { kind: 'all', anchor: { row: 0, column: 0 }, head: { row: rows - 1, column: columns - 1 } }
  return { active, ranges: [range], current: 0 }
}

/** Chooses a rectangle of cells; the active cell is its first. */
export function selectBox({ top, bottom, left, right }: Box): Selection {
  return only({ kind: 'cells', anchor: { row: top, column: left }, head: { row: bottom, column: right } })
}

/** Adds the ranges of another selection; the active cell goes there. */
export function addSelection(selection: Selection, added: Selection): Selection {
  return {
    active: added.active,
    ranges: [...selection.ranges, ...added.ranges],
    current: selection.ranges.length + added.current,
  }
}

/**
 * Moves the end of the range that is being worked on; the active cell and the other ranges stay. The range begins at
 * the active cell, as in Excel, whatever corner it was begun from. Whole rows and whole columns stay whole.
 */
export function extendTo(selection: Selection, head: CellAt, extent: Extent): Selection {
  const range = currentRange(selection)
  const { active } = selection
  if (range.kind === 'rows') {
    return withCurrent(selection, {
      kind: 'rows',
      anchor: { row: active.row, column: 0 },
      head: { row: head.row, column: extent.columns - 1 },
    })
  }
  if (range.kind === 'columns') {
    return withCurrent(selection, {
      kind: 'columns',
      anchor: { row: 0, column: active.column },
      head: { row: extent.rows - 1, column: head.column },
    })
  }
  return withCurrent(selection, { kind: 'cells', anchor: active, head })
}

/** Widens the range that is being worked on to its whole rows, or to its whole columns. */
export function widen(selection: Selection, to: 'rows' | 'columns', extent: Extent): Selection {
  const { kind, anchor, head } = currentRange(selection)
  if (kind === 'all') return selection
  if (kind !== 'cells' && kind !== to) return selectAll(extent, selection.active)
  const range: CellRange =
    to === 'rows'
      ? { kind: 'rows', anchor: { ...anchor, column: 0 }, head: { ...head, column: extent.columns - 1 } }
      : { kind: 'columns', anchor: { ...anchor, row: 0 }, head: { ...head, row: extent.rows - 1 } }
  return withCurrent(selection, range)
}

export function currentRange({ ranges, current, active }: Selection): CellRange {
  return ranges[current] ?? { kind: 'cells', anchor: active, head: active }
}

export function boxOf({ anchor, head }: CellRange): Box {
  return {
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column),
  }
}

export function isInside({ top, bottom, left, right }: Box, { row, column }: CellAt): boolean {
  return row >= top && row <= bottom && column >= left && column <= right
}

/** Says whether nothing but the active cell is chosen. */
export function isOneCell({ ranges }: Selection): boolean {
  return (
    ranges.every(({ anchor, head }) => anchor.row === head.row && anchor.column === head.column) && ranges.length === 1
  )
}

/** The rows that hold a chosen cell, each once, from the top. */
export function chosenRows({ ranges }: Selection): number[] {
  const rows = new Set<number>()
  for (const { top, bottom } of ranges.map(boxOf)) for (let row = top; row <= bottom; row += 1) rows.add(row)
  return [...rows].toSorted((a, b) => a - b)
}

/** The columns that hold a chosen cell, each once, from the left. */
export function chosenColumns({ ranges }: Selection): number[] {
  const columns = new Set<number>()
  for (const { left, right } of ranges.map(boxOf)) for (let at = left; at <= right; at += 1) columns.add(at)
  return [...columns].toSorted((a, b) => a - b)
}

/** Every chosen cell once, though ranges may overlap; row by row within a range. */
export function* chosenCells({ ranges }: Selection): Generator<CellAt> {
  const boxes = ranges.map(boxOf)
  for (const [index, box] of boxes.entries()) {
    const before = boxes.slice(0, index)
    for (let row = box.top; row <= box.bottom; row += 1) {
      for (let column = box.left; column <= box.right; column += 1) {
        const at = { row, column }
        if (!before.some((one) => isInside(one, at))) yield at
      }
    }
  }
}

/** How many cells are chosen; one in several ranges counts once. */
export function countCells(selection: Selection): number {
  const [first, ...more] = selection.ranges.map(boxOf)
  if (first && more.length === 0) return (first.bottom - first.top + 1) * (first.right - first.left + 1)
  let count = 0
  for (const _ of chosenCells(selection)) count += 1
  return count
}

function only(range: CellRange): Selection {
  return { active: range.anchor, ranges: [range], current: 0 }
}

function withCurrent(selection: Selection, range: CellRange): Selection {
  return { ...selection, ranges: selection.ranges.with(selection.current, range) }
}
