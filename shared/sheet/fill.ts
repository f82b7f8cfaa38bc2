/**
 * Filling of cells from others. Filling copies, also days and numbers: a register holds what happened, and a series of
 * days that go on by themselves would be invented.
 */
import { type SheetView, cellText } from './cells.ts'
import { type CellPlan, ReadOnlyCells, emptyPlan, refusedPlan } from './plan.ts'
import { type Box, type Selection, boxOf } from './selection.ts'

/** The first row of each range into its other rows; from the row above where the range is one row. */
export function planFillDown(view: SheetView, selection: Selection): CellPlan {
  return fillRanges(view, selection, 'Không có dòng nào ở trên để lấy giá trị.', (box) => {
    const top = box.top === box.bottom ? box.top - 1 : box.top
    return { ...box, top, bottom: top }
  })
}

/** The first column of each range into its other columns; from the column at the left where the range is one column. */
export function planFillRight(view: SheetView, selection: Selection): CellPlan {
  return fillRanges(view, selection, 'Không có cột nào ở bên trái để lấy giá trị.', (box) => {
    const left = box.left === box.right ? box.left - 1 : box.left
    return { ...box, left, right: left }
  })
}

/** The handle of a range dragged over a target on any side of it: the range again and again, counted from its place. */
export function planFillTo(view: SheetView, source: Box, target: Box): CellPlan {
  const fill = new Fill(view)
  fill.copy(source, target)
  return { ...fill.plan(), box: around(source, target) }
}

function fillRanges(
  view: SheetView,
  { ranges }: Selection,
  nothingThere: string,
  sourceOf: (range: Box) => Box,
): CellPlan {
  const fill = new Fill(view)
  const pairs = ranges.map(boxOf).map((range) => ({ range, source: sourceOf(range) }))
  if (pairs.every(({ source }) => source.top < 0 || source.left < 0)) return refusedPlan('fill', nothingThere)
  for (const { range, source } of pairs) if (source.top >= 0 && source.left >= 0) fill.copy(source, range)
  return fill.plan()
}

class Fill {
  readonly #view: SheetView
  readonly #readOnly = new ReadOnlyCells()
  readonly #plan = emptyPlan('fill')

  constructor(view: SheetView) {
    this.#view = view
  }

  copy(source: Box, target: Box): void {
    const { rows, columns } = this.#view
    const height = source.bottom - source.top + 1
    const width = source.right - source.left + 1
    for (let at = target.left; at <= target.right; at += 1) {
      const column = columns[at]
      const from = columns[source.left + modulo(at - source.left, width)]
      if (!column || !from) continue
      for (let row = target.top; row <= target.bottom; row += 1) {
        const person = rows[row]
        const giver = rows[source.top + modulo(row - source.top, height)]
        if (!person || !giver) continue
        const text = cellText(from, giver)
        if (text === cellText(column, person)) continue
        if (column.holds === 'figure') this.#readOnly.add(column)
        else this.#plan.changes.push({ id: person.id, column: column.id, text })
      }
    }
  }

  plan(): CellPlan {
    return { ...this.#plan, notices: this.#readOnly.notices() }
  }
}

function around(one: Box, other: Box): Box {
  return {
    top: Math.min(one.top, other.top),
    bottom: Math.max(one.bottom, other.bottom),
    left: Math.min(one.left, other.left),
    right: Math.max(one.right, other.right),
  }
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by
}
