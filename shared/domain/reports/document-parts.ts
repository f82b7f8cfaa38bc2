/** Pieces that the papers of running text share: how they name plan, people and time, and what stands at their foot. */
import { formatDate } from '../../text/dates.ts'
import { formatCount } from '../../text/numbers.ts'
import { midSentence } from '../../text/sentence.ts'
import type { FigureGroup } from '../figures.ts'
import { type Kind, KIND_WORDS } from '../person.ts'
import type { StoredPlan } from '../plans/plan.ts'
import type { DocumentBlock, DocumentModel } from '../report.ts'
import type { ReportInput } from './definition.ts'
import { headSignature } from './paper.ts'
import { notEligibleCount, reasonsSentence } from './words.ts'

/** `Kế hoạch mở chiến dịch cấp …`: a plan by its title, with the kind of paper before it once. */
export function planName({ title }: Pick<StoredPlan, 'title'>): string {
  return /^kế hoạch\b/iu.test(title) ? title : `Kế hoạch ${midSentence(title)}`
}

/** `Kế hoạch số 969/KH-GDĐT ngày 29/06/2023 của Phòng … về mở chiến dịch …`: a plan as a paper cites it. */
export function planCitation(plan: StoredPlan): string {
  const { number, issuedOn, issuer, title } = plan
  if (number === '' && issuer === '') return planName(plan)
  const subject = midSentence(title.replace(/^kế hoạch (về )?/iu, ''))
  return [
    'Kế hoạch',
    ...(number === '' ? [] : [`số ${number}`]),
    ...(issuedOn === null ? [] : [`ngày ${formatDate(issuedOn)}`]),
    ...(issuer === '' ? [] : [`của ${issuer}`]),
    `về ${subject}`,
  ].join(' ')
}

/** Who signs and who receives a paper of running text. */
export function documentFoot({ school, plan }: ReportInput): Pick<DocumentModel, 'signatures' | 'receivers'> {
  const receivers = [...(plan?.receivers ?? []), ...school.receivers].map((line) => line.replace(/[;.\s]+$/u, ''))
  return { signatures: [headSignature(school)], receivers: [...new Set(receivers), 'Lưu: VT'] }
}

/** What the school wrote itself, an item a line; a sentence where it wrote nothing. */
export function ownWords(text: string | undefined, nothing: string): DocumentBlock {
  const items = (text ?? '')
    .split('\n')
    .map((line) => line.replace(/^\s*[-+•*]\s*/u, '').trim())
    .filter((line) => line !== '')
  return items.length === 0 ? { kind: 'paragraph', text: nothing } : { kind: 'bullets', items: items.map(ended) }
}

/** A sentence with a mark at its end. */
export function ended(sentence: string): string {
  return /[.!?…;:]$/u.test(sentence) ? sentence : `${sentence}.`
}

/** `812 học sinh và 45 cán bộ, giáo viên, nhân viên`. */
export function kindCounts(counts: readonly { kind: Kind; count: number }[]): string {
  return counts.map(({ kind, count }) => `${formatCount(count)} ${KIND_WORDS[kind]}`).join(' và ')
}

/** How many people there are, how many of them are asked, and why others are not. */
export function peopleSentence(input: ReportInput, total: FigureGroup, byKind: string): string {
  const out = notEligibleCount(total)
  const reasons = reasonsSentence(total.notEligible, input.asOf).split('; ').map(midSentence).join('; ')
  const parts = [
    `Tính đến ngày ${formatDate(input.asOf)}, nhà trường có ${byKind}`,
    `thuộc diện thực hiện (đủ điều kiện): ${formatCount(total.eligible)} người`,
    ...(out === 0 ? [] : [`không đủ điều kiện: ${formatCount(out)} người (${reasons})`]),
    ...(total.absent === 0 ? [] : [`vắng mặt có lý do, vẫn tính trong mẫu số: ${formatCount(total.absent)} người`]),
  ]
  return `${parts.join('; ')}.`
}

/** Numbers headings from 1. */
export function numberer(): (text: string) => string {
  let last = 0
  return (text) => `${(last += 1)}. ${text}`
}

export function heading(level: 1 | 2, text: string): DocumentBlock {
  return { kind: 'heading', level, text }
}

export function paragraph(text: string): DocumentBlock {
  return { kind: 'paragraph', text }
}
