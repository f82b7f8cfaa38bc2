import { array, assert, boolean, constantFrom, func, nat, property, record, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hold, place } from '../../../shared/sheet/selection-hold.ts'
import { type Direction, cycle, jump, step } from '../../../shared/sheet/selection-moves.ts'
import {
  type CellAt,
  addSelection,
  boxOf,
  chosenCells,
  chosenRows,
  countCells,
  currentRange,
  extendTo,
  isInside,
  isOneCell,
  selectAll,
  selectBox,
  selectCell,
  selectColumns,
  selectRows,
  widen,
} from '../../../shared/sheet/selection.ts'

const EXTENT = { rows: 20, columns: 8 }
const at = (row: number, column: number): CellAt => ({ row, column })
const cells = record({ row: nat(EXTENT.rows - 1), column: nat(EXTENT.columns - 1) })

describe('what is chosen', () => {
  it('extends from the active cell to any side', () => {
    assert(
      property(cells, cells, (from, to) => {
        const chosen = extendTo(selectCell(from), to, EXTENT)
        const box = boxOf(currentRange(chosen))
        expect(chosen.active).toEqual(from)
        expect(isInside(box, from) && isInside(box, to)).toBe(true)
        expect(countCells(chosen)).toBe((Math.abs(from.row - to.row) + 1) * (Math.abs(from.column - to.column) + 1))
      }),
    )
  })

  it('counts a cell once that lies in several ranges', () => {
    assert(
      property(array(tuple(cells, cells), { minLength: 1, maxLength: 4 }), (corners) => {
        const [first, ...more] = corners.map(([from, to]) => extendTo(selectCell(from), to, EXTENT))
        const chosen = more.reduce((all, one) => addSelection(all, one), first ?? selectCell(at(0, 0)))
        const names = [...chosenCells(chosen)].map(({ row, column }) => `${row} ${column}`)
        expect(new Set(names).size).toBe(names.length)
        expect(countCells(chosen)).toBe(names.length)
      }),
    )
  })

  it('keeps whole rows and columns whole when they are extended', () => {
    const rows = extendTo(selectRows(3, 3, EXTENT), at(6, 2), EXTENT)
    expect(boxOf(currentRange(rows))).toEqual({ top: 3, bottom: 6, left: 0, right: 7 })
    const columns = extendTo(selectColumns(2, 2, EXTENT), at(6, 4), EXTENT)
    expect(boxOf(currentRange(columns))).toEqual({ top: 0, bottom: 19, left: 2, right: 4 })
  })

  it('widens a range to its rows, its columns, and both', () => {
    const range = selectBox({ top: 2, bottom: 3, left: 1, right: 2 })
    expect(boxOf(currentRange(widen(range, 'rows', EXTENT)))).toEqual({ top: 2, bottom: 3, left: 0, right: 7 })
    expect(boxOf(currentRange(widen(range, 'columns', EXTENT)))).toEqual({ top: 0, bottom: 19, left: 1, right: 2 })
    const both = widen(widen(range, 'rows', EXTENT), 'columns', EXTENT)
    expect(countCells(both)).toBe(160)
    expect(both.active).toEqual(range.active)
  })

  it('tells one cell from more', () => {
    expect(isOneCell(selectCell(at(1, 1)))).toBe(true)
    expect(isOneCell(addSelection(selectCell(at(1, 1)), selectCell(at(2, 2))))).toBe(false)
    expect(isOneCell(selectAll(EXTENT, at(0, 0)))).toBe(false)
  })
})

describe('where keys lead', () => {
  // Column 0: rows 0-2 and 5-6 hold something.
  const filled = new Set([0, 1, 2, 5, 6])
  const isFilled = ({ row }: CellAt) => filled.has(row)

  it.each([
    [0, 'down', 2],
    [2, 'down', 5],
    [3, 'down', 5],
    [5, 'down', 6],
    [6, 'down', 19],
    [19, 'up', 6],
    [6, 'up', 5],
    [4, 'up', 2],
    [1, 'up', 0],
  ] as const)('jumps from row %i %s to row %i', (from, direction, to) => {
    expect(jump(at(from, 0), direction, EXTENT, isFilled)).toEqual(at(to, 0))
  })

  it('never leaves the sheet, and only along the arrow', () => {
    const directions = constantFrom<Direction>('up', 'down', 'left', 'right')
    assert(
      property(cells, directions, func(boolean()), (from, direction, isFull) => {
        for (const to of [step(from, direction, EXTENT), jump(from, direction, EXTENT, isFull)]) {
          expect(to.row >= 0 && to.row < EXTENT.rows && to.column >= 0 && to.column < EXTENT.columns).toBe(true)
          expect(direction === 'up' || direction === 'down' ? to.column : to.row).toBe(
            direction === 'up' || direction === 'down' ? from.column : from.row,
          )
        }
      }),
    )
  })

  it('goes round every chosen cell and comes back, either way', () => {
    const start = addSelection(
      selectBox({ top: 1, bottom: 2, left: 1, right: 3 }),
      selectBox({ top: 5, bottom: 5, left: 0, right: 1 }),
    )
    for (const along of ['rows', 'columns'] as const) {
      for (const back of [false, true]) {
        const seen = new Set<string>()
        let now = start
        for (let count = 0; count < 8; count += 1) {
          now = cycle(now, along, back)
          seen.add(`${now.active.row} ${now.active.column}`)
        }
        expect(seen.size).toBe(8)
        expect(now.active).toEqual(start.active)
      }
    }
  })
})

describe('a selection kept on its people', () => {
  const columns = ['fullName', 'className', 'birthDate']
  const order = { rows: [11, 12, 13, 14, 15], columns }

  it('is unchanged when nothing moved', () => {
    const corner = record({ row: nat(4), column: nat(2) })
    assert(
      property(corner, corner, (from, to) => {
        const chosen = extendTo(selectCell(from), to, { rows: 5, columns: 3 })
        const held = hold(chosen, order)
        expect(held && place(held, order)).toEqual(chosen)
      }),
    )
  })

  it('moves with its people when they are sorted, in several ranges where they part', () => {
    const held = hold(selectBox({ top: 0, bottom: 1, left: 0, right: 1 }), order)
    const sorted = { rows: [15, 12, 14, 13, 11], columns }
    const placed = held && place(held, sorted)
    expect(placed && chosenRows(placed)).toEqual([1, 4])
    expect(placed?.active).toEqual(at(4, 0))
    expect(placed && countCells(placed)).toBe(4)
  })

  it('lets go of those filtered out, and takes them again when the filter goes', () => {
    const held = hold(selectRows(1, 3, { rows: 5, columns: 3 }), order)
    const filtered = held && place(held, { rows: [13, 15], columns })
    expect(filtered && chosenRows(filtered)).toEqual([0])
    expect(held && place(held, order)).toEqual(selectRows(1, 3, { rows: 5, columns: 3 }))
  })

  it('keeps whole columns whole, and has an active cell however little is left', () => {
    const column = hold(selectColumns(2, 2, { rows: 5, columns: 3 }), order)
    const longer = column && place(column, { rows: [...order.rows, 16, 17], columns })
    expect(longer && chosenRows(longer)).toHaveLength(7)
    const gone = hold(selectCell(at(4, 2)), order)
    expect(gone && place(gone, { rows: [11, 12], columns: ['fullName'] })?.active).toEqual(at(1, 0))
    expect(gone && place(gone, { rows: [], columns })).toBeNull()
  })
})
