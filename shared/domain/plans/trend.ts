/** What a target stood at, day by day, beside the straight line that leads to the goal on its due day. */
import type { IsoDate } from '../../text/dates.ts'

export interface TrendPoint {
  on: IsoDate
  done: number
  /** The denominator of that day. */
  whole: number
  /** Where the straight line from the target's first day to its due day stands; null for a target without a due day. */
  expected: number | null
}
