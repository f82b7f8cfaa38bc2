/** What the overview shows of a school at a day, read together and again after every edit. */
import { useCallback } from 'react'
import type { Figures } from '../../shared/domain/figures.ts'
import type { Kind, Person } from '../../shared/domain/person.ts'
import type { DueDuty } from '../../shared/domain/plans/calendar.ts'
import type { StoredPlan } from '../../shared/domain/plans/plan.ts'
import type { TargetProgress } from '../../shared/domain/plans/progress.ts'
import type { TrendPoint } from '../../shared/domain/plans/trend.ts'
import { type IsoDate, addDays } from '../../shared/text/dates.ts'
import { useApp } from '../app/context.ts'
import { useFresh } from '../app/use-fresh.ts'
import type { Loaded } from '../app/use-load.ts'

/** How far back duties are looked for under a plan without a first day. */
const DAYS_BACK = 366
/** How far back at most: the calendar answers for two years, and what was owed before is owed no more. */
const MOST_DAYS_BACK = 690
/** How far ahead. */
const DAYS_AHEAD = 31

interface Dashboard {
  /** Students by class, staff by team. */
  figures: Readonly<Record<Kind, Figures>>
  people: readonly Person[]
  progress: readonly TargetProgress[]
  duties: readonly DueDuty[]
}

export function useDashboard(schoolId: number, asOf: IsoDate, plan: StoredPlan | null): Loaded<Dashboard> {
  const { backend } = useApp()
  const load = useCallback(async (): Promise<Dashboard> => {
    const [student, staff, people, progress, duties] = await Promise.all([
      backend.call('figures.summary', { asOf, by: 'class', schoolId, kind: 'student' }),
      backend.call('figures.summary', { asOf, by: 'team', schoolId, kind: 'staff' }),
      backend.call('people.list', { schoolId }),
      plan ? backend.call('plans.progress', { id: plan.id, asOf, schoolId, by: null }) : [],
      plan
        ? backend.call('plans.calendar', {
            asOf,
            schoolId,
            from: firstDay(plan, asOf),
            until: addDays(asOf, DAYS_AHEAD),
            planId: plan.id,
          })
        : [],
    ])
    return { figures: { student, staff }, people, progress, duties }
  }, [asOf, backend, plan, schoolId])
  return useFresh(load)
}

/** The first day whose duties are looked for. */
export function firstDay({ start }: Pick<StoredPlan, 'start'>, asOf: IsoDate): IsoDate {
  const earliest = addDays(asOf, -MOST_DAYS_BACK)
  const wanted = start ?? addDays(asOf, -DAYS_BACK)
  return wanted < earliest ? earliest : wanted
}

/** The days of one target; nothing without one. */
export function useTrend(
  schoolId: number,
  asOf: IsoDate,
  planId: number | null,
  targetId: string | null,
): Loaded<readonly TrendPoint[]> {
  const { backend } = useApp()
  const load = useCallback(
    async (): Promise<readonly TrendPoint[]> =>
      planId === null || targetId === null ? [] : backend.call('plans.trend', { id: planId, targetId, asOf, schoolId }),
    [asOf, backend, planId, schoolId, targetId],
  )
  return useFresh(load)
}
