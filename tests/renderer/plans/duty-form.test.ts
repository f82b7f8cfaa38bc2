import { describe, expect, it } from 'vitest'
import { BLANK_DUTY, dutyFormOf, readDuty, withReport, withRule } from '../../../renderer/plans/duty-form.ts'
import { plan as planSchema } from '../../../shared/contract/plans.ts'
import type { Duty } from '../../../shared/domain/plans/plan.ts'
import { DAILY, PLAN } from './plan-of.ts'

const RULES: Duty['rule'][] = [
  { every: 'day' },
  { every: 'week', weekday: 4 },
  { every: 'month', day: 7, before: true },
  { every: 'once', on: '2023-10-26', before: true },
]

describe('the form of a report duty', () => {
  it.each(RULES)('gives back a duty with the rule %j', (rule) => {
    const duty = { ...DAILY, rule }
    expect(readDuty(dutyFormOf(duty), duty, [])).toEqual({ ok: true, value: duty })
  })

  it('makes a new duty that the contract takes', () => {
    const reading = readDuty({ ...BLANK_DUTY, name: 'Báo cáo tuần', time: '8h30' }, null, [])
    expect(reading).toMatchObject({ value: { id: 'bao-cao-tuan', time: '08:30', rule: { every: 'week', weekday: 4 } } })
    expect(planSchema.safeParse({ ...PLAN, duties: reading.ok ? [reading.value] : [] }).success).toBe(true)
  })

  it.each([
    [{ name: '' }, 'name'],
    [{ time: '25:00' }, 'time'],
    [{ time: 'sáng' }, 'time'],
    [{ period: '' as const }, 'period'],
    [{ every: 'month' as const, day: '32' }, 'day'],
    [{ every: 'once' as const, on: null }, 'on'],
  ])('%j is wrong at %s', (part, field) => {
    const reading = readDuty({ ...BLANK_DUTY, name: 'Báo cáo', ...part }, null, [])
    expect(Object.keys(reading.ok ? {} : reading.problems)).toEqual([field])
  })

  it('lets the period of a periodical report follow how often it is sent', () => {
    expect(withRule(BLANK_DUTY, 'month').period).toBe('month')
    expect(withRule(withReport(BLANK_DUTY, 'final'), 'month').period).toBe('')
    expect(withReport(withReport(BLANK_DUTY, 'final'), 'period').period).toBe('week')
  })
})
