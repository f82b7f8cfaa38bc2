/** The duties that want something of the officer now, gathered so that a daily report missed for weeks is one line. */
import type { DueDuty } from '../../shared/domain/plans/calendar.ts'

export interface DueLine {
  /** The one to begin with: of those overdue the latest, for only it still says something new. */
  duty: DueDuty
  /** How many of the same duty are overdue, this one counted too. */
  overdue: number
}

const isOpen = ({ state }: DueDuty) => state === 'overdue' || state === 'due'

/**
 * What is overdue or due, then what comes next, a line for each duty: the overdue by their day, the oldest first, then
 * those due, then the next coming of each duty that has nothing open.
 */
export function dueLines(duties: readonly DueDuty[]): DueLine[] {
  const keyOf = (duty: DueDuty) => `${duty.planId} ${duty.dutyId}`
  const lines = [...Map.groupBy(duties, keyOf).values()].flatMap((all): DueLine[] => {
    const sorted = all.toSorted((left, right) => (left.due < right.due ? -1 : 1))
    const overdue = sorted.filter(({ state }) => state === 'overdue')
    const due = sorted.filter(({ state }) => state === 'due')
    const coming = sorted.find(({ state }) => state === 'coming')
    const late = overdue.at(-1)
    return [
      ...(late ? [{ duty: late, overdue: overdue.length }] : []),
      ...due.map((duty) => ({ duty, overdue: 0 })),
      ...(!late && due.length === 0 && coming ? [{ duty: coming, overdue: 0 }] : []),
    ]
  })
  return lines.toSorted(
    (left, right) => RANK[left.duty.state] - RANK[right.duty.state] || (left.duty.due < right.duty.due ? -1 : 1),
  )
}

const RANK = { overdue: 0, due: 1, coming: 2, 'sent-late': 3, sent: 3 } satisfies Record<DueDuty['state'], number>

/** How many duties are overdue and how many due, by line; what the badge of the tab and the reminder say. */
export function openDuties(duties: readonly DueDuty[]): { overdue: DueLine[]; due: DueLine[] } {
  const open = dueLines(duties).filter(({ duty }) => isOpen(duty))
  return {
    overdue: open.filter(({ duty }) => duty.state === 'overdue'),
    due: open.filter(({ duty }) => duty.state === 'due'),
  }
}
