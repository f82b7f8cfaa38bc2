/** Whom a target counts on a day, person by person: its cohort, and of them its denominator. */
import type { IsoDate } from '../../text/dates.ts'
import { eligibilityOn, ruleOn } from '../eligibility.ts'
import type { CountedPerson } from '../figures.ts'
import { isPresent, onDay } from '../person.ts'
import { type StageKey, type Track, isReached, proofsOf } from '../tracks.ts'
import { type CohortPerson, inCohort } from './cohort.ts'
import type { Measure, Plan, SchoolLevel, Target } from './plan.ts'

export type PlanPerson = CountedPerson & CohortPerson & { schoolId: number }

export interface TargetInput {
  target: Target
  plan: Pick<Plan, 'start'>
  tracks: readonly Track[]
  asOf: IsoDate
  /** What a school teaches, by its number. */
  schoolLevels: (schoolId: number) => readonly SchoolLevel[]
}

const CARD: StageKey = 'card.issued'

/** Those of the target's cohort who belong to their school on the as-of date, in the denominator or not. */
export function membersOf<P extends PlanPerson>({
  people,
  target,
  asOf,
  schoolLevels,
}: TargetInput & { people: readonly P[] }): P[] {
  return people.filter(
    (person) =>
      isPresent(person, asOf) && inCohort(onDay(person, asOf), target.cohort, asOf, schoolLevels(person.schoolId)),
  )
}

/**
 * The denominator of a target on a day, for one of its measures. `whole` and `done` of its figures are the number of
 * these people, and of those among them who reached the stage.
 *
 * `with-card` asks for the card on record: that is the number which the screen shows as "đã có thẻ". Of
 * `pending-at-baseline`, whoever has left the school or the eligible since is counted no longer. Someone who reached
 * a later stage is not pending, even where no day of the stage itself was written down.
 */
export function peopleOfTarget<P extends PlanPerson>(
  input: TargetInput & { people: readonly P[] },
  measure: Measure,
): P[] {
  const { target, asOf } = input
  const members = membersOf(input)
  if (target.denominator === 'headcount') return members
  const rule = ruleOn(asOf)
  const eligible = members.filter((person) => eligibilityOn(person, asOf, rule).eligible)
  if (target.denominator === 'eligible') return eligible
  const proofs = proofsOf(input.tracks)
  const reached = (person: P, stage: StageKey, day: IsoDate) =>
    isReached(person.milestones, proofs.get(stage) ?? [stage], day)
  if (target.denominator === 'with-card') return eligible.filter((person) => reached(person, CARD, asOf))
  if (target.denominator === 'issued') {
    const { issued } = measure
    return issued === null ? [] : eligible.filter((person) => reached(person, issued, asOf))
  }
  return eligible.filter(pendingAtBaseline(input, measure, reached))
}

function pendingAtBaseline<P extends PlanPerson>(
  { target, plan, asOf, schoolLevels }: TargetInput,
  { stage, issued }: Measure,
  reached: (person: P, stage: StageKey, day: IsoDate) => boolean,
): (person: P) => boolean {
  const baseline = target.baseline ?? plan.start
  if (issued === null || baseline === null) return () => false
  // Before the baseline the list is that of the day itself.
  const day = baseline < asOf ? baseline : asOf
  return (person) =>
    eligibilityOn(person, day).eligible &&
    inCohort(person, target.cohort, day, schoolLevels(person.schoolId)) &&
    reached(person, issued, day) &&
    !reached(person, stage, day)
}
