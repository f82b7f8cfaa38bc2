/**
 * Units against a target, the best first ("vượt chỉ tiêu", "đạt", "chưa đạt"; the plans of Hà Đông and Tây Ninh rank
 * units, commend and criticise). A unit is judged by what the target asks of it alone: a percentage by the unit's own
 * denominator, rounded up, for 70 % of 2 is not reached with 1. (`targetFigures` shares a percentage of all out among
 * the units instead, so that the parts add up; a unit of 2 may get 1 there.) A number handed to a unit stands.
 * Within the three groups the share reached decides, so that a small class is not beaten by a large one.
 */
import type { Target } from './plan.ts'
import { type TargetFigure, requiredOf } from './progress.ts'

/** In their order. `unranked`: nobody is in the denominator, so that there is nothing to judge. */
export const UNIT_STATES = ['beyond', 'met', 'not-met', 'unranked'] as const
export type UnitState = (typeof UNIT_STATES)[number]

export interface RankedUnit {
  /** With what is asked of the unit alone, and what is left of that. */
  figure: TargetFigure
  state: UnitState
  /** Units of one state with the same share have the same rank, and the next rank is passed over (1, 2, 2, 4). */
  rank: number | null
}

/**
 * Ranks units: those beyond their goal, those that met it, those that did not; in each group by the share reached (as
 * a fraction, before it is rounded), then by the number, then in the order given. Units without a denominator come
 * last.
 */
export function rankUnits(target: Pick<Target, 'goal' | 'quotas'>, figures: readonly TargetFigure[]): RankedUnit[] {
  const units = figures
    .map((figure) => judge(target, figure))
    .toSorted(
      (left, right) =>
        UNIT_STATES.indexOf(left.state) - UNIT_STATES.indexOf(right.state) ||
        compareShares(right.figure, left.figure) ||
        right.figure.done - left.figure.done,
    )
  let rank = 0
  return units.map(({ figure, state }, at) => {
    const before = units[at - 1]
    if (!before || before.state !== state || compareShares(before.figure, figure) !== 0) rank = at + 1
    return { figure, state, rank: state === 'unranked' ? null : rank }
  })
}

function judge({ goal, quotas }: Pick<Target, 'goal' | 'quotas'>, shared: TargetFigure): Omit<RankedUnit, 'rank'> {
  const { name, whole, done } = shared
  const ofItself = 'percent' in goal && !Object.hasOwn(quotas, name)
  const required = ofItself ? requiredOf({ goal }, whole) : shared.required
  const figure = { ...shared, required, left: Math.max(0, required - done) }
  if (whole === 0) return { figure, state: 'unranked' }
  // Where rounding up asks for everybody, everybody is more than was asked.
  const allDone = ofItself && goal.percent < 100 && done === whole
  return { figure, state: done > required || allDone ? 'beyond' : done === required ? 'met' : 'not-met' }
}

/** Compares `done / whole` without dividing. */
function compareShares(left: TargetFigure, right: TargetFigure): number {
  return left.done * right.whole - right.done * left.whole
}
