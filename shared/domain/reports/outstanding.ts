/**
 * `outstanding`: who is eligible and has not activated level 2, under the next step that each of them needs. Those
 * who are not asked are not in it; a note tells how many and why. Numbers are masked unless the input says otherwise.
 */
import { eligibilityOn, ruleOn } from '../eligibility.ts'
import { countFigures } from '../figures.ts'
import { NEXT_STEPS, type NextStep, nextStepOf } from '../next-step.ts'
import { type Kind, type Person, groupOf } from '../person.ts'
import type { ReportCell, ReportColumn, ReportModel, ReportRow } from '../report.ts'
import { type StageKey, isReached, proofsOf } from '../tracks.ts'
import { type ReportDefinition, type ReportInput, kindsOf } from './definition.ts'
import { emptyBecause } from './empty.ts'
import { asOfLine, fileNameOf, letterheadOf, officeSignatures } from './paper.ts'
import { listedGroups, personalIdCell } from './people.ts'
import {
  GROUP_WORDS,
  formatCount,
  formatPart,
  groupLabel,
  groupTitle,
  notEligibleCount,
  reasonsSentence,
  remark,
} from './words.ts'

const CARD = 'card.issued'
const GOAL = 'vneid2.activated'
const NUMERALS = ['I', 'II', 'III', 'IV', 'V']

export const outstanding: ReportDefinition<ReportModel> = {
  name: 'Danh sách chưa hoàn thành',
  formats: ['pdf', 'xlsx'],
  kinds: ['staff', 'student'],
  usualKind: 'all',
  masks: true,
  build: buildOutstanding,
  whenEmpty: (input) => {
    const people = everybody(input)
    if (people.length === 0) return emptyBecause(input, kindsOf(outstanding, input.kind))
    const { total } = countFigures(people, input.tracks, input.asOf, null)
    return total.eligible === 0
      ? 'Không có ai đủ điều kiện nên danh sách chưa hoàn thành không có người nào.'
      : `Cả ${formatCount(total.eligible)} người đủ điều kiện đã kích hoạt VNeID mức 2; không còn ai chưa hoàn thành.`
  },
}

/** One section, a heading for each step that somebody needs; no section when nobody is left. */
function buildOutstanding(input: ReportInput): ReportModel {
  const { kind, group } = input
  const rows = rowsByStep(input)
  const where = group === undefined ? [] : [groupTitle(kind ?? 'student', group)]
  return {
    title: 'DANH SÁCH CHƯA HOÀN THÀNH KÍCH HOẠT TÀI KHOẢN VNeID MỨC 2',
    letterhead: letterheadOf(input, 'DS'),
    orientation: 'portrait',
    sections:
      rows.length === 0
        ? []
        : [
            {
              sheetName: 'Chưa hoàn thành',
              subtitle: [...where, asOfLine(input)],
              columns: columns(kind, input.unmasked ?? false),
              rows,
              notes: notes(input),
            },
          ],
    signatures: officeSignatures(input),
    fileName: fileNameOf('chua hoan thanh', group ?? ''),
  }
}

/** Everybody whom the report is about: staff before students, by team or class, in the order of a class list. */
function everybody(input: ReportInput): Person[] {
  return kindsOf(outstanding, input.kind).flatMap((kind) => listedGroups(input, kind).flatMap(({ people }) => people))
}

function rowsByStep(input: ReportInput): ReportRow[] {
  const { asOf, tracks, unmasked = false } = input
  const proofs = proofsOf(tracks)
  const rule = ruleOn(asOf)
  const byStep = new Map<NextStep['id'], ReportCell[][]>()
  for (const person of everybody(input)) {
    const eligibility = eligibilityOn(person, asOf, rule)
    const step = eligibility.eligible ? nextStepOf(person, proofs, asOf) : null
    if (!step) continue
    const cells = byStep.get(step.id) ?? []
    byStep.set(step.id, cells)
    cells.push([
      cells.length + 1,
      person.fullName,
      groupLabel(person.kind, groupOf(person)),
      person.birthDate,
      personalIdCell(person, unmasked),
      person.phone,
      joined(remark(eligibility, asOf), cardRemark(person, step, proofs, asOf)),
    ])
  }
  return NEXT_STEPS.filter(({ id }) => byStep.has(id)).flatMap(({ id, name }, at) => {
    const cells = byStep.get(id) ?? []
    const heading = `${NUMERALS[at] ?? ''}. ${name}: ${formatCount(cells.length)} người`
    return [{ cells: [heading], style: 'heading' as const }, ...cells.map((row) => ({ cells: row }))]
  })
}

/** Whoever is on the way to level 2 without a card on record: the office must ask, or write the card down. */
function cardRemark(
  { milestones }: Person,
  { id }: NextStep,
  proofs: ReadonlyMap<StageKey, readonly StageKey[]>,
  asOf: string,
): string | null {
  if (id !== 'await-approval' && id !== 'activate-level2') return null
  return isReached(milestones, proofs.get(CARD) ?? [CARD], asOf) ? null : 'Chưa ghi nhận thẻ'
}

function columns(kind: Kind | undefined, unmasked: boolean): ReportColumn[] {
  return [
    { label: 'STT', kind: 'order', width: 10 },
    { label: 'Họ và tên', kind: 'text', width: 42 },
    { label: kind ? GROUP_WORDS[kind] : 'Lớp/Tổ', kind: 'text', width: kind === 'student' ? 16 : 24 },
    { label: 'Ngày sinh', kind: 'date', width: 21 },
    { label: 'Số định danh', kind: 'text', width: unmasked ? 26 : 23, align: 'center' },
    { label: 'Số điện thoại', kind: 'text', width: 24, align: 'center' },
    { label: 'Ghi chú', kind: 'text', width: 28 },
  ]
}

function notes(input: ReportInput): string[] {
  const { total } = countFigures(everybody(input), input.tracks, input.asOf, null)
  const done = total.stagesOfEligible[GOAL] ?? 0
  const out = notEligibleCount(total)
  const left = `Tổng số chưa hoàn thành: ${formatCount(total.eligible - done)} người. Đã hoàn thành: ${formatPart(done, total.eligible)} trên ${formatCount(total.eligible)} người đủ điều kiện.`
  if (out === 0) return [left]
  const reasons = reasonsSentence(total.notEligible, input.asOf)
  return [left, `Không có trong danh sách vì không đủ điều kiện: ${formatCount(out)} người (${reasons}).`]
}

function joined(...remarks: (string | null)[]): string | null {
  return remarks.filter((remark) => remark !== null).join('; ') || null
}
