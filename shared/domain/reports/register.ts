/**
 * The table that the registers of students and of staff share: who the person is, then the day of every stage.
 * One row of headings, in the words of the rosters that schools exchange, so that the file can be read back.
 */
import { eligibilityOn, ruleOn } from '../eligibility.ts'
import { countFigures } from '../figures.ts'
import { GENDER_NAMES, type Person } from '../person.ts'
import type { ReportCell, ReportColumn, ReportSection } from '../report.ts'
import { type Stage, proofsOf } from '../tracks.ts'
import type { ReportInput } from './definition.ts'
import { personalIdCell } from './people.ts'
import { milestoneCell } from './stages.ts'
import { notEligibleCount, outsideSentence, reasonsSentence, remark } from './words.ts'
import { formatCount } from '../../text/numbers.ts'

export interface RegisterColumn extends ReportColumn {
  of(person: Person): ReportCell
}

const whoColumns = (masked: boolean): readonly RegisterColumn[] => [
  { label: 'Họ và tên', kind: 'text', width: 40, of: (person) => person.fullName },
  { label: 'Ngày sinh', kind: 'date', width: 21, of: (person) => person.birthDate },
  {
    label: 'Giới tính',
    kind: 'text',
    width: 11,
    align: 'center',
    of: ({ gender }) => gender && GENDER_NAMES[gender],
  },
  {
    label: 'Số định danh cá nhân',
    kind: 'text',
    width: 27,
    align: 'center',
    of: (person) => personalIdCell(person, !masked),
  },
]

/** Only where somebody has one: many schools do not keep it, and paper is narrow. */
const MOET_ID: RegisterColumn = {
  label: 'Mã định danh Bộ GD&ĐT',
  kind: 'text',
  width: 23,
  align: 'center',
  of: (person) => person.moetId,
}

const PHONE: RegisterColumn = {
  label: 'Số điện thoại',
  kind: 'text',
  width: 23,
  align: 'center',
  of: (person) => person.phone,
}

/**
 * A section of a register.
 * @param people in the order in which they are to stand
 * @param own what is proper to this register: its name, lines under the title, the columns before the phone, and
 * whether personal numbers are masked
 */
export function registerSection(
  input: ReportInput,
  stages: readonly Stage[],
  people: readonly Person[],
  own: Pick<ReportSection, 'sheetName' | 'subtitle'> & { columns: readonly RegisterColumn[]; masked?: boolean },
): ReportSection {
  const { asOf, tracks } = input
  const proofs = proofsOf(tracks)
  const rule = ruleOn(asOf)
  const columns: readonly RegisterColumn[] = [
    ...whoColumns(own.masked ?? false),
    // By all people of the report: every sheet has the same columns.
    ...(input.people.some((person) => person.moetId) ? [MOET_ID] : []),
    ...own.columns,
    PHONE,
    ...stages.map(({ key, shortName }): RegisterColumn => {
      return {
        label: shortName,
        kind: 'milestone',
        width: 20,
        of: (person) => milestoneCell(person, key, proofs, asOf),
      }
    }),
    { label: 'Ghi chú', kind: 'text', width: 30, of: (person) => remark(eligibilityOn(person, asOf, rule), asOf) },
  ]
  return {
    sheetName: own.sheetName,
    subtitle: own.subtitle,
    columns: [
      { label: 'STT', kind: 'order', width: 10 },
      ...columns.map(({ label, kind, width, align }) => ({ label, kind, width, ...(align && { align }) })),
    ],
    rows: people.map((person, at) => ({ cells: [at + 1, ...columns.map((column) => column.of(person))] })),
    notes: notes(input, stages, people),
  }
}

function notes({ asOf, tracks }: ReportInput, stages: readonly Stage[], people: readonly Person[]): string[] {
  const { total } = countFigures(people, tracks, asOf, null)
  const out = notEligibleCount(total)
  const reasons = out === 0 ? '' : ` (${reasonsSentence(total.notEligible, asOf)})`
  const outside = outsideSentence(total, stages)
  return [
    `Tổng số: ${formatCount(total.headcount)}; đủ điều kiện: ${formatCount(total.eligible)}; không đủ điều kiện: ${formatCount(out)}${reasons}.`,
    ...(outside === null ? [] : [outside]),
    'Ký hiệu: ✓ đã thực hiện, chưa ghi ngày.',
  ]
}
