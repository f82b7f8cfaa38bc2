/** From which day on the overview looks for reports that are owed. */
import { expect, it } from 'vitest'
import { firstDay } from '../../../renderer/overview/use-dashboard.ts'
import { daysBetween } from '../../../shared/text/dates.ts'

it('looks back to the first day of the plan, but never further than the calendar answers', () => {
  expect(firstDay({ start: '2023-08-20' }, '2023-11-05')).toBe('2023-08-20')
  expect(firstDay({ start: null }, '2023-11-05')).toBe('2022-11-04')
  // With the days ahead it stays within two years, so that an old plan does not keep the overview from showing.
  expect(daysBetween(firstDay({ start: '2023-08-20' }, '2026-11-25'), '2026-11-25') + 31).toBeLessThan(730)
})
