/** Figures as a table: a row a group, the total last. Percentages are of the denominator (those eligible). */
import { type NotEligibleReason, notEligibleReasonName } from '../eligibility.ts'
import { EXEMPTION_REASON_IDS } from '../exemptions.ts'
import { type FigureGroup, type Figures, percent } from '../figures.ts'
import type { ReportCell, ReportColumn, ReportSection } from '../report.ts'
import type { Stage } from '../tracks.ts'
import { notEligibleCount, outsideSentence } from './words.ts'

/** Reaching it is what the plans ask for; who has not is "left to do". */
export const GOAL = 'vneid2.activated'
/** The order of their columns; only those that occur have one. */
const REASONS: readonly NotEligibleReason[] = ['under-age', 'unknown-birth-date', ...EXEMPTION_REASON_IDS]

/** What the groups are called, and how wide their names are. */
export interface GroupHead {
  label: string
  width: number
  nameOf: (group: FigureGroup) => string
}

/** The table of some figures, with the note that says what its percentages are made of. */
export function figureTable(
  figures: Figures,
  stages: readonly Stage[],
  { label, width, nameOf }: GroupHead,
): Pick<ReportSection, 'columns' | 'rows' | 'notes'> {
  const columns = [...headcountColumns(figures), ...stages.flatMap(stageColumns), leftColumn]
  const row = (group: FigureGroup) => columns.map((column) => column.of(group))
  const outside = outsideSentence(figures.total, stages)
  return {
    columns: [
      { label: 'STT', kind: 'order', width: 10 },
      { label, kind: 'text', width },
      ...columns.map(({ label, group, kind, width }) => ({
        label,
        kind,
        width,
        ...(group !== undefined && { group }),
      })),
    ],
    rows: [
      ...figures.groups.map((group, at) => ({ cells: [at + 1, nameOf(group), ...row(group)] })),
      { cells: [null, 'Tổng cộng', ...row(figures.total)], style: 'total' },
    ],
    notes: [
      'Tỷ lệ tính trên số đủ điều kiện (mẫu số). Còn lại: đủ điều kiện nhưng chưa kích hoạt VNeID mức 2.',
      ...(outside === null ? [] : [outside]),
    ],
  }
}

/** A column together with what stands in it for a group. */
interface FigureColumn extends ReportColumn {
  of(group: FigureGroup): ReportCell
}

function headcountColumns({ total, asOf }: Figures): FigureColumn[] {
  const reasons = REASONS.filter((reason) => total.notEligible[reason])
  const heading = 'Không đủ điều kiện'
  const count = (label: string, of: (group: FigureGroup) => number, width = 13): FigureColumn => {
    return { label, kind: 'count', width, of }
  }
  const out =
    reasons.length === 0
      ? [count(heading, notEligibleCount, 15)]
      : [
          ...reasons.map((reason) => {
            return count(notEligibleReasonName(reason, asOf), (group) => group.notEligible[reason] ?? 0, 16)
          }),
          count('Cộng', notEligibleCount),
        ].map((column) => ({ ...column, group: heading }))
  return [
    count('Tổng số', (group) => group.headcount),
    ...out,
    count('Đủ điều kiện (mẫu số)', (group) => group.eligible, 16),
    ...(total.absent === 0 ? [] : [count('Trong đó vắng mặt', (group) => group.absent, 14)]),
  ]
}

function stageColumns({ key, name }: Stage): FigureColumn[] {
  const reached = (group: FigureGroup) => group.stagesOfEligible[key] ?? 0
  return [
    { label: 'Số lượng', group: name, kind: 'count', width: 13, of: reached },
    {
      label: 'Tỷ lệ',
      group: name,
      kind: 'percent',
      width: 15.5,
      of: (group) => percent(reached(group), group.eligible),
    },
  ]
}

const leftColumn: FigureColumn = {
  label: 'Còn lại',
  kind: 'count',
  width: 13,
  of: (group) => group.eligible - (group.stagesOfEligible[GOAL] ?? 0),
}
