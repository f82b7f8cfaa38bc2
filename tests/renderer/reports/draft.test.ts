import { expect, it } from 'vitest'
import { FIRST_DRAFT, withDuty, withReport } from '../../../renderer/reports/draft.ts'
import { dueDuty } from '../duties.ts'

const TYPED = { ...FIRST_DRAFT, options: { ...FIRST_DRAFT.options, group: '9A1', difficulties: 'Thiếu máy' } }

it('keeps what was typed when another report is chosen, but not the class', () => {
  expect(withReport(TYPED, 'final').options).toMatchObject({ group: '', difficulties: 'Thiếu máy' })
})

it('begins the report of a duty with its plan and period', () => {
  const duty = dueDuty({ planId: 4, report: 'period', period: 'week' })
  const draft = withDuty(TYPED, duty)
  expect(draft).toMatchObject({ id: 'period', duty, options: { plan: 4, period: 'week', difficulties: 'Thiếu máy' } })
  expect(withReport(draft, 'summary').duty).toBeNull()
})
