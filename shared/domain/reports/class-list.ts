/**
 * `class-list`: the paper on which a homeroom teacher ticks by hand, one section a class (for staff, a team).
 * Personal numbers are masked unless the input says otherwise (FACTS.md, section 6).
 */
import { eligibilityOn, ruleOn } from '../eligibility.ts'
import { countFigures } from '../figures.ts'
import { GENDER_NAMES, type Kind, type Person } from '../person.ts'
import {
  MARKS,
  type ReportCell,
  type ReportColumn,
  type ReportModel,
  type ReportSection,
  type Signature,
} from '../report.ts'
import { type Stage, proofsOf } from '../tracks.ts'
import { type ReportDefinition, type ReportInput, kindsOf } from './definition.ts'
import { emptyBecause } from './empty.ts'
import { asOfLine, fileNameOf, headSignature, letterheadOf } from './paper.ts'
import { type PeopleGroup, listedGroups, personalIdCell } from './people.ts'
import { MAIN_STAGES, milestoneCell, shownStages } from './stages.ts'
import { GROUP_WORDS, formatPart, groupLabel, groupTitle, outsideSentence, remark } from './words.ts'
import { formatCount } from '../../text/numbers.ts'
import { midSentence } from '../../text/sentence.ts'

const STAGES = { ...MAIN_STAGES, vneid2: ['vneid2.activated'] }

/** Heads shorter than a stage's own, for a column just wide enough for a tick. */
const SHORT_HEADS: Partial<Record<string, string>> = {
  'vneid1.activated': 'Mức 1',
  'vneid2.activated': 'Mức 2',
  'signature.active': 'Chữ ký số',
}

const LEGEND = 'Ký hiệu: ✓ đã thực hiện, kèm ngày; □ chưa thực hiện, đánh dấu khi xong; – không thuộc diện.'

export const classList: ReportDefinition<ReportModel> = {
  name: 'Danh sách lớp để đánh dấu',
  formats: ['pdf', 'xlsx', 'csv'],
  kinds: ['student', 'staff'],
  usualKind: 'student',
  masks: true,
  build: buildClassList,
  whenEmpty: (input) => emptyBecause(input, kindsOf(classList, input.kind)),
}

/** One section a class with the marks of every pupil; sections are empty when nobody is in the class or school. */
function buildClassList(input: ReportInput): ReportModel {
  const kind = input.kind ?? 'student'
  return {
    title: 'DANH SÁCH THEO DÕI THẺ CĂN CƯỚC VÀ TÀI KHOẢN VNeID',
    letterhead: letterheadOf(input, 'DS'),
    orientation: 'portrait',
    sections: listedGroups(input, kind).map((group) => section(input, kind, group)),
    sectionsAre: GROUP_WORDS[kind],
    signatures: [teacherOf(kind), headSignature(input.school)],
    fileName: fileNameOf(kind === 'student' ? 'danh sach lop' : 'danh sach to', input.group ?? ''),
  }
}

function section(input: ReportInput, kind: Kind, { name, people }: PeopleGroup): ReportSection {
  const { asOf, tracks, unmasked = false } = input
  const stages = shownStages(tracks, kind, STAGES)
  const proofs = proofsOf(tracks)
  const rule = ruleOn(asOf)
  const cells = (person: Person, order: number): ReportCell[] => {
    const eligibility = eligibilityOn(person, asOf, rule)
    return [
      order,
      person.fullName,
      person.birthDate,
      person.gender && GENDER_NAMES[person.gender],
      personalIdCell(person, unmasked),
      ...stages.map(
        ({ key }) => milestoneCell(person, key, proofs, asOf) ?? (eligibility.eligible ? null : MARKS.outside),
      ),
      remark(eligibility, asOf),
    ]
  }
  return {
    sheetName: groupLabel(kind, name),
    subtitle: [groupTitle(kind, name), asOfLine(input)],
    columns: columns(stages, unmasked),
    rows: people.map((person, at) => ({ cells: cells(person, at + 1) })),
    notes: [...totals(people, input, stages), LEGEND],
  }
}

function columns(stages: readonly Stage[], unmasked: boolean): ReportColumn[] {
  return [
    { label: 'STT', kind: 'order', width: 10 },
    { label: 'Họ và tên', kind: 'text', width: 42 },
    { label: 'Ngày sinh', kind: 'date', width: 20 },
    { label: 'Giới tính', kind: 'text', width: 11, align: 'center' },
    { label: 'Số định danh', kind: 'text', width: unmasked ? 26 : 22, align: 'center' },
    ...stages.map(({ key, shortName }): ReportColumn => ({
      label: SHORT_HEADS[key] ?? shortName,
      kind: 'tick',
      width: 14,
    })),
    { label: 'Ghi chú', kind: 'text', width: 33 },
  ]
}

function totals(people: readonly Person[], { asOf, tracks }: ReportInput, stages: readonly Stage[]): string[] {
  const { total } = countFigures(people, tracks, asOf, null)
  const parts = stages.map(
    ({ key, name }) => `${midSentence(name)}: ${formatPart(total.stagesOfEligible[key] ?? 0, total.eligible)}`,
  )
  const reached = total.eligible === 0 ? '' : `; trong đó ${parts.join('; ')}`
  const sentence = `Tổng số: ${formatCount(total.headcount)}. Đủ điều kiện: ${formatCount(total.eligible)}${reached}.`
  const outside = outsideSentence(total, stages)
  return outside === null ? [sentence] : [sentence, outside]
}

function teacherOf(kind: Kind): Signature {
  return {
    role: kind === 'student' ? 'GIÁO VIÊN CHỦ NHIỆM' : 'TỔ TRƯỞNG',
    name: '',
  }
}
