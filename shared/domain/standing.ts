/**
 * Where somebody stands in a drive (plan of Tây Ninh: "danh sách xác nhận sau khi công dân đã kích hoạt thành công",
 * "danh sách công dân không có mặt", "danh sách công dân không đủ điều kiện (phục vụ tính tỷ lệ)"). The three lists
 * and those who are left are disjoint and add up to the headcount, so that each of them can be checked by the others.
 */
import type { IsoDate } from '../text/dates.ts'
import { eligibilityOn, ruleOn } from './eligibility.ts'
import type { Person } from './person.ts'
import type { Plan } from './plans/plan.ts'
import { type Stage, type StageKey, type Track, isReached, proofsOf } from './tracks.ts'

/**
 * In the order in which they are decided:
 * - `not-eligible`: out of the denominator, also where they took part of their own free will
 * - `confirmed`: in the denominator and reached the goal, also where they are listed as absent since
 * - `absent`: in the denominator, listed as absent, goal not reached
 * - `left`: in the denominator, present, goal not reached
 */
const STANDINGS = ['not-eligible', 'confirmed', 'absent', 'left'] as const
export type Standing = (typeof STANDINGS)[number]

/** The stage that a drive wants everybody to reach. */
export interface Goal extends Stage {
  /** The stages that prove it. */
  proofs: readonly StageKey[]
}

const LEVEL2: StageKey = 'vneid2.activated'

/**
 * The goal of a plan: level 2 activated, as in every plan that names it among its targets, and without a plan; else
 * the stage that the plan's first target asks for last.
 */
export function goalOf(tracks: readonly Track[], plan: Pick<Plan, 'targets'> | undefined): Goal {
  const asked = plan?.targets.flatMap(({ measures }) => measures.map(({ stage }) => stage)) ?? []
  const last = plan?.targets[0]?.measures.at(-1)?.stage
  const key = last === undefined || asked.includes(LEVEL2) ? LEVEL2 : last
  const stage = tracks.flatMap(({ stages }) => stages).find((stage) => stage.key === key)
  return { ...(stage ?? { key, name: key, shortName: key }), proofs: proofsOf(tracks).get(key) ?? [key] }
}

/** Where a person of the school stands on a day; says nothing of whether they belong to the school on it. */
export function standingOf(
  person: Pick<Person, 'kind' | 'birthDate' | 'exemptions' | 'milestones'>,
  asOf: IsoDate,
  goal: Pick<Goal, 'proofs'>,
  rule = ruleOn(asOf),
): Standing {
  const { eligible, absent } = eligibilityOn(person, asOf, rule)
  if (!eligible) return 'not-eligible'
  if (isReached(person.milestones, goal.proofs, asOf)) return 'confirmed'
  return absent ? 'absent' : 'left'
}
