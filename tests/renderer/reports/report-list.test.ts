import { describe, expect, it } from 'vitest'
import { offerOf, REPORT_GROUPS } from '../../../renderer/reports/report-list.ts'
import { FIRST_OPTIONS, reportRequestOf } from '../../../renderer/reports/report-options.ts'
import { REPORT_IDS, type ReportId, reportRequest } from '../../../shared/contract/reports.ts'
import { TODAY } from '../people.ts'

function request(id: ReportId, options: Partial<typeof FIRST_OPTIONS> = {}, currentPlan: number | null = null) {
  return reportRequestOf(offerOf(id), { ...FIRST_OPTIONS, ...options }, { schoolId: 1, asOf: TODAY, currentPlan })
}

const problemsOf = (reading: ReturnType<typeof request>) => (reading.ok ? {} : reading.problems)

it('offers every report of the contract, once', () => {
  const offered = REPORT_GROUPS.flatMap(({ offers }) => offers.map(({ id }) => id))
  expect(offered.toSorted()).toEqual([...REPORT_IDS].toSorted())
})

describe('reportRequestOf', () => {
  it('asks what the contract takes, whatever the options', () => {
    for (const id of REPORT_IDS) {
      for (const kind of ['both', 'student', 'staff'] as const) {
        const options = { kind, group: '9A1', full: true, recipient: 'Cô Mai', reason: 'đối chiếu', number: '12' }
        const reading = request(id, { ...options, difficulties: 'Thiếu máy', period: 'month', by: 'age' }, 3)
        expect(reading.ok && reportRequest.safeParse(reading.request).success).toBe(true)
      }
    }
  })

  it('passes on only the options that the report has', () => {
    expect(request('staff-list', { kind: 'student', group: 'Toán', full: true }, 3)).toEqual({
      ok: true,
      request: { id: 'staff-list', asOf: TODAY, schoolId: 1, group: 'Toán' },
    })
    expect(request('outstanding', { kind: 'both', group: '9A1', difficulties: 'Thiếu máy' })).toEqual({
      ok: true,
      request: { id: 'outstanding', asOf: TODAY, schoolId: 1 },
    })
    expect(request('summary', { kind: 'staff', by: 'age' })).toMatchObject({ request: { kind: 'staff', by: 'age' } })
  })

  it('follows the plan in force, another, or none', () => {
    expect(request('summary', {}, 3)).toMatchObject({ request: { planId: 3 } })
    expect(request('summary', { plan: 5 }, 3)).toMatchObject({ request: { planId: 5 } })
    expect(request('summary', { plan: null }, 3)).toEqual({
      ok: true,
      request: { id: 'summary', asOf: TODAY, schoolId: 1 },
    })
  })

  it('says that a report about targets wants a plan', () => {
    expect(problemsOf(request('ranking')).plan).toContain('Hãy chọn kế hoạch')
  })

  it('takes what the school writes, and leaves out what is blank', () => {
    const words = { period: 'month' as const, difficulties: ' Thiếu máy\nMạng yếu ', proposals: ' ', number: ' 12 ' }
    expect(request('period', words, 3)).toEqual({
      ok: true,
      request: {
        id: 'period',
        asOf: TODAY,
        schoolId: 1,
        planId: 3,
        period: 'month',
        difficulties: 'Thiếu máy\nMạng yếu',
        number: '12',
      },
    })
  })

  it('gives full numbers only to a named recipient for a reason', () => {
    expect(request('class-list', { full: true, recipient: '  ' })).toEqual({
      ok: false,
      problems: { recipient: 'Hãy ghi người nhận.', reason: 'Hãy ghi lý do.' },
    })
    expect(request('class-list', { full: true, recipient: ' Cô Mai ', reason: 'đối chiếu' })).toMatchObject({
      request: { unmasked: { recipient: 'Cô Mai', reason: 'đối chiếu' } },
    })
    expect(request('class-list')).toEqual({ ok: true, request: { id: 'class-list', asOf: TODAY, schoolId: 1 } })
  })

  it('says beside the field what is wrong with a visit of the mobile team', () => {
    const session = { ...FIRST_OPTIONS.session, until: '7h', desks: '0', breakFrom: '' }
    const { until, desks, breakFrom, breakUntil } = problemsOf(request('mobile-session', { session }))
    expect(until).toContain('sau giờ bắt đầu')
    expect(desks).toContain('từ 1 đến 50')
    expect(breakFrom).toContain('để trống cả hai')
    expect(breakUntil).toBeUndefined()
  })
})
