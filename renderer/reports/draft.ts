/** The report that is being made. It outlives the screen, so that what was typed is there when the user comes back. */
import type { ReportId } from '../../shared/contract/reports.ts'
import type { DueDuty } from '../../shared/domain/plans/calendar.ts'
import { FIRST_REPORT } from './report-list.ts'
import { FIRST_OPTIONS, type ReportOptions } from './report-options.ts'

export interface ReportDraft {
  id: ReportId
  options: ReportOptions
  /** The duty of a plan that it answers, when it was begun from the calendar. */
  duty: DueDuty | null
}

export const FIRST_DRAFT: ReportDraft = { id: FIRST_REPORT, options: FIRST_OPTIONS, duty: null }

/** Another report; what was typed stays, the class or team does not. */
export function withReport(draft: ReportDraft, id: ReportId): ReportDraft {
  return { id, options: { ...draft.options, group: '' }, duty: draft.duty?.report === id ? draft.duty : null }
}

/** The report that a duty asks for, with its plan and period. */
export function withDuty(draft: ReportDraft, duty: DueDuty): ReportDraft {
  const { options } = withReport(draft, duty.report)
  return {
    id: duty.report,
    options: { ...options, kind: 'both', plan: duty.planId, ...(duty.period !== null && { period: duty.period }) },
    duty,
  }
}
