/**
 * `consolidated`: the receiving office's view of all schools in the register: who has sent a report and who has not,
 * the figures of each school and of all together, and the targets of the plan by school.
 */
import type { ReportId } from '../../contract/reports.ts'
import type { School } from '../../contract/schemas.ts'
import { formatDate } from '../../text/dates.ts'
import { formatCount } from '../../text/numbers.ts'
import { compareGroupNames } from '../figures.ts'
import { isPresent } from '../person.ts'
import type { StoredPlan, Target } from '../plans/plan.ts'
import { type TargetFigure, targetFigures } from '../plans/progress.ts'
import type { ReportCell, ReportColumn, ReportModel, ReportSection } from '../report.ts'
import type { Submission } from '../submissions/submission.ts'
import type { ReportDefinition, ReportInput } from './definition.ts'
import { GOAL } from './figure-table.ts'
import { headedRows } from './lists.ts'
import { asOfLine, fileNameOf, letterheadOf, officeSignatures } from './paper.ts'
import { summarySections } from './summary.ts'
import { goalLine, planLine, progressInput, targetTitle } from './targets.ts'

/** How many targets stand beside each other on one sheet. */
const TARGETS_A_SHEET = 3

/** The report. `reportName` gives the interface word for what a school has sent. */
export function consolidatedReport(reportName: (id: ReportId) => string): ReportDefinition<ReportModel> {
  return {
    name: 'Bảng tổng hợp các trường',
    formats: ['xlsx', 'pdf'],
    kinds: ['staff', 'student'],
    usualKind: 'all',
    masks: false,
    scope: 'register',
    build: (input) => buildConsolidated(input, reportName),
    whenEmpty: () => 'Sổ chưa có trường nào. Hãy thêm trường và nhập danh sách rồi lập lại.',
  }
}

function buildConsolidated(input: ReportInput, reportName: (id: ReportId) => string): ReportModel {
  const { plan } = input
  const schools = schoolsOf(input)
  const targets = plan?.targets ?? []
  const sheets = Array.from({ length: Math.ceil(targets.length / TARGETS_A_SHEET) }, (_, at) =>
    targets.slice(at * TARGETS_A_SHEET, (at + 1) * TARGETS_A_SHEET),
  )
  return {
    title: 'BẢNG TỔNG HỢP KẾT QUẢ CỦA CÁC TRƯỜNG',
    letterhead: letterheadOf(input, 'BC'),
    orientation: 'landscape',
    sections:
      schools.length === 0
        ? []
        : [
            sentSection(input, schools, reportName),
            ...figureSections(input, schools),
            ...(plan ? sheets.map((some, at) => targetSection(input, plan, some, at * TARGETS_A_SHEET)) : []),
          ],
    signatures: officeSignatures(input),
    fileName: fileNameOf('tong hop cac truong'),
  }
}

function schoolsOf({ schools, school }: ReportInput): readonly School[] {
  return (schools ?? [school]).toSorted((left, right) => compareGroupNames(left.name, right.name))
}

interface Sent {
  school: School
  /** The one with the newest figures, of the plan where there is one, about a day not after the as-of date. */
  last: Submission | null
  times: number
}

function sentSection(
  input: ReportInput,
  schools: readonly School[],
  reportName: (id: ReportId) => string,
): ReportSection {
  const { plan, asOf, submissions = [] } = input
  const counted = submissions.filter(
    ({ planId, asOf: day }) => day <= asOf && (plan === undefined || planId === plan.id),
  )
  const newest = (left: Submission, right: Submission) =>
    left.asOf.localeCompare(right.asOf) || left.sentOn.localeCompare(right.sentOn) || left.id - right.id
  const rows = schools.map((school): Sent => {
    const own = counted.filter(({ schoolId }) => schoolId === school.id).toSorted(newest)
    return { school, last: own.at(-1) ?? null, times: own.length }
  })
  const groups = [
    { name: 'Đã nộp báo cáo', unit: 'trường', items: rows.filter(({ last }) => last !== null) },
    { name: 'Chưa nộp báo cáo', unit: 'trường', items: rows.filter(({ last }) => last === null) },
  ]
  const cells = ({ school, last, times }: Sent, order: number): ReportCell[] => [
    order,
    school.name,
    last && nameOf(last, plan, reportName),
    last?.asOf ?? null,
    last?.sentOn ?? null,
    times,
    last?.total.eligible ?? null,
    last?.total.stagesOfEligible[GOAL] ?? null,
  ]
  return {
    sheetName: 'Tình hình nộp',
    subtitle: ['Tình hình nộp báo cáo', ...(plan ? [planLine(plan)] : []), asOfLine(input)],
    columns: SENT_COLUMNS,
    rows: headedRows(groups, cells),
    notes: [
      `Đã nộp: ${formatCount(groups[0]?.items.length ?? 0)} trên ${formatCount(schools.length)} trường. Tính báo cáo có số liệu đến ngày ${formatDate(asOf)} trở về trước${plan ? ', theo kế hoạch nói trên' : ''}.`,
    ],
  }
}

