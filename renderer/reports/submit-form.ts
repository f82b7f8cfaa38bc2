/** What is known beforehand of a report that is being noted as sent. */
import type { ReportRequest } from '../../shared/contract/reports.ts'
import type { School } from '../../shared/contract/schemas.ts'
import type { DueDuty } from '../../shared/domain/plans/calendar.ts'
import type { Duty, StoredPlan } from '../../shared/domain/plans/plan.ts'
import type { Submission } from '../../shared/domain/submissions/submission.ts'

/** The duties of a plan that a report can answer: the same report and, where the duty names one, the same period. */
export function answeredDuties(plan: StoredPlan | null, request: ReportRequest): Duty[] {
  return (plan?.duties ?? []).filter(
    ({ report, period }) => report === request.id && (period === null || period === (request.period ?? 'day')),
  )
}

/** The duty to begin with: the one that the report was begun for, else the only one that it can answer. */
export function firstDuty(duties: readonly Duty[], begunFor: DueDuty | null): string | null {
  if (begunFor) return begunFor.dutyId
  return duties.length === 1 ? (duties[0]?.id ?? null) : null
}

/** The newest submission that is already noted of the same report, duty and day; null for none. */
export function sentBefore(
  submissions: readonly Submission[],
  request: ReportRequest,
  dutyId: string | null,
): Submission | null {
  const same = submissions.filter(
    (sent) =>
      sent.report === request.id &&
      sent.asOf === request.asOf &&
      sent.dutyId === dutyId &&
      (sent.planId ?? undefined) === request.planId,
  )
  return same.toSorted((left, right) => (left.sentOn < right.sentOn ? 1 : -1))[0] ?? null
}

/** To whom it goes: by the duty, the plan, the school's own list, the body above, in this order. */
export function usualReceiver(duty: Pick<Duty, 'receiver'> | null, plan: StoredPlan | null, school: School): string {
  const known = [duty?.receiver, plan?.receivers[0], plan?.issuer, school.receivers[0], school.governingBody]
  return known.find((name) => name !== undefined && name !== '') ?? ''
}
