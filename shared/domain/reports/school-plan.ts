/**
 * `school-plan`: the school's own plan, drafted from the plan of the office above that it answers to, with the
 * school's numbers at the as-of date. A draft: the office goes on with it in Word.
 */
import { formatDate } from '../../text/dates.ts'
import { upperFirst } from '../../text/sentence.ts'
import { dutySentence, LEVEL_WORDS, peopleWords } from '../plans/words.ts'
import { type Cohort, SCHOOL_LEVELS, type SchoolLevel, type StoredPlan } from '../plans/plan.ts'
import type { DocumentBlock, DocumentModel } from '../report.ts'
import { type ReportDefinition, type ReportInput, kindsOf } from './definition.ts'
import {
  documentFoot,
  ended,
  heading,
  kindCounts,
  numberer,
  paragraph,
  peopleSentence,
  planCitation,
  planName,
} from './document-parts.ts'
import { emptyBecause } from './empty.ts'
import { handDownTables } from './hand-down-table.ts'
import { paperFigures } from './paper-figures.ts'
import { fileNameOf, letterheadOf } from './paper.ts'
import { assignments, purposes, requirements } from './school-plan-words.ts'
import { paceSentences, standingTargets, targetTable } from './target-table.ts'

export const schoolPlan: ReportDefinition<DocumentModel> = {
  name: 'Kế hoạch của trường',
  formats: ['docx', 'pdf'],
  kinds: ['staff', 'student'],
  usualKind: 'all',
  masks: false,
  needsPlan: true,
  build: buildSchoolPlan,
  whenEmpty: (input) => emptyBecause(input, kindsOf(schoolPlan, input.kind)),
}

/** No blocks when there is nobody in the school. */
function buildSchoolPlan(input: ReportInput): DocumentModel {
  const { plan, school } = input
  const blocks = plan ? chapters(input, plan) : []
  return {
    paper: 'KẾ HOẠCH',
    title: plan ? `Triển khai thực hiện ${planName(plan)} tại ${school.name}` : school.name,
    letterhead: letterheadOf(input, 'KH'),
    blocks,
    ...documentFoot(input),
    fileName: fileNameOf('ke hoach cua truong'),
  }
}

function chapters(input: ReportInput, plan: StoredPlan): DocumentBlock[] {
  const { school } = input
  const figures = paperFigures(input, schoolPlan)
  if (figures.people.length === 0) return []
  const byKind = kindCounts(figures.kinds.map(({ kind, people }) => ({ kind, count: people.length })))
  const standing = standingTargets(input, plan)
  const left = paceSentences(standing, false)
  return [
    { kind: 'bases', lines: basesOf(plan) },
    paragraph(`${school.name} xây dựng kế hoạch triển khai thực hiện như sau:`),
    heading(1, 'I. MỤC ĐÍCH, YÊU CẦU'),
    heading(2, '1. Mục đích'),
    { kind: 'bullets', items: purposes(plan) },
    heading(2, '2. Yêu cầu'),
    { kind: 'bullets', items: requirements() },
    heading(1, 'II. ĐỐI TƯỢNG, THỜI GIAN THỰC HIỆN'),
    heading(2, '1. Đối tượng'),
    paragraph(`${coversSentence(plan.covers, school.levels)} ${peopleSentence(input, figures.total, byKind)}`),
    heading(2, '2. Thời gian'),
    paragraph(spanSentence(plan)),
    ...(standing.length === 0
      ? []
      : [
          heading(1, 'III. CHỈ TIÊU'),
          heading(2, '1. Chỉ tiêu của nhà trường'),
          paragraph(`Chỉ tiêu và số liệu của nhà trường tính đến ngày ${formatDate(input.asOf)}:`),
          targetTable(standing, false),
          ...(left.length === 0 ? [] : [{ kind: 'bullets', items: left } as const]),
          heading(2, '2. Giao chỉ tiêu cho các lớp, các tổ'),
          ...handDownTables(input, plan),
        ]),
    heading(1, `${standing.length === 0 ? 'III' : 'IV'}. NHIỆM VỤ`),
    plan.tasks.length === 0
      ? paragraph('Thực hiện các nội dung theo kế hoạch của cấp trên.')
      : { kind: 'bullets', items: plan.tasks.map(ended) },
    heading(1, `${standing.length === 0 ? 'IV' : 'V'}. TỔ CHỨC THỰC HIỆN`),
    ...organisation(input, plan),
    paragraph(
      `Trên đây là Kế hoạch triển khai thực hiện của ${school.name}. Trong quá trình thực hiện, nếu có khó khăn, ` +
        'vướng mắc, các bộ phận, cá nhân kịp thời phản ánh với lãnh đạo nhà trường để được giải quyết./.',
    ),
  ]
}

/** Who does what, and what is owed to the office above by when. */
function organisation(input: ReportInput, plan: StoredPlan): DocumentBlock[] {
  const numbered = numberer()
  return [
    ...assignments(input, plan).flatMap(({ who, tasks }) => [
      heading(2, numbered(who)),
      { kind: 'bullets', items: tasks } as const,
    ]),
    ...(plan.duties.length === 0
      ? []
      : [
          heading(2, numbered('Chế độ báo cáo')),
          { kind: 'bullets', items: plan.duties.map((duty) => ended(dutySentence(duty))) } as const,
        ]),
  ]
}

/** The plan's căn cứ, and the plan itself where it is not among them. */
function basesOf(plan: StoredPlan): string[] {
  const own = `Căn cứ ${planCitation(plan)}`
  const named = plan.bases.some((line) => line.includes(plan.number === '' ? plan.title : plan.number))
  return named ? [...plan.bases] : [...plan.bases, own]
}

function spanSentence({ start, end }: StoredPlan): string {
  if (start === null && end === null) return 'Thực hiện từ ngày ban hành kế hoạch.'
  const from = start === null ? 'ngày ban hành kế hoạch' : `ngày ${formatDate(start)}`
  return end === null ? `Từ ${from}.` : `Từ ${from} đến hết ngày ${formatDate(end)}.`
}

/** Whom the plan covers, of the levels that the school teaches: `Học sinh trung học cơ sở và cán bộ, giáo viên, nhân viên từ đủ 14 tuổi trở lên.` */
function coversSentence({ kinds, staff, levels, minimumAge }: Cohort, taught: readonly SchoolLevel[]): string {
  const ofSchool = SCHOOL_LEVELS.filter((level) => taught.length === 0 || taught.includes(level))
  const named = ofSchool.filter((level) => levels?.includes(level)).map((level) => LEVEL_WORDS[level])
  const parts = kinds.map((kind) => {
    const words = peopleWords(kind, { staff })
    return kind === 'staff' || named.length === 0 ? words : `${words} ${named.join(', ')}`
  })
  const who = parts.join(' và ')
  const age = minimumAge === null ? '' : ` từ đủ ${minimumAge} tuổi trở lên`
  return `${upperFirst(who)} của nhà trường${age}.`
}
