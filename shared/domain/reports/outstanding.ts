/**
 * `outstanding`: who is eligible and has not activated level 2, under the next step that each of them needs. Those
 * who are not asked are not in it; a note tells how many and why. Numbers are masked unless the input says otherwise.
 */
import { type Eligibility, eligibilityOn, ruleOn } from '../eligibility.ts'
import { countFigures } from '../figures.ts'
import { NEXT_STEPS, type NextStep, appliedWithCard, nextStepOf } from '../next-step.ts'
import type { Person } from '../person.ts'
import type { ReportColumn, ReportModel, ReportSection } from '../report.ts'
import { type StageKey, isReached, proofsOf } from '../tracks.ts'
import { type ReportDefinition, type ReportInput, kindsOf } from './definition.ts'
import { emptyBecause } from './empty.ts'
import { headedRows, joined, subtitleOf, whoCells, whoColumns } from './lists.ts'
import { fileNameOf, letterheadOf, officeSignatures } from './paper.ts'
import { listedEverybody } from './people.ts'
import { STEP_ASIDES, WITH_CARD, leftByStep } from './steps.ts'
import { formatPart, notEligibleCount, reasonsSentence, remark } from './words.ts'
import { formatCount } from '../../text/numbers.ts'

const CARD = 'card.issued'
const GOAL = 'vneid2.activated'

export const outstanding: ReportDefinition<ReportModel> = {
  name: 'Danh sách chưa hoàn thành',
  formats: ['xlsx', 'csv', 'pdf'],
  kinds: ['staff', 'student'],
  usualKind: 'all',
  masks: true,
  build: buildOutstanding,
  whenEmpty: (input) => {
    const people = listedEverybody(input, kindsOf(outstanding, input.kind))
    if (people.length === 0) return emptyBecause(input, kindsOf(outstanding, input.kind))
    const { total } = countFigures(people, input.tracks, input.asOf, null)
    return total.eligible === 0
      ? 'Không có ai đủ điều kiện nên danh sách chưa hoàn thành không có người nào.'
      : `Cả ${formatCount(total.eligible)} người đủ điều kiện đã kích hoạt VNeID mức 2; không còn ai chưa hoàn thành.`
  },
}

/** One section, a heading for each step that somebody needs; no section when nobody is left. */
function buildOutstanding(input: ReportInput): ReportModel {
  return {
    title: 'DANH SÁCH CHƯA HOÀN THÀNH KÍCH HOẠT TÀI KHOẢN VNeID MỨC 2',
    letterhead: letterheadOf(input, 'DS'),
    orientation: 'portrait',
    sections: sections(input),
    signatures: officeSignatures(input),
    fileName: fileNameOf('chua hoan thanh', input.group ?? ''),
  }
}

interface Left {
  person: Person
  eligibility: Eligibility
  step: NextStep
}

function sections(input: ReportInput): ReportSection[] {
  const { asOf, tracks, unmasked = false } = input
  const proofs = proofsOf(tracks)
  const rule = ruleOn(asOf)
  const people = listedEverybody(input, kindsOf(outstanding, input.kind))
  const left = people.flatMap((person): Left[] => {
    const eligibility = eligibilityOn(person, asOf, rule)
    const step = eligibility.eligible ? nextStepOf(person, proofs, asOf) : null
    return step ? [{ person, eligibility, step }] : []
  })
  if (left.length === 0) return []
  const groups = NEXT_STEPS.map(({ id, name }) => ({
    name,
    aside: STEP_ASIDES[id],
    unit: 'người',
    items: left.filter(({ step }) => step.id === id),
  }))
  return [
    {
      sheetName: 'Chưa hoàn thành',
      subtitle: subtitleOf(input, 'student'),
      columns: columns(input),
      rows: headedRows(groups, ({ person, eligibility, step }, order) => [
        ...whoCells(person, order, unmasked),
        person.phone,
        joined(remark(eligibility, asOf), cardRemark(person, step, proofs, asOf)),
      ]),
      notes: notes(
        input,
        people,
        left.map(({ person }) => person),
      ),
    },
  ]
}

/** Whoever is on the way to level 2 without a card in hand: it comes with a card, or the office must ask about it. */
function cardRemark(
  person: Person,
  { id }: NextStep,
  proofs: ReadonlyMap<StageKey, readonly StageKey[]>,
  asOf: string,
): string | null {
  if (id !== 'await-approval' && id !== 'activate-level2') return null
  if (appliedWithCard(person, asOf)) return WITH_CARD
  return isReached(person.milestones, proofs.get(CARD) ?? [CARD], asOf) ? null : 'Chưa ghi nhận thẻ'
}

function columns(input: ReportInput): ReportColumn[] {
  return [
    ...whoColumns(input),
    { label: 'Số điện thoại', kind: 'text', width: 24, align: 'center' },
    { label: 'Ghi chú', kind: 'text', width: 28 },
  ]
}

function notes(input: ReportInput, people: readonly Person[], left: readonly Person[]): string[] {
  const { total } = countFigures(people, input.tracks, input.asOf, null)
  const done = total.stagesOfEligible[GOAL] ?? 0
  const out = notEligibleCount(total)
  const sentence = `Tổng số chưa hoàn thành: ${formatCount(total.eligible - done)} người. Đã hoàn thành: ${formatPart(done, total.eligible)} trên ${formatCount(total.eligible)} người đủ điều kiện.`
  const reasons = reasonsSentence(total.notEligible, input.asOf)
  return [
    sentence,
    ...leftByStep(input, left, 'Trong đó'),
    ...(out === 0 ? [] : [`Không có trong danh sách vì không đủ điều kiện: ${formatCount(out)} người (${reasons}).`]),
  ]
}
