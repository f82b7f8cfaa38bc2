/** The options of reports as the user fills them, and the call that they make. */
import type { ReportRequest } from '../../shared/contract/reports.ts'
import type { Grouping } from '../../shared/domain/figures.ts'
import type { Kind } from '../../shared/domain/person.ts'
import type { Period } from '../../shared/domain/plans/plan.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import { tidy } from '../../shared/text/fold.ts'
import type { ReportOffer, ReportPart } from './report-list.ts'
import { FIRST_SESSION, readSession, type SessionField, type SessionForm } from './session-form.ts'

export interface ReportOptions {
  kind: Kind | 'both'
  /** Class or team; an empty string for all. */
  group: string
  full: boolean
  recipient: string
  reason: string
  /** `current`: the plan in force, whichever it is; null for none. */
  plan: number | 'current' | null
  period: Period
  difficulties: string
  proposals: string
  units: 'school' | 'class' | 'team'
  /** An empty string for the usual grouping. */
  by: Grouping | ''
  number: string
  session: SessionForm
}

export const FIRST_OPTIONS: ReportOptions = {
  kind: 'both',
  group: '',
  full: false,
  recipient: '',
  reason: '',
  plan: 'current',
  period: 'week',
  difficulties: '',
  proposals: '',
  units: 'class',
  by: '',
  number: '',
  session: FIRST_SESSION,
}

/** Where the report is made, and when. */
interface ReportPlace {
  schoolId: number
  asOf: IsoDate
  /** The plan in force; null where there is none. */
  currentPlan: number | null
}

type OptionField = 'recipient' | 'reason' | 'plan' | SessionField
export type OptionProblems = Partial<Record<OptionField, string>>

type RequestReading = { ok: true; request: ReportRequest } | { ok: false; problems: OptionProblems }

/** Whom the report will be about with the options chosen. */
export function kindOf(offer: ReportOffer, options: ReportOptions): Kind | 'both' {
  if (offer.about !== 'choose') return offer.about
  return options.kind === 'both' ? offer.usualKind : options.kind
}

/** The plan that the report will follow with the options chosen. */
export function planOf(offer: ReportOffer, options: ReportOptions, currentPlan: number | null): number | null {
  if (!offer.takes.includes('plan')) return null
  return options.plan === 'current' ? currentPlan : options.plan
}

/** The call for a report with its options. Full numbers need a recipient and a reason, some reports a plan. */
export function reportRequestOf(offer: ReportOffer, options: ReportOptions, place: ReportPlace): RequestReading {
  const takes = (part: ReportPart) => offer.takes.includes(part)
  const problems: OptionProblems = {}
  const kind = kindOf(offer, options)
  const request: ReportRequest = { id: offer.id, asOf: place.asOf, schoolId: place.schoolId }
  if (kind !== 'both' && offer.about === 'choose' && kind !== offer.usualKind) request.kind = kind
  if (takes('group') && kind !== 'both' && options.group !== '') request.group = options.group

  const planId = planOf(offer, options, place.currentPlan)
  if (planId !== null) request.planId = planId
  else if (offer.needsPlan)
    problems.plan = 'Báo cáo này lập theo một kế hoạch. Hãy chọn kế hoạch, hoặc thêm ở thẻ Kế hoạch.'

  if (takes('period')) request.period = options.period
  if (takes('words')) {
    if (options.difficulties.trim() !== '') request.difficulties = options.difficulties.trim()
    if (options.proposals.trim() !== '') request.proposals = options.proposals.trim()
  }
  if (takes('units')) request.units = options.units
  if (takes('by') && options.by !== '') request.by = options.by
  if (takes('number') && tidy(options.number) !== '') request.number = tidy(options.number)
  if (takes('session')) {
    const reading = readSession(options.session, place.asOf)
    if (reading.ok) request.session = reading.value
    else Object.assign(problems, reading.problems)
  }
  if (offer.masked && options.full) {
    const recipient = tidy(options.recipient)
    const reason = tidy(options.reason)
    if (recipient === '') problems.recipient = 'Hãy ghi người nhận.'
    if (reason === '') problems.reason = 'Hãy ghi lý do.'
    request.unmasked = { recipient, reason }
  }
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, request }
}
