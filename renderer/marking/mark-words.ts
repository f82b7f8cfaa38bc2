/** The words of a bulk mark: what becomes of people, and what the history calls the step. */
import { notEligibleReasonName } from '../../shared/domain/eligibility.ts'
import { MARK_FATES, type MarkFate, type MarkLine } from '../../shared/domain/mark-plan.ts'
import { type IsoDate, formatDate } from '../../shared/text/dates.ts'
import { formatCount } from '../../shared/text/numbers.ts'

const NAMES = {
  set: 'Sẽ ghi',
  redate: 'Sẽ đổi ngày',
  clear: 'Sẽ bỏ dấu',
  same: 'Giữ nguyên',
  'not-eligible': 'Không đủ điều kiện',
  'before-birth': 'Ngày trước ngày sinh',
  future: 'Ngày ở tương lai',
} satisfies Record<MarkFate, string>

export interface FateTab {
  id: MarkFate
  label: string
  count: number
}

/** The fates that somebody has, in their order. */
export function fateTabs(lines: readonly MarkLine[]): FateTab[] {
  return MARK_FATES.map((id) => ({
    id,
    label: NAMES[id],
    count: lines.filter(({ fate }) => fate === id).length,
  })).filter(({ count }) => count > 0)
}

/** `15/07/2023 → 05/11/2023`, `05/11/2023`, `bỏ 15/07/2023`, or why nothing is written. */
export function lineWords({ fate, before, after, outside }: MarkLine, today: IsoDate): string {
  switch (fate) {
    case 'set':
      return (
        formatDate(after) +
        (outside === null ? '' : `, ${notEligibleReasonName(outside, after ?? today).toLowerCase()}`)
      )
    case 'redate':
      return `${formatDate(before)} → ${formatDate(after)}`
    case 'clear':
      return `bỏ ${formatDate(before)}`
    case 'same':
      return before === null ? 'chưa có ngày' : `đã có ${formatDate(before)}`
    case 'not-eligible':
      return outside === null ? '' : notEligibleReasonName(outside, today)
    case 'before-birth':
    case 'future':
      return NAMES[fate]
  }
}

/** What the history calls the step. @param days those that are written; null takes away */
export function stepLabel(stage: string, days: ReadonlySet<IsoDate | null>, whom: string): string {
  const [day, ...others] = days
  if (day === undefined || others.length > 0) return `${stage} theo ngày của từng người: ${whom}`
  return day === null ? `Bỏ mốc “${stage}”: ${whom}` : `${stage} ngày ${formatDate(day)}: ${whom}`
}

/** `12 người` with the figures of the office. */
export function peopleWords(count: number): string {
  return `${formatCount(count)} người`
}
