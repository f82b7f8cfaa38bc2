/** Tables of a periodic report: each stage in the period and in all; classes and teams. */
import { percent } from '../figures.ts'
import type { Kind } from '../person.ts'
import type { DocumentTable, ReportCell, ReportColumn } from '../report.ts'
import { goalOf } from '../standing.ts'
import type { ReportInput } from './definition.ts'
import {
  type KindFigures,
  type PaperFigures,
  type PaperStage,
  type PeriodFigures,
  groupStages,
  paperStages,
} from './paper-figures.ts'
import { GROUP_WORDS, groupLabel, outsideSentence } from './words.ts'

const KIND_HEADS = { student: 'Học sinh', staff: 'CB, GV, NV' } as const satisfies Record<Kind, string>

/** A row a stage: in the period and in all, of each kind and together; of those eligible the number and the share. */
export function stageTable(input: ReportInput, figures: PaperFigures, reached: PeriodFigures): DocumentTable {
  const both = figures.kinds.length > 1
  const stages = paperStages(input)
  const rows = stages.map((stage) => {
    const concerned = figures.kinds.filter(({ kind }) => stage.track.kinds.includes(kind))
    const [only] = concerned
    const ofEligible = both && concerned.length === 1 && only ? only.now.total : figures.total
    const done = ofEligible.stagesOfEligible[stage.key] ?? 0
    const cells: ReportCell[] = [stage.name]
    for (const { kind, now } of figures.kinds) {
      const concerns = stage.track.kinds.includes(kind)
      const within = reached.kinds.find((one) => one.kind === kind)?.total.stages[stage.key] ?? 0
      cells.push(concerns ? within : null, concerns ? (now.total.stages[stage.key] ?? 0) : null)
    }
    if (both) cells.push(reached.total.stages[stage.key] ?? 0, figures.total.stages[stage.key] ?? 0)
    cells.push(done, percent(done, ofEligible.eligible))
    return { cells }
  })
  const pair = (group: string): ReportColumn[] => [
    { label: 'Trong kỳ', group, kind: 'count', width: 14 },
    { label: 'Lũy kế', group, kind: 'count', width: 14 },
  ]
  const outside = outsideSentence(figures.total, stages)
  return {
    kind: 'table',
    title: '',
    columns: [
      { label: 'Nội dung', kind: 'text', width: 46 },
      ...figures.kinds.flatMap(({ kind }) => pair(KIND_HEADS[kind])),
      ...(both ? pair('Cộng') : []),
      { label: 'Số người', group: 'Lũy kế của người đủ điều kiện', kind: 'count', width: 16 },
      { label: 'Tỷ lệ', group: 'Lũy kế của người đủ điều kiện', kind: 'percent', width: 18 },
    ],
    rows,
    notes: outside === null ? [] : [outside],
  }
}

/** Classes or teams of one kind: whom there are, each chosen stage in the period and in all, who is left to do. */
export function groupTable(
  input: ReportInput,
  { kind, now }: KindFigures,
  reached: PeriodFigures | null,
): DocumentTable {
  const goal = goalOf(input.tracks, input.plan)
  const stages = groupStages(input)
    .filter(({ track }) => track.kinds.includes(kind))
    // Share and rest of the goal stand beside its numbers.
    .toSorted((left, right) => Number(left.key === goal.key) - Number(right.key === goal.key))
  const within = reached?.kinds.find((one) => one.kind === kind)
  const row = (name: string, group: typeof now.total, period: Readonly<Record<string, number>> | undefined) => {
    const done = group.stagesOfEligible[goal.key] ?? 0
    return [
      name,
      group.headcount,
      group.eligible,
      ...stages.flatMap(({ key }) => [...(reached ? [period?.[key] ?? 0] : []), group.stagesOfEligible[key] ?? 0]),
      percent(done, group.eligible),
      group.eligible - done,
    ]
  }
  return {
    kind: 'table',
    title: '',
    columns: [
      { label: GROUP_WORDS[kind], kind: 'text', width: kind === 'student' ? 20 : 30 },
      { label: 'Tổng số', kind: 'count', width: 14 },
      { label: 'Đủ điều kiện', kind: 'count', width: 16 },
      ...stages.flatMap((stage) => stageColumns(stage, reached !== null)),
      { label: 'Tỷ lệ', group: goal.shortName, kind: 'percent', width: 17 },
      { label: 'Còn lại', group: goal.shortName, kind: 'count', width: 14 },
    ],
    rows: [
      ...now.groups.map((group) => ({
        cells: row(groupLabel(kind, group.name), group, within?.groups.find(({ name }) => name === group.name)?.stages),
      })),
      { cells: row('Tổng cộng', now.total, within?.total.stages), style: 'total' as const },
    ],
    notes: [
      reached
        ? 'Số trong kỳ là của mọi người trong danh sách; lũy kế, tỷ lệ và số còn lại tính trên số người đủ điều kiện.'
        : 'Số người, tỷ lệ và số còn lại tính trên số người đủ điều kiện.',
    ],
  }
}

function stageColumns({ shortName }: PaperStage, withPeriod: boolean): ReportColumn[] {
  const group = shortName
  const all: ReportColumn = { label: withPeriod ? 'Lũy kế' : 'Số người', group, kind: 'count', width: 14 }
  return withPeriod ? [{ label: 'Trong kỳ', group, kind: 'count', width: 14 }, all] : [all]
}
