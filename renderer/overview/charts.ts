/** The charts of the overview, as models. Nothing is counted here: shares of figures that were counted. */
import { type FigureGroup, type Figures, percent } from '../../shared/domain/figures.ts'
import type { Kind } from '../../shared/domain/person.ts'
import type { Target } from '../../shared/domain/plans/plan.ts'
import type { TrendPoint } from '../../shared/domain/plans/trend.ts'
import type { Chart } from '../../shared/domain/report.ts'
import type { Stage, StageKey, Track } from '../../shared/domain/tracks.ts'
import { formatDate } from '../../shared/text/dates.ts'

/** Beside each other: of the students and of the staff who are asked, how many in a hundred reached each stage. */
export function stageChart(totals: Readonly<Record<Kind, FigureGroup>>, tracks: readonly Track[]): Chart {
  const shown = tracks.filter((track) => track.shown)
  const stages = shown.flatMap((track) => track.stages.map((stage) => ({ track, stage })))
  const series = (['student', 'staff'] as const)
    .filter((kind) => totals[kind].eligible > 0)
    .map((kind) => ({
      name: KIND_WORDS[kind],
      values: stages.map(({ track, stage }) => (track.kinds.includes(kind) ? share(totals[kind], stage.key) : null)),
    }))
  return {
    kind: 'chart',
    form: 'bars',
    title: 'Tiến độ từng mốc',
    categories: stages.map(({ stage }) => stage.shortName),
    series,
    unit: 'percent',
  }
}

/** A stage in each class or team, out of those who are asked; groups where nobody is asked are left out. */
export function groupChart({ groups }: Figures, kind: Kind, stage: Stage): Chart {
  const counted = groups.filter(({ eligible }) => eligible > 0)
  return {
    kind: 'chart',
    form: 'bars',
    title: kind === 'student' ? 'Học sinh theo lớp' : 'Cán bộ, giáo viên, nhân viên theo tổ',
    categories: counted.map(({ name }) => (name === '' ? 'Chưa ghi' : name)),
    series: [{ name: stage.name, values: counted.map((group) => share(group, stage.key)) }],
    unit: 'percent',
  }
}

/** What a target stood at day by day, and the straight line that leads to its goal where it has a due day. */
export function trendChart(points: readonly TrendPoint[], { name }: Pick<Target, 'name'>): Chart {
  const expected = points.map((point) => (point.expected === null ? null : Math.round(point.expected)))
  return {
    kind: 'chart',
    form: 'lines',
    title: `Tiến độ theo ngày: ${name}`,
    categories: points.map(({ on }) => formatDate(on).slice(0, 5)),
    series: [
      { name: 'Đã đạt', values: points.map(({ done }) => done) },
      ...(expected.some((value) => value !== null) ? [{ name: 'Cần đạt để kịp hạn', values: expected }] : []),
    ],
    unit: 'people',
  }
}

const KIND_WORDS = { student: 'Học sinh', staff: 'Cán bộ-GV-NV' } satisfies Record<Kind, string>

const share = (group: FigureGroup, stage: StageKey) => percent(group.stagesOfEligible[stage] ?? 0, group.eligible)
