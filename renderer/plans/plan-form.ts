/** What the form of a plan's own fields holds and how it is read; putting in and taking out targets and duties. */
import type { Duty, Plan, Reading, Target } from '../../shared/domain/plans/plan.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import { tidy } from '../../shared/text/fold.ts'
import { type CohortField, type CohortForm, cohortFormOf, readCohort } from './cohort-form.ts'
import { type FormReading, type Problems, readingOf, readLines, showLines } from '../ui/form-parts.ts'

export interface PlanForm {
  title: string
  issuer: string
  number: string
  issuedOn: IsoDate | null
  start: IsoDate | null
  end: IsoDate | null
  covers: CohortForm
  tasks: string
  required: string
  optional: string
  bases: string
  receivers: string
}

export type PlanField = CohortField | 'title' | 'end'

/** The part of a plan that this form holds. */
export type PlanHead = Omit<Plan, 'targets' | 'duties' | 'reports' | 'sources' | 'readings'>

/** A plan without a text: to be written by hand. */
export const BLANK_PLAN: Plan = {
  title: '',
  issuer: '',
  number: '',
  issuedOn: null,
  start: null,
  end: null,
  covers: { kinds: ['staff', 'student'], staff: null, levels: null, minimumAge: 14 },
  targets: [],
  duties: [],
  reports: ['summary', 'outstanding', 'period', 'final'],
  bring: { required: ['Thẻ CCCD/thẻ căn cước', 'Điện thoại cài ứng dụng VNeID'], optional: [] },
  tasks: [],
  bases: [],
  receivers: [],
  sources: {},
  readings: [],
}

export function planFormOf(plan: PlanHead): PlanForm {
  const { title, issuer, number, issuedOn, start, end } = plan
  return {
    title,
    issuer,
    number,
    issuedOn,
    start,
    end,
    covers: cohortFormOf(plan.covers),
    tasks: showLines(plan.tasks),
    required: showLines(plan.bring.required),
    optional: showLines(plan.bring.optional),
    bases: showLines(plan.bases),
    receivers: showLines(plan.receivers),
  }
}

export function readPlan(form: PlanForm): FormReading<PlanHead, PlanField> {
  const covers = readCohort(form.covers)
  const problems: Problems<PlanField> = covers.ok ? {} : { ...covers.problems }
  const title = tidy(form.title)
  if (title === '') problems.title = 'Hãy ghi tên kế hoạch.'
  if (form.start !== null && form.end !== null && form.end < form.start) {
    problems.end = 'Ngày kết thúc đứng trước ngày bắt đầu.'
  }
  if (!covers.ok) return { ok: false, problems }
  return readingOf(problems, () => ({
    title,
    issuer: tidy(form.issuer),
    number: tidy(form.number),
    issuedOn: form.issuedOn,
    start: form.start,
    end: form.end,
    covers: covers.value,
    tasks: readLines(form.tasks),
    bring: { required: readLines(form.required), optional: readLines(form.optional) },
    // The paper sets the marks at the ends of its lines itself.
    bases: readLines(form.bases).map((line) => line.replace(/\s*[;.]$/, '')),
    receivers: readLines(form.receivers).map((line) => line.replace(/^-\s*/, '').replace(/\s*[;.]$/, '')),
  }))
}

/** A list with a part put in: in the place of the one with its id, or at the end. */
export function putPart<P extends { id: string }>(parts: readonly P[], part: P): P[] {
  return parts.some(({ id }) => id === part.id)
    ? parts.map((one) => (one.id === part.id ? part : one))
    : [...parts, part]
}

/** What changes of a plan when a duty is put in; its report joins those that the plan lives by. */
export function putDuty({ duties, reports }: Pick<Plan, 'duties' | 'reports'>, duty: Duty): Partial<Plan> {
  return {
    duties: putPart(duties, duty),
    ...(reports.includes(duty.report) ? {} : { reports: [...reports, duty.report] }),
  }
}

/** Says whether a place of the plan is another or lies under it. */
function isUnder(field: string, place: string): boolean {
  return field === place || field.startsWith(`${place}.`)
}

/** What changes when a target or a duty is taken out; the text's words about it go with it. */
export function dropPart(plan: Plan, list: 'targets' | 'duties', part: Target | Duty): Partial<Plan> {
  const about = (field: string) => isUnder(field, `${list}.${part.id}`)
  return {
    ...(list === 'targets'
      ? { targets: plan.targets.filter(({ id }) => id !== part.id) }
      : { duties: plan.duties.filter(({ id }) => id !== part.id) }),
    sources: Object.fromEntries(Object.entries(plan.sources).filter(([field]) => !about(field))),
    readings: plan.readings.filter(({ field }) => !about(field)),
  }
}

/** The words of the text about a place of the plan and all that lies under it, each once. */
export function sourcesOf({ sources }: Pick<Plan, 'sources'>, place: string): string[] {
  const words = Object.entries(sources)
    .filter(([field]) => isUnder(field, place))
    .map(([, text]) => text)
  return [...new Set(words)]
}

/** How doubtful words about a place of the plan, and all that lies under it, were read. */
export function readingsOf({ readings }: Pick<Plan, 'readings'>, place: string): Reading[] {
  return readings.filter(({ field }) => isUnder(field, place))
}
