import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minutesFor, slotsOf } from '../../../shared/domain/time-slots.ts'

const someTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
const somePlan = fc.record({
  from: someTime,
  until: someTime,
  breakFrom: fc.option(someTime),
  breakUntil: fc.option(someTime),
  minutesEach: fc.integer({ min: 1, max: 120 }),
  desks: fc.integer({ min: 1, max: 5 }),
})
/** Minutes since midnight, by the clock's own arithmetic. */
const minute = (time: string) => (Date.parse(`1970-01-01T${time}:00Z`) / 60_000) | 0

describe('slotsOf', () => {
  it('gives the morning, then the afternoon, two people at a time', () => {
    const day = { from: '07:30', until: '16:30', breakFrom: '11:00', breakUntil: '13:30', minutesEach: 60, desks: 2 }
    expect(slotsOf(day).map(({ at, desk }) => `${at} ${desk}`)).toEqual(
      ['07:30', '08:30', '09:30', '13:30', '14:30', '15:30'].flatMap((at) => [`${at} 1`, `${at} 2`]),
    )
  })

  it('never reaches into the break, nor beyond the end, and serves no more people at once than there are desks', () => {
    fc.assert(
      fc.property(somePlan, (plan) => {
        const slots = slotsOf(plan)
        const spans = slots.map(({ at, desk }) => ({ begin: minute(at), end: minute(at) + plan.minutesEach, desk }))
        for (const { begin, end, desk } of spans) {
          expect(begin).toBeGreaterThanOrEqual(minute(plan.from))
          expect(end).toBeLessThanOrEqual(minute(plan.until))
          expect(desk).toBeLessThanOrEqual(plan.desks)
          if (plan.breakFrom !== null && plan.breakUntil !== null && plan.breakFrom < plan.breakUntil) {
            expect(end <= minute(plan.breakFrom) || begin >= minute(plan.breakUntil)).toBe(true)
          }
        }
        for (let desk = 1; desk <= plan.desks; desk += 1) {
          const own = spans.filter((span) => span.desk === desk)
          own.slice(1).forEach((span, at) => expect(span.begin).toBeGreaterThanOrEqual(own[at]?.end ?? 0))
        }
      }),
    )
  })

  it('wastes no time: every stretch holds as many people as fit', () => {
    fc.assert(
      fc.property(somePlan, (plan) => {
        const whole = Math.max(0, minute(plan.until) - minute(plan.from))
        expect(slotsOf({ ...plan, breakFrom: null })).toHaveLength(Math.floor(whole / plan.minutesEach) * plan.desks)
      }),
    )
  })

  it('says how much time more is needed', () => {
    expect(minutesFor(0, { minutesEach: 5, desks: 2 })).toBe(0)
    expect(minutesFor(45, { minutesEach: 5, desks: 2 })).toBe(115)
  })
})
