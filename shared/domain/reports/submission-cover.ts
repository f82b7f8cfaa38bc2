/** The cover of a submission workbook: who reports, under which plan, and the figures that are looked at first. */
import type { SubmissionPayload } from '../../contract/submission-file.ts'
import { formatDate } from '../../text/dates.ts'
import { formatCount } from '../../text/numbers.ts'
import type { FigureGroup } from '../figures.ts'
import { KIND_NAMES } from '../person.ts'
import type { ReportRow, ReportSection } from '../report.ts'
import type { Track } from '../tracks.ts'
import type { ReportInput } from './definition.ts'
import { asOfLine } from './paper.ts'
import { formatPart, notEligibleCount, reasonsSentence } from './words.ts'

interface CoverPart {
  name: string
  lines: readonly (readonly [label: string, value: string])[]
}

/** The sheet of the cover; lines without a value are left out. */
export function submissionCover(input: ReportInput, payload: SubmissionPayload): ReportSection {
  const parts: CoverPart[] = [
    { name: 'I. Đơn vị báo cáo', lines: schoolLines(input) },
    { name: 'II. Kế hoạch thực hiện', lines: planLines(payload) },
    { name: 'III. Số liệu chung', lines: figureLines(payload, input.tracks) },
    { name: 'IV. Kết quả theo chỉ tiêu', lines: targetLines(payload) },
  ]
  return {
    sheetName: 'Bìa',
    subtitle: [asOfLine(input)],
    columns: [
      { label: 'STT', kind: 'order', width: 12 },
      { label: 'Nội dung', kind: 'text', width: 100 },
      { label: 'Số liệu', kind: 'text', width: 135 },
    ],
    rows: parts.flatMap(rowsOf),
    notes: ['Tệp có một trang ẩn để chương trình đọc số liệu; xin không sửa, không xóa trang đó.'],
  }
}

function rowsOf({ name, lines }: CoverPart): ReportRow[] {
  const known = lines.filter(([, value]) => value !== '')
  if (known.length === 0) return []
  return [
    { cells: [name], style: 'heading' },
    ...known.map(([label, value], at) => ({ cells: [at + 1, label, value] })),
  ]
}

function schoolLines({ school, asOf, madeOn }: ReportInput): CoverPart['lines'] {
  return [
    ['Trường', school.name],
    ['Cơ quan quản lý', school.governingBody],
    ['Tính đến ngày', formatDate(asOf)],
    ['Ngày lập', formatDate(madeOn ?? asOf)],
    ['Người lập', school.preparerName],
    [school.headRole || 'Hiệu trưởng', school.headName],
  ]
}

function planLines({ plan }: SubmissionPayload): CoverPart['lines'] {
  if (!plan) return [['Tên kế hoạch', 'Báo cáo không theo kế hoạch']]
  return [
    ['Tên kế hoạch', plan.title],
    ['Số ký hiệu', plan.number],
    ['Ngày ban hành', formatDate(plan.issuedOn)],
    ['Cơ quan ban hành', plan.issuer],
  ]
}

function figureLines(payload: SubmissionPayload, tracks: readonly Track[]): CoverPart['lines'] {
  const { total, kinds, asOf } = payload
  const reasons = reasonsSentence(total.notEligible, asOf)
  return [
    ['Tổng số người', formatCount(total.headcount)],
    ...kinds.map(({ kind, total: own }) => [`Trong đó: ${KIND_NAMES[kind]}`, formatCount(own.headcount)] as const),
    ['Không đủ điều kiện', `${formatCount(notEligibleCount(total))}${reasons === '' ? '' : ` (${reasons})`}`],
    ['Đủ điều kiện (mẫu số)', formatCount(total.eligible)],
    ...tracks.filter(({ shown }) => shown).flatMap((track) => stageLines(track, payload)),
  ]
}

/** A stage out of those whom its track concerns: a signature is asked of staff alone. */
function stageLines({ stages, kinds }: Track, payload: SubmissionPayload): (readonly [string, string])[] {
  const concerned = payload.kinds.filter(({ kind }) => kinds.includes(kind))
  const sum = (of: (total: FigureGroup) => number) => concerned.reduce((all, { total }) => all + of(total), 0)
  if (sum(({ headcount }) => headcount) === 0) return []
  return stages.map(({ key, name }) => [
    name,
    formatPart(
      sum(({ stagesOfEligible }) => stagesOfEligible[key] ?? 0),
      sum(({ eligible }) => eligible),
    ),
  ])
}

function targetLines({ targets }: SubmissionPayload): CoverPart['lines'] {
  return targets.map(({ name, total: { done, whole, required, left } }) => [
    name,
    `${formatPart(done, whole)} trên ${formatCount(whole)}; phải đạt ${formatCount(required)}; còn thiếu ${formatCount(left)}`,
  ])
}
