/**
 * A target handed down ("giao chỉ tiêu"): what is left of it for each class or team, shared out over the days, weeks
 * or months that remain until it is due (plan of Tây Ninh: "giao chỉ tiêu hàng ngày, tuần, tháng").
 */
import type { IsoDate } from '../../text/dates.ts'
import type { TargetFigure } from './progress.ts'

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
