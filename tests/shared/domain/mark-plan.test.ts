import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MarkWish, marksOf, planMark } from '../../../shared/domain/mark-plan.ts'
import { somePerson } from '../../support/arbitrary-people.ts'
import { makePerson } from '../../support/people.ts'

const TODAY = '2023-11-05'
const STAGE = 'card.issued'
const fresh = makePerson({ id: 1, birthDate: '2008-03-05' })
const same = makePerson({ id: 2, birthDate: '2008-03-05', milestones: { [STAGE]: TODAY } })
const earlier = makePerson({ id: 3, birthDate: '2008-03-05', milestones: { [STAGE]: '2023-08-01' } })
const child = makePerson({ id: 4, birthDate: '2015-01-01' })
const people = [fresh, same, earlier, child]
const wish: MarkWish = { stage: STAGE, on: TODAY, keepDays: true, onlyEligible: false, today: TODAY }
const fates = (changes: Partial<MarkWish>) => planMark(people, { ...wish, ...changes }).map(({ fate }) => fate)

describe('planMark', () => {
  it('marks those without a day, and lets the others keep theirs', () => {
    expect(fates({})).toEqual(['set', 'same', 'same', 'set'])
  })
  it('gives everybody the day when asked', () => {
    expect(fates({ keepDays: false })).toEqual(['set', 'same', 'redate', 'set'])
  })
  it('passes over those out of the denominator when asked', () => {
    expect(fates({ onlyEligible: true })).toEqual(['set', 'same', 'same', 'not-eligible'])
  })
  it('takes the mark from those who have it', () => {
    expect(fates({ on: null })).toEqual(['same', 'clear', 'clear', 'same'])
  })
  it('writes the day of a card to its holder, and none that cannot be', () => {
    const ownDays = new Map([[1, '2023-07-15']])
    expect(marksOf(planMark([fresh], { ...wish, ownDays }))).toEqual([{ id: 1, on: '2023-07-15' }])
    expect(
      fates({
        ownDays: new Map([
          [1, '2001-01-01'],
          [4, '2024-01-01'],
        ]),
      }),
    ).toEqual(['before-birth', 'same', 'same', 'future'])
  })
  it('leaves every person who is written as wished, and the rest as they were', () => {
    fc.assert(
      fc.property(fc.array(somePerson), fc.boolean(), fc.boolean(), (some, keepDays, onlyEligible) => {
        const lines = planMark(some, { ...wish, keepDays, onlyEligible })
        for (const { fate, before, after } of lines) {
          expect(after).toBe(fate === 'set' || fate === 'redate' ? TODAY : before)
          if (keepDays && before !== null) expect(after).toBe(before)
        }
        expect(lines).toHaveLength(some.length)
      }),
    )
  })
})
