import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eligibilityOn } from '../../../shared/domain/eligibility.ts'
import { countFigures } from '../../../shared/domain/figures.ts'
import { NEXT_STEPS, nextStepOf } from '../../../shared/domain/next-step.ts'
import { isPresent } from '../../../shared/domain/person.ts'
import { STANDARD_TRACKS, proofsOf } from '../../../shared/domain/tracks.ts'
import { someDay, somePerson } from '../../support/arbitrary-people.ts'

const proofs = proofsOf(STANDARD_TRACKS)
const stepOn = (milestones: Record<string, string>, asOf = '2026-06-01') =>
  nextStepOf({ milestones }, proofs, asOf)?.id ?? null

describe('nextStepOf', () => {
  it('leads from one rung to the next', () => {
    expect(stepOn({})).toBe('apply-card')
    expect(stepOn({ 'card.applied': '2026-01-01' })).toBe('await-card')
    expect(stepOn({ 'card.applied': '2026-01-01', 'card.issued': '2026-02-01' })).toBe('apply-level2')
    expect(stepOn({ 'card.issued': '2026-02-01', 'vneid2.applied': '2026-03-01' })).toBe('await-approval')
    expect(stepOn({ 'card.issued': '2026-02-01', 'vneid2.approved': '2026-03-01' })).toBe('activate-level2')
    expect(stepOn({ 'vneid2.activated': '2026-03-01' })).toBeNull()
  })

  it('takes a card as applied for when it is issued', () => {
    expect(stepOn({ 'card.issued': '2026-02-01' })).toBe('apply-level2')
  })

  it('does not send back to the card somebody who has applied for level 2', () => {
    expect(stepOn({ 'vneid2.applied': '2026-03-01' })).toBe('await-approval')
  })

  it('ignores what happened after the day, and level 1', () => {
    expect(stepOn({ 'card.issued': '2026-07-01', 'vneid1.activated': '2026-01-01' })).toBe('apply-card')
    expect(stepOn({ 'card.issued': '2026-06-01' })).toBe('apply-level2')
  })

  it('puts everybody who is eligible in one step or among the done, so that the groups add up to the headcount', () => {
    fc.assert(
      fc.property(fc.array(somePerson, { maxLength: 30 }), someDay, (people, asOf) => {
        const { total } = countFigures(people, STANDARD_TRACKS, asOf, null)
        const eligible = people.filter((person) => isPresent(person, asOf) && eligibilityOn(person, asOf).eligible)
        const steps = eligible.map((person) => nextStepOf(person, proofs, asOf))
        const groups = NEXT_STEPS.map(({ id }) => steps.filter((step) => step?.id === id).length)
        const done = total.stagesOfEligible['vneid2.activated'] ?? 0
        const notEligible = Object.values(total.notEligible).reduce((sum, count) => sum + count, 0)
        expect(groups.reduce((sum, count) => sum + count, 0) + done + notEligible).toBe(total.headcount)
      }),
    )
  })
})
