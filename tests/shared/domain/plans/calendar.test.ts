/** The report calendar: due days, what each report covers, and whether it was sent. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { requirePreset } from '../../../../electron/core/plans/presets.ts'
import { type CalendarInput, type DueDuty, duePlan } from '../../../../shared/domain/plans/calendar.ts'
import type { Duty } from '../../../../shared/domain/plans/plan.ts'
import { addDays, daysBetween } from '../../../../shared/text/dates.ts'
import { makeDuty, makePlan } from '../../../support/drive-2023.ts'

const weekday = (day: string) => new Date(`${day}T12:00:00Z`).getUTCDay()
const isWeekend = (day: string) => weekday(day) === 0 || weekday(day) === 6

const calendar = (duties: Duty[], overrides: Partial<CalendarInput> = {}): DueDuty[] =>
  duePlan({
    plan: makePlan({ duties }),
    submissions: [],
    asOf: '2023-09-01',
    clock: null,
    from: '2023-01-01',
    until: '2024-12-31',
    ...overrides,
  })
const days = (list: DueDuty[]) => list.map(({ due, asOf }) => `${due} < ${asOf}`)

const ofPreset = (id: string, dutyId: string) =>
  days(
    calendar([], { plan: { ...requirePreset(id), id: 1, preset: id, retiredOn: null } }).filter(
      (each) => each.dutyId === dutyId,
    ),
  )

describe('the five plans', () => {
  it('Củ Chi: before the 7th, about the month before; no month is owed after the closing report', () => {
    expect(ofPreset('cu-chi-969', 'monthly')).toEqual([
      '2023-07-06 < 2023-06-30',
      '2023-08-06 < 2023-07-31',
      '2023-09-06 < 2023-08-31',
      '2023-10-06 < 2023-09-30',
    ])
    expect(ofPreset('cu-chi-969', 'final')).toEqual(['2023-11-02 < 2023-11-02'])
  })

  it('TP.HCM: each morning about the day before, from the second day to the day after the last', () => {
    const daily = ofPreset('tp-hcm-3049', 'daily')
    expect([daily[0], daily.at(-1)]).toEqual(['2023-06-16 < 2023-06-15', '2023-11-06 < 2023-11-05'])
    expect(daily).toHaveLength(daysBetween('2023-06-15', '2023-11-05') + 1)
    expect(ofPreset('tp-hcm-3049', 'monthly')).toEqual([
      '2023-07-10 < 2023-06-30',
      '2023-08-10 < 2023-07-31',
      '2023-09-10 < 2023-08-31',
      '2023-10-10 < 2023-09-30',
    ])
    expect(ofPreset('tp-hcm-3049', 'final')).toEqual(['2023-11-06 < 2023-11-05'])
  })

  it('Phước Tiến: Thursday mornings about the seven days before, the last one after the end', () => {
    expect(ofPreset('phuoc-tien', 'weekly')).toEqual([
      '2023-06-08 < 2023-06-07',
      '2023-06-15 < 2023-06-14',
      '2023-06-22 < 2023-06-21',
      '2023-06-29 < 2023-06-28',
      '2023-07-06 < 2023-07-05',
      '2023-07-13 < 2023-07-12',
    ])
  })

  it('Tây Ninh: Mondays about the week before, the school’s plan before 25 August, the end before 26 October', () => {
    const weekly = ofPreset('tay-ninh-2637', 'weekly')
    expect([weekly[0], weekly.at(-1)]).toEqual(['2023-08-21 < 2023-08-20', '2023-10-23 < 2023-10-22'])
    expect(ofPreset('tay-ninh-2637', 'school-plan')).toEqual(['2023-08-24 < 2023-08-24'])
    expect(ofPreset('tay-ninh-2637', 'final')).toEqual(['2023-10-25 < 2023-10-20'])
    const daily = ofPreset('tay-ninh-2637', 'daily')
    expect([daily[0], daily.at(-1)]).toEqual(['2023-08-20 < 2023-08-20', '2023-10-20 < 2023-10-20'])
  })
})

describe('rules of days', () => {
  it('a month that is too short ends on its last day; late in the month the report is about the month so far', () => {
    const plan = makePlan({
      start: '2024-01-01',
      end: '2024-04-30',
      duties: [makeDuty({ rule: { every: 'month', day: 31, before: false } })],
    })
    expect(days(calendar([], { plan }))).toEqual([
      '2024-01-31 < 2024-01-31',
      '2024-02-29 < 2024-02-29',
      '2024-03-31 < 2024-03-31',
      '2024-04-30 < 2024-04-30',
    ])
  })

  it('moves a due day off the weekend only where the plan says so; what the report covers stays', () => {
    // 10 September 2023 is a Sunday.
    const september = (weekend: Duty['weekend']) => {
      const duties = [makeDuty({ rule: { every: 'month', day: 10, before: false }, weekend })]
      return calendar([], { plan: makePlan({ start: '2023-08-15', duties }) })[0]
    }
    expect(september('keep')).toMatchObject({ due: '2023-09-10', movedFrom: null, asOf: '2023-08-31' })
    expect(september('before')).toMatchObject({ due: '2023-09-08', movedFrom: '2023-09-10', asOf: '2023-08-31' })
    expect(september('after')).toMatchObject({ due: '2023-09-11', movedFrom: '2023-09-10', asOf: '2023-08-31' })
  })

  it('owes one report where a weekend rule brings several daily ones onto one day', () => {
    const plan = makePlan({ start: '2023-09-04', end: '2023-09-11' })
    const daily = (time: string | null, weekend: Duty['weekend']) =>
      days(calendar([], { plan: { ...plan, duties: [makeDuty({ rule: { every: 'day' }, time, weekend })] } }))
    expect(daily('08:00', 'after').slice(-3)).toEqual([
      '2023-09-08 < 2023-09-07',
      '2023-09-11 < 2023-09-10',
      '2023-09-12 < 2023-09-11',
    ])
    expect(daily(null, 'before').slice(-2)).toEqual(['2023-09-08 < 2023-09-08', '2023-09-11 < 2023-09-11'])
  })

  it('owes nothing behind the as-of date for a plan without a first day, and nothing without end for one without a last', () => {
    const plan = makePlan({
      start: null,
      end: null,
      issuedOn: null,
      duties: [makeDuty({ rule: { every: 'week', weekday: 5 } })],
    })
    const due = calendar([], { plan, asOf: '2023-09-06', from: '2023-08-01', until: '2023-09-30' })
    expect(due.map((each) => each.due)).toEqual(['2023-09-08', '2023-09-15', '2023-09-22', '2023-09-29'])
  })
})

describe('what was sent', () => {
  const weekly = makeDuty({ id: 'weekly', rule: { every: 'week', weekday: 4 }, time: '11:30', period: 'week' })
  const sent = { id: 5, planId: 1, dutyId: 'weekly', asOf: '2023-09-06', sentOn: '2023-09-07' }
  const states = (overrides: Partial<CalendarInput>) =>
    calendar([weekly], { until: '2023-09-21', ...overrides }).map(({ state, submissionId }) => [state, submissionId])

  it('answers the duty of the same plan and day, in time or late', () => {
    expect(states({ asOf: '2023-09-13', submissions: [sent] })).toEqual([
      ['sent', 5],
      ['due', null],
      ['coming', null],
    ])
    expect(states({ asOf: '2023-09-13', submissions: [{ ...sent, sentOn: '2023-09-08' }] })[0]).toEqual([
      'sent-late',
      5,
    ])
    for (const other of [{ planId: 2 }, { dutyId: 'daily' }, { asOf: '2023-09-05' }]) {
      expect(states({ asOf: '2023-09-13', submissions: [{ ...sent, ...other }] })[0]).toEqual(['overdue', null])
    }
  })

  it('stays in time when a mended report follows, which then stands for it', () => {
    expect(states({ asOf: '2023-09-13', submissions: [sent, { ...sent, id: 6, sentOn: '2023-09-10' }] })[0]).toEqual([
      'sent',
      6,
    ])
  })

  it('is overdue from the hour on', () => {
    expect(states({ asOf: '2023-09-07', clock: '11:30' })[0]).toEqual(['due', null])
    expect(states({ asOf: '2023-09-07', clock: '11:31' })[0]).toEqual(['overdue', null])
    expect(states({ asOf: '2023-09-07', clock: null })[0]).toEqual(['due', null])
  })

  it('of something owed once is whatever was sent for it', () => {
    const final = makeDuty({ id: 'final', report: 'final', rule: { every: 'once', on: '2023-11-10', before: true } })
    const submissions = [{ id: 7, planId: 1, dutyId: 'final', asOf: '2023-10-30', sentOn: '2023-11-01' }]
    expect(calendar([final], { asOf: '2023-11-02', submissions })).toMatchObject([
      { due: '2023-11-09', asOf: '2023-10-31', state: 'sent', submissionId: 7 },
    ])
  })
})

describe('for any plan', () => {
  const someDay = fc.integer({ min: 0, max: 900 }).map((offset) => addDays('2022-06-01', offset))
  const someRule: fc.Arbitrary<Duty['rule']> = fc.oneof(
    fc.constant({ every: 'day' as const }),
    fc.record({ every: fc.constant('week' as const), weekday: fc.integer({ min: 1, max: 7 }) }),
    fc.record({ every: fc.constant('month' as const), day: fc.integer({ min: 1, max: 31 }), before: fc.boolean() }),
    fc.record({ every: fc.constant('once' as const), on: someDay, before: fc.boolean() }),
  )
  const someDuty = fc
    .record({
      rule: someRule,
      time: fc.option(fc.constantFrom('08:00', '11:30', '12:00', '16:00')),
      weekend: fc.constantFrom<Duty['weekend'][]>('keep', 'before', 'after'),
    })
    .map((duty) => makeDuty(duty))
  const somePlan = fc
    .record({ start: someDay, length: fc.option(fc.integer({ min: 0, max: 200 })), duty: someDuty })
    .map(({ start, length, duty }) =>
      makePlan({ start, end: length === null ? null : addDays(start, length), duties: [duty] }),
    )
  const all = (plan: ReturnType<typeof makePlan>) => calendar([], { plan, from: '2022-01-01', until: '2025-12-31' })

  it('due days ascend, moved ones are no weekends, and no report covers a day after it is due', () => {
    fc.assert(
      fc.property(somePlan, (plan) => {
        const [duty] = plan.duties
        const list = all(plan)
        list.forEach(({ due, asOf, movedFrom }, at) => {
          const last = list[at - 1]
          if (last) {
            expect(last.due < due).toBe(true)
            expect(last.asOf < asOf).toBe(true)
          }
          expect(asOf <= due).toBe(true)
          if (duty?.weekend !== 'keep') expect(isWeekend(due)).toBe(false)
          if (movedFrom !== null) {
            expect(isWeekend(movedFrom)).toBe(true)
            expect(Math.abs(daysBetween(movedFrom, due))).toBeLessThanOrEqual(2)
          } else if (duty?.rule.every === 'week') expect(weekday(due)).toBe(duty.rule.weekday % 7)
        })
      }),
    )
  })

  it('a daily or weekly duty covers each day of the plan once', () => {
    fc.assert(
      fc.property(somePlan, (plan) => {
        const [duty] = plan.duties
        const { start, end } = plan
        if (!duty || start === null || end === null || duty.rule.every === 'once' || duty.rule.every === 'month') return
        if (duty.rule.every === 'day' && duty.weekend !== 'keep') return
        const length = duty.rule.every === 'week' ? 7 : 1
        const covered = all(plan).flatMap(({ asOf }) => Array.from({ length }, (_, back) => addDays(asOf, -back)))
        expect(new Set(covered).size).toBe(covered.length)
        for (let day = start; day <= end; day = addDays(day, 1)) expect(covered).toContain(day)
      }),
    )
  })

  it('a window shows of it what lies inside', () => {
    fc.assert(
      fc.property(somePlan, someDay, fc.nat(60), (plan, from, length) => {
        const until = addDays(from, length)
        const inside = all(plan).filter(({ due }) => due >= from && due <= until)
        expect(calendar([], { plan, from, until })).toEqual(inside)
      }),
    )
  })
})
