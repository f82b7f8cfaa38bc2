/** Reads plans. */
import type { Database } from 'better-sqlite3'
import { AppError } from '../../../shared/contract/reply.ts'
import type { Plan, StoredPlan } from '../../../shared/domain/plans/plan.ts'
import type { IsoDate } from '../../../shared/text/dates.ts'

interface PlanRow {
  id: number
  preset: string | null
  retired_on: IsoDate | null
  body: string
}

/** All plans, retired ones too, in the order in which they were made; only the one of the id where it is given. */
export function queryPlans(db: Database, id: number | null = null): StoredPlan[] {
  return db
    .prepare<{ id: number | null }, PlanRow>(
      'SELECT id, preset, retired_on, body FROM plan WHERE :id IS NULL OR id = :id ORDER BY id',
    )
    .all({ id })
    .map(({ id: number, preset, retired_on, body }) => ({
      ...(JSON.parse(body) as Plan),
      id: number,
      preset,
      retiredOn: retired_on,
    }))
}

/** One plan. Throws `not-found`. */
export function requirePlan(db: Database, id: number): StoredPlan {
  const plan = queryPlans(db, id)[0]
  if (!plan) throw new AppError('not-found', 'Kế hoạch này không còn trong sổ.')
  return plan
}
