/** Targets handed down over classes and time, and their trend. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Person } from '../../../../shared/domain/person.ts'
import { handDown, spread } from '../../../../shared/domain/plans/hand-down.ts'
import { PERIODS, type Target } from '../../../../shared/domain/plans/plan.ts'
import { targetFigures } from '../../../../shared/domain/plans/progress.ts'
import { targetTrend } from '../../../../shared/domain/plans/trend.ts'
import { STANDARD_TRACKS } from '../../../../shared/domain/tracks.ts'
import { addDays } from '../../../../shared/text/dates.ts'
import { someDay, somePerson } from '../../../support/arbitrary-people.ts'
import { makePerson } from '../../../support/people.ts'
import { makeTarget } from '../../../support/drive-2023.ts'

const input = (people: Person[], asOf: string, target: Partial<Target> = {}) => ({
  target: makeTarget(target),
  plan: { start: '2023-09-01', end: '2023-10-31' },
  people,
  tracks: STANDARD_TRACKS,
  asOf,
  schoolLevels: () => [],
  groupName: (person: { className: string | null; teamName: string | null }) =>
    person.className ?? person.teamName ?? '',
})
const pupil = (className: string, on?: string) =>
  makePerson({ className, birthDate: '2008-01-01', milestones: on === undefined ? {} : { 'vneid2.activated': on } })

describe('handing down', () => {
  const people = [
    ...Array.from({ length: 7 }, () => pupil('9A1')),
    ...Array.from({ length: 2 }, () => pupil('9A2')),
    pupil('9A2', '2023-09-02'),
  ]

  it('shares what is left over the weeks, Monday to Sunday, until the due day', () => {
    // 13 September 2023 is a Wednesday.
    const { steps, groups } = handDown(input(people, '2023-09-13'), 'week')
    expect(steps).toEqual([
      { from: '2023-09-14', until: '2023-09-17' },
      { from: '2023-09-18', until: '2023-09-24' },
      { from: '2023-09-25', until: '2023-09-30' },
    ])
    expect(groups.map(({ name, steps, figure }) => [name, figure.left, steps])).toEqual([
      ['9A1', 7, [2, 3, 2]],
      ['9A2', 2, [1, 1, 0]],
    ])
  })

  it('knows days and months, and runs to the plan’s end where the target has no due day', () => {
    expect(handDown(input(people, '2023-09-28'), 'day').steps.map(({ from }) => from)).toEqual([
      '2023-09-29',
      '2023-09-30',
    ])
    expect(handDown(input(people, '2023-09-28', { due: null }), 'month').steps).toEqual([
      { from: '2023-09-29', until: '2023-09-30' },
      { from: '2023-10-01', until: '2023-10-31' },
    ])
    expect(handDown(input(people, '2023-09-30'), 'day')).toMatchObject({
      steps: [],
      groups: [{ steps: [] }, { steps: [] }],
    })
  })

  it('follows a number handed to a class', () => {
    const { groups } = handDown(input(people, '2023-09-28', { quotas: { '9A1': 4 } }), 'day')
    expect(groups[0]).toMatchObject({ name: '9A1', steps: [2, 2] })
  })

  it('for any people and time: steps follow one another to the due day and bring what is left', () => {
    fc.assert(
      fc.property(
        fc.array(somePerson, { maxLength: 20 }),
        someDay,
        fc.integer({ min: 1, max: 120 }),
        fc.constantFrom(...PERIODS),
        (people, asOf, length, step) => {
          const due = addDays(asOf, length)
          const { steps, groups } = handDown(input(people, asOf, { due }), step)
          expect([steps[0]?.from, steps.at(-1)?.until]).toEqual([addDays(asOf, 1), due])
          steps.slice(1).forEach(({ from }, at) => expect(from).toBe(addDays(steps[at]?.until ?? '', 1)))
          for (const { figure, steps } of groups) {
            expect(steps.reduce((sum, count) => sum + count, 0)).toBe(figure.left)
            expect(Math.min(...steps)).toBeGreaterThanOrEqual(0)
          }
        },
      ),
    )
  })

  it('spreads evenly, early first', () => {
    expect(spread(3, [1, 1, 1, 1, 1, 1])).toEqual([1, 0, 1, 0, 1, 0])
    expect(spread(0, [7, 7])).toEqual([0, 0])
    expect(spread(10, [])).toEqual([])
  })
})

describe('the trend', () => {
  it('has a point a day from the first day, beside the straight line to the goal', () => {
    const people = [pupil('9A1', '2023-08-20'), pupil('9A1', '2023-09-02'), pupil('9A1'), pupil('9A2')]
    const points = targetTrend(input(people, '2023-09-03', { due: '2023-09-03' }))
    expect(points).toEqual([
      { on: '2023-09-01', done: 1, whole: 4, expected: 2 },
      { on: '2023-09-02', done: 2, whole: 4, expected: 3 },
      { on: '2023-09-03', done: 2, whole: 4, expected: 4 },
    ])
    expect(targetTrend(input(people, '2023-09-02', { due: null })).map(({ expected }) => expected)).toEqual([
      null,
      null,
    ])
    expect(targetTrend(input(people, '2023-08-31'))).toEqual([])
  })

  it('takes the denominator of each day', () => {
    const young = makePerson({ birthDate: '2009-09-02' })
    expect(targetTrend(input([young], '2023-09-03')).map(({ whole }) => whole)).toEqual([0, 1, 1])
  })

  it('stays readable over a long time, and ends on the as-of date with the figures of that day', () => {
    const people = [pupil('9A1', '2023-12-24')]
    const points = targetTrend(input(people, '2024-10-01', { due: '2024-12-31' }))
    expect(points.length).toBeLessThanOrEqual(121)
    expect(points[0]?.on).toBe('2023-09-01')
    const { done, whole } = targetFigures(input(people, '2024-10-01', { due: '2024-12-31' })).total
    expect(points.at(-1)).toMatchObject({ on: '2024-10-01', done, whole })
    for (const [at, { on }] of points.slice(1).entries()) expect(on > (points[at]?.on ?? '')).toBe(true)
  })
})
