/** Words and numbers as reports write them. */
import type { IsoDate } from '../../text/dates.ts'
import { formatCount } from '../../text/numbers.ts'
import { midSentence } from '../../text/sentence.ts'
import { type Eligibility, type NotEligibleReason, notEligibleReasonName } from '../eligibility.ts'
import { exemptionReason } from '../exemptions.ts'
import { type FigureGroup, percent } from '../figures.ts'
import type { Kind } from '../person.ts'
import type { Stage } from '../tracks.ts'

const percents = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** A percentage to one decimal: `97,5%`; an empty string where there is nobody to count. */
export function formatPercent(value: number | null): string {
  return value === null ? '' : `${percents.format(value)}%`
}

/** `38 (95,0%)`: a part of the denominator. */
export function formatPart(part: number, whole: number): string {
  const share = formatPercent(percent(part, whole))
  return share === '' ? formatCount(part) : `${formatCount(part)} (${share})`
}

/** What a group of a kind is called. */
export const GROUP_WORDS = { student: 'Lớp', staff: 'Tổ' } as const satisfies Record<Kind, string>

/** A group in a cell; those without one are told so. */
export function groupLabel(kind: Kind, name: string): string {
  return name === '' ? `Chưa xếp ${GROUP_WORDS[kind].toLocaleLowerCase('vi')}` : name
}

/** A group in a sentence: `Lớp 9A1`, and `Tổ Toán` also where the name already begins with the word. */
export function groupTitle(kind: Kind, name: string): string {
  const word = GROUP_WORDS[kind]
  const named = name.toLocaleLowerCase('vi').startsWith(`${word.toLocaleLowerCase('vi')} `)
  return name === '' || named ? groupLabel(kind, name) : `${word} ${name}`
}

/** The remark beside a person: why they are not asked, or why they are absent. */
export function remark({ reason, absent }: Eligibility, asOf: IsoDate): string | null {
  if (reason) return notEligibleReasonName(reason, asOf)
  return absent ? exemptionReason(absent).name : null
}

/** `Chưa đủ 14 tuổi: 24; Đã chết: 1`, largest first. */
export function reasonsSentence(notEligible: FigureGroup['notEligible'], asOf: IsoDate): string {
  return Object.entries(notEligible)
    .toSorted(([, left], [, right]) => right - left)
    .map(([reason, count]) => `${notEligibleReasonName(reason as NotEligibleReason, asOf)}: ${formatCount(count)}`)
    .join('; ')
}

/** How many are out of the denominator, for whatever reason. */
export function notEligibleCount({ headcount, eligible }: FigureGroup): number {
  return headcount - eligible
}

/**
 * Says who reached a stage without being in the denominator, so that a percentage hides nobody; null when there is
 * no such person.
 */
export function outsideSentence({ stages, stagesOfEligible }: FigureGroup, shown: readonly Stage[]): string | null {
  const parts = shown.flatMap(({ key, name }) => {
    const outside = (stages[key] ?? 0) - (stagesOfEligible[key] ?? 0)
    const reached = name.startsWith('Đã ') ? midSentence(name) : `ở mốc “${name}”`
    return outside > 0 ? [`${formatCount(outside)} người ${reached}`] : []
  })
  if (parts.length === 0) return null
  return `Ngoài mẫu số (không đủ điều kiện) còn có ${parts.join(', ')}; không tính vào tỷ lệ.`
}
