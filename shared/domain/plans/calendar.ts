/**
 * The report calendar: the days on which a plan's duties fall due, what each report covers, and what has been sent.
 * Pure: the plan and the submissions go in, a list of due days comes out (PLANS.md, "report calendar"). The rules of
 * the days themselves are in due-days.ts.
 */
import type { ReportId } from '../../contract/reports.ts'
import { addDays, type IsoDate } from '../../text/dates.ts'
import type { Submission } from '../submissions/submission.ts'
import { type DueDay, dueDays } from './due-days.ts'
import type { Duty, Period, StoredPlan } from './plan.ts'

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

/** What answers a duty, of a submission. */
export type SentReport = Pick<Submission, 'id' | 'planId' | 'dutyId' | 'asOf' | 'sentOn'>

export interface CalendarInput {
  plan: StoredPlan
  /** Of one school; also those that were sent after the as-of date, for what was done is done. */
  submissions: readonly SentReport[]
  asOf: IsoDate
  /** `HH:MM` on the as-of date, against which hours are held; null at its end of day or where no hour matters. */
  clock: string | null
  /** Due days outside are left out; both ends included. */
  from: IsoDate
  until: IsoDate
}

/** What a school owes under one plan, by due day, then by hour, duties without an hour last. */
export function duePlan(input: CalendarInput): DueDuty[] {
  const { plan, from, until, asOf } = input
  const span = {
    // A plan without a first day owes nothing that lies behind.
    start: plan.start ?? plan.issuedOn ?? asOf,
    end: plan.end,
    closing: lastClosingDay(plan),
  }
  return plan.duties
    .flatMap((duty) => dueDays(duty, span, from, until).map((day) => dueDuty(input, duty, day)))
    .toSorted(compareDue)
}

/** Order of a calendar that gathers several plans. */
export function compareDue(left: DueDuty, right: DueDuty): number {
  return compare(left.due, right.due) || compare(left.time ?? '24:00', right.time ?? '24:00')
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right)
}

/** The last day on which a closing report is in time; null for a plan without one. */
function lastClosingDay({ duties }: Pick<StoredPlan, 'duties'>): IsoDate | null {
  const days = duties.flatMap(({ report, rule }) =>
    report === 'final' && rule.every === 'once' ? [rule.before ? addDays(rule.on, -1) : rule.on] : [],
  )
  return days.toSorted().at(-1) ?? null
}

function dueDuty(input: CalendarInput, duty: Duty, day: DueDay): DueDuty {
  const { plan } = input
  const answers = input.submissions
    .filter(
      (sent) =>
        sent.planId === plan.id &&
        sent.dutyId === duty.id &&
        // What is owed once is answered by whatever was sent for it.
        (duty.rule.every === 'once' || sent.asOf === day.asOf),
    )
    .toSorted((left, right) => compare(left.sentOn, right.sentOn) || left.id - right.id)
  const first = answers[0]
  return {
    planId: plan.id,
    planTitle: plan.title,
    dutyId: duty.id,
    name: duty.name,
    report: duty.report,
    period: duty.period,
    asOf: day.asOf,
    due: day.due,
    time: duty.time,
    receiver: duty.receiver,
    movedFrom: day.movedFrom,
    state: first ? (first.sentOn <= day.due ? 'sent' : 'sent-late') : openState(day.due, duty.time, input),
    // The newest stands for all: a mended report replaces the one before it.
    submissionId: answers.at(-1)?.id ?? null,
  }
}

/** Of a report that has not been sent. */
function openState(due: IsoDate, time: string | null, { asOf, clock }: CalendarInput): DutyState {
  if (due < asOf) return 'overdue'
  if (due === asOf && time !== null && clock !== null && clock > time) return 'overdue'
  return due <= addDays(asOf, 1) ? 'due' : 'coming'
}
