/** The law of a comparison: its differences, applied to the left figures, give the right ones. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countFigures, countReached } from '../../../../shared/domain/figures.ts'
import { isPresent, type Person } from '../../../../shared/domain/person.ts'
import { compareSnapshots } from '../../../../shared/domain/submissions/compare-snapshots.ts'
import { freeze } from '../../../../shared/domain/submissions/freeze.ts'
import { STANDARD_TRACKS } from '../../../../shared/domain/tracks.ts'
import { addDays } from '../../../../shared/text/dates.ts'
import { somePerson, someDay } from '../../../support/arbitrary-people.ts'
import { makeExemption, makePerson } from '../../../support/people.ts'

const EVERYBODY = { scope: 'school', kinds: ['student', 'staff'], group: null } as const
const stages = STANDARD_TRACKS.flatMap((track) => track.stages.map(({ key }) => key))

/** A register before and after edits: some gone, some new, any field of the rest as it may be. */
const twoStates = fc
  .array(fc.record({ before: fc.option(somePerson), after: fc.option(somePerson) }), { maxLength: 25 })
  .map((pairs) => {
    const state = (side: 'before' | 'after'): Person[] =>
      pairs.flatMap((pair, at) => {
        const person = pair[side]
        return person ? [{ ...person, id: at + 1, kind: (pair.before ?? pair.after ?? person).kind }] : []
      })
    return { before: state('before'), after: state('after') }
  })

describe('compareSnapshots', () => {
  it('accounts for every unit of headcount, eligible and each stage, whichever day is the earlier', () => {
    fc.assert(
      fc.property(twoStates, someDay, someDay, ({ before, after }, leftOn, rightOn) => {
        const left = freeze(before, STANDARD_TRACKS, leftOn, EVERYBODY)
        const right = freeze(after, STANDARD_TRACKS, rightOn, EVERYBODY)
        const { differences } = compareSnapshots(left, right)
        const effect = (stage: string | null) =>
          differences.filter((one) => one.stage === stage).reduce((sum, one) => sum + one.effect, 0)
        expect(left.total.eligible + effect(null)).toBe(right.total.eligible)
        for (const key of stages) expect((left.total.stages[key] ?? 0) + effect(key)).toBe(right.total.stages[key])
        const moves = differences.filter(({ cause, stage }) => cause === 'transfer' && stage === null)
        const came = moves.filter((one) => one.before === null).length
        const gone = moves.filter((one) => one.after === null).length
        expect(left.total.headcount + came - gone).toBe(right.total.headcount)
      }),
      { numRuns: 300 },
    )
  })

  it('finds nothing between a state and itself', () => {
    fc.assert(
      fc.property(fc.array(somePerson, { maxLength: 20 }), someDay, (people, on) => {
        const snapshot = freeze(people, STANDARD_TRACKS, on, EVERYBODY)
        expect(compareSnapshots(snapshot, snapshot).differences).toEqual([])
      }),
    )
  })

  it('calls it progress only where nothing was written for days gone by', () => {
    fc.assert(
      fc.property(fc.array(somePerson, { maxLength: 20 }), someDay, someDay, (people, one, other) => {
        const [from, until] = one < other ? [one, other] : [other, one]
        const { differences } = compareSnapshots(
          freeze(people, STANDARD_TRACKS, from, EVERYBODY),
          freeze(people, STANDARD_TRACKS, until, EVERYBODY),
        )
        const causes = new Set(differences.filter(({ stage }) => stage !== null).map(({ cause }) => cause))
        expect([...causes].filter((cause) => cause !== 'progress' && cause !== 'transfer')).toEqual([])
      }),
    )
  })

  it('tells each cause apart', () => {
    const compare = (was: Partial<Person>, is: Partial<Person>, leftOn = '2023-09-30', rightOn = '2023-10-31') => {
      const person = makePerson({ fullName: 'Lê An', birthDate: '2008-01-01', className: '9A1' })
      const state = (fields: Partial<Person>, on: string) =>
        freeze([{ ...person, ...fields }], STANDARD_TRACKS, on, EVERYBODY)
      return compareSnapshots(state(was, leftOn), state(is, rightOn)).differences.map(
        ({ cause, stage, before, after, effect }) => [cause, stage, before, after, effect],
      )
    }
    const app = (on: string) => ({ milestones: { 'app.installed': on } })
    expect(compare({}, app('2023-10-05'))).toEqual([['progress', 'app.installed', null, '2023-10-05', 1]])
    expect(compare({}, app('2023-09-30'))).toEqual([['late-entry', 'app.installed', null, '2023-09-30', 1]])
    expect(compare(app('2023-09-30'), {})).toEqual([['correction', 'app.installed', '2023-09-30', null, -1]])
    const moved = ['correction', 'app.installed', '2023-09-20', '2023-10-02', 0]
    expect(compare(app('2023-09-20'), app('2023-10-02'))).toEqual([moved])
    expect(compare({}, { className: '9A2' })).toEqual([['transfer', null, '9A1', '9A2', 0]])
    expect(compare({}, { leftOn: '2023-10-10' })).toEqual([['transfer', null, '9A1', null, -1]])
    const exempted = { exemptions: [makeExemption({ reason: 'not-vietnamese' })] }
    expect(compare({}, exempted)).toEqual([['exemption', null, null, 'Không có quốc tịch Việt Nam', -1]])
    const young = { birthDate: '2009-10-15' }
    expect(compare(young, young)).toEqual([['age', null, 'Chưa đủ 14 tuổi', null, 1]])
    expect(compare({ birthDate: null }, {})).toEqual([['correction', null, 'Chưa rõ ngày sinh', null, 1]])
  })

  it('does not report a day that only became known for a stage proven before', () => {
    const person = makePerson({ milestones: { 'vneid2.activated': '2023-09-20' } })
    const known = { ...person, milestones: { ...person.milestones, 'vneid2.approved': '2023-09-10' } }
    const state = (one: Person) => freeze([one], STANDARD_TRACKS, '2023-09-30', EVERYBODY)
    expect(compareSnapshots(state(person), state(known)).differences).toEqual([])
  })
})

