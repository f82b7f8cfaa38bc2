/**
 * The report calendar: the days on which a plan's duties fall due, what each report covers, and what has been sent.
 * Pure: the plan and the submissions go in, a list of due days comes out (PLANS.md, "report calendar").
 */
import type { ReportId } from '../../contract/reports.ts'
import type { IsoDate } from '../../text/dates.ts'
import type { Period } from './plan.ts'

/** `sent` in time, `sent-late`, `overdue`, `due` on the as-of date or the day after, `coming` later. */
export const DUTY_STATES = ['sent', 'sent-late', 'overdue', 'due', 'coming'] as const
export type DutyState = (typeof DUTY_STATES)[number]

/** One report that is owed by one day. */
export interface DueDuty {
  planId: number
  planTitle: string
  dutyId: string
  name: string
  report: ReportId
  period: Period | null
  /** Day at whose end the report's figures are taken: the last day that it covers. */
  asOf: IsoDate
  /** Last day on which it is in time. */
  due: IsoDate
  /** `HH:MM` on that day, or null. */
  time: string | null
  receiver: string
  /** The day before a weekend rule moved it; null when it was not moved. */
  movedFrom: IsoDate | null
  state: DutyState
  submissionId: number | null
}
