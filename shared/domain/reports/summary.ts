/**
 * `summary`: figures by class and by team at the as-of date. Percentages are of the denominator (those eligible);
 * who is outside it and why stands in columns of its own, and a note tells who reached a stage from outside it.
 */
import { type NotEligibleReason, notEligibleReasonName } from '../eligibility.ts'
import { EXEMPTION_REASON_IDS } from '../exemptions.ts'
import { type FigureGroup, type Figures, byClassOrTeam, countFigures, percent } from '../figures.ts'
import { KIND_NAMES, type Kind } from '../person.ts'
import type { ReportCell, ReportColumn, ReportModel, ReportSection } from '../report.ts'
import type { Stage } from '../tracks.ts'
import { type ReportDefinition, type ReportInput, kindsOf } from './definition.ts'
import { emptyBecause } from './empty.ts'
import { asOfLine, fileNameOf, letterheadOf, officeSignatures } from './paper.ts'
import { listedPeople } from './people.ts'
import { MAIN_STAGES, shownStages } from './stages.ts'
import { GROUP_WORDS, formatCount, formatPart, groupLabel, notEligibleCount, outsideSentence } from './words.ts'

/** Short enough for the name of a sheet. */
const SHEETS = { student: 'Học sinh', staff: 'Cán bộ-GV-NV' } as const satisfies Record<Kind, string>
/** Reaching it is what the plans ask for; who has not is "left to do". */
const GOAL = 'vneid2.activated'
/** The order of their columns; only those that occur have one. */
const REASONS: readonly NotEligibleReason[] = ['under-age', 'unknown-birth-date', ...EXEMPTION_REASON_IDS]

export const summary: ReportDefinition<ReportModel> = {
  name: 'Bảng tổng hợp',
  formats: ['xlsx', 'pdf'],
  kinds: ['staff', 'student'],
  usualKind: 'all',
  masks: false,
  build: buildSummary,
  whenEmpty: (input) => emptyBecause(input, kindsOf(summary, input.kind)),
}

/** One section a kind of people; a kind without anybody has none. */
function buildSummary(input: ReportInput): ReportModel {
  const sections = kindsOf(summary, input.kind).flatMap((kind) => {
    const figures = countFigures(listedPeople(input, kind), input.tracks, input.asOf, byClassOrTeam)
    return figures.total.headcount === 0 ? [] : [section(input, kind, figures)]
  })
  return {
    title: 'BẢNG TỔNG HỢP KẾT QUẢ CẤP THẺ CĂN CƯỚC VÀ TÀI KHOẢN VNeID',
    letterhead: letterheadOf(input, 'BC'),
    orientation: 'landscape',
    sections: sections.length > 1 ? withSchoolTotal(input, sections) : sections,
    signatures: officeSignatures(input),
    fileName: fileNameOf('tong hop', input.kind ? SHEETS[input.kind] : '', input.group ?? ''),
  }
}

/** A column together with what stands in it for a group. */
interface FigureColumn extends ReportColumn {
  of(group: FigureGroup): ReportCell
}

function section(input: ReportInput, kind: Kind, figures: Figures): ReportSection {
  const stages = shownStages(input.tracks, kind, MAIN_STAGES)
  const columns = [...headcountColumns(figures), ...stages.flatMap(stageColumns), leftColumn]
  const row = (group: FigureGroup) => columns.map((column) => column.of(group))
  const outside = outsideSentence(figures.total, stages)
  return {
    sheetName: SHEETS[kind],
    subtitle: [KIND_NAMES[kind], asOfLine(input)],
    columns: [
      { label: 'STT', kind: 'order', width: 10 },
      { label: GROUP_WORDS[kind], kind: 'text', width: kind === 'student' ? 20 : 34 },
      ...columns.map(({ label, group, kind, width }) => ({
        label,
        kind,
        width,
        ...(group !== undefined && { group }),
      })),
    ],
    rows: [
      ...figures.groups.map((group, at) => ({ cells: [at + 1, groupLabel(kind, group.name), ...row(group)] })),
      { cells: [null, 'Tổng cộng', ...row(figures.total)], style: 'total' },
    ],
    notes: [
      'Tỷ lệ tính trên số đủ điều kiện (mẫu số). Còn lại: đủ điều kiện nhưng chưa kích hoạt VNeID mức 2.',
      ...(outside === null ? [] : [outside]),
    ],
  }
}

function headcountColumns({ total, asOf }: Figures): FigureColumn[] {
  const reasons = REASONS.filter((reason) => total.notEligible[reason])
  const heading = 'Không đủ điều kiện'
  const count = (label: string, of: (group: FigureGroup) => number, width = 14): FigureColumn => {
    return { label, kind: 'count', width, of }
  }
  const out =
    reasons.length === 0
      ? [count(heading, notEligibleCount, 17)]
      : [
          ...reasons.map((reason) => {
            return count(notEligibleReasonName(reason, asOf), (group) => group.notEligible[reason] ?? 0, 18)
          }),
          count('Cộng', notEligibleCount),
        ].map((column) => ({ ...column, group: heading }))
  return [
    count('Tổng số', (group) => group.headcount),
    ...out,
    count('Đủ điều kiện (mẫu số)', (group) => group.eligible, 18),
    ...(total.absent === 0 ? [] : [count('Trong đó vắng mặt', (group) => group.absent, 16)]),
  ]
}

function stageColumns({ key, name }: Stage): FigureColumn[] {
  const reached = (group: FigureGroup) => group.stagesOfEligible[key] ?? 0
  return [
    { label: 'Số lượng', group: name, kind: 'count', width: 14, of: reached },
    { label: 'Tỷ lệ', group: name, kind: 'percent', width: 16, of: (group) => percent(reached(group), group.eligible) },
  ]
}

const leftColumn: FigureColumn = {
  label: 'Còn lại',
  kind: 'count',
  width: 14,
  of: (group) => group.eligible - (group.stagesOfEligible[GOAL] ?? 0),
}

/** Adds the figures of staff and students together as a last note. */
function withSchoolTotal(input: ReportInput, sections: readonly ReportSection[]): ReportSection[] {
  const people = kindsOf(summary, input.kind).flatMap((kind) => listedPeople(input, kind))
  const { total } = countFigures(people, input.tracks, input.asOf, null)
  const part = (key: string) => formatPart(total.stagesOfEligible[key] ?? 0, total.eligible)
  const sentence =
    `Cả trường: tổng số ${formatCount(total.headcount)} người; đủ điều kiện ${formatCount(total.eligible)}; ` +
    `đã có thẻ: ${part('card.issued')}; đã kích hoạt VNeID mức 2: ${part(GOAL)}.`
  return sections.map((one, at) => (at < sections.length - 1 ? one : { ...one, notes: [...one.notes, sentence] }))
}