describe('countReached', () => {
  it('is, for those present on both days, the difference of the cumulative figures', () => {
    fc.assert(
      fc.property(fc.array(somePerson, { maxLength: 30 }), someDay, someDay, (people, one, other) => {
        const [from, until] = one < other ? [one, other] : [other, one]
        const stayed = people.filter((person) => isPresent(person, until))
        const group = (person: Person) => person.className ?? ''
        const reached = countReached(stayed, STANDARD_TRACKS, from, until, group)
        const cumulative = (on: string) => countFigures(stayed, STANDARD_TRACKS, on, group)
        const [then, now] = [cumulative(addDays(from, -1)), cumulative(until)]
        for (const key of stages) {
          expect(reached.total.stages[key]).toBe((now.total.stages[key] ?? 0) - (then.total.stages[key] ?? 0))
          for (const [at, { name, stages: counts }] of reached.groups.entries()) {
            expect(name).toBe(now.groups[at]?.name)
            expect(counts[key]).toBe((now.groups[at]?.stages[key] ?? 0) - (then.groups[at]?.stages[key] ?? 0))
          }
        }
      }),
    )
  })

  it("gives, for one day, the milestones dated that day (TP.HCM's daily report)", () => {
    fc.assert(
      fc.property(fc.array(somePerson, { maxLength: 30 }), someDay, (people, on) => {
        const { total } = countReached(people, STANDARD_TRACKS, on, on, null)
        const there = people.filter(({ leftOn }) => leftOn === null || leftOn > on)
        const activated = there.filter(({ milestones }) => milestones['vneid2.activated'] === on)
        const taken = there.filter(({ milestones }) => {
          const days = ['vneid2.applied', 'vneid2.approved', 'vneid2.activated'].flatMap((key) => milestones[key] ?? [])
          return days.toSorted()[0] === on
        })
        expect(total.stages['vneid2.activated']).toBe(activated.length)
        expect(total.stages['vneid2.applied']).toBe(taken.length)
      }),
    )
  })
})
