/** Targets: who counts, how far they are, and where the pace leads. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countFigures } from '../../../../shared/domain/figures.ts'
import type { Person } from '../../../../shared/domain/person.ts'
import { DENOMINATORS, type Target } from '../../../../shared/domain/plans/plan.ts'
import {
  apportion,
  type ProgressInput,
  targetFigures,
  targetProgress,
} from '../../../../shared/domain/plans/progress.ts'
import { peopleOfTarget } from '../../../../shared/domain/plans/target-people.ts'
import { STANDARD_TRACKS } from '../../../../shared/domain/tracks.ts'
import { addDays } from '../../../../shared/text/dates.ts'
import { someDay, somePerson } from '../../../support/arbitrary-people.ts'
import { makeExemption, makePerson, makeStaff } from '../../../support/people.ts'
import { EVERYBODY, makeTarget } from '../../../support/drive-2023.ts'

const input = (people: Person[], asOf: string, target: Partial<Target> = {}): ProgressInput => ({
  target: makeTarget(target),
  plan: { start: '2023-09-01' },
  people,
  tracks: STANDARD_TRACKS,
  asOf,
  schoolLevels: () => [],
  groupName: (person) => person.className ?? person.teamName ?? '',
})

const activated = (on: string, overrides: Partial<Person> = {}) =>
  makePerson({ birthDate: '2008-01-01', milestones: { 'vneid2.activated': on }, ...overrides })
const waiting = (overrides: Partial<Person> = {}) => makePerson({ birthDate: '2008-01-01', ...overrides })

describe('who counts', () => {
  const wholeOn = (people: Person[], asOf: string, target: Partial<Target> = {}) =>
    targetFigures(input(people, asOf, target)).total.whole

  it('takes a pupil in on the day of turning 14', () => {
    const pupil = makePerson({ birthDate: '2009-09-15' })
    expect(['2023-09-14', '2023-09-15'].map((day) => wholeOn([pupil], day))).toEqual([0, 1])
    expect(['2023-09-14', '2023-09-15'].map((day) => wholeOn([pupil], day, { denominator: 'headcount' }))).toEqual([
      1, 1,
    ])
    const cohort = { ...EVERYBODY, minimumAge: 14 }
    expect(
      ['2023-09-14', '2023-09-15'].map((day) => wholeOn([pupil], day, { cohort, denominator: 'headcount' })),
    ).toEqual([0, 1])
  })

  it('leaves an exempted person out for the days of the exemption only; the absent stay', () => {
    const out = waiting({
      exemptions: [makeExemption({ reason: 'imprisoned', from: '2023-09-10', until: '2023-09-12' })],
    })
    const days = ['2023-09-09', '2023-09-10', '2023-09-12', '2023-09-13']
    expect(days.map((day) => wholeOn([out], day))).toEqual([1, 0, 0, 1])
    const absent = waiting({
      exemptions: [makeExemption({ reason: 'abroad', from: '2023-09-10', until: '2023-09-12' })],
    })
    expect(days.map((day) => wholeOn([absent], day))).toEqual([1, 1, 1, 1])
  })

  it('keeps a child below 14 out before and since July 2024, whatever the child has done', () => {
    const child = makePerson({ birthDate: '2014-01-01', milestones: { 'vneid2.activated': '2023-09-02' } })
    for (const day of ['2024-06-30', '2024-07-01']) {
      expect(targetFigures(input([child], day)).total).toMatchObject({ whole: 0, done: 0, percent: null })
    }
  })

  it('lets go of whoever has left', () => {
    expect(['2023-09-09', '2023-09-10'].map((day) => wholeOn([waiting({ leftOn: '2023-09-10' })], day))).toEqual([1, 0])
  })

  it('counts out of those with a card only the eligible who have it on record by the day', () => {
    const people = [
      activated('2023-09-05', { milestones: { 'card.issued': '2023-09-03', 'vneid2.activated': '2023-09-05' } }),
      waiting({ milestones: { 'card.issued': '2023-09-06' } }),
      waiting({ milestones: { 'card.applied': '2023-09-01' } }),
      activated('2023-09-05'),
      makePerson({ birthDate: '2012-01-01', milestones: { 'card.issued': '2023-09-01' } }),
    ]
    const total = (asOf: string) => targetFigures(input(people, asOf, { denominator: 'with-card' })).total
    expect(total('2023-09-05')).toMatchObject({ whole: 1, done: 1 })
    expect(total('2023-09-06')).toMatchObject({ whole: 2, done: 1, left: 1 })
  })

  it('counts out of those with an application all who ever applied, the activated among them', () => {
    const people = [
      waiting({ milestones: { 'vneid2.applied': '2023-09-02' } }),
      activated('2023-09-03'),
      waiting({ milestones: { 'card.issued': '2023-01-01' } }),
    ]
    const measures = [{ stage: 'vneid2.activated', issued: 'vneid2.applied' }]
    expect(targetFigures(input(people, '2023-09-04', { denominator: 'issued', measures })).total).toMatchObject({
      whole: 2,
      done: 1,
    })
  })

  it('knows managers, party members, levels and kinds', () => {
    const people = [
      makeStaff({ position: 'Phó Hiệu trưởng', partyMember: true }),
      makeStaff({ position: 'Nhân viên quản lý thiết bị' }),
      makeStaff({ position: 'Giáo viên', partyMember: true }),
      makePerson({ className: '9A1', birthDate: '2008-01-01' }),
      makePerson({ className: 'Lớp 10/2', birthDate: '2007-01-01' }),
      makePerson({ className: 'Lá 1', birthDate: '2018-01-01' }),
    ]
    const size = (cohort: Partial<Target['cohort']>) =>
      wholeOn(people, '2023-09-05', { denominator: 'headcount', cohort: { ...EVERYBODY, ...cohort } })
    expect(size({})).toBe(6)
    expect(size({ kinds: ['staff'] })).toBe(3)
    expect(size({ kinds: ['staff'], staff: 'managers' })).toBe(1)
    expect(size({ kinds: ['staff'], staff: 'party-members' })).toBe(2)
    expect(size({ kinds: ['student'], levels: ['THCS'] })).toBe(1)
    expect(size({ kinds: ['student'], levels: ['MN', 'THPT'] })).toBe(2)
    expect(size({ levels: ['THCS'] })).toBe(4)
    expect(size({ minimumAge: 14 })).toBe(5)
  })
})

describe('how far it is', () => {
  it('says what each day must bring, what recent days brought, and where that leads', () => {
    // Ten people, four done in the ten days since 1 September, twenty days left.
    const people = [1, 4, 7, 10].map((day) => activated(`2023-09-${String(day).padStart(2, '0')}`))
    people.push(...Array.from({ length: 6 }, () => waiting()))
    expect(targetProgress(input(people, '2023-09-10'))).toMatchObject({
      total: { whole: 10, done: 4, required: 10, left: 6, percent: 40 },
      daysLeft: 20,
      neededPerDay: 0.3,
      pacePerDay: 0.4,
      forecast: '2023-09-25',
      state: 'on-track',
    })
    // A fortnight later nothing more has come, and what came before is no longer recent.
    expect(targetProgress(input(people, '2023-09-24'))).toMatchObject({
      pacePerDay: 0,
      forecast: null,
      state: 'behind',
    })
    expect(targetProgress(input(people, '2023-10-01'))).toMatchObject({
      state: 'missed',
      daysLeft: 0,
      neededPerDay: null,
    })
  })

  it('does not take who was done before the start for pace', () => {
    const people = [activated('2023-08-31'), activated('2023-09-01'), waiting(), waiting()]
    expect(targetProgress(input(people, '2023-09-02')).pacePerDay).toBe(0.5)
  })

  it('tells met from beyond, and an empty denominator from both', () => {
    const half = { goal: { percent: 50 } }
    expect(targetProgress(input([activated('2023-09-02'), waiting()], '2023-09-03', half)).state).toBe('met')
    expect(targetProgress(input([activated('2023-09-02')], '2023-09-03', { goal: { percent: 50 } })).state).toBe('met')
    const three = [activated('2023-09-02'), activated('2023-09-02'), waiting()]
    expect(targetProgress(input(three, '2023-09-03', { goal: { count: 1 } })).state).toBe('beyond')
    expect(targetProgress(input([], '2023-09-03')).state).toBe('empty')
    expect(targetProgress(input([], '2023-09-03', { goal: { count: 5 } })).state).toBe('behind')
  })

  it('rounds a share up, but not for what binary fractions add', () => {
    const people = Array.from({ length: 10 }, () => waiting())
    const required = (percent: number) =>
      targetFigures(input(people, '2023-09-03', { goal: { percent } })).total.required
    expect([70, 50, 55, 1, 100].map(required)).toEqual([7, 5, 6, 1, 10])
  })

  it('forecasts no day that nobody will see', () => {
    const people = [activated('2023-09-02')]
    expect(targetProgress(input(people, '2023-09-14', { goal: { count: 10_000_000 } })).forecast).toBeNull()
  })
})

describe('numbers handed to groups', () => {
  const people = [
    ...Array.from({ length: 6 }, () => waiting({ className: '9A1' })),
    ...Array.from({ length: 4 }, () => waiting({ className: '9A2' })),
    makePerson({ className: '6A1', birthDate: '2012-01-01' }),
  ]
  const required = (target: Partial<Target>) =>
    targetFigures(input(people, '2023-09-03', target)).groups.map(({ name, required }) => [name, required])

  it('share a goal by denominator', () => {
    expect(required({ goal: { percent: 50 } })).toEqual([
      ['6A1', 0],
      ['9A1', 3],
      ['9A2', 2],
    ])
    expect(required({ goal: { count: 5 } })).toEqual([
      ['6A1', 0],
      ['9A1', 3],
      ['9A2', 2],
    ])
  })

  it('stand as they were handed; of an absolute number the others share the rest', () => {
    expect(required({ goal: { count: 8 }, quotas: { '9A1': 7 } })).toEqual([
      ['6A1', 0],
      ['9A1', 7],
      ['9A2', 1],
    ])
    expect(required({ goal: { percent: 100 }, quotas: { '9A1': 2 } })).toEqual([
      ['6A1', 0],
      ['9A1', 2],
      ['9A2', 4],
    ])
  })
})

describe('for any people, target and day', () => {
  const someTarget = fc
    .record({
      denominator: fc.constantFrom(...DENOMINATORS),
      goal: fc.oneof(
        fc.record({ percent: fc.integer({ min: 1, max: 100 }) }),
        fc.record({ count: fc.integer({ min: 1, max: 50 }) }),
      ),
      measures: fc.constantFrom(
        [{ stage: 'vneid2.activated', issued: 'vneid2.approved' }],
        [
          { stage: 'vneid1.activated', issued: 'vneid1.registered' },
          { stage: 'vneid2.activated', issued: 'vneid2.applied' },
        ],
      ),
      kinds: fc.constantFrom<Target['cohort']['kinds'][]>(['staff'], ['student'], ['staff', 'student']),
      baseline: fc.option(someDay),
      due: fc.option(someDay),
    })
    .map(({ kinds, ...target }) => makeTarget({ ...target, from: null, cohort: { ...EVERYBODY, kinds } }))
  const people = fc.array(somePerson, { maxLength: 30 })

  it('done never exceeds the whole, groups add up to the total, and shares of the goal too', () => {
    fc.assert(
      fc.property(people, someTarget, someDay, (all, target, asOf) => {
        const { total, groups } = targetFigures(input(all, asOf, target))
        for (const { whole, done, left, required } of [total, ...groups]) {
          expect(done).toBeLessThanOrEqual(whole)
          expect(left).toBe(Math.max(0, required - done))
        }
        const sum = (pick: (group: typeof total) => number) => groups.reduce((all, group) => all + pick(group), 0)
        expect(sum(({ whole }) => whole)).toBe(total.whole)
        expect(sum(({ done }) => done)).toBe(total.done)
        if (total.whole > 0) expect(sum(({ required }) => required)).toBe(total.required)
      }),
    )
  })

  it('equals the figures of the screen where the denominator is the eligible or everybody', () => {
    fc.assert(
      fc.property(people, someDay, (all, asOf) => {
        const { total } = countFigures(all, STANDARD_TRACKS, asOf, null)
        expect(targetFigures(input(all, asOf)).total).toMatchObject({
          whole: total.eligible,
          done: total.stagesOfEligible['vneid2.activated'],
        })
        expect(targetFigures(input(all, asOf, { denominator: 'headcount' })).total).toMatchObject({
          whole: total.headcount,
          done: total.stages['vneid2.activated'],
        })
        expect(targetFigures(input(all, asOf, { denominator: 'with-card' })).total.whole).toBe(
          total.stagesOfEligible['card.issued'],
        )
      }),
    )
  })

  it('counts the people that it names', () => {
    fc.assert(
      fc.property(people, someTarget, someDay, (all, target, asOf) => {
        const base = input(all, asOf, target)
        const named = target.measures.reduce((sum, measure) => sum + peopleOfTarget(base, measure).length, 0)
        expect(targetFigures(base).total.whole).toBe(named)
      }),
    )
  })

  it('leads to a day that the recent pace reaches', () => {
    fc.assert(
      fc.property(people, someTarget, someDay, (all, target, asOf) => {
        const { forecast, pacePerDay, total, state } = targetProgress(input(all, asOf, target))
        expect(pacePerDay).toBeGreaterThanOrEqual(0)
        if (forecast !== null) expect(forecast > asOf).toBe(true)
        if (total.left === 0) expect(forecast).toBeNull()
        if (state === 'missed') expect(target.due !== null && addDays(target.due, 1) <= asOf).toBe(true)
      }),
    )
  })
})

it('shares numbers out so that they add up', () => {
  const numbers = fc.array(fc.nat(1000), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(fc.nat(10_000), numbers, (amount, weights) => {
      const shares = apportion(amount, weights)
      const whole = weights.reduce((sum, weight) => sum + weight, 0)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(whole === 0 ? 0 : amount)
      shares.forEach((share, at) => {
        const exact = whole === 0 ? 0 : (amount * (weights[at] ?? 0)) / whole
        expect(Math.abs(share - exact)).toBeLessThan(1)
      })
    }),
  )
})
