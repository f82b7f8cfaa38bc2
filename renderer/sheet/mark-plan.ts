/** What marking many people at once would do, told before it is done. */
import { eligibilityOn } from '../../shared/domain/eligibility.ts'
import type { Person } from '../../shared/domain/person.ts'
import type { StageKey } from '../../shared/domain/tracks.ts'
import { type IsoDate, formatDate } from '../../shared/text/dates.ts'
import { formatCount } from '../../shared/text/numbers.ts'

export interface MarkPlan {
  /** Those whose milestone will be set, changed or taken away. */
  ids: number[]
  /** Of them, those who had another day before. */
  redated: number
  /** Those who stand already as wished. */
  same: number
  /** Of those to be changed, how many are outside the denominator on the day. */
  notEligible: number
}

/**
 * @param on the day to set, or null to take the milestone away
 * @param keepDates people who have a day keep it; only those without one are marked
 */
export function planMark(people: Iterable<Person>, stage: StageKey, on: IsoDate | null, keepDates: boolean): MarkPlan {
  const plan: MarkPlan = { ids: [], redated: 0, same: 0, notEligible: 0 }
  for (const person of people) {
    const before = person.milestones[stage] ?? null
    if (before === on || (before !== null && on !== null && keepDates)) {
      plan.same += 1
      continue
    }
    plan.ids.push(person.id)
    if (before !== null && on !== null) plan.redated += 1
    if (on !== null && !eligibilityOn(person, on).eligible) plan.notEligible += 1
  }
  return plan
}

/** The plan in words. */
export function markSentence({ ids, redated, same, notEligible }: MarkPlan, on: IsoDate | null): string {
  if (ids.length === 0) return 'Không có ai thay đổi.'
  const parts = [
    on === null
      ? `Sẽ bỏ dấu của ${formatCount(ids.length)} người`
      : `Sẽ ghi ngày ${formatDate(on)} cho ${formatCount(ids.length)} người`,
  ]
  if (redated > 0) parts.push(`trong đó ${formatCount(redated)} người đổi ngày đã ghi`)
  if (notEligible > 0) parts.push(`${formatCount(notEligible)} người không đủ điều kiện`)
  if (same > 0) parts.push(`${formatCount(same)} người giữ nguyên`)
  return `${parts.join('; ')}.`
}
