/** The figures against a count done another way, and the laws that any figures must keep. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eligibilityOn, ruleOn } from '../../../shared/domain/eligibility.ts'
import { EXEMPTION_REASON_IDS, exemptionReason } from '../../../shared/domain/exemptions.ts'
import { ageGroup, type CountedPerson, countFigures, percent } from '../../../shared/domain/figures.ts'
import { STANDARD_TRACKS } from '../../../shared/domain/tracks.ts'
import { addDays } from '../../../shared/text/dates.ts'

const day = (from: string, days: number) => fc.integer({ min: 0, max: days }).map((plus) => addDays(from, plus))
const stageKeys = STANDARD_TRACKS.flatMap((track) => track.stages.map((stage) => stage.key))

const anyPerson: fc.Arbitrary<CountedPerson> = fc.record({
  kind: fc.constantFrom('staff', 'student'),
  birthDate: fc.option(day('2007-01-01', 365 * 8)),
  leftOn: fc.option(day('2023-06-01', 200), { freq: 6 }),
  className: fc.option(fc.constantFrom('6A1', '9A1', '9A2')),
  teamName: fc.option(fc.constantFrom('Toán', 'Văn')),
  address: fc.option(fc.constantFrom('xã A', 'xã B')),
  milestones: fc.dictionary(fc.constantFrom(...stageKeys), day('2023-06-01', 200)),
  exemptions: fc.array(
    fc.record({
      id: fc.nat(),
      reason: fc.constantFrom(...EXEMPTION_REASON_IDS),
      from: day('2023-06-01', 200),
      until: fc.option(day('2023-06-01', 200)),
      note: fc.constant(null),
    }),
    { maxLength: 2 },
  ),
})
const people = fc.array(anyPerson, { maxLength: 40 })
const asOf = day('2023-06-15', 170)

/** Counts one stage the slow way: a filter for each condition, written from FACTS.md and not from the program. */
function independentCount(all: CountedPerson[], on: string) {
  const present = all.filter((person) => !(person.leftOn !== null && person.leftOn <= on))
  const born14YearsBefore = `${Number(on.slice(0, 4)) - 14}${on.slice(4)}`
  const oldEnough = (person: CountedPerson) =>
    person.birthDate === null ? person.kind === 'staff' : person.birthDate <= born14YearsBefore
  const inForce = (person: CountedPerson) =>
    person.exemptions.filter((one) => one.from <= on && (one.until === null || one.until >= on))
  const outForGood = new Set(['deceased', 'imprisoned', 'not-vietnamese'])
  const eligible = present.filter(
    (person) => oldEnough(person) && !inForce(person).some((one) => outForGood.has(one.reason)),
  )
  const by = (date: string | undefined) => date !== undefined && date <= on
  const approved = (person: CountedPerson) =>
    by(person.milestones['vneid2.approved']) || by(person.milestones['vneid2.activated'])
  return {
    headcount: present.length,
    eligible: eligible.length,
    absent: eligible.filter((person) => inForce(person).length > 0).length,
    approved: present.filter(approved).length,
    approvedOfEligible: eligible.filter(approved).length,
    insured: present.filter((person) => by(person.milestones['documents.health-insurance'])).length,
  }
}

