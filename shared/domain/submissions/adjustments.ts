/**
 * Why the figures of a report are not simply those of the one before plus what was reached since (DESIGN.md, rule 2):
 * for every stage, what was sent, plus what was reached after that day, plus the adjustments, is the figure now.
 */
import type { Track, StageKey } from '../tracks.ts'
import { countReached } from '../figures.ts'
import type { Person } from '../person.ts'
import { type IsoDate, addDays } from '../../text/dates.ts'
import type { Difference } from './compare.ts'
import { compareSnapshots } from './compare-snapshots.ts'
import type { Snapshot } from './submission.ts'

/** Of one stage, or (stage null) of those eligible, where nothing is "reached". */
interface AdjustedFigure {
  stage: StageKey | null
  /** As it was sent. */
  sent: number
  /** Reached after the day of what was sent, up to the as-of date. */
  since: number
  now: number
  /** `now - sent - since`. */
  adjusted: number
}

/** A difference that makes an adjustment, and what it does to it. */
export interface Adjustment {
  difference: Difference
  effect: -1 | 1
}

export interface Adjustments {
  /** Every stage asked for, in that order, behind those eligible. */
  figures: AdjustedFigure[]
  /** Person by person; of each figure the effects add up to `adjusted`. */
  adjustments: Adjustment[]
}

/**
 * @param sent the snapshot of an earlier day
 * @param now the same people's snapshot at the as-of date
 * @param people those of `now`
 */
export function adjustments(
  sent: Snapshot,
  now: Snapshot,
  people: Iterable<Person>,
  tracks: readonly Track[],
  stages: readonly StageKey[],
): Adjustments {
  const since = countReached(people, tracks, addDays(sent.asOf, 1), now.asOf, null).total.stages
  const figure = (stage: StageKey | null, before: number, reached: number, after: number): AdjustedFigure => {
    return { stage, sent: before, since: reached, now: after, adjusted: after - before - reached }
  }
  return {
    figures: [
      figure(null, sent.total.eligible, 0, now.total.eligible),
      ...stages.map((stage) =>
        figure(stage, sent.total.stages[stage] ?? 0, since[stage] ?? 0, now.total.stages[stage] ?? 0),
      ),
    ],
    adjustments: compareSnapshots(sent, now).differences.flatMap((difference) => {
      if (difference.stage !== null && !stages.includes(difference.stage)) return []
      const effect = effectOf(difference, sent.asOf)
      return effect === 0 ? [] : [{ difference, effect }]
    }),
  }
}

/** What is reached after the day of what was sent is no adjustment, also where it was counted once already. */
function effectOf({ stage, before, after, effect }: Difference, sentAsOf: IsoDate): -1 | 0 | 1 {
  if (stage === null) return effect
  const was = before !== null
  const is = after !== null && after <= sentAsOf
  return was === is ? 0 : is ? 1 : -1
}
