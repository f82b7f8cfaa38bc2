/** Calls that say how far a plan is: they load people and hand them to the pure rules of shared/domain/plans. */
import type { Database } from 'better-sqlite3'
import { AppError } from '../../../shared/contract/reply.ts'
import { compareDue, duePlan } from '../../../shared/domain/plans/calendar.ts'
import { handDown } from '../../../shared/domain/plans/hand-down.ts'
import type { StoredPlan } from '../../../shared/domain/plans/plan.ts'
import { targetProgress } from '../../../shared/domain/plans/progress.ts'
import type { PlanPerson } from '../../../shared/domain/plans/target-people.ts'
import { targetTrend } from '../../../shared/domain/plans/trend.ts'
import { groupOf } from '../../../shared/domain/person.ts'
import { daysBetween, type IsoDate, localDay } from '../../../shared/text/dates.ts'
import type { Feature } from '../dispatcher.ts'
import { queryTracks } from '../progress/tracks-query.ts'
import { queryPeople } from '../roster/people-query.ts'
import { querySchools, requireSchool } from '../roster/schools-api.ts'
import type { Session } from '../session.ts'
import { queryPlans, querySent, requirePlan, requireTarget } from './plans-query.ts'

/** Longer spans than this are refused: a list of days that nobody reads. */
const MOST_DAYS = 800

export function createPlanProgressFeature(session: Session): Feature {
  return {
    'plans.progress': ({ id, asOf, schoolId, by }) => {
      const { db } = session.store
      const plan = requirePlan(db, id)
      const base = baseOf(db, plan, asOf, schoolId)
      const groupName = by === null ? null : groupNamer(db, by, schoolId)
      return plan.targets.map((target) => targetProgress({ ...base, target, groupName }))
    },

    'plans.trend': ({ id, targetId, asOf, schoolId }) => {
      const { db } = session.store
      const plan = requirePlan(db, id)
      return targetTrend({ ...baseOf(db, plan, asOf, schoolId), target: requireTarget(plan, targetId) })
    },

    'plans.handDown': ({ id, targetId, asOf, schoolId, step }) => {
      const { db } = session.store
      const plan = requirePlan(db, id)
      const target = requireTarget(plan, targetId)
      const until = target.due ?? plan.end
      if (until !== null && step === 'day' && daysBetween(asOf, until) > MOST_DAYS) {
        throw new AppError('bad-request', 'Còn quá nhiều ngày để giao theo ngày. Hãy giao theo tuần hoặc theo tháng.')
      }
      return handDown({ ...baseOf(db, plan, asOf, schoolId), target, groupName: groupOf }, step)
    },

    'plans.calendar': ({ asOf, schoolId, from, until, planId }) => {
      const { db } = session.store
      requireSchool(db, schoolId)
      if (daysBetween(from, until) > MOST_DAYS) {
        throw new AppError('bad-request', 'Lịch báo cáo chỉ xem được tối đa hai năm một lần. Hãy chọn khoảng ngắn hơn.')
      }
      const submissions = querySent(db, schoolId)
      const clock = clockOn(asOf, session.surroundings.now())
      return plansOf(db, planId, asOf)
        .flatMap((plan) => duePlan({ plan, submissions, asOf, clock, from, until }))
        .toSorted(compareDue)
    },
  }
}

/** What every target of a plan is counted from. Throws `not-found` for a school that is not there. */
function baseOf(db: Database, plan: StoredPlan, asOf: IsoDate, schoolId: number | undefined) {
  const schools = schoolId === undefined ? querySchools(db) : [requireSchool(db, schoolId)]
  const levels = new Map(schools.map((school) => [school.id, school.levels]))
  return {
    plan,
    people: queryPeople(db, { schoolId }),
    tracks: queryTracks(db),
    asOf,
    schoolLevels: (id: number) => levels.get(id) ?? [],
  }
}

/** Classes and teams of several schools carry the school's name: each school has its own 9A1. */
function groupNamer(
  db: Database,
  by: 'group' | 'school',
  schoolId: number | undefined,
): (person: PlanPerson) => string {
  if (by === 'group' && schoolId !== undefined) return groupOf
  const schools = new Map(querySchools(db).map((school) => [school.id, school.name]))
  const schoolName = (person: PlanPerson) => schools.get(person.schoolId) ?? ''
  if (by === 'school' || schools.size < 2) return by === 'school' ? schoolName : groupOf
  return (person) => `${schoolName(person)}: ${groupOf(person)}`
}

/** The plan named, else those in use on the day. */
function plansOf(db: Database, planId: number | undefined, asOf: IsoDate): StoredPlan[] {
  if (planId !== undefined) return [requirePlan(db, planId)]
  return queryPlans(db).filter(({ retiredOn }) => retiredOn === null || retiredOn > asOf)
}

/** The hour that counts on the as-of date: that of the moment, where the date is today. */
function clockOn(asOf: IsoDate, now: Date): string | null {
  if (localDay(now) !== asOf) return null
  return `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`
}