describe('countFigures', () => {
  it('equals an independent count on any day', () => {
    fc.assert(
      fc.property(people, asOf, (all, on) => {
        const { total } = countFigures(all, STANDARD_TRACKS, on, null)
        expect({
          headcount: total.headcount,
          eligible: total.eligible,
          absent: total.absent,
          approved: total.stages['vneid2.approved'],
          approvedOfEligible: total.stagesOfEligible['vneid2.approved'],
          insured: total.stages['documents.health-insurance'],
        }).toEqual(independentCount(all, on))
      }),
      { numRuns: 300 },
    )
  })

  it('never exceeds its denominators, and groups add up to the total', () => {
    fc.assert(
      fc.property(people, asOf, (all, on) => {
        const { total, groups } = countFigures(all, STANDARD_TRACKS, on, (person) => person.className ?? '')
        for (const group of [total, ...groups]) {
          const out = Object.values(group.notEligible).reduce((sum, count) => sum + count, 0)
          expect(group.eligible + out).toBe(group.headcount)
          expect(group.absent).toBeLessThanOrEqual(group.eligible)
          for (const key of stageKeys) {
            expect(group.stages[key]).toBeLessThanOrEqual(group.headcount)
            expect(group.stagesOfEligible[key]).toBeLessThanOrEqual(group.eligible)
          }
        }
        const sum = (pick: (group: typeof total) => number) => groups.reduce((all, group) => all + pick(group), 0)
        expect(sum((group) => group.headcount)).toBe(total.headcount)
        expect(sum((group) => group.eligible)).toBe(total.eligible)
        for (const key of stageKeys) expect(sum((group) => group.stages[key] ?? 0)).toBe(total.stages[key])
      }),
    )
  })

  it('orders groups by number and puts those without one last', () => {
    const person = (className: string | null): CountedPerson => ({
      kind: 'student',
      birthDate: null,
      leftOn: null,
      className,
      teamName: null,
      address: null,
      milestones: {},
      exemptions: [],
    })
    const all = [person(null), person('10A1'), person('9A10'), person('9A2')]
    const { groups } = countFigures(all, STANDARD_TRACKS, '2023-09-01', ({ className }) => className ?? '')
    expect(groups.map((group) => group.name)).toEqual(['9A2', '9A10', '10A1', ''])
  })
})

describe('eligibility by date', () => {
  const student = { kind: 'student', birthDate: '2009-09-15', exemptions: [] } as const

  it('begins on the 14th birthday', () => {
    expect(eligibilityOn(student, '2023-09-14')).toMatchObject({
      eligible: false,
      reason: 'under-age',
      voluntary: false,
    })
    expect(eligibilityOn(student, '2023-09-15')).toMatchObject({ eligible: true, reason: null })
  })

  it('lets the young take part of their own will since 1 July 2024', () => {
    const child = { kind: 'student', birthDate: '2014-01-01', exemptions: [] } as const
    expect(eligibilityOn(child, '2024-06-30').voluntary).toBe(false)
    expect(eligibilityOn(child, '2024-07-01')).toMatchObject({ eligible: false, reason: 'under-age', voluntary: true })
    expect(ruleOn('2010-01-01').minimumAge).toBe(14)
  })

  it('leaves for the days of an exemption only, both ends included', () => {
    const exemption = { id: 1, reason: 'imprisoned', from: '2023-09-20', until: '2023-09-25', note: null } as const
    const person = { ...student, exemptions: [exemption] }
    const eligibleOn = (on: string) => eligibilityOn(person, on).eligible
    expect(['2023-09-19', '2023-09-20', '2023-09-25', '2023-09-26'].map(eligibleOn)).toEqual([true, false, false, true])
  })

  it('keeps the absent in the denominator and says why they are absent', () => {
    for (const reason of EXEMPTION_REASON_IDS) {
      const exemptions = [{ id: 1, reason, from: '2023-01-01', until: null, note: null }]
      const { eligible, absent } = eligibilityOn({ ...student, exemptions }, '2023-10-01')
      const isAbsence = exemptionReason(reason).effect === 'absent'
      expect({ eligible, absent }).toEqual({ eligible: isAbsence, absent: isAbsence ? reason : null })
    }
  })
})

it('groups ages by the renewals of the card', () => {
  const groups = ['2018-01-01', '2012-01-01', '2009-01-01', '1990-01-01', '1970-01-01', '1950-01-01']
  expect(new Set(groups.map((birth) => ageGroup(birth, '2023-06-01'))).size).toBe(6)
  expect(ageGroup('2009-06-02', '2023-06-01')).toBe(ageGroup('2017-01-01', '2023-06-01'))
})

it('gives percent to one decimal and none without a denominator', () => {
  expect(percent(1, 3)).toBe(33.3)
  expect(percent(2, 2)).toBe(100)
  expect(percent(0, 0)).toBeNull()
})
