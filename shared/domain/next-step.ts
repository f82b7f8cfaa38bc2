/**
 * What somebody who has not finished needs next (PLANS.md, `outstanding`). Card and level 2 make one ladder; a
 * person stands on the highest rung reached by the day, and the next step leads to the rung above.
 *
 * The highest rung counts, not the lowest missing one: level 2 is applied for with the card in hand or in the same
 * visit as the card (FACTS.md, section 2), so whoever has applied waits for approval even where nobody wrote the
 * card down. Sending such a person to apply for a card again would be wrong.
 */
import type { IsoDate } from '../text/dates.ts'
import type { Person } from './person.ts'
import { type StageKey, isReached } from './tracks.ts'

/** From the first to the last; each step is done once its stage is reached. */
export const NEXT_STEPS = [
  { id: 'apply-card', name: 'Làm thẻ', stage: 'card.applied' },
  { id: 'await-card', name: 'Chờ cấp thẻ', stage: 'card.issued' },
  { id: 'apply-level2', name: 'Đăng ký mức 2', stage: 'vneid2.applied' },
  { id: 'await-approval', name: 'Chờ phê duyệt', stage: 'vneid2.approved' },
  { id: 'activate-level2', name: 'Kích hoạt mức 2', stage: 'vneid2.activated' },
] as const satisfies readonly { id: string; name: string; stage: StageKey }[]

export type NextStep = (typeof NEXT_STEPS)[number]

/**
 * The step that somebody needs next on a day; null when level 2 is activated. Says nothing of eligibility.
 * @param proofs of the tracks in use, from `proofsOf`
 */
export function nextStepOf(
  { milestones }: Pick<Person, 'milestones'>,
  proofs: ReadonlyMap<StageKey, readonly StageKey[]>,
  asOf: IsoDate,
): NextStep | null {
  const highest = NEXT_STEPS.findLastIndex(({ stage }) => isReached(milestones, proofs.get(stage) ?? [stage], asOf))
  return NEXT_STEPS[highest + 1] ?? null
}

/**
 * Says whether the application for level 2 was taken together with one for a card ("cấp tài khoản gắn với cấp mới, cấp
 * đổi, cấp lại thẻ", plan of Tây Ninh): a card was applied for by then, and not yet in hand.
 */
export function appliedWithCard({ milestones }: Pick<Person, 'milestones'>, asOf: IsoDate): boolean {
  const card = milestones['card.applied']
  const level2 = milestones['vneid2.applied']
  if (card === undefined || level2 === undefined || level2 > asOf || card > level2) return false
  const issued = milestones['card.issued']
  return issued === undefined || issued >= level2
}
