/** Since when the longest waiting of a step waits, in words. */
import type { StuckGroup } from '../../shared/domain/stuck.ts'
import { formatDate } from '../../shared/text/dates.ts'
import { formatCount } from '../../shared/text/numbers.ts'

export function longestWait(people: StuckGroup<unknown>['people']): string {
  for (const { since, days } of people) {
    if (since !== null && days !== null) return `${formatCount(days)} ngày, từ ${formatDate(since)}`
  }
  return 'Chưa có mốc nào'
}
