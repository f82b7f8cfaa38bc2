/** A plan's targets in the papers of running text: the table, and sentences on what is left and the pace it needs. */
import { type IsoDate, addDays, formatDate } from '../../text/dates.ts'
import { formatCount, formatDecimal } from '../../text/numbers.ts'
import type { StoredPlan, Target } from '../plans/plan.ts'
import { type TargetProgress, type TargetState, targetProgress } from '../plans/progress.ts'
import { DENOMINATOR_NAMES, TARGET_STATE_NAMES, targetUnit } from '../plans/words.ts'
import type { DocumentTable } from '../report.ts'
import type { ReportInput } from './definition.ts'
import { progressInput, targetTitle } from './targets.ts'

interface StandingTarget {
  target: Target
  progress: TargetProgress
}

/** Every target of the plan as it stands at the as-of date, of the people of the input. */
export function standingTargets(input: ReportInput, plan: StoredPlan): StandingTarget[] {
  return plan.targets.map((target) => ({ target, progress: targetProgress(progressInput(input, plan, target, null)) }))
}

/** A row a target; with what is thought of it where `judged`. */
export function targetTable(standing: readonly StandingTarget[], judged: boolean): DocumentTable {
  return {
    kind: 'table',
    title: '',
    columns: [
      { label: 'STT', kind: 'order', width: 10 },
      { label: 'Chỉ tiêu', kind: 'text', width: judged ? 46 : 56 },
      { label: 'Mẫu số', kind: 'count', width: 15 },
      { label: 'Phải đạt', kind: 'count', width: 15 },
      { label: 'Đã đạt', kind: 'count', width: 15 },
      { label: 'Tỷ lệ', kind: 'percent', width: 17 },
      { label: 'Còn lại', kind: 'count', width: 15 },
      { label: 'Hạn', kind: 'date', width: 22 },
      ...(judged ? [{ label: 'Đánh giá', kind: 'text' as const, width: 20 }] : []),
    ],
    rows: standing.map(({ target, progress }, at) => ({
      cells: [
        at + 1,
        targetTitle(target),
        progress.total.whole,
        progress.total.required,
        progress.total.done,
        progress.total.percent,
        progress.total.left,
        target.due,
        ...(judged ? [TARGET_STATE_NAMES[judgement(progress)]] : []),
      ],
    })),
    notes: [denominatorNote(standing.map(({ target }) => target))],
  }
}

/** A paper takes the end of the as-of date: what is behind then and has no day left is missed. */
function judgement({ state, daysLeft }: TargetProgress): TargetState {
  return state === 'behind' && daysLeft === 0 ? 'missed' : state
}

/** What the denominators are: `Mẫu số: chỉ tiêu 1, 2: đủ điều kiện; chỉ tiêu 3: tổng số.` */
function denominatorNote(targets: readonly Target[]): string {
  const byDenominator = Map.groupBy(targets.entries(), ([, { denominator }]) => denominator)
  const parts = [...byDenominator].map(([denominator, entries]) => {
    const numbers = entries.map(([at]) => at + 1).join(', ')
    const name = DENOMINATOR_NAMES[denominator].toLocaleLowerCase('vi')
    return byDenominator.size === 1 ? name : `chỉ tiêu ${numbers}: ${name}`
  })
  return `Mẫu số: ${parts.join('; ')}.`
}

/**
 * For each target with something left: how much, until when, and what each day must bring; with `recent` also what the
 * last days brought and where that leads.
 */
export function paceSentences(standing: readonly StandingTarget[], recent: boolean): string[] {
  return standing.flatMap(({ target, progress }, at) => {
    const { left } = progress.total
    if (left === 0) return []
    const unit = targetUnit(target)
    return [`Chỉ tiêu ${at + 1}: còn ${formatCount(left)} ${unit}${dueWords(target, progress, unit, recent)}.`]
  })
}

function dueWords(
  { due }: Target,
  { daysLeft, neededPerDay, pacePerDay, forecast }: TargetProgress,
  unit: string,
  recent: boolean,
): string {
  if (due === null) return '; kế hoạch không ấn định ngày hoàn thành'
  if (daysLeft === null || neededPerDay === null) return `; đã hết hạn ngày ${formatDate(due)}`
  const needed =
    `, thời hạn còn ${formatCount(daysLeft)} ngày (đến hết ngày ${formatDate(due)}), ` +
    `mỗi ngày cần thêm ít nhất ${formatCount(Math.ceil(neededPerDay))} ${unit}`
  if (!recent) return needed
  const pace =
    pacePerDay === 0
      ? `thời gian gần đây chưa có thêm ${unit} nào`
      : `thời gian gần đây bình quân ${formatDecimal(pacePerDay)} ${unit} mỗi ngày`
  return `${needed}; ${pace}${outcomeWords(due, forecast)}`
}

/** Later than this the day itself says nothing. */
const FAR_DAYS = 90

function outcomeWords(due: IsoDate, forecast: IsoDate | null): string {
  if (forecast === null) return ''
  if (forecast > addDays(due, FAR_DAYS)) return ', với tiến độ đó không hoàn thành đúng hạn'
  return `, với tiến độ đó hoàn thành ngày ${formatDate(forecast)}${forecast > due ? ', chậm so với hạn' : ''}`
}
