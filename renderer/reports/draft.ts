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
  /** What was typed for the other reports. */
  words: Readonly<Partial<Record<ReportId, Words>>>
}

type Words = Pick<ReportOptions, 'difficulties' | 'proposals'>
const NO_WORDS: Words = { difficulties: '', proposals: '' }

export const FIRST_DRAFT: ReportDraft = { id: FIRST_REPORT, options: FIRST_OPTIONS, duty: null, words: {} }

/** Another report, with the words typed for it before; those of this one are kept for its own return. */
export function withReport(draft: ReportDraft, id: ReportId): ReportDraft {
  const { difficulties, proposals } = draft.options
  const words = { ...draft.words, [draft.id]: { difficulties, proposals } }
  const options = { ...draft.options, ...(words[id] ?? NO_WORDS), group: '' }
  return { id, options, duty: draft.duty?.report === id ? draft.duty : null, words }
}

/** After it was sent: the next report has words of its own. */
export function afterSending(draft: ReportDraft): ReportDraft {
  return { ...draft, options: { ...draft.options, ...NO_WORDS }, duty: null }
}

/** The report that a duty asks for, with its plan and period. */
export function withDuty(draft: ReportDraft, duty: DueDuty): ReportDraft {
  const { options, words } = withReport(draft, duty.report)
  return {
    id: duty.report,
    words,
    options: { ...options, kind: 'both', plan: duty.planId, ...(duty.period !== null && { period: duty.period }) },
    duty,
  }
}
