/** What marks from a list would change in the milestones of a person. */
import type { IsoDate } from '../text/dates.ts'
import type { Person } from './person.ts'
import { type StageKey, isReached } from './tracks.ts'

/** A stage said to be reached; `on` is null for a tick, which says no day. */
export interface Mark {
  stage: StageKey
  on: IsoDate | null
}

export interface MilestoneChange {
  stage: StageKey
  before: IsoDate | null
  after: IsoDate
}

/**
 * The milestones that marks would set. A day replaces the day on record. A tick takes the day of the list, and only
 * where neither the record nor another mark proves the stage (a tick beside a later, dated stage says nothing new).
 * @param milestones those on record; none for somebody new
 * @param proofs from `proofsOf`
 * @param ticksOn the day of the list
 */
export function milestoneChanges(
  milestones: Person['milestones'],
  marks: readonly Mark[],
  proofs: ReadonlyMap<StageKey, readonly StageKey[]>,
  ticksOn: IsoDate,
): MilestoneChange[] {
  const known: Record<StageKey, IsoDate> = {}
  for (const [stage, on] of Object.entries(milestones)) if (on !== undefined) known[stage] = on
  const changes: MilestoneChange[] = []
  for (const { stage, on } of marks) {
    if (on === null) continue
    const before = milestones[stage] ?? null
    known[stage] = on
    if (before !== on) changes.push({ stage, before, after: on })
  }
  for (const { stage, on } of marks) {
    if (on !== null || isReached(known, proofs.get(stage) ?? [stage], LAST_DAY)) continue
    changes.push({ stage, before: null, after: ticksOn })
    known[stage] = ticksOn
  }
  return changes
}

/** After every day that can be on record. */
const LAST_DAY: IsoDate = '9999-12-31'
