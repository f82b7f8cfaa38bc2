import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exemptionReason } from '../../../shared/domain/exemptions.ts'
import type { Person } from '../../../shared/domain/person.ts'
import { goalOf, standingOf } from '../../../shared/domain/standing.ts'
import { STANDARD_TRACKS } from '../../../shared/domain/tracks.ts'
import { someDay, somePerson } from '../../support/arbitrary-people.ts'
import { makeExemption, makePerson, makeStaff } from '../../support/people.ts'
import { makePlan, makeTarget } from '../../support/plans.ts'

const asOf = '2026-05-31'
const goal = goalOf(STANDARD_TRACKS, undefined)
const activated = { 'vneid2.activated': '2026-03-01' }
const away = [makeExemption({ reason: 'abroad' })]

describe('standingOf', () => {
  it('lets the denominator decide first, then what was reached, then absence', () => {
    const of = (person: Person) => standingOf(person, asOf, goal)
    expect(of(makePerson())).toBe('left')
    expect(of(makePerson({ milestones: activated }))).toBe('confirmed')
    expect(of(makePerson({ exemptions: away }))).toBe('absent')
    expect(of(makePerson({ exemptions: away, milestones: activated }))).toBe('confirmed')
    expect(of(makePerson({ birthDate: '2014-01-01', milestones: activated }))).toBe('not-eligible')
    expect(of(makeStaff({ exemptions: [makeExemption({ reason: 'imprisoned' }), ...away] }))).toBe('not-eligible')
  })

  it('follows the day', () => {
    const person = makePerson({
      milestones: activated,
      exemptions: [makeExemption({ reason: 'abroad', until: '2026-01-31' })],
    })
    expect(standingOf(person, '2026-01-31', goal)).toBe('absent')
    expect(standingOf(person, '2026-02-01', goal)).toBe('left')
    expect(standingOf(person, '2026-03-01', goal)).toBe('confirmed')
  })

  it('agrees with a plain reading of the rules for anybody', () => {
    fc.assert(
      fc.property(somePerson, someDay, (person, day) => {
        const holds = person.exemptions.filter(({ from, until }) => from <= day && (until === null || until >= day))
        const effects = new Set(holds.map(({ reason }) => exemptionReason(reason).effect))
        const { birthDate } = person
        const grown =
          birthDate === null
            ? person.kind === 'staff'
            : `${Number(birthDate.slice(0, 4)) + 14}${birthDate.slice(4)}` <= day
        const done = (person.milestones['vneid2.activated'] ?? '9999') <= day
        const out = effects.has('not-eligible') || !grown
        const expected = out ? 'not-eligible' : done ? 'confirmed' : effects.has('absent') ? 'absent' : 'left'
        expect(standingOf(person, day, goal)).toBe(expected)
      }),
    )
  })
})

describe('goalOf', () => {
  const measure = (stage: string) => ({ stage, issued: null })

  it('is level 2 activated without a plan and wherever a target names it', () => {
    expect(goal.key).toBe('vneid2.activated')
    const targets = [makeTarget({ measures: [measure('card.issued')] }), makeTarget({ id: 'b' })]
    expect(goalOf(STANDARD_TRACKS, makePlan({ targets })).key).toBe('vneid2.activated')
    expect(goalOf(STANDARD_TRACKS, makePlan({ targets: [] })).key).toBe('vneid2.activated')
  })

  it('is the last stage of the first target where no target names level 2 activated', () => {
    const targets = [
      makeTarget({ measures: [measure('card.issued'), measure('vneid1.activated')] }),
      makeTarget({ id: 'b', measures: [measure('training.attended')] }),
    ]
    expect(goalOf(STANDARD_TRACKS, makePlan({ targets }))).toMatchObject({
      key: 'vneid1.activated',
      name: 'Đã kích hoạt mức 1',
    })
  })
})
