import { describe, expect, it } from 'vitest'
import { FIRST_OPTIONS, REPORT_OFFERS, reportRequestOf } from '../../../renderer/reports/report-list.ts'
import { REPORT_IDS, type ReportId, reportRequest } from '../../../shared/contract/reports.ts'
import { TODAY } from '../people.ts'

function request(id: ReportId, options: Partial<typeof FIRST_OPTIONS> = {}) {
  const offer = REPORT_OFFERS.find((one) => one.id === id)
  if (!offer) throw new Error(`not offered: ${id}`)
  return reportRequestOf(offer, { ...FIRST_OPTIONS, ...options }, 1, TODAY)
}

it('offers every report of the contract', () => {
  expect(REPORT_OFFERS.map(({ id }) => id).toSorted()).toEqual([...REPORT_IDS].toSorted())
})

describe('reportRequestOf', () => {
  it('asks what the contract takes, whatever the options', () => {
    for (const id of REPORT_IDS) {
      for (const kind of ['both', 'student', 'staff'] as const) {
        const reading = request(id, { kind, group: '9A1', full: true, recipient: 'Cô Mai', reason: 'đối chiếu' })
        expect(reading.ok && reportRequest.safeParse(reading.request).success).toBe(true)
      }
    }
  })

  it('passes on only the options that the report has', () => {
    expect(request('staff-list', { kind: 'student', group: 'Toán', full: true })).toEqual({
      ok: true,
      request: { id: 'staff-list', asOf: TODAY, schoolId: 1, group: 'Toán' },
    })
    expect(request('outstanding', { kind: 'both', group: '9A1' })).toEqual({
      ok: true,
      request: { id: 'outstanding', asOf: TODAY, schoolId: 1 },
    })
    expect(request('summary', { kind: 'staff' })).toMatchObject({ request: { kind: 'staff' } })
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
})
