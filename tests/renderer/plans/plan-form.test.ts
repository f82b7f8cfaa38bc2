import { describe, expect, it } from 'vitest'
import {
  BLANK_PLAN,
  dropPart,
  planFormOf,
  putDuty,
  putPart,
  readingsOf,
  readPlan,
  sourcesOf,
} from '../../../renderer/plans/plan-form.ts'
import { plan as planSchema } from '../../../shared/contract/plans.ts'
import { DAILY, PLAN, TARGET } from './plan-of.ts'

describe('the form of a plan', () => {
  it('gives back what was on record', () => {
    const { title, issuer, number, issuedOn, start, end, covers, tasks, bring, bases, receivers } = PLAN
    expect(readPlan(planFormOf(PLAN))).toEqual({
      ok: true,
      value: { title, issuer, number, issuedOn, start, end, covers, tasks, bring, bases, receivers },
    })
  })

  it('makes of a blank plan with a title what the contract takes', () => {
    const reading = readPlan({ ...planFormOf(BLANK_PLAN), title: ' Kế hoạch   của xã ' })
    expect(reading).toMatchObject({ ok: true, value: { title: 'Kế hoạch của xã' } })
    expect(planSchema.safeParse({ ...BLANK_PLAN, ...(reading.ok ? reading.value : {}) }).success).toBe(true)
  })

  it('says what is wrong beside each field', () => {
    const form = planFormOf(PLAN)
    const wrong = { ...form, title: ' ', end: '2023-06-01', covers: { ...form.covers, kinds: [], minimumAge: 'mười' } }
    const reading = readPlan(wrong)
    expect(reading.ok).toBe(false)
    expect(Object.keys(reading.ok ? {} : reading.problems).toSorted()).toEqual(['end', 'kinds', 'minimumAge', 'title'])
  })

  it('reads a line an item, without the marks that papers set themselves', () => {
    const reading = readPlan({
      ...planFormOf(PLAN),
      bases: 'Luật Căn cước;\n\n Nghị định 69. ',
      receivers: '- UBND xã;',
    })
    expect(reading).toMatchObject({ value: { bases: ['Luật Căn cước', 'Nghị định 69'], receivers: ['UBND xã'] } })
  })
})

describe('parts of a plan', () => {
  it('puts a changed target in its place and a new one last', () => {
    const changed = { ...TARGET, name: 'đổi' }
    expect(putPart([TARGET, { ...TARGET, id: 'b' }], changed).map(({ name }) => name)).toEqual(['đổi', TARGET.name])
    expect(putPart([TARGET], { ...TARGET, id: 'b' }).map(({ id }) => id)).toEqual(['staff-level2', 'b'])
  })

  it('lets the plan live by the report of a new duty', () => {
    expect(putDuty(PLAN, { ...DAILY, id: 'final', report: 'final' }).reports).toEqual(['period', 'final'])
    expect(putDuty(PLAN, DAILY)).toEqual({ duties: [DAILY] })
  })

  it('takes a target out with the words about it, and those about no other', () => {
    const left = dropPart(PLAN, 'targets', TARGET)
    expect(left.targets).toEqual([])
    expect(Object.keys(left.sources ?? {})).toEqual(['title', 'targets.staff-level20.goal', 'duties.daily.time'])
    expect(left.readings).toEqual([])
    expect(dropPart(PLAN, 'duties', DAILY)).toMatchObject({ duties: [], readings: PLAN.readings })
  })

  it('finds the words of the text about a place and what lies under it', () => {
    expect(sourcesOf(PLAN, 'targets.staff-level2')).toEqual(['trước ngày 31/6/2023', '100% cán bộ'])
    expect(sourcesOf(PLAN, 'tasks')).toEqual([])
    expect(readingsOf(PLAN, 'targets.staff-level2')).toEqual(PLAN.readings)
    expect(readingsOf(PLAN, 'targets.staff')).toEqual([])
  })
})
