/**
 * `period`: the daily, weekly or monthly report of a plan (or of no plan): what was reached in the period and in all,
 * against the targets, by class and team, with difficulties and proposals. Names stand only where a difference from
 * the last such report is explained.
 */
import { addDays, formatDate } from '../../text/dates.ts'
import { formatCount } from '../../text/numbers.ts'
import { midSentence } from '../../text/sentence.ts'
import { periodBounds } from '../plans/period-bounds.ts'
import type { Period } from '../plans/plan.ts'
import type { DocumentBlock, DocumentModel } from '../report.ts'
import type { StageKey } from '../tracks.ts'
import { type ReportDefinition, type ReportInput, kindsOf } from './definition.ts'
import {
  documentFoot,
  heading,
  kindCounts,
  numberer,
  ownWords,
  paragraph,
  peopleSentence,
  planCitation,
  planName,
} from './document-parts.ts'
import { emptyBecause } from './empty.ts'
import { explanation } from './explanation.ts'
import { type PaperFigures, type PeriodFigures, paperFigures, paperStages, periodFigures } from './paper-figures.ts'
import { fileNameOf, letterheadOf } from './paper.ts'
import { groupTable, stageTable } from './stage-table.ts'
import { paceSentences, standingTargets, targetTable } from './target-table.ts'
import { groupTitle } from './words.ts'

const FILE_NAMES = { day: 'bao cao ngay', week: 'bao cao tuan', month: 'bao cao thang' } as const satisfies Record<
  Period,
  string
>

export const period: ReportDefinition<DocumentModel> = {
  name: 'Báo cáo định kỳ',
  formats: ['docx', 'pdf', 'xlsx'],
  kinds: ['staff', 'student'],
  usualKind: 'all',
  masks: false,
  explainsPrevious: true,
  build: buildPeriod,
  whenEmpty: (input) => emptyBecause(input, kindsOf(period, input.kind)),
}

/** No blocks when there is nobody to report on. */
function buildPeriod(input: ReportInput): DocumentModel {
  const figures = paperFigures(input, period)
  const { plan, period: length = 'day', asOf, school } = input
  const of = plan ? `thực hiện ${planName(plan)}` : 'cấp thẻ căn cước và tài khoản định danh điện tử (VNeID)'
  const when = periodWords(length, asOf)
  return {
    paper: 'BÁO CÁO',
    title: `Kết quả ${of}, ${when}`,
    letterhead: letterheadOf(input, 'BC'),
    blocks:
      figures.people.length === 0
        ? []
        : [
            paragraph(
              plan
                ? `Thực hiện ${planCitation(plan)}, ${school.name} báo cáo kết quả ${when} như sau:`
                : `${school.name} báo cáo kết quả ${of}, ${when} như sau:`,
            ),
            ...results(input, figures, periodFigures(input, figures)),
            heading(1, 'II. KHÓ KHĂN, VƯỚNG MẮC'),
            ownWords(input.difficulties, 'Trong kỳ không phát sinh khó khăn, vướng mắc.'),
            heading(1, 'III. ĐỀ XUẤT, KIẾN NGHỊ'),
            ownWords(input.proposals, 'Không có.'),
            paragraph(`Trên đây là báo cáo kết quả ${when} của ${school.name}./.`),
          ],
    ...documentFoot(input),
    fileName: fileNameOf(FILE_NAMES[length], input.group ?? ''),
  }
}

/** `ngày 31/10/2023`, `tuần từ ngày 25/10/2023 đến ngày 31/10/2023`, `tháng 10/2023`; `… (đến ngày 15/10/2023)` of a part. */
function periodWords(length: Period, asOf: string): string {
  switch (length) {
    case 'day':
      return `ngày ${formatDate(asOf)}`
    case 'week':
      return `tuần từ ngày ${formatDate(periodBounds(length, asOf).from)} đến ngày ${formatDate(asOf)}`
    case 'month':
      return `tháng ${formatDate(asOf).slice(3)}${addDays(asOf, 1).endsWith('-01') ? '' : ` (đến ngày ${formatDate(asOf)})`}`
  }
}

function results(input: ReportInput, figures: PaperFigures, reached: PeriodFigures): DocumentBlock[] {
  const { plan } = input
  const numbered = numberer()
  const where = input.group === undefined ? '' : `${groupTitle(input.kind ?? 'student', input.group)}: `
  const byKind = kindCounts(figures.kinds.map(({ kind, people }) => ({ kind, count: people.length })))
  const explained = explanation(input, figures, paperStages(input))
  return [
    heading(1, 'I. KẾT QUẢ THỰC HIỆN'),
    heading(2, numbered('Đối tượng')),
    paragraph(`${where}${peopleSentence(input, figures.total, byKind)}`),
    heading(2, numbered('Kết quả trong kỳ và lũy kế')),
    paragraph(reachedSentence(input, reached)),
    stageTable(input, figures, reached),
    ...(plan && plan.targets.length > 0 ? targetBlocks(input, plan, numbered) : []),
    ...figures.kinds.flatMap((ofKind) => [
      heading(2, numbered(`Kết quả theo ${ofKind.kind === 'student' ? 'lớp' : 'tổ'}`)),
      groupTable(input, ofKind, reached),
    ]),
    ...(explained.length === 0 ? [] : [heading(2, numbered('Giải trình so với báo cáo kỳ trước')), ...explained]),
  ]
}

function targetBlocks(
  input: ReportInput,
  plan: NonNullable<ReportInput['plan']>,
  numbered: (text: string) => string,
): DocumentBlock[] {
  const standing = standingTargets(input, plan)
  const pace = paceSentences(standing, true)
  return [
    heading(2, numbered('Kết quả so với chỉ tiêu của kế hoạch')),
    targetTable(standing, false),
    pace.length === 0 ? paragraph('Tất cả chỉ tiêu của kế hoạch đã hoàn thành.') : { kind: 'bullets', items: pace },
  ]
}

/** What the daily report of TP.HCM is asked for: how many applications were taken, how many accounts activated. */
function reachedSentence({ tracks, plan }: ReportInput, { period: length, from, until, total }: PeriodFigures): string {
  const within =
    length === 'day' ? `Trong ngày ${formatDate(until)}` : `Từ ngày ${formatDate(from)} đến ngày ${formatDate(until)}`
  const named = paperStages({ tracks, plan }).map(({ key, name }): [StageKey, string] => [key, name])
  const parts = named
    .filter(([key]) => (total.stages[key] ?? 0) > 0)
    .map(([key, name]) => `${midSentence(name.replace(/^Đã /u, ''))}: ${formatCount(total.stages[key] ?? 0)} người`)
  return parts.length === 0
    ? `${within}, nhà trường không có thêm kết quả mới.`
    : `${within}, nhà trường có thêm: ${parts.join('; ')}.`
}
