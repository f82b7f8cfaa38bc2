/** Where the keys of a spreadsheet lead: a cell further, the edge of the data, round a range. */
import { type CellAt, type Extent, type Selection, boxOf, currentRange, isInside } from './selection.ts'

export type Direction = 'up' | 'down' | 'left' | 'right'

const STEPS = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
} satisfies Record<Direction, CellAt>

/** The nearest cell that is shown. */
export function clampCell({ row, column }: CellAt, { rows, columns }: Extent): CellAt {
  return { row: Math.max(0, Math.min(row, rows - 1)), column: Math.max(0, Math.min(column, columns - 1)) }
}

/** Some cells further, stopping at the edge of the sheet. */
export function step(from: CellAt, direction: Direction, extent: Extent, cells = 1): CellAt {
  const { row, column } = STEPS[direction]
  return clampCell({ row: from.row + row * cells, column: from.column + column * cells }, extent)
}

/**
 * Where Ctrl and an arrow lead, as in Excel: out of data to the last cell before a blank; from a blank, or from the
 * last cell before one, to the next cell with data; to the edge of the sheet where no data follows.
 * @param isFilled whether a cell shows anything
 */
export function jump(from: CellAt, direction: Direction, extent: Extent, isFilled: (cell: CellAt) => boolean): CellAt {
  let at = from
  let next = step(at, direction, extent)
  const runs = isFilled(from) && !isSame(next, at) && isFilled(next)
  while (!isSame(next, at)) {
    if (runs && !isFilled(next)) return at
    at = next
    if (!runs && isFilled(at)) return at
    next = step(at, direction, extent)
  }
  return at
}

/**
 * The next cell for Tab (`columns`: along the row) or Enter (`rows`: down the column) inside what is chosen, going
 * round at the end of a range into the next range, and from the last to the first.
 */
export function cycle(selection: Selection, along: 'rows' | 'columns', back: boolean): Selection {
  const { active, ranges, current } = selection
  const box = boxOf(currentRange(selection))
  const width = box.right - box.left + 1
  const height = box.bottom - box.top + 1
  const column = active.column - box.left
  const row = active.row - box.top
  const index = (along === 'columns' ? row * width + column : column * height + row) + (back ? -1 : 1)
  if (index >= 0 && index < width * height) return { ...selection, active: nth(box, along, index) }
  const into = (current + (back ? -1 : 1) + ranges.length) % ranges.length
  const next = ranges[into]
  if (!next) return selection
  const target = boxOf(next)
  const last = (target.right - target.left + 1) * (target.bottom - target.top + 1) - 1
  return { ...selection, current: into, active: nth(target, along, back ? last : 0) }
}

/** The index of the last range that holds a cell; -1 for none. */
export function rangeAt({ ranges }: Selection, at: CellAt): number {
  return ranges.findLastIndex((range) => isInside(boxOf(range), at))
}

function nth(box: ReturnType<typeof boxOf>, along: 'rows' | 'columns', index: number): CellAt {
  const width = box.right - box.left + 1
  const height = box.bottom - box.top + 1
  return along === 'columns'
    ? { row: box.top + Math.floor(index / width), column: box.left + (index % width) }
    : { row: box.top + (index % height), column: box.left + Math.floor(index / height) }
}

function isSame(a: CellAt, b: CellAt): boolean {
  return a.row === b.row && a.column === b.column
}
