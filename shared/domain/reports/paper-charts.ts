/** The pictures of the closing report: classes or teams beside each other, targets over time. */
import { formatDate } from '../../text/dates.ts'
import { percent } from '../figures.ts'
import type { StoredPlan } from '../plans/plan.ts'
import { targetTrend } from '../plans/trend.ts'
import type { Chart } from '../report.ts'
import { goalOf } from '../standing.ts'
import type { ReportInput } from './definition.ts'
import type { KindFigures } from './paper-figures.ts'
import { progressInput } from './targets.ts'
import { groupLabel } from './words.ts'

/** Bars: of each class or team, the share that has a card, and that reached the goal. */
export function groupChart(input: ReportInput, { kind, now }: KindFigures): Chart {
  const goal = goalOf(input.tracks, input.plan)
  const stages = [{ key: 'card.issued', name: 'Đã có thẻ' }, goal].filter(
    ({ key }, at, all) => all.findIndex((other) => other.key === key) === at,
  )
  const groups = now.groups.filter(({ eligible }) => eligible > 0)
  return {
    kind: 'chart',
    form: 'bars',
    title: `Tỷ lệ trên số người đủ điều kiện, theo ${kind === 'student' ? 'lớp' : 'tổ'}`,
    categories: groups.map(({ name }) => groupLabel(kind, name)),
    series: stages.map(({ key, name }) => ({
      name,
      values: groups.map(({ eligible, stagesOfEligible }) => percent(stagesOfEligible[key] ?? 0, eligible)),
    })),
    unit: 'percent',
  }
}

/** More lines than this cannot be told apart. */
const MOST_LINES = 4

/** Lines: how far each target was, day by day of the plan; null where no day of it has come. */
export function targetChart(input: ReportInput, plan: StoredPlan): Chart | null {
  const lines = plan.targets.slice(0, MOST_LINES).map((target, at) => ({
    name: `Chỉ tiêu ${at + 1}`,
    points: targetTrend(progressInput(input, plan, target, null)),
  }))
  const days = [...new Set(lines.flatMap(({ points }) => points.map(({ on }) => on)))].toSorted()
  if (days.length < 2) return null
  return {
    kind: 'chart',
    form: 'lines',
    title: 'Tiến độ các chỉ tiêu theo thời gian',
    categories: days.map((day) => formatDate(day).slice(0, 5)),
    series: lines.map(({ name, points }) => {
      const byDay = new Map(points.map((point) => [point.on, point]))
      return {
        name,
        values: days.map((day) => {
          const point = byDay.get(day)
          return point ? percent(point.done, point.whole) : null
        }),
      }
    }),
    unit: 'percent',
  }
}
