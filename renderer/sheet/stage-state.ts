/** What a stage cell says of a person at the as-of date. */
import { type StageKey, isReached } from '../../shared/domain/tracks.ts'
import type { Person } from '../../shared/domain/person.ts'
import type { IsoDate } from '../../shared/text/dates.ts'

/**
 * `reached`: has its date; `later`: has a date that lies after the as-of date; `implied`: has none, but a later stage
 * of the ordered track was reached by the day and proves it; `none`.
 */
export type StageState = 'none' | 'reached' | 'later' | 'implied'

/** @param proofs the stage itself and the stages that prove it (`proofsOf`) */
export function stageState(
  milestones: Person['milestones'],
  stage: StageKey,
  proofs: readonly StageKey[],
  asOf: IsoDate,
): StageState {
  const date = milestones[stage]
  if (date !== undefined) return date <= asOf ? 'reached' : 'later'
  return isReached(milestones, proofs, asOf) ? 'implied' : 'none'
}

/** The milestones of a person after a stage is set to a day, or taken away with null. */
export function withMilestone(person: Person, stage: StageKey, on: IsoDate | null): Person {
  const milestones = { ...person.milestones }
  if (on === null) delete milestones[stage]
  else milestones[stage] = on
  return { ...person, milestones }
}
