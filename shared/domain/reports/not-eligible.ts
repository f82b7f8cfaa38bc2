/**
 * `not-eligible`: who is out of the denominator and why ("danh sách công dân không đủ điều kiện (phục vụ tính tỷ lệ)",
 * plan of Tây Ninh), under the reason. Who took part all the same (a child of 13 by the rules since 1/7/2024, somebody
 * exempted later) stays in this list, with a remark.
 */
import { birthdayOf, formatDate } from '../../text/dates.ts'
import { midSentence } from '../../text/sentence.ts'
import {
  type Eligibility,
  type NotEligibleReason,
  eligibilityOn,
  notEligibleReasonName,
  ruleOn,
} from '../eligibility.ts'
import { EXEMPTION_REASON_IDS } from '../exemptions.ts'
import type { Person } from '../person.ts'
import type { ReportColumn, ReportModel, ReportSection } from '../report.ts'
import type { Goal } from '../standing.ts'
import { isReached } from '../tracks.ts'
import type { ReportDefinition, ReportInput } from './definition.ts'
import { exemptionOf, headedRows, joined, spanOf, subtitleOf, whoCells, whoColumns } from './lists.ts'
import { fileNameOf, letterheadOf, officeSignatures } from './paper.ts'
import { standingNotes, standingsOf, whenNobodyStands } from './standings.ts'

/** The order of the headings. */
const REASONS: readonly NotEligibleReason[] = ['under-age', 'unknown-birth-date', ...EXEMPTION_REASON_IDS]

export const notEligible: ReportDefinition<ReportModel> = {
  name: 'Danh sách không đủ điều kiện',
  formats: ['xlsx', 'csv', 'pdf'],
  kinds: ['staff', 'student'],
  usualKind: 'all',
  masks: true,
  build: buildNotEligible,
  whenEmpty: (input) =>
    whenNobodyStands(
      input,
      notEligible,
      () => 'Mọi người đều đủ điều kiện. Nếu có người không đủ điều kiện, hãy ghi lý do trong sổ rồi lập lại.',
    ),
}

/** One section, a heading for each reason; none when everybody is eligible. */
function buildNotEligible(input: ReportInput): ReportModel {
  return {
    title: 'DANH SÁCH CÔNG DÂN KHÔNG ĐỦ ĐIỀU KIỆN',
    letterhead: letterheadOf(input, 'DS'),
    orientation: 'portrait',
    sections: sections(input),
    signatures: officeSignatures(input),
    fileName: fileNameOf('danh sach khong du dieu kien', input.group ?? ''),
  }
}

function sections(input: ReportInput): ReportSection[] {
  const { asOf, unmasked = false } = input
  const standings = standingsOf(input, notEligible)
  const people = standings.of('not-eligible')
  if (people.length === 0) return []
  const rule = ruleOn(asOf)
  const listed = people.map((person) => ({ person, eligibility: eligibilityOn(person, asOf, rule) }))
  const groups = REASONS.map((reason) => ({
    name: notEligibleReasonName(reason, asOf),
    unit: 'người',
    items: listed.filter(({ eligibility }) => eligibility.reason === reason),
  }))
  const comesOfAge = ({ birthDate }: Person, { reason }: Eligibility) =>
    reason === 'under-age' && birthDate !== null ? birthdayOf(birthDate, rule.minimumAge) : null
  return [
    {
      sheetName: 'Không đủ điều kiện',
      subtitle: subtitleOf(input, 'student', '(Phục vụ tính tỷ lệ)'),
      columns: columns(input, rule.minimumAge),
      rows: headedRows(groups, ({ person, eligibility }, order) => [
        ...whoCells(person, order, unmasked),
        comesOfAge(person, eligibility),
        remarkOf(person, eligibility, standings.goal, asOf),
      ]),
      notes: [
        ...standingNotes(standings),
        'Người trong danh sách này không tính vào mẫu số, kể cả khi đã tự nguyện thực hiện.',
      ],
    },
  ]
}

function columns(input: ReportInput, minimumAge: number): ReportColumn[] {
  return [
    ...whoColumns(input),
    { label: `Đủ ${minimumAge} tuổi từ ngày`, kind: 'date', width: 22 },
    { label: 'Ghi chú', kind: 'text', width: 44 },
  ]
}

/** Since when the reason holds, what the office wrote, and the goal where it was reached all the same. */
function remarkOf(person: Person, { reason, voluntary }: Eligibility, goal: Goal, asOf: string): string | null {
  const exemption = reason === null ? null : exemptionOf(person, reason, asOf)
  const day = person.milestones[goal.key]
  const on = day !== undefined && day <= asOf ? ` ngày ${formatDate(day)}` : ''
  const reached = isReached(person.milestones, goal.proofs, asOf)
    ? `${voluntary ? 'tự nguyện ' : ''}${midSentence(goal.name)}${on}`
    : null
  return joined(reached, spanOf(exemption), exemption?.note ?? null)
}
