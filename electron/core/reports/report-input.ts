/** Gathers from the register all that a report is made of, and makes the report. Nothing is counted here. */
import type { Database } from 'better-sqlite3'
import { AppError } from '../../../shared/contract/reply.ts'
import type { ReportRequest } from '../../../shared/contract/reports.ts'
import type { School } from '../../../shared/contract/schemas.ts'
import type { Activity } from '../../../shared/domain/activities.ts'
import { type Kind, onDay, type Person } from '../../../shared/domain/person.ts'
import type { StoredPlan } from '../../../shared/domain/plans/plan.ts'
import { type Report, isDocument } from '../../../shared/domain/report.ts'
import {
  type ReportDefinition,
  type ReportInput,
  type ReportScope,
  kindsOf,
  scopeOf,
} from '../../../shared/domain/reports/definition.ts'
import { REPORTS } from '../../../shared/domain/reports/index.ts'
import type { SnapshotScope } from '../../../shared/domain/submissions/freeze.ts'
import type { Snapshot, Submission } from '../../../shared/domain/submissions/submission.ts'
import type { Track } from '../../../shared/domain/tracks.ts'
import type { IsoDate } from '../../../shared/text/dates.ts'
import { queryActivities } from '../activities/activities-query.ts'
import { requirePlan } from '../plans/plans-query.ts'
import { queryTracks } from '../progress/tracks-query.ts'
import { queryPeople } from '../roster/people-query.ts'
import { querySchools, requireSchool } from '../roster/schools-api.ts'
import { loadSnapshot, querySubmissions } from '../submissions/submissions-query.ts'

/** What reports read of the register. */
export interface ReportRegister {
  /** Throws `AppError` `not-found`. */
  school(id: number): School
  schools(): School[]
  people(query: { schoolId?: number; kind?: Kind }): Person[]
  tracks(): Track[]
  /** Throws `AppError` `not-found`. */
  plan(id: number): StoredPlan
  /** The oldest first. */
  activities(query: { schoolId: number; planId?: number }): Activity[]
  /** The newest first. */
  submissions(query: { schoolId?: number }): Submission[]
  snapshot(submissionId: number): Snapshot
}

/** @param db the open store's; asked at each call, so that a locked store answers nothing */
export function reportRegister(db: () => Database): ReportRegister {
  return {
    school: (id) => requireSchool(db(), id),
    schools: () => querySchools(db()),
    people: (query) => queryPeople(db(), query),
    tracks: () => queryTracks(db()),
    plan: (id) => requirePlan(db(), id),
    activities: ({ schoolId, planId }) =>
      queryActivities(db(), { schoolId }).filter(
        (activity) => planId === undefined || activity.planId === null || activity.planId === planId,
      ),
    submissions: (query) => querySubmissions(db(), query),
    snapshot: (submissionId) => loadSnapshot(db(), submissionId),
  }
}

export interface MadeReport {
  definition: ReportDefinition
  input: ReportInput
  report: Report
}

/**
 * Makes the report of a request.
 * @param today stands at the head of the paper
 * @throws AppError `bad-request` where the report needs a plan and none is named; `not-found` where it would list nobody
 */
export function makeReport(register: ReportRegister, request: ReportRequest, today: IsoDate): MadeReport {
  const definition: ReportDefinition = REPORTS[request.id]
  const input = reportInput(register, definition, request, today)
  const report = definition.build(input)
  const parts = isDocument(report) ? report.blocks : report.sections
  if (parts.length === 0) throw new AppError('not-found', definition.whenEmpty(input))
  return { definition, input, report }
}

/** Whom a request's report is about. */
export function snapshotScope(request: ReportRequest): SnapshotScope {
  const definition: ReportDefinition = REPORTS[request.id]
  const kinds = kindsOf(definition, request.kind)
  return { scope: scopeOf(definition, request), kinds, group: request.group ?? null }
}

/** The people whom a report may be about: of one school, or of all where its scope is the register. */
export function peopleOf(
  register: ReportRegister,
  scope: ReportScope,
  schoolId: number,
  kinds: readonly Kind[],
): Person[] {
  const [only, ...others] = kinds
  return register.people({
    ...(scope === 'register' ? {} : { schoolId }),
    ...(only !== undefined && others.length === 0 ? { kind: only } : {}),
  })
}

function reportInput(
  register: ReportRegister,
  definition: ReportDefinition,
  request: ReportRequest,
  today: IsoDate,
): ReportInput {
  const { id: _id, schoolId, planId, unmasked, ...wishes } = request
  if (definition.needsPlan === true && planId === undefined) {
    throw new AppError('bad-request', `“${definition.name}” được lập theo một kế hoạch. Hãy chọn kế hoạch rồi lập lại.`)
  }
  const school = register.school(schoolId)
  const scope = scopeOf(definition, request)
  const plan = planId === undefined ? undefined : register.plan(planId)
  return {
    ...wishes,
    school,
    people: peopleOf(register, scope, schoolId, kindsOf(definition, request.kind)).map((person) =>
      onDay(person, request.asOf),
    ),
    tracks: register.tracks(),
    madeOn: today,
    unmasked: unmasked !== undefined,
    plan,
    activities: register.activities({ schoolId, ...(planId !== undefined && { planId }) }),
    ...(definition.explainsPrevious === true && { previous: previousOf(register, request) }),
    ...(scope === 'register' && { schools: register.schools(), submissions: register.submissions({}) }),
  }
}

/** The last submission of the same report, under the same plan and about the same people, of an earlier day. */
function previousOf(register: ReportRegister, request: ReportRequest): ReportInput['previous'] {
  const { scope, kinds, group } = snapshotScope(request)
  const earlier = register
    .submissions({ schoolId: request.schoolId })
    .filter(
      ({ report, planId, period, asOf }) =>
        report === request.id &&
        planId === (request.planId ?? null) &&
        period === periodOf(request) &&
        asOf < request.asOf,
    )
    .toSorted((left, right) => right.asOf.localeCompare(left.asOf) || right.id - left.id)
  for (const submission of earlier) {
    const snapshot = readable(() => register.snapshot(submission.id))
    if (!snapshot) continue
    const sameScope = snapshot.scope === scope && snapshot.group === group
    if (sameScope && snapshot.kinds.join() === kinds.join()) return { submission, snapshot }
  }
  return undefined
}

/** What was kept of an earlier report may be damaged; the next one is then made without it. */
function readable<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof AppError && error.code === 'bad-store') return null
    throw error
  }
}

/** The period that a request's report covers; null for a report without one. */
export function periodOf({ id, period }: Pick<ReportRequest, 'id' | 'period'>): Submission['period'] {
  return id === 'period' ? (period ?? 'day') : null
}
