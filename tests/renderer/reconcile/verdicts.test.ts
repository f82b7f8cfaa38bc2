import { describe, expect, it } from 'vitest'
import { choicesOf, decide, decideAll, sizeOf, targetOf, type Verdicts } from '../../../renderer/reconcile/verdicts.ts'
import type { ReconcileRow } from '../../../shared/contract/reconcile.ts'

const NONE: Verdicts = new Map()
const person = (id: number): NonNullable<ReconcileRow['ours']> => ({
  id,
  schoolId: 1,
  fullName: `Người ${id}`,
  birthDate: null,
  personalId: null,
  group: '9A1',
})
const change = { field: 'card.issued', name: 'Đã có thẻ', before: null, after: '2023-08-01' }

function rowOf(row: number, about: Partial<ReconcileRow>): ReconcileRow {
  return {
    sheet: 'DS',
    row,
    outcome: 'matched',
    conflict: null,
    message: '',
    fullName: '',
    birthDate: null,
    personalId: null,
    ours: null,
    options: [],
    changes: [],
    certain: false,
    ...about,
  }
}

const certain = rowOf(1, { ours: person(1), changes: [change, change], certain: true })
const doubtful = rowOf(2, { outcome: 'conflict', ours: person(2), changes: [change] })
const several = rowOf(3, {
  outcome: 'conflict',
  options: [
    { person: person(3), changes: [change] },
    { person: person(4), changes: [change, change, change] },
  ],
})
const known = rowOf(4, { ours: person(5), certain: true })
const unknown = rowOf(5, { outcome: 'onlyTheirs' })
const rows = [certain, doubtful, several, known, unknown]

describe('what will be written', () => {
  it('is, before the user decides, what the certain rows prove', () => {
    expect(sizeOf(rows, NONE)).toEqual({ rows: 1, values: 2 })
    expect(choicesOf(rows, NONE)).toEqual({ accept: [], leave: [] })
  })

  it('leaves out what the user leaves and takes what the user accepts', () => {
    const some = decide(decide(NONE, certain, null), doubtful, 2)
    expect(sizeOf(rows, some)).toEqual({ rows: 1, values: 1 })
    expect(choicesOf(rows, some)).toEqual({
      accept: [{ sheet: 'DS', row: 2, personId: 2 }],
      leave: [{ sheet: 'DS', row: 1 }],
    })
  })

  it('goes, where several fit, to the person whom the user chose', () => {
    const some = decide(NONE, several, 4)
    expect(sizeOf([several], some)).toEqual({ rows: 1, values: 3 })
    expect(choicesOf([several], some).accept).toEqual([{ sheet: 'DS', row: 3, personId: 4 }])
    expect(sizeOf([several], decide(some, several, null)).values).toBe(0)
  })
})

describe('a verdict on a whole group', () => {
  it('accepts every row that names one person, and never chooses among several', () => {
    const all = decideAll(NONE, rows, true)
    expect(targetOf(doubtful, all)).toBe(2)
    expect(targetOf(several, all)).toBeNull()
    expect(sizeOf(rows, all)).toEqual({ rows: 2, values: 3 })
  })

  it('keeps the person chosen among several when the group is accepted, and leaves all when it is left', () => {
    const chosen = decideAll(decide(NONE, several, 3), rows, true)
    expect(targetOf(several, chosen)).toBe(3)
    const none = decideAll(chosen, rows, false)
    expect(sizeOf(rows, none)).toEqual({ rows: 0, values: 0 })
    expect(choicesOf(rows, none)).toEqual({ accept: [], leave: [{ sheet: 'DS', row: 1 }] })
  })
})
