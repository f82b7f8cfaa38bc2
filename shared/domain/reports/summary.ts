/**
 * `summary`: figures at the as-of date by class and by team, or by what the request groups them by (class, team, school,
 * age group, area). Who is outside the denominator and why stands in columns of its own, and a note tells who reached a
 * stage from outside it.
 */
import { type FigureGroup, type Grouping, countFigures, groupNamer } from '../figures.ts'
import { KIND_NAMES, type Kind, type Person, groupOf } from '../person.ts'
import type { ReportModel, ReportSection } from '../report.ts'
import type { Stage } from '../tracks.ts'
import { type ReportDefinition, type ReportInput, kindsOf } from './definition.ts'
import { emptyBecause } from './empty.ts'
import { type GroupHead, GOAL, figureTable } from './figure-table.ts'
import { asOfLine, fileNameOf, letterheadOf, officeSignatures } from './paper.ts'
import { listedPeople } from './people.ts'
import { everyStage } from './stages.ts'
import { GROUP_WORDS, formatPart, groupLabel } from './words.ts'
import { formatCount } from '../../text/numbers.ts'

/** Short enough for the name of a sheet. */
const SHEETS = { student: 'Học sinh', staff: 'Cán bộ-GV-NV' } as const satisfies Record<Kind, string>

/** Groupings that say nothing of a kind of people: what their groups are called, and where nothing is known. */
const WIDE = {
  school: { label: 'Trường', title: 'THEO TRƯỜNG', unknown: 'Chưa rõ trường', file: 'theo truong' },
  age: { label: 'Độ tuổi', title: 'THEO ĐỘ TUỔI', unknown: 'Chưa rõ ngày sinh', file: 'theo do tuoi' },
  area: { label: 'Địa bàn', title: 'THEO ĐỊA BÀN', unknown: 'Chưa rõ địa bàn', file: 'theo dia ban' },
} as const satisfies Partial<Record<Grouping, object>>
type Wide = keyof typeof WIDE

export const summary: ReportDefinition<ReportModel> = {
  name: 'Bảng tổng hợp',
  formats: ['xlsx', 'pdf'],
  kinds: ['staff', 'student'],
  usualKind: 'all',
  masks: false,
  scope: ({ by }) => (by === 'school' ? 'register' : 'school'),
  build: buildSummary,
  whenEmpty: (input) => emptyBecause(input, kindsIn(input)),
}

/** One section a kind of people; a kind without anybody has none. By school, age or area, one of both together first. */
function buildSummary(input: ReportInput): ReportModel {
  const { kind, group } = input
  const wide = wideGrouping(input)
  return {
    title: `BẢNG TỔNG HỢP KẾT QUẢ CẤP THẺ CĂN CƯỚC VÀ TÀI KHOẢN VNeID${wide === null ? '' : ` ${WIDE[wide].title}`}`,
    letterhead: letterheadOf(input, 'BC'),
    orientation: 'landscape',
    sections: summarySections(input),
    signatures: officeSignatures(input),
    fileName: fileNameOf('tong hop', wide === null ? '' : WIDE[wide].file, kind ? SHEETS[kind] : '', group ?? ''),
  }
}

/** The sections of the report; none when nobody belongs to the school. */
export function summarySections(input: ReportInput): ReportSection[] {
  const wide = wideGrouping(input)
  const kinds = kindsIn(input)
  const sections = kinds.flatMap((kind) => section(input, [kind]))
  if (sections.length < 2) return sections
  return wide === null ? withSchoolTotal(input, sections) : [...section(input, kinds), ...sections]
}

function wideGrouping({ by }: ReportInput): Wide | null {
  return by === undefined || by === 'class' || by === 'team' ? null : by
}

/** Classes are of students and teams of staff: grouped by one of them, the report is about those alone. */
function kindsIn({ by, kind }: ReportInput): readonly Kind[] {
  const kinds = kindsOf(summary, kind)
  const own = by === 'class' ? 'student' : by === 'team' ? 'staff' : null
  return own !== null && kinds.includes(own) ? [own] : kinds
}

/** Of the whole register only by school; else of the school whose paper it is. */
function peopleOf(input: ReportInput, kind: Kind): Person[] {
  const people = listedPeople(input, kind)
  return input.by === 'school' ? people : people.filter(({ schoolId }) => schoolId === input.school.id)
}

function section(input: ReportInput, kinds: readonly Kind[]): ReportSection[] {
  const wide = wideGrouping(input)
  const people = kinds.flatMap((kind) => peopleOf(input, kind))
  const figures = countFigures(people, input.tracks, input.asOf, wide === null ? groupOf : nameOf(input, wide))
  if (figures.total.headcount === 0) return []
  const [kind] = kinds.length === 1 ? kinds : []
  return [
    {
      sheetName: kind ? SHEETS[kind] : 'Tất cả',
      subtitle: [kind ? KIND_NAMES[kind] : 'Cán bộ, giáo viên, nhân viên và học sinh', asOfLine(input)],
      ...figureTable(figures, stagesOf(input, kinds), groupHead(kind, wide)),
    },
  ]
}

/** Every step of the tracks that are followed and concern all these people. */
function stagesOf({ tracks }: ReportInput, kinds: readonly Kind[]): Stage[] {
  return everyStage(tracks.filter((track) => kinds.every((kind) => track.kinds.includes(kind))))
}

function nameOf({ schools = [], school, asOf }: ReportInput, wide: Wide): (person: Person) => string {
  const names = new Map([school, ...schools].map(({ id, name }) => [id, name]))
  return groupNamer(wide, asOf, ({ schoolId }) => names.get(schoolId) ?? '')
}

function groupHead(kind: Kind | undefined, wide: Wide | null): GroupHead {
  if (wide !== null) {
    const { label, unknown } = WIDE[wide]
    return { label, width: 42, nameOf: ({ name }: FigureGroup) => (name === '' ? unknown : name) }
  }
  const own = kind ?? 'student'
  return {
    label: GROUP_WORDS[own],
    width: own === 'student' ? 25 : 34,
    nameOf: ({ name }: FigureGroup) => groupLabel(own, name),
  }
}

/** Adds the figures of staff and students together as a last note. */
function withSchoolTotal(input: ReportInput, sections: readonly ReportSection[]): ReportSection[] {
  const people = kindsIn(input).flatMap((kind) => peopleOf(input, kind))
  const { total } = countFigures(people, input.tracks, input.asOf, null)
  const part = (key: string) => formatPart(total.stagesOfEligible[key] ?? 0, total.eligible)
  const sentence =
    `Cả trường: tổng số ${formatCount(total.headcount)} người; đủ điều kiện ${formatCount(total.eligible)}; ` +
    `đã có thẻ: ${part('card.issued')}; đã kích hoạt VNeID mức 2: ${part(GOAL)}.`
  return sections.map((one, at) => (at < sections.length - 1 ? one : { ...one, notes: [...one.notes, sentence] }))
}
