import { expect, it } from 'vitest'
import { afterSending, FIRST_DRAFT, withDuty, withReport } from '../../../renderer/reports/draft.ts'
import { dueDuty } from '../duties.ts'

const TYPED = {
  ...FIRST_DRAFT,
  id: 'period' as const,
  options: { ...FIRST_DRAFT.options, group: '9A1', difficulties: 'Thiếu máy' },
}

it('keeps what was typed for each report by itself, and the class of none', () => {
  const final = withReport(TYPED, 'final')
  expect(final.options).toMatchObject({ group: '', difficulties: '' })
  expect(withReport(final, 'period').options).toMatchObject({ group: '', difficulties: 'Thiếu máy' })
})

it('begins the report of a duty with its plan and period', () => {
  const duty = dueDuty({ planId: 4, report: 'period', period: 'week' })
  const draft = withDuty(TYPED, duty)
  expect(draft).toMatchObject({ id: 'period', duty, options: { plan: 4, period: 'week', difficulties: 'Thiếu máy' } })
  expect(withReport(draft, 'summary').duty).toBeNull()
})

it('carries no words of a report that was sent into the next', () => {
  expect(afterSending(TYPED)).toMatchObject({ id: 'period', duty: null, options: { difficulties: '' } })
  expect(withReport(withReport(afterSending(TYPED), 'final'), 'period').options.difficulties).toBe('')
})