const SENT_COLUMNS: readonly ReportColumn[] = [
  { label: 'STT', kind: 'order', width: 12 },
  { label: 'Trường', kind: 'text', width: 70 },
  { label: 'Báo cáo gần nhất', kind: 'text', width: 62 },
  { label: 'Số liệu đến ngày', kind: 'date', width: 24 },
  { label: 'Ngày nộp', kind: 'date', width: 24 },
  { label: 'Số lần nộp', kind: 'count', width: 18 },
  { label: 'Đủ điều kiện', group: 'Số liệu đã nộp', kind: 'count', width: 20 },
  { label: 'Kích hoạt mức 2', group: 'Số liệu đã nộp', kind: 'count', width: 20 },
]

/** As the plan calls it; a period where the report has one. */
function nameOf(
  { dutyId, report, period }: Submission,
  plan: StoredPlan | undefined,
  reportName: (id: ReportId) => string,
): string {
  const duty = plan?.duties.find(({ id }) => id === dutyId)
  return duty?.name ?? `${reportName(report)}${period === null ? '' : ` (${PERIODS_IN_WORDS[period]})`}`
}

const PERIODS_IN_WORDS = { day: 'ngày', week: 'tuần', month: 'tháng' } as const

/** Of all together, of staff, of students; a note tells whose rosters are missing. */
function figureSections(input: ReportInput, schools: readonly School[]): ReportSection[] {
  const sections = summarySections({ ...input, by: 'school', group: undefined })
  const filled = new Set(input.people.filter((person) => isPresent(person, input.asOf)).map(({ schoolId }) => schoolId))
  const missing = schools.filter(({ id }) => !filled.has(id)).map(({ name }) => name)
  if (missing.length === 0) return sections
  const note = `Chưa có danh sách người của ${formatCount(missing.length)} trường: ${missing.join('; ')}.`
  return sections.map((section, at) => (at === 0 ? { ...section, notes: [...section.notes, note] } : section))
}

/** Some targets of the plan, a row a school. */
function targetSection(input: ReportInput, plan: StoredPlan, targets: readonly Target[], first: number): ReportSection {
  const figures = targets.map((target) => targetFigures(progressInput(input, plan, target, 'school')))
  const names = schoolsOf(input).map(({ name }) => name)
  const cells = (figure: TargetFigure | undefined): ReportCell[] =>
    figure ? [figure.whole, figure.done, figure.percent, figure.left] : [0, 0, null, 0]
  return {
    sheetName: `Chỉ tiêu ${first + 1}${targets.length > 1 ? `-${first + targets.length}` : ''}`,
    subtitle: ['Kết quả theo chỉ tiêu của kế hoạch', planLine(plan), asOfLine(input)],
    columns: [
      { label: 'STT', kind: 'order', width: 10 },
      { label: 'Trường', kind: 'text', width: 52 },
      ...targets.flatMap((target, at): ReportColumn[] => {
        const group = `${first + at + 1}. ${targetTitle(target)}`
        return [
          { label: 'Mẫu số', group, kind: 'count', width: 17 },
          { label: 'Đã thực hiện', group, kind: 'count', width: 17 },
          { label: 'Tỷ lệ', group, kind: 'percent', width: 17 },
          { label: 'Còn thiếu', group, kind: 'count', width: 17 },
        ]
      }),
    ],
    rows: [
      ...names.map((name, at) => ({
        cells: [at + 1, name, ...figures.flatMap(({ groups }) => cells(groups.find((group) => group.name === name)))],
      })),
      { cells: [null, 'Tổng cộng', ...figures.flatMap(({ total }) => cells(total))], style: 'total' },
    ],
    notes: targets.map((target, at) => `${first + at + 1}. ${goalLine(target)}.`),
  }
}
