/**
 * Plans, targets, the report calendar, activities and submissions: their schemas (the types are in `shared/domain`)
 * and the calls on them. Part of the contract (contract.ts).
 */
import { z } from 'zod'
import { ACTIVITY_FORM_IDS, type Activity, type ActivityFields } from '../domain/activities.ts'
import { DENOMINATORS, PERIODS, type Plan, SCHOOL_LEVELS, type StoredPlan } from '../domain/plans/plan.ts'
import { type DueDuty, DUTY_STATES } from '../domain/plans/calendar.ts'
import type { HandDown } from '../domain/plans/hand-down.ts'
import { TARGET_STATES, type TargetFigure, type TargetProgress } from '../domain/plans/progress.ts'
import type { TrendPoint } from '../domain/plans/trend.ts'
import { type Comparison, DIFFERENCE_CAUSES } from '../domain/submissions/compare.ts'
import type { Submission } from '../domain/submissions/submission.ts'
import { outputFile, REPORT_FORMATS, REPORT_IDS, reportRequest } from './reports.ts'
import { editResult, figureGroup, id, isoDay, kind, stageKey, track } from './schemas.ts'

const line = z.string().max(2000)
const lines = z.array(line).max(200)
/** Names a target or duty inside its plan. */
const partId = z.string().regex(/^[a-z0-9-]{1,60}$/)
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const count = z.number().int().nonnegative()

const cohort = z.object({
  kinds: z.array(kind).min(1),
  staff: z.enum(['managers', 'party-members']).nullable(),
  levels: z.array(z.enum(SCHOOL_LEVELS)).min(1).nullable(),
  minimumAge: z.number().int().min(0).max(120).nullable(),
})

const target = z.object({
  id: partId,
  name: line.min(1),
  measures: z
    .array(z.object({ stage: stageKey, issued: stageKey.nullable() }))
    .min(1)
    .max(10),
  cohort,
  denominator: z.enum(DENOMINATORS),
  baseline: isoDay.nullable(),
  goal: z.union([
    z.strictObject({ percent: z.number().positive().max(100) }),
    z.strictObject({ count: z.number().int().positive().max(10_000_000) }),
  ]),
  from: isoDay.nullable(),
  due: isoDay.nullable(),
  phase: line.nullable(),
  quotas: z.record(z.string().max(500), count),
})

const duty = z.object({
  id: partId,
  name: line.min(1),
  report: z.enum(REPORT_IDS),
  period: z.enum(PERIODS).nullable(),
  rule: z.discriminatedUnion('every', [
    z.object({ every: z.literal('day') }),
    z.object({ every: z.literal('week'), weekday: z.number().int().min(1).max(7) }),
    z.object({ every: z.literal('month'), day: z.number().int().min(1).max(31), before: z.boolean() }),
    z.object({ every: z.literal('once'), on: isoDay, before: z.boolean() }),
  ]),
  time: clock.nullable(),
  receiver: line,
  weekend: z.enum(['keep', 'before', 'after']),
})

/** A plan, as a preset's file and as the store hold it. */
export const plan = z.object({
  title: line.min(1),
  issuer: line,
  number: line,
  issuedOn: isoDay.nullable(),
  start: isoDay.nullable(),
  end: isoDay.nullable(),
  covers: cohort,
  targets: z.array(target).max(100),
  duties: z.array(duty).max(100),
  reports: z.array(z.enum(REPORT_IDS)),
  bring: z.object({ required: lines, optional: lines }),
  tasks: lines,
  bases: lines,
  receivers: lines,
  sources: z.record(z.string(), z.string()),
  readings: z.array(z.object({ field: z.string(), text: z.string(), read: z.string(), why: z.string() })),
}) satisfies z.ZodType<Plan>

const storedPlan: z.ZodType<StoredPlan> = plan.extend({
  id,
  preset: z.string().nullable(),
  retiredOn: isoDay.nullable(),
})

/** What the list of presets shows. */
const presetSummary = z.object({
  id: z.string(),
  title: z.string(),
  issuer: z.string(),
  number: z.string(),
  start: isoDay.nullable(),
  end: isoDay.nullable(),
})

export const activityFields = z.object({
  on: isoDay,
  form: z.enum(ACTIVITY_FORM_IDS),
  content: line.min(1),
  place: line,
  people: z.number().int().nonnegative().max(10_000_000).nullable(),
  evidence: line,
}) satisfies z.ZodType<ActivityFields>

const activity: z.ZodType<Activity> = activityFields.extend({ id, schoolId: id, planId: id.nullable() })

const submission: z.ZodType<Submission> = z.object({
  id,
  schoolId: id,
  planId: id.nullable(),
  dutyId: partId.nullable(),
  report: z.enum(REPORT_IDS),
  format: z.enum(REPORT_FORMATS),
  period: z.enum(PERIODS).nullable(),
  asOf: isoDay,
  sentOn: isoDay,
  receiver: line,
  note: line,
  fileName: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  total: figureGroup,
})

export const targetFigure: z.ZodType<TargetFigure> = z.object({
  name: z.string(),
  whole: count,
  done: count,
  required: count,
  left: count,
  percent: z.number().nullable(),
})

const targetProgress: z.ZodType<TargetProgress> = z.object({
  targetId: partId,
  total: targetFigure,
  groups: z.array(targetFigure),
  state: z.enum(TARGET_STATES),
  daysLeft: count.nullable(),
  neededPerDay: z.number().nullable(),
  pacePerDay: z.number(),
  forecast: isoDay.nullable(),
})

const trendPoint: z.ZodType<TrendPoint> = z.object({
  on: isoDay,
  done: count,
  whole: count,
  expected: z.number().nullable(),
})

