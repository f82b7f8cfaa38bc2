/** What the form of a target holds and how it is read. */
import type { Denominator, Measure, Plan, Target } from '../../shared/domain/plans/plan.ts'
import { type StageKey, type Track, tracksFor } from '../../shared/domain/tracks.ts'
import { type IsoDate, formatDate } from '../../shared/text/dates.ts'
import { tidy } from '../../shared/text/fold.ts'
import { type CohortField, type CohortForm, cohortFormOf, readCohort } from './cohort-form.ts'
import { type FormReading, partId, type Problems, readCount, readPercent, readingOf } from '../ui/form-parts.ts'

export interface TargetForm {
  name: string
  /** `row` tells the rows of the form apart while stages are being chosen. */
  measures: readonly { row: number; stage: StageKey; issued: StageKey }[]
  cohort: CohortForm
  denominator: Denominator
  baseline: IsoDate | null
  goalBy: 'percent' | 'count'
  goal: string
  from: IsoDate | null
  due: IsoDate | null
  phase: string
}

type TargetField = CohortField | 'name' | 'measures' | 'baseline' | 'goal' | 'due'

export function targetFormOf(target: Target): TargetForm {
  const { name, measures, cohort, denominator, baseline, goal, from, due, phase } = target
  return {
    name,
    measures: measures.map(({ stage, issued }, row) => ({ row, stage, issued: issued ?? '' })),
    cohort: cohortFormOf(cohort),
    denominator,
    baseline,
    goalBy: 'percent' in goal ? 'percent' : 'count',
    goal: String('percent' in goal ? goal.percent : goal.count).replace('.', ','),
    from,
    due,
    phase: phase ?? '',
  }
}

/** A target that is still to be written: everybody eligible activates level 2. */
export const BLANK_TARGET: TargetForm = {
  name: '',
  measures: [{ row: 0, stage: 'vneid2.activated', issued: '' }],
  cohort: { kinds: ['staff', 'student'], staff: 'all', levels: [], minimumAge: '' },
  denominator: 'eligible',
  baseline: null,
  goalBy: 'percent',
  goal: '100',
  from: null,
  due: null,
  phase: '',
}

interface TargetPlace {
  /** The target being changed, whose id and handed-down numbers stay; null for a new one. */
  old: Target | null
  plan: Pick<Plan, 'start' | 'targets'>
  tracks: readonly Track[]
}

/** Says whether a denominator asks for the stage that tells "issued". */
export function asksForIssued(denominator: Denominator): boolean {
  return denominator === 'issued' || denominator === 'pending-at-baseline'
}

/** Reads the form. */
export function readTarget(form: TargetForm, { old, plan, tracks }: TargetPlace): FormReading<Target, TargetField> {
  const cohort = readCohort(form.cohort)
  const name = tidy(form.name)
  const percent = readPercent(form.goal)
  const count = readCount(form.goal)
  const pending = form.denominator === 'pending-at-baseline'
  const from = form.from ?? plan.start
  const problems: Problems<TargetField> = cohort.ok ? {} : { ...cohort.problems }
  if (name === '') problems.name = 'Hãy ghi tên chỉ tiêu.'
  const measures = measureProblem(form, tracks)
  if (measures !== null) problems.measures = measures
  if (pending && form.baseline === null && plan.start === null) problems.baseline = 'Mẫu số này cần ngày chốt.'
  if (form.goalBy === 'percent' && (percent === null || percent <= 0 || percent > 100)) {
    problems.goal = 'Ghi tỷ lệ lớn hơn 0 và không quá 100.'
  }
  if (form.goalBy === 'count' && (count === null || count === 0 || count > 10_000_000)) {
    problems.goal = 'Ghi một số nguyên từ 1 trở lên.'
  }
  if (from !== null && form.due !== null && form.due < from) {
    problems.due = `Hạn đứng trước ngày bắt đầu (${formatDate(from)}).`
  }
  if (!cohort.ok) return { ok: false, problems }
  return readingOf(problems, () => ({
    id:
      old?.id ??
      partId(
        name,
        plan.targets.map(({ id }) => id),
      ),
    name,
    measures: form.measures.map(({ stage, issued }): Measure => ({
      stage,
      issued: asksForIssued(form.denominator) ? issued : null,
    })),
    cohort: cohort.value,
    denominator: form.denominator,
    baseline: pending ? form.baseline : null,
    goal: form.goalBy === 'percent' ? { percent: percent ?? 0 } : { count: count ?? 0 },
    from: form.from,
    due: form.due,
    phase: tidy(form.phase) || null,
    quotas: old?.quotas ?? {},
  }))
}

function measureProblem({ measures, cohort, denominator }: TargetForm, tracks: readonly Track[]): string | null {
  if (measures.length === 0) return 'Chọn ít nhất một mốc.'
  const stages = measures.map(({ stage }) => stage)
  if (new Set(stages).size < stages.length) return 'Mỗi mốc chỉ chọn một lần.'
  const known = (key: StageKey) => tracks.find((track) => track.stages.some((stage) => stage.key === key))
  if (stages.some((stage) => !known(stage))) return 'Có mốc không còn được theo dõi. Hãy chọn mốc khác.'
  const stray = stages.map(known).find((track) => cohort.kinds.some((kind) => track && !track.kinds.includes(kind)))
  if (stray) {
    const who = stray.kinds.includes('staff') ? 'cán bộ, giáo viên, nhân viên' : 'học sinh'
    return `“${stray.name}” chỉ theo dõi ${who}; hãy đổi đối tượng hoặc chọn mốc khác.`
  }
  if (asksForIssued(denominator) && measures.some(({ issued }) => !known(issued))) {
    return 'Chọn mốc “đã được cấp” cho từng mốc.'
  }
  return null
}

/** The measures with a blank one at the end. */
export function withMeasure(measures: TargetForm['measures']): TargetForm['measures'] {
  return [...measures, { row: Math.max(-1, ...measures.map(({ row }) => row)) + 1, stage: '', issued: '' }]
}

/** The tracks whose stages a target about these people can count. */
export function tracksForTarget(tracks: readonly Track[], { kinds }: Pick<CohortForm, 'kinds'>): Track[] {
  return kinds.reduce((some, kind) => tracksFor(some, kind), [...tracks])
}
