/** What the table of figures shows of a `FigureGroup`. Nothing is counted here: differences of given numbers only. */
import type { NotEligibleReason } from '../../shared/domain/eligibility.ts'
import type { FigureGroup, Figures } from '../../shared/domain/figures.ts'
import type { StageKey } from '../../shared/domain/tracks.ts'

export interface StageFigures {
  /** Of the denominator, those who reached the stage. */
  reached: number
  /** Of the denominator, those who did not. */
  left: number
  /** Reached it without belonging to the denominator. */
  outside: number
}

export function stageFigures(group: FigureGroup, stage: StageKey): StageFigures {
  const reached = group.stagesOfEligible[stage] ?? 0
  return { reached, left: group.eligible - reached, outside: (group.stages[stage] ?? 0) - reached }
}

/** The reasons that occur, the most frequent first. */
export function usedReasons({ total }: Figures): NotEligibleReason[] {
  return reasonsOf(total).map(([reason]) => reason)
}

/** Reasons and numbers of a group, the most frequent first. */
export function reasonsOf(group: FigureGroup): [reason: NotEligibleReason, count: number][] {
  const entries = Object.entries(group.notEligible) as [NotEligibleReason, number][]
  return entries.filter(([, count]) => count > 0).toSorted((a, b) => b[1] - a[1])
}

/** How many of the headcount are outside the denominator. */
export function notEligibleCount(group: FigureGroup): number {
  return group.headcount - group.eligible
}

/** Stages that the table shows at first: what every plan asks for. */
export const MAIN_STAGES: readonly StageKey[] = [
  'card.issued',
  'vneid1.activated',
  'vneid2.activated',
  'signature.active',
]
