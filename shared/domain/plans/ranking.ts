/**
 * Units against a target, the best first ("vượt chỉ tiêu", "đạt", "chưa đạt"; the plans of Hà Đông and Tây Ninh rank
 * units, commend and criticise). A unit is judged by what the target asks of it; within each of the three groups the
 * share of the denominator decides, so that a small class is not beaten by a large one.
 */
import type { TargetFigure } from './progress.ts'

/** In their order. `unranked`: nobody is in the denominator, so that there is nothing to judge. */
export const UNIT_STATES = ['beyond', 'met', 'not-met', 'unranked'] as const
export type UnitState = (typeof UNIT_STATES)[number]

export interface RankedUnit {
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
export function rankUnits(figures: readonly TargetFigure[]): RankedUnit[] {
  const units = figures
    .map((figure) => ({ figure, state: stateOfUnit(figure) }))
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

function stateOfUnit({ whole, done, required }: TargetFigure): UnitState {
  if (whole === 0) return 'unranked'
  if (done > required) return 'beyond'
  return done === required ? 'met' : 'not-met'
}

/** Compares `done / whole` without dividing. */
function compareShares(left: TargetFigure, right: TargetFigure): number {
  return left.done * right.whole - right.done * left.whole
}
