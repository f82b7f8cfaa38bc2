/** Due days for the tests of the window. */
import type { DueDuty } from '../../shared/domain/plans/calendar.ts'

/** A daily report of plan 1, due on 14 September 2023 with the figures of the day before. */
export function dueDuty(changes: Partial<DueDuty> = {}): DueDuty {
  return {
    planId: 1,
    planTitle: 'Kế hoạch thử',
    dutyId: 'daily',
    name: 'Báo cáo ngày',
    report: 'period',
    period: 'day',
    asOf: '2023-09-13',
    due: '2023-09-14',
    time: null,
    receiver: 'Công an xã',
    movedFrom: null,
    state: 'due',
    submissionId: null,
    ...changes,
  }
}
