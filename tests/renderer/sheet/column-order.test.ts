import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { inOrder, movedTo, neighbour } from '../../../renderer/sheet/column-order.ts'

const choices = ['a', 'b', 'c', 'd'].map((id) => ({ id, label: id, columns: [id], shown: true, pinned: false }))
const ids = (order: readonly string[]) => inOrder(choices, order).map(({ id }) => id)

it('keeps the order as first made where none was chosen', () => {
  expect(ids([])).toEqual(['a', 'b', 'c', 'd'])
})

it('puts a column that the order does not know behind the one it follows, and forgets those that are gone', () => {
  expect(ids(['d', 'a', 'gone', 'c'])).toEqual(['d', 'a', 'b', 'c'])
})

it('loses and doubles no column, whatever was kept', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e')), (order) => {
      expect(ids([...new Set(order)]).toSorted()).toEqual(['a', 'b', 'c', 'd'])
    }),
  )
})

it('moves a column to the place of another', () => {
  expect(movedTo(['a', 'b', 'c'], 'a', 'c')).toEqual(['b', 'c', 'a'])
  expect(movedTo(['a', 'b', 'c'], 'c', 'a')).toEqual(['c', 'a', 'b'])
  expect(movedTo(['a', 'b'], 'x', 'a')).toEqual(['a', 'b'])
})

it('finds the neighbour among those that count', () => {
  expect(neighbour(['a', 'b', 'c'], 'a', 1, (id) => id !== 'b')).toBe('c')
  expect(neighbour(['a', 'b', 'c'], 'c', 1, () => true)).toBeUndefined()
})
