/**
 * A target handed down ("giao chỉ tiêu"): what is left of it for each class or team, shared out over the days, weeks
 * or months that remain until it is due (plan of Tây Ninh: "giao chỉ tiêu … hàng ngày, tuần, tháng").
 */
import { type IsoDate, addDays, daysBetween } from '../../text/dates.ts'
import { lastOfMonth, weekdayOf } from './days.ts'
import type { Period, Plan } from './plan.ts'
import { type ProgressInput, type TargetFigure, targetFigures } from './progress.ts'

export interface HandDown {
  /** The stretches of time, from the day after the as-of date to the due day; empty once it has passed. */
  steps: { from: IsoDate; until: IsoDate }[]
  groups: {
    /** Class or team. */
    name: string
    figure: TargetFigure
    /** How many each stretch must bring; together `figure.left`. */
    steps: number[]
  }[]
}

/**
 * Shares out what is left. A target without a due day is shared out until the plan's end; without that either there
 * are no steps.
 * @param input with the function that names a class or team
 */
export function handDown(
  input: Omit<ProgressInput, 'plan'> & { plan: Pick<Plan, 'start' | 'end'> },
  step: Period,
): HandDown {
  const until = input.target.due ?? input.plan.end
  const steps = until === null ? [] : stretches(addDays(input.asOf, 1), until, step)
  const lengths = steps.map((stretch) => daysBetween(stretch.from, stretch.until) + 1)
  const { groups } = targetFigures(input)
  return {
    steps,
    groups: groups.map((figure) => ({ name: figure.name, figure, steps: spread(figure.left, lengths) })),
  }
}

/** The days, weeks (Monday to Sunday) or calendar months of a stretch of time, both ends included; cut at its ends. */
function stretches(from: IsoDate, until: IsoDate, step: Period): { from: IsoDate; until: IsoDate }[] {
  const result: { from: IsoDate; until: IsoDate }[] = []
  for (let day = from; day <= until;) {
    const end = step === 'day' ? day : step === 'week' ? addDays(day, 7 - weekdayOf(day)) : lastOfMonth(day)
    const last = end < until ? end : until
    result.push({ from: day, until: last })
    day = addDays(last, 1)
  }
  return result
}

/**
 * Spreads a whole number evenly over stretches of the lengths given; the parts add up to it. What does not divide
 * falls early, for a target that runs ahead is met, and one that runs behind is not.
 */
export function spread(amount: number, lengths: readonly number[]): number[] {
  const whole = lengths.reduce((total, length) => total + length, 0)
  let days = 0
  let given = 0
  return lengths.map((length) => {
    days += length
    const part = Math.ceil((amount * days) / whole) - given
    given += part
    return part
  })
}
