/** Reads the log of activities. */
import type { Database } from 'better-sqlite3'
import { AppError } from '../../../shared/contract/reply.ts'
import type { Activity } from '../../../shared/domain/activities.ts'
import type { IsoDate } from '../../../shared/text/dates.ts'

interface ActivitiesQuery {
  id?: number | undefined
  schoolId?: number | undefined
  planId?: number | undefined
  from?: IsoDate | undefined
  until?: IsoDate | undefined
}

/** The activities that fit every condition given, the oldest first; both days of a stretch belong to it. */
export function queryActivities(db: Database, { id, schoolId, planId, from, until }: ActivitiesQuery): Activity[] {
  return db
    .prepare<[object], Activity>(
      `SELECT id, school_id AS schoolId, plan_id AS planId, on_day AS "on", form, content, place, people, evidence
         FROM activity
        WHERE (:id IS NULL OR id = :id) AND (:schoolId IS NULL OR school_id = :schoolId)
          AND (:planId IS NULL OR plan_id = :planId)
          AND (:from IS NULL OR on_day >= :from) AND (:until IS NULL OR on_day <= :until)
        ORDER BY on_day, id`,
    )
    .all({
      id: id ?? null,
      schoolId: schoolId ?? null,
      planId: planId ?? null,
      from: from ?? null,
      until: until ?? null,
    })
}

/** One activity. Throws `not-found`. */
export function requireActivity(db: Database, id: number): Activity {
  const activity = queryActivities(db, { id })[0]
  if (!activity) throw new AppError('not-found', 'Hoạt động này không còn trong sổ.')
  return activity
}
