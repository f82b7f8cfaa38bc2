/** What is owed today under the plans in use: the last month's duties that are still open, and those due now. */
import { useCallback } from 'react'
import { addDays } from '../../shared/text/dates.ts'
import { useApp } from '../app/context.ts'
import { useFresh } from '../app/use-fresh.ts'
import { type DueLine, openDuties } from './due-list.ts'

const LOOK_BACK = 31

export interface Reminder {
  overdue: DueLine[]
  due: DueLine[]
}

const NOTHING: Reminder = { overdue: [], due: [] }

/** Where it cannot be read there is nothing to remind of: the overview itself says what failed. */
export function useReminder(schoolId: number, hasPlans: boolean): Reminder {
  const { backend, today } = useApp()
  const load = useCallback(
    async () =>
      hasPlans
        ? openDuties(
            await backend.call('plans.calendar', {
              asOf: today,
              schoolId,
              from: addDays(today, -LOOK_BACK),
              until: addDays(today, 1),
            }),
          )
        : NOTHING,
    [backend, hasPlans, schoolId, today],
  )
  return useFresh(load).value ?? NOTHING
}
