import { describe, expect, it } from 'vitest'
import {
  NOTHING_DECIDED,
  choicesOf,
  decideMissing,
  decideRow,
  decisionsAfter,
  decisionOn,
  importSize,
  undecided,
} from '../../../renderer/intake/decisions.ts'

const counts = { read: 10, added: 6, updated: 2, unchanged: 2, rejected: 0, warnings: 0, repaired: 0 }
const [five, six, seven] = [5, 6, 7].map((row) => ({ sheet: 'HS', row })) as [Place, Place, Place]
type Place = { sheet: string; row: number }

describe('decisions on rows', () => {
  const some = decideRow(
    decideRow(decideRow(NOTHING_DECIDED, five, { is: 'same', personId: 9 }), six, { is: 'other' }),
    seven,
    { is: 'left-out' },
  )

  it('become the choices of the import; adding somebody new needs none', () => {
    expect(choicesOf(some)).toEqual({ merge: [{ ...five, personId: 9 }], leaveOut: [seven], missing: [] })
  })

  it('are told apart by sheet and row, and can be changed and taken back', () => {
    expect(decisionOn(some, { sheet: 'Khác', row: 5 })).toBeNull()
    const changed = decideRow(some, five, { is: 'other' })
    expect(choicesOf(changed).merge).toEqual([])
    expect(decisionOn(decideRow(changed, five, null), five)).toBeNull()
  })

  it('say how many people are still imported, and how many rows wait for a decision', () => {
    expect(importSize(counts, some)).toEqual({ people: 7, left: 0, moved: 0 })
    expect(undecided(some, [five, six, seven, { sheet: 'HS', row: 8 }])).toBe(1)
  })
})

describe('decisions on people whom the file does not name', () => {
  const left = decideMissing(NOTHING_DECIDED, [1, 2], { is: 'left', on: '2023-09-01' })

  it('are the day on which they left, or the class they are in now', () => {
    const both = decideMissing(left, [2], { is: 'moved', className: ' 9A2 ' })
    expect(choicesOf(both).missing).toEqual([
      { personId: 1, leftOn: '2023-09-01' },
      { personId: 2, className: '9A2' },
    ])
    expect(importSize(counts, both)).toEqual({ people: 8, left: 1, moved: 1 })
  })

  it('decide nothing while the class is not written, and nothing once taken back', () => {
    const unfinished = decideMissing(left, [2], { is: 'moved', className: ' ' })
    expect(choicesOf(unfinished).missing).toHaveLength(1)
    expect(importSize(counts, unfinished).moved).toBe(0)
    expect(choicesOf(decideMissing(left, [1, 2], null)).missing).toEqual([])
  })
})

it('decisions on rows that were mended, and on people who are not missing any more, no longer hold', () => {
  const on = decideRow(decideRow(NOTHING_DECIDED, five, { is: 'same', personId: 9 }), six, { is: 'left-out' })
  const all = decideMissing(on, [1, 2], { is: 'left', on: '2023-09-01' })
  const after = decisionsAfter(all, [five], (id) => id === 2)
  expect(choicesOf(after)).toEqual({ merge: [], leaveOut: [six], missing: [{ personId: 2, leftOn: '2023-09-01' }] })
})
