/** The tables of the overview as they are printed. */
import type { StoredPlan } from '../../shared/domain/plans/plan.ts'
import type { TargetProgress } from '../../shared/domain/plans/progress.ts'
import type { StuckGroup } from '../../shared/domain/stuck.ts'
import { formatDate } from '../../shared/text/dates.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import { DUTY_STATE_WORDS, TARGET_STATE_WORDS } from '../plans/plan-words.ts'
import { formatShare } from '../ui/numbers.ts'
import type { DueLine } from './due-list.ts'
import { longestWait } from './longest-wait.ts'
import type { PrintedTable } from './print-page.ts'

export function targetsTable({ targets }: StoredPlan, progress: readonly TargetProgress[]): PrintedTable {
  return {
    title: 'Chỉ tiêu',
    head: ['Chỉ tiêu', 'Mẫu số', 'Đã đạt', 'Tỷ lệ', 'Còn', 'Hạn', 'Tình trạng'],
    rows: targets.flatMap((target) => {
      const one = progress.find(({ targetId }) => targetId === target.id)
      if (!one) return []
      const { whole, done, left } = one.total
      return [
        [
          target.name,
          formatCount(whole),
          formatCount(done),
          formatShare(done, whole),
          formatCount(left),
          target.due === null ? '–' : formatDate(target.due),
          TARGET_STATE_WORDS[one.state].word,
        ],
      ]
    }),
  }
}

export function dueTable(lines: readonly DueLine[]): PrintedTable {
  return {
    title: 'Báo cáo phải nộp',
    head: ['Báo cáo', 'Hạn', 'Tình trạng'],
    rows: lines.map(({ duty, overdue }) => [
      duty.name,
      formatDate(duty.due),
      DUTY_STATE_WORDS[duty.state].word + (overdue > 1 ? ` (${overdue} kỳ)` : ''),
    ]),
  }
}

export function stuckTable(groups: readonly StuckGroup<unknown>[]): PrintedTable {
  return {
    title: 'Đang chờ ở bước nào',
    head: ['Bước cần làm tiếp', 'Số người', 'Chờ lâu nhất'],
    rows: groups.map(({ step, people }) => [step.name, formatCount(people.length), longestWait(people)]),
  }
}
