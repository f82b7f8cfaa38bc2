/** Reads plans, and what was sent for their duties. */
import type { Database } from 'better-sqlite3'
import { plan as planSchema } from '../../../shared/contract/plans.ts'
import { AppError } from '../../../shared/contract/reply.ts'
import type { SentReport } from '../../../shared/domain/plans/calendar.ts'
import type { Plan, StoredPlan, Target } from '../../../shared/domain/plans/plan.ts'
import type { IsoDate } from '../../../shared/text/dates.ts'

interface PlanRow {
  id: number
  preset: string | null
  retired_on: IsoDate | null
  body: string
}

/** All plans, retired ones too, in the order in which they were made. */
export function queryPlans(db: Database): StoredPlan[] {
  return db.prepare<[], PlanRow>('SELECT id, preset, retired_on, body FROM plan ORDER BY id').all().map(toPlan)
}

/** One plan. Throws `not-found`. */
export function requirePlan(db: Database, id: number): StoredPlan {
  const row = db.prepare<[number], PlanRow>('SELECT id, preset, retired_on, body FROM plan WHERE id = ?').get(id)
  if (!row) throw new AppError('not-found', `Không có kế hoạch số ${id} trong sổ.`)
  return toPlan(row)
}

/** One target of a plan. Throws `not-found`. */
export function requireTarget(plan: Plan, targetId: string): Target {
  const target = plan.targets.find(({ id }) => id === targetId)
  if (!target) throw new AppError('not-found', `Kế hoạch “${plan.title}” không có chỉ tiêu “${targetId}”.`)
  return target
}

/** What a school has sent for duties of plans. */
export function querySent(db: Database, schoolId: number): SentReport[] {
  return db
    .prepare<[number], SentReport>(
      `SELECT id, plan_id AS planId, duty_id AS dutyId, as_of AS asOf, sent_on AS sentOn FROM submission
        WHERE school_id = ? AND duty_id IS NOT NULL ORDER BY id`,
    )
    .all(schoolId)
}

function toPlan({ id, preset, retired_on, body }: PlanRow): StoredPlan {
  return { ...planSchema.parse(JSON.parse(body)), id, preset, retiredOn: retired_on }
}
