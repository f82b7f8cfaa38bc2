import { expect, it } from 'vitest'
import { formatMoment } from '../../../renderer/history/moment.ts'

it('shows a moment at the clock of this computer', () => {
  const local = new Date(2026, 10, 22, 8, 5)
  expect(formatMoment(local.toISOString())).toBe('22/11/2026 08:05')
})

it('shows nothing for what is no moment', () => {
  expect(formatMoment('')).toBe('')
})