const handDown: z.ZodType<HandDown> = z.object({
  steps: z.array(z.object({ from: isoDay, until: isoDay })),
  groups: z.array(z.object({ name: z.string(), figure: targetFigure, steps: z.array(count) })),
})

const dueDuty: z.ZodType<DueDuty> = z.object({
  planId: id,
  planTitle: z.string(),
  dutyId: partId,
  name: z.string(),
  report: z.enum(REPORT_IDS),
  period: z.enum(PERIODS).nullable(),
  asOf: isoDay,
  due: isoDay,
  time: clock.nullable(),
  receiver: line,
  movedFrom: isoDay.nullable(),
  state: z.enum(DUTY_STATES),
  submissionId: id.nullable(),
})

const comparison: z.ZodType<Comparison> = z.object({
  leftAsOf: isoDay,
  rightAsOf: isoDay,
  left: figureGroup,
  right: figureGroup,
  differences: z.array(
    z.object({
      personId: id,
      fullName: z.string(),
      kind,
      group: z.string(),
      cause: z.enum(DIFFERENCE_CAUSES),
      stage: stageKey.nullable(),
      before: z.string().nullable(),
      after: z.string().nullable(),
      effect: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
    }),
  ),
})

const nothing = z.object({})
const trackStage = z.object({ name: line.min(1), shortName: line.min(1) })

export const planCalls = {
  'plans.presets': { input: nothing, output: z.array(presetSummary) },
  /** A preset whole, to be read before it is chosen. */
  'plans.preset': { input: z.object({ preset: z.string() }), output: plan },
  /** All plans, retired ones too, in the order in which they were made. */
  'plans.list': { input: nothing, output: z.array(storedPlan) },
  /** A plan from a preset, as a copy of another, or as the user wrote it. */
  'plans.add': {
    input: z.union([z.strictObject({ preset: z.string() }), z.strictObject({ copyOf: id }), z.strictObject({ plan })]),
    output: storedPlan,
  },
  'plans.update': { input: z.object({ id, plan: plan.partial() }), output: storedPlan },
  /** From that day the plan is no longer offered; null takes it back into use. */
  'plans.retire': { input: z.object({ id, on: isoDay.nullable() }), output: storedPlan },

  /** Every target of the plan at a day, by class or team (`group`), by school, or all together. */
  'plans.progress': {
    input: z.object({ id, asOf: isoDay, schoolId: id.optional(), by: z.enum(['group', 'school']).nullable() }),
    output: z.array(targetProgress),
  },
  /** What a target stood at, day by day, from its first day to the as-of date. */
  'plans.trend': {
    input: z.object({ id, targetId: partId, asOf: isoDay, schoolId: id.optional() }),
    output: z.array(trendPoint),
  },
  /** What is left of a target shared out over its classes or teams and over the time that remains. */
  'plans.handDown': {
    input: z.object({ id, targetId: partId, asOf: isoDay, schoolId: id, step: z.enum(PERIODS) }),
    output: handDown,
  },
  /** What the school owes under the plans in use, due from `from` to `until`, and what it has sent, at the as-of date. */
  'plans.calendar': {
    input: z.object({ asOf: isoDay, schoolId: id, from: isoDay, until: isoDay, planId: id.optional() }),
    output: z.array(dueDuty),
  },

  /** A track of the user's own; its stages stand in the order given. */
  'tracks.add': {
    input: z.object({
      name: line.min(1),
      kinds: z.array(kind).min(1),
      ordered: z.boolean(),
      stages: z.array(trackStage).min(1).max(10),
    }),
    output: track,
  },
  /** Names, who it concerns, whether it is shown; stages without a key are new and come last. */
  'tracks.update': {
    input: z.object({
      id: z.string(),
      name: line.min(1).optional(),
      kinds: z.array(kind).min(1).optional(),
      shown: z.boolean().optional(),
      stages: z
        .array(trackStage.extend({ key: stageKey.optional() }))
        .min(1)
        .max(20)
        .optional(),
    }),
    output: track,
  },
  /** Refused while anybody has reached one of its stages or a plan counts one. */
  'tracks.remove': { input: z.object({ id: z.string() }), output: editResult },

  'activities.list': {
    input: z.object({ schoolId: id, planId: id.optional(), from: isoDay.optional(), until: isoDay.optional() }),
    output: z.array(activity),
  },
  'activities.add': {
    input: z.object({ schoolId: id, planId: id.nullable(), fields: activityFields }),
    output: activity,
  },
  'activities.update': {
    input: z.object({ id, planId: id.nullable().optional(), fields: activityFields.partial() }),
    output: activity,
  },
  'activities.remove': { input: z.object({ id }), output: editResult },

  /** The newest first. */
  'submissions.list': {
    input: z.object({ schoolId: id.optional(), planId: id.optional() }),
    output: z.array(submission),
  },
  /** Makes the report, keeps its file and the people and figures behind it, and notes that it was sent. */
  'submissions.add': {
    input: z.object({
      request: reportRequest,
      format: z.enum(REPORT_FORMATS),
      dutyId: partId.nullable(),
      sentOn: isoDay,
      receiver: line,
      note: line,
    }),
    output: submission,
  },
  /** The file as it was sent. */
  'submissions.file': { input: z.object({ id }), output: outputFile },
  /** Says whether a file that the user picked is, byte for byte, what was sent. */
  'submissions.check': {
    input: z.object({ id, file: z.string() }),
    output: z.object({ matches: z.boolean(), sha256: z.string() }),
  },
  /** What was sent against another submission, or (null) against what the register says of the same day now. */
  'submissions.compare': { input: z.object({ id, with: id.nullable() }), output: comparison },
  'submissions.remove': { input: z.object({ id }), output: editResult },
} satisfies Record<string, { input: z.ZodType; output: z.ZodType }>
