/** The days that a periodic report covers. */
import { addDays, type IsoDate } from '../../text/dates.ts'
import { firstOfMonth } from './days.ts'
import type { Period } from './plan.ts'

/** The as-of date itself; the 7 days that end with it; its month so far. Both days belong to it. */
export function periodBounds(period: Period, asOf: IsoDate): { from: IsoDate; until: IsoDate } {
  if (period === 'day') return { from: asOf, until: asOf }
  return { from: period === 'week' ? addDays(asOf, -6) : firstOfMonth(asOf), until: asOf }
}
