/**
 * `confirmed`: who is in the denominator and has reached the goal ("danh sách xác nhận sau khi công dân đã kích hoạt
 * thành công", plan of Tây Ninh), with the day and room to confirm it by a signature. Numbers are masked unless the
 * input says otherwise. Who took part without being asked stands in `not-eligible`.
 */
import { eligibilityOn, ruleOn } from '../eligibility.ts'
import { appliedWithCard } from '../next-step.ts'
import type { Person } from '../person.ts'
import type { ReportCell, ReportColumn, ReportModel, ReportSection } from '../report.ts'
import type { Goal } from '../standing.ts'
import { proofsOf } from '../tracks.ts'
import type { ReportDefinition, ReportInput } from './definition.ts'
import { joined, subtitleOf, whoCells, whoColumns } from './lists.ts'
import { capitalsOf, fileNameOf, letterheadOf, officeSignatures } from './paper.ts'
import { milestoneCell } from './stages.ts'
import { type Standings, standingNotes, standingsOf, whenNobodyStands } from './standings.ts'
import { WITH_CARD, leftByStep } from './steps.ts'
import { remark } from './words.ts'
import { formatCount } from '../../text/numbers.ts'
import { midSentence } from '../../text/sentence.ts'

const CARD = 'card.issued'
const LEVEL2 = 'vneid2.activated'

export const confirmed: ReportDefinition<ReportModel> = {
  name: 'Danh sách xác nhận đã kích hoạt',
  formats: ['xlsx', 'csv', 'pdf'],
  kinds: ['staff', 'student'],
  usualKind: 'all',
  masks: true,
  build: buildConfirmed,
  whenEmpty: (input) =>
    whenNobodyStands(input, confirmed, ({ goal, eligible }) =>
      eligible === 0
        ? 'Không có ai đủ điều kiện nên danh sách xác nhận không có người nào.'
        : `Chưa ai trong ${formatCount(eligible)} người đủ điều kiện ${midSentence(goal.name)}. Hãy ghi nhận kết quả rồi lập lại, hoặc chọn ngày khác.`,
    ),
}

/** One section of everybody confirmed, by class or team; none when there is nobody. */
function buildConfirmed(input: ReportInput): ReportModel {
  const standings = standingsOf(input, confirmed)
  return {
    title: `DANH SÁCH XÁC NHẬN CÔNG DÂN ${goalCapitals(standings.goal)}`,
    letterhead: letterheadOf(input, 'DS'),
    orientation: 'portrait',
    sections: sections(input, standings),
    signatures: officeSignatures(input),
    fileName: fileNameOf('danh sach xac nhan', input.group ?? ''),
  }
}

function sections(input: ReportInput, standings: Standings): ReportSection[] {
  const { asOf, tracks, unmasked = false } = input
  const { goal } = standings
  const people = standings.of('confirmed')
  if (people.length === 0) return []
  const proofs = proofsOf(tracks)
  const rule = ruleOn(asOf)
  const cells = (person: Person, order: number): ReportCell[] => [
    ...whoCells(person, order, unmasked),
    ...(goal.key === CARD ? [] : [milestoneCell(person, CARD, proofs, asOf)]),
    milestoneCell(person, goal.key, proofs, asOf),
    null,
    joined(
      remark(eligibilityOn(person, asOf, rule), asOf),
      goal.key === LEVEL2 && appliedWithCard(person, asOf) ? WITH_CARD : null,
    ),
  ]
  return [
    {
      sheetName: 'Đã xác nhận',
      subtitle: subtitleOf(input, 'student'),
      columns: columns(input, goal),
      rows: people.map((person, at) => ({ cells: cells(person, at + 1) })),
      notes: [
        ...standingNotes(standings),
        ...(goal.key === LEVEL2 ? leftByStep(input, standings.of('left'), 'Trong số còn lại') : []),
        'Ký hiệu: ✓ đã thực hiện, chưa ghi ngày.',
      ],
    },
  ]
}

/** The plans' own words where the goal is level 2. */
function goalCapitals({ key, name }: Goal): string {
  return key === LEVEL2 ? 'ĐÃ KÍCH HOẠT THÀNH CÔNG TÀI KHOẢN VNeID MỨC 2' : capitalsOf(name)
}

function columns(input: ReportInput, { key, shortName }: Goal): ReportColumn[] {
  return [
    ...whoColumns(input),
    ...(key === CARD ? [] : [{ label: 'Có thẻ', kind: 'milestone' as const, width: 20 }]),
    { label: shortName, kind: 'milestone', width: 21 },
    { label: 'Ký xác nhận', kind: 'text', width: 24 },
    { label: 'Ghi chú', kind: 'text', width: 25 },
  ]
}
