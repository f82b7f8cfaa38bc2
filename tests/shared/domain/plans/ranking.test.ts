import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankUnits, UNIT_STATES } from '../../../../shared/domain/plans/ranking.ts'

const unit = (name: string, done: number, whole: number, required = whole) => ({
  name,
  whole,
  done,
  required,
  left: Math.max(0, required - done),
  percent: null,
})
const percent = (percent: number, quotas: Record<string, number> = {}) => ({ goal: { percent }, quotas })
const shown = (units: ReturnType<typeof rankUnits>) =>
  units.map(({ figure, state, rank }) => `${rank ?? '-'} ${figure.name} ${state}`)

describe('rankUnits', () => {
  it('gives equal shares one rank and passes over the next', () => {
    const units = [unit('A', 1, 2), unit('B', 4, 4), unit('C', 5, 10), unit('D', 1, 4), unit('E', 0, 0)]
    expect(shown(rankUnits(percent(100), units))).toEqual([
      '1 B met',
      '2 C not-met',
      '2 A not-met',
      '4 D not-met',
      '- E unranked',
    ])
  })

  it('asks of a unit its own share, rounded up, whatever was shared out among all', () => {
    const units = [unit('A', 1, 2, 1), unit('B', 23, 32, 22), unit('C', 24, 32, 22), unit('D', 1, 1, 1)]
    expect(shown(rankUnits(percent(70), units))).toEqual(['1 D beyond', '2 C beyond', '3 B met', '4 A not-met'])
    expect(rankUnits(percent(70), units).map(({ figure }) => [figure.required, figure.left])).toEqual([
      [1, 0],
      [23, 0],
      [23, 0],
      [2, 1],
    ])
  })

  it('holds a unit to the number that was handed to it', () => {
    const units = [unit('A', 3, 10, 2), unit('B', 5, 10, 5), unit('C', 6, 10, 8)]
    const target = { goal: { count: 15 }, quotas: { A: 2, B: 5, C: 8 } }
    expect(shown(rankUnits(target, units))).toEqual(['1 A beyond', '2 B met', '3 C not-met'])
    expect(shown(rankUnits(percent(100, { A: 2 }), [unit('A', 3, 10, 2)]))).toEqual(['1 A beyond'])
  })

  it('keeps every unit once, the groups in their order, ranks rising, better shares first', () => {
    const someUnit = fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]) => unit(`${a}/${b}`, Math.min(a, b), Math.max(a, b)))
    fc.assert(
      fc.property(fc.array(someUnit, { maxLength: 20 }), fc.integer({ min: 1, max: 100 }), (units, goal) => {
        const ranked = rankUnits(percent(goal), units)
        expect(ranked.map(({ figure }) => figure.name).toSorted()).toEqual(units.map(({ name }) => name).toSorted())
        ranked.forEach(({ figure, state, rank }, at) => {
          const share = figure.done / figure.whole
          const before = ranked[at - 1]
          if (before) expect(UNIT_STATES.indexOf(before.state)).toBeLessThanOrEqual(UNIT_STATES.indexOf(state))
          if (before?.state === state && rank !== null) {
            const better = before.figure.done / before.figure.whole
            expect(better).toBeGreaterThanOrEqual(share)
            expect(rank).toBe(better === share ? before.rank : at + 1)
          } else if (rank !== null) expect(rank).toBe(at + 1)
          expect(state === 'unranked').toBe(figure.whole === 0)
          // Told by the share alone: who has less than the goal has not met it, and nobody else has not.
          if (figure.whole > 0) expect(state === 'not-met').toBe(figure.done * 100 < goal * figure.whole)
        })
      }),
    )
  })
})
