/**
 * `absent`: who is in the denominator, is listed as absent and has not reached the goal ("danh sách công dân không có
 * mặt", plan of Tây Ninh), under the reason. Who had reached it before going away stands in `confirmed`.
 */
import { type Eligibility, eligibilityOn, ruleOn } from '../eligibility.ts'
import { EXEMPTION_REASONS, type ExemptionReasonId } from '../exemptions.ts'
import { nextStepOf } from '../next-step.ts'
import type { Person } from '../person.ts'
import type { ReportCell, ReportColumn, ReportModel, ReportSection } from '../report.ts'
import { type StageKey, proofsOf } from '../tracks.ts'
import type { ReportDefinition, ReportInput } from './definition.ts'
import { exemptionOf, headedRows, joined, subtitleOf, whoCells, whoColumns } from './lists.ts'
import { fileNameOf, letterheadOf, officeSignatures } from './paper.ts'
import { standingNotes, standingsOf, whenNobodyStands } from './standings.ts'
import { formatDate } from '../../text/dates.ts'

export const absent: ReportDefinition<ReportModel> = {
  name: 'Danh sách không có mặt',
  formats: ['xlsx', 'csv', 'pdf'],
  kinds: ['staff', 'student'],
  usualKind: 'all',
  masks: true,
  build: buildAbsent,
  whenEmpty: (input) =>
    whenNobodyStands(
      input,
      absent,
      () =>
        'Không có ai đủ điều kiện mà vắng mặt và chưa thực hiện. Nếu có người vắng mặt, hãy chọn họ trong sổ, ghi lý do vắng mặt rồi lập lại.',
    ),
}

/** One section, a heading for each reason; none when nobody is absent. */
function buildAbsent(input: ReportInput): ReportModel {
  return {
    title: 'DANH SÁCH CÔNG DÂN KHÔNG CÓ MẶT',
    letterhead: letterheadOf(input, 'DS'),
    orientation: 'portrait',
    sections: sections(input),
    signatures: officeSignatures(input),
    fileName: fileNameOf('danh sach khong co mat', input.group ?? ''),
  }
}

function sections(input: ReportInput): ReportSection[] {
  const { asOf, tracks, unmasked = false } = input
  const standings = standingsOf(input, absent)
  const people = standings.of('absent')
  if (people.length === 0) return []
  const rule = ruleOn(asOf)
  const proofs = proofsOf(tracks)
  const listed = people.map((person) => ({ person, eligibility: eligibilityOn(person, asOf, rule) }))
  const groups = EXEMPTION_REASONS.map(({ id, name }) => ({
    name,
    unit: 'người',
    items: listed.filter(({ eligibility }) => eligibility.absent === id),
  }))
  return [
    {
      sheetName: 'Không có mặt',
      subtitle: subtitleOf(input, 'student'),
      columns: columns(input),
      rows: headedRows(groups, ({ person, eligibility }, order) => [
        ...whoCells(person, order, unmasked),
        ...ownCells(person, eligibility, proofs, asOf),
      ]),
      notes: [
        ...standingNotes(standings),
        'Người không có mặt vẫn nằm trong mẫu số; người đã kích hoạt trước khi vắng mặt ở danh sách xác nhận.',
      ],
    },
  ]
}

function columns(input: ReportInput): ReportColumn[] {
  return [
    ...whoColumns(input),
    { label: 'Vắng từ ngày', kind: 'date', width: 21 },
    { label: 'Bước tiếp theo', kind: 'text', width: 28 },
    { label: 'Số điện thoại', kind: 'text', width: 24, align: 'center' },
    { label: 'Ghi chú', kind: 'text', width: 26 },
  ]
}

function ownCells(
  person: Person,
  { absent: reason }: Eligibility,
  proofs: ReadonlyMap<StageKey, readonly StageKey[]>,
  asOf: string,
): ReportCell[] {
  const exemption = reason === null ? null : exemptionOf(person, reason satisfies ExemptionReasonId, asOf)
  const until = exemption?.until ? `đến ${formatDate(exemption.until)}` : null
  return [
    exemption?.from ?? null,
    nextStepOf(person, proofs, asOf)?.name ?? null,
    person.phone,
    joined(until, exemption?.note ?? null),
  ]
}
