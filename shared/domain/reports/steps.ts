/** Those who are left by the next step they need, in the words of the plans (TP.HCM, Tây Ninh). */
import { countFigures } from '../figures.ts'
import { type NextStep, appliedWithCard, nextStepOf } from '../next-step.ts'
import type { Person } from '../person.ts'
import { proofsOf } from '../tracks.ts'
import type { ReportInput } from './definition.ts'
import { formatCount } from '../../text/numbers.ts'

/** What the plans say of people who need a step. */
export const STEP_ASIDES = {
  'apply-card': 'chưa có thẻ',
  'await-card': 'đã nộp hồ sơ cấp thẻ',
  'apply-level2': 'có thẻ, chưa đăng ký mức 2',
  'await-approval': 'đã nộp hồ sơ mức 2',
  'activate-level2': 'đã phê duyệt, có tin nhắn SMS',
} as const satisfies Record<NextStep['id'], string>

/** Beside somebody whose account goes with a card. */
export const WITH_CARD = 'Làm cùng hồ sơ cấp thẻ'

/**
 * One sentence with the three groups of TP.HCM's plan (no card; card but no level 2; level 2 registered, not activated)
 * and what Tây Ninh's tells apart in the last; none where nobody is left.
 * @param people eligible, level 2 not activated
 */
export function leftByStep({ asOf, tracks }: ReportInput, people: readonly Person[], intro: string): string[] {
  if (people.length === 0) return []
  const proofs = proofsOf(tracks)
  const { groups } = countFigures(people, tracks, asOf, (person) => nextStepOf(person, proofs, asOf)?.id ?? '')
  const count = (...ids: NextStep['id'][]) =>
    groups.filter(({ name }) => ids.some((id) => id === name)).reduce((sum, { headcount }) => sum + headcount, 0)
  const together = countFigures(
    people.filter((person) => appliedWithCard(person, asOf)),
    tracks,
    asOf,
    null,
  ).total.headcount
  const parts = [
    `chưa có thẻ: ${formatCount(count('apply-card', 'await-card'))} (đã nộp hồ sơ cấp thẻ: ${formatCount(count('await-card'))})`,
    `có thẻ, chưa đăng ký mức 2: ${formatCount(count('apply-level2'))}`,
    `đã đăng ký mức 2, chưa kích hoạt: ${formatCount(count('await-approval', 'activate-level2'))} (chờ phê duyệt: ${formatCount(count('await-approval'))}; đã phê duyệt, có tin nhắn SMS: ${formatCount(count('activate-level2'))})`,
  ]
  const withCard = together === 0 ? '' : `; làm tài khoản cùng hồ sơ cấp thẻ: ${formatCount(together)}`
  return [`${intro}, ${parts.join('; ')}${withCard}.`]
}
