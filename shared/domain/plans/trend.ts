/** What a target stood at, day by day, beside the straight line that leads to the goal on its due day. */
import { type IsoDate, addDays, daysBetween } from '../../text/dates.ts'
import { type ProgressInput, targetFigures } from './progress.ts'

export interface TrendPoint {
  on: IsoDate
  done: number
  /** The denominator of that day. */
  whole: number
  /** Where the straight line from the target's first day to its due day stands; null for a target without a due day. */
  expected: number | null
}

/** More points than this are no clearer on a chart: then each stands for several days. */
const MOST_POINTS = 120
/** Of the people of many schools fewer points are counted, so that the chart stays quick; never fewer than these. */
const FEWEST_POINTS = 30
const MOST_COUNTED = 1_000_000
/** How far back the line begins for a target and a plan without a first day. */
const USUAL_DAYS = 30

/**
 * The points from the target's first day to the as-of date, both included; none when the first day lies ahead. The
 * straight line begins with what had been reached the evening before the first day, and leads to what the goal asks
 * for out of the denominator of the as-of date.
 */
export function targetTrend(input: Omit<ProgressInput, 'groupName'>): TrendPoint[] {
  const { target, plan, asOf } = input
  const first = target.from ?? plan.start ?? addDays(asOf, 1 - USUAL_DAYS)
  const length = daysBetween(first, asOf)
  if (length < 0) return []
  const standing = (on: IsoDate) => targetFigures({ ...input, asOf: on, groupName: null }).total
  const start = addDays(first, -1)
  const line = lineBetween(start, standing(start).done, target.due, standing(asOf).required)
  const points = Math.min(MOST_POINTS, Math.max(FEWEST_POINTS, Math.floor(MOST_COUNTED / (input.people.length + 1))))
  return daysOf(first, length, points).map((on) => {
    const { done, whole } = standing(on)
    return { on, done, whole, expected: line(on) }
  })
}

/** Days at an even step; the last is always the as-of date. */
function daysOf(first: IsoDate, length: number, points: number): IsoDate[] {
  const step = Math.ceil((length + 1) / points)
  const days: IsoDate[] = []
  for (let back = 0; back <= length; back += step) days.unshift(addDays(first, length - back))
  if (days[0] !== first) days.unshift(first)
  return days
}

function lineBetween(
  start: IsoDate,
  from: number,
  due: IsoDate | null,
  required: number,
): (on: IsoDate) => number | null {
  if (due === null) return () => null
  const length = daysBetween(start, due)
  const rise = Math.max(0, required - from)
  return (on) => {
    const share = length <= 0 ? 1 : Math.min(1, daysBetween(start, on) / length)
    return Math.round((from + rise * share) * 10) / 10
  }
}
