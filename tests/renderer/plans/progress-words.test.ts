import { describe, expect, it } from 'vitest'
import { calendarSpan } from '../../../renderer/plans/calendar-span.ts'
import {
  daysLeftText,
  forecastText,
  quotaBalance,
  readQuotas,
  stepText,
} from '../../../renderer/plans/progress-words.ts'
import { PLAN } from './plan-of.ts'

describe('how long is left', () => {
  it.each([
    [{ daysLeft: 12, state: 'behind' }, 'còn 12 ngày'],
    [{ daysLeft: 0, state: 'behind' }, 'hôm nay là hạn'],
    [{ daysLeft: 0, state: 'missed' }, 'đã qua hạn'],
    [{ daysLeft: 12, state: 'met' }, ''],
    [{ daysLeft: null, state: 'behind' }, ''],
  ] as const)('%j', (progress, words) => {
    expect(daysLeftText(progress)).toBe(words)
  })

  it('says when the goal will be reached, or that it cannot be said', () => {
    expect(forecastText({ forecast: '2023-09-15', state: 'on-track' })).toBe('15/09/2023')
    expect(forecastText({ forecast: null, state: 'behind' })).toBe('Chưa rõ')
    expect(forecastText({ forecast: null, state: 'beyond' })).toBe('Đã đạt')
  })
})

describe('handing down', () => {
  it('heads a column with its day or its stretch', () => {
    expect(stepText({ from: '2023-08-28', until: '2023-08-28' }, 'day')).toBe('T2 28/08')
    expect(stepText({ from: '2023-08-28', until: '2023-09-03' }, 'week')).toBe('28/08–03/09')
  })

  it('reads the numbers typed; a blank one is left to be computed', () => {
    expect(readQuotas({ '9A1': '12', '9A2': ' ', '9A3': '1.200' })).toEqual({
      ok: true,
      quotas: { '9A1': 12, '9A3': 1200 },
    })
    expect(readQuotas({ '9A1': 'mười' })).toMatchObject({
      ok: false,
      problems: { '9A1': expect.any(String) as string },
    })
  })

  it('says by how many the numbers given miss the target', () => {
    const group = (required: number) => ({
      name: String(required),
      figure: { name: '', whole: 10, done: 0, required, left: required, percent: 0 },
      steps: [],
    })
    expect(quotaBalance([group(5), group(7)], 12)).toBeNull()
    expect(quotaBalance([group(5), group(7)], 15)).toEqual({ given: 12, missing: 3 })
    expect(quotaBalance([group(5), group(7)], 10)).toEqual({ given: 12, missing: -2 })
  })
})

describe('the stretch of the calendar', () => {
  it.each([
    ['near', '2023-09-15', '2023-09-01', '2023-09-29'],
    ['month', '2024-02-10', '2024-02-01', '2024-02-29'],
    ['month', '2023-12-31', '2023-12-01', '2023-12-31'],
    ['plan', '2023-09-15', '2023-06-20', '2023-11-05'],
  ] as const)('%s at %s', (span, asOf, from, until) => {
    expect(calendarSpan(span, PLAN, asOf)).toEqual({ from, until })
  })

  it('reaches to the closing report, which is due after the end', () => {
    const once = { every: 'once' as const, on: '2023-11-30', before: true }
    const duties = PLAN.duties.map((duty) => ({ ...duty, rule: once }))
    expect(calendarSpan('plan', { ...PLAN, duties }, '2023-09-15').until).toBe('2023-11-30')
    expect(calendarSpan('plan', { start: null, end: null, duties: [] }, '2023-09-15').until).toBe('2023-10-16')
  })
})
