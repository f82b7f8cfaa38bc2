/**
 * `final`: the closing report of a plan: what was done (activity log), what was reached against each target, as table
 * and picture, who is left and why, difficulties, proposals, whom to commend.
 */
import { formatDate } from '../../text/dates.ts'
import { formatCount } from '../../text/numbers.ts'
import { midSentence } from '../../text/sentence.ts'
import type { StoredPlan } from '../plans/plan.ts'
import type { DocumentBlock, DocumentModel } from '../report.ts'
import { activityBlocks } from './activity-tables.ts'
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
import { groupChart, targetChart } from './paper-charts.ts'
import { type PaperFigures, paperFigures } from './paper-figures.ts'
import { fileNameOf, letterheadOf } from './paper.ts'
import { groupTable } from './stage-table.ts'
import { standingNotes, standingsOf } from './standings.ts'
import { paceSentences, standingTargets, targetTable } from './target-table.ts'
import { leftTable } from './left-table.ts'
import { GROUP_WORDS, groupLabel } from './words.ts'
import { goalOf } from '../standing.ts'

export const final: ReportDefinition<DocumentModel> = {
  name: 'Báo cáo tổng kết',
  formats: ['docx', 'pdf', 'xlsx'],
  kinds: ['staff', 'student'],
  usualKind: 'all',
  masks: false,
  needsPlan: true,
  build: buildFinal,
  whenEmpty: (input) => emptyBecause(input, kindsOf(final, input.kind)),
}

/** No blocks when there is nobody to report on. */
function buildFinal(input: ReportInput): DocumentModel {
  const figures = paperFigures(input, final)
  const { plan, school } = input
  return {
    paper: 'BÁO CÁO',
    title: `Tổng kết thực hiện ${plan ? planName(plan) : 'kế hoạch'}`,
    letterhead: letterheadOf(input, 'BC'),
    blocks:
      figures.people.length === 0 || !plan
        ? []
        : [
            paragraph(`Thực hiện ${planCitation(plan)}, ${school.name} báo cáo tổng kết việc thực hiện như sau:`),
            heading(1, 'I. CÔNG TÁC TRIỂN KHAI'),
            ...activityBlocks(input, plan),
            heading(1, 'II. KẾT QUẢ THỰC HIỆN'),
            ...results(input, plan, figures),
            heading(1, 'III. KHÓ KHĂN, VƯỚNG MẮC'),
            ownWords(input.difficulties, 'Quá trình thực hiện không có khó khăn, vướng mắc lớn.'),
            heading(1, 'IV. ĐỀ XUẤT, KIẾN NGHỊ'),
            ownWords(input.proposals, 'Không có.'),
            ...commendation(input, figures),
            paragraph(`Trên đây là báo cáo tổng kết thực hiện ${planName(plan)} của ${school.name}./.`),
          ],
    ...documentFoot(input),
    fileName: fileNameOf('bao cao tong ket', input.group ?? ''),
  }
}

function results(input: ReportInput, plan: StoredPlan, figures: PaperFigures): DocumentBlock[] {
  const byKind = kindCounts(figures.kinds.map(({ kind, people }) => ({ kind, count: people.length })))
  const standing = standingTargets(input, plan)
  const left = paceSentences(standing, true)
  const lines = targetChart(input, plan)
  const numbered = numberer()
  return [
    heading(2, numbered('Đối tượng')),
    paragraph(peopleSentence(input, figures.total, byKind)),
    heading(2, numbered('Kết quả so với chỉ tiêu của kế hoạch')),
    ...(standing.length === 0
      ? [paragraph('Kế hoạch không giao chỉ tiêu bằng số.')]
      : [
          targetTable(standing, true),
          left.length === 0
            ? paragraph('Tất cả chỉ tiêu của kế hoạch đã hoàn thành.')
            : ({ kind: 'bullets', items: left } as const),
        ]),
    ...(lines ? [lines] : []),
    ...figures.kinds.flatMap((ofKind) => [
      heading(2, numbered(`Kết quả theo ${ofKind.kind === 'student' ? 'lớp' : 'tổ'}`)),
      groupTable(input, ofKind, null),
      groupChart(input, ofKind),
    ]),
    heading(2, numbered('Phân nhóm đối tượng')),
    ...standingNotes(standingsOf(input, final)).map(paragraph),
    leftTable(input, figures),
  ]
}

/** Classes and teams in which everybody eligible reached the plan's goal; none, no chapter. */
function commendation(input: ReportInput, { kinds }: PaperFigures): DocumentBlock[] {
  const goal = goalOf(input.tracks, input.plan)
  const items = kinds.flatMap(({ kind, now }) => {
    const whole = now.groups.filter(
      ({ name, eligible, stagesOfEligible }) => name !== '' && eligible > 0 && stagesOfEligible[goal.key] === eligible,
    )
    const names = whole.map(({ name, eligible }) => `${groupLabel(kind, name)} (${formatCount(eligible)} người)`)
    return names.length === 0 ? [] : [`${GROUP_WORDS[kind]}: ${names.join(', ')}.`]
  })
  if (items.length === 0) return []
  return [
    heading(1, 'V. ĐỀ NGHỊ BIỂU DƯƠNG'),
    paragraph(
      `Tính đến ngày ${formatDate(input.asOf)}, các tập thể có 100% người đủ điều kiện ${midSentence(goal.name)}, đề nghị được biểu dương:`,
    ),
    { kind: 'bullets', items },
  ]
}
