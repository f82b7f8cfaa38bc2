/** The two phases of Phước Tiến: accounts of levels 1 and 2 that were issued and not activated at the start. */
import { describe, expect, it } from 'vitest'
import type { Person } from '../../../../shared/domain/person.ts'
import { targetProgress } from '../../../../shared/domain/plans/progress.ts'
import { STANDARD_TRACKS } from '../../../../shared/domain/tracks.ts'
import { makeExemption, makePerson, makeStaff } from '../../../support/people.ts'
import { makeTarget } from '../../../support/drive-2023.ts'

const BASELINE = '2023-06-06'
const phase = (percent: number, due: string) =>
  makeTarget({
    measures: [
      { stage: 'vneid1.activated', issued: 'vneid1.registered' },
      { stage: 'vneid2.activated', issued: 'vneid2.approved' },
    ],
    denominator: 'pending-at-baseline',
    baseline: BASELINE,
    goal: { percent },
    from: BASELINE,
    due,
  })

const adult = { birthDate: '2005-01-01' }
const people: Person[] = [
  // Both accounts issued before the start: two in the denominator. Level 1 activated in phase 1, level 2 in phase 2.
  makePerson({
    ...adult,
    milestones: {
      'vneid1.registered': '2023-05-01',
      'vneid1.activated': '2023-06-20',
      'vneid2.approved': '2023-06-06',
      'vneid2.activated': '2023-07-01',
    },
  }),
  // Level 2 issued before, never activated: one.
  makePerson({ ...adult, className: '9A2', milestones: { 'vneid2.approved': '2023-06-01' } }),
  // Level 2 activated on the baseline day itself: not pending.
  makePerson({ ...adult, milestones: { 'vneid2.approved': '2023-06-01', 'vneid2.activated': BASELINE } }),
  // Issued only after the start: not counted, whenever it was activated.
  makePerson({ ...adult, milestones: { 'vneid2.approved': '2023-06-07', 'vneid2.activated': '2023-06-08' } }),
  // Applied, not approved: no account yet.
  makePerson({ ...adult, milestones: { 'vneid2.applied': '2023-06-01' } }),
  // Under 14 at the start: outside, though 14 since.
  makePerson({ birthDate: '2009-06-10', milestones: { 'vneid2.approved': '2023-06-01' } }),
  // Staff: level 1 issued, activated in phase 2: one.
  makeStaff({ milestones: { 'vneid1.registered': '2023-06-01', 'vneid1.activated': '2023-06-26' } }),
  // Left before the end of phase 1: counted until then.
  makePerson({ ...adult, leftOn: '2023-06-24', milestones: { 'vneid2.approved': '2023-06-01' } }),
  // Died in phase 2: counted until then.
  makePerson({
    ...adult,
    milestones: { 'vneid2.approved': '2023-06-01' },
    exemptions: [makeExemption({ reason: 'deceased', from: '2023-07-01' })],
  }),
]

const at = (percent: number, due: string, asOf: string) =>
  targetProgress({
    target: phase(percent, due),
    plan: { start: BASELINE },
    people,
    tracks: STANDARD_TRACKS,
    asOf,
    schoolLevels: () => [],
    groupName: (person) => person.className ?? person.teamName ?? '',
  })

describe('phase 1: half of the accounts pending at the start, by 25 June', () => {
  it('counts accounts, not people', () => {
    // By hand: the first person twice, 9A2, the teacher, the one who will leave, the one who will die.
    expect(at(50, '2023-06-25', '2023-06-19').total).toMatchObject({ whole: 6, done: 0, required: 3, left: 3 })
    // The one who left is out; level 1 of the first person is activated.
    expect(at(50, '2023-06-25', '2023-06-25')).toMatchObject({
      total: { whole: 5, done: 1, required: 3, left: 2, percent: 20 },
      state: 'behind',
      daysLeft: 0,
      neededPerDay: null,
    })
    expect(at(50, '2023-06-25', '2023-06-26').state).toBe('missed')
  })

  it('says what each class and team has of them', () => {
    const { groups } = at(50, '2023-06-25', '2023-06-25')
    expect(groups.map(({ name, whole, done }) => [name, whole, done])).toEqual([
      ['9A1', 3, 1],
      ['9A2', 1, 0],
      ['Toán', 1, 0],
    ])
  })

  it('stands at nothing done before the start', () => {
    expect(at(50, '2023-06-25', '2023-06-05').total).toMatchObject({ done: 0 })
  })
})

it('phase 2: all of the same accounts, by 10 July', () => {
  // The first person's two, 9A2 and the teacher; three of the four are activated.
  expect(at(100, '2023-07-10', '2023-07-10')).toMatchObject({
    total: { whole: 4, done: 3, required: 4, left: 1, percent: 75 },
    state: 'behind',
  })
})
