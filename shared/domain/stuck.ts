/**
 * Who waits at which step, and since when. Of the people asked (`eligibilityOn`), each stands at the step that
 * `nextStepOf` names; whoever has activated level 2 waits for nothing. Together with those, the people of all groups
 * are the denominator of `countFigures`.
 */
import { type IsoDate, daysBetween } from '../text/dates.ts'
import { compareNames } from '../text/names.ts'
import { eligibilityOn, ruleOn } from './eligibility.ts'
import { NEXT_STEPS, type NextStep, nextStepOf } from './next-step.ts'
import { type Person, isPresent } from './person.ts'
import { type StageKey, type Track, proofsOf } from './tracks.ts'

interface Waiting<P> {
  person: P
  /** Day of the milestone that brought them to the step; null where nothing is on record yet. */
  since: IsoDate | null
  /** Days from then to the as-of date; null with `since`. */
  days: number | null
}

export interface StuckGroup<P> {
  step: NextStep
  /** The longest waiting first, those without a day before them; the same day by name. */
  people: Waiting<P>[]
}

type StuckPerson = Pick<Person, 'kind' | 'birthDate' | 'leftOn' | 'fullName' | 'milestones' | 'exemptions'>

/** The steps at which somebody waits on a day, from the first step to the last. */
export function stuckPeople<P extends StuckPerson>(
  people: Iterable<P>,
  tracks: readonly Track[],
  asOf: IsoDate,
): StuckGroup<P>[] {
  const proofs = proofsOf(tracks)
  const rule = ruleOn(asOf)
  const byStep = new Map<NextStep, Waiting<P>[]>()
  for (const person of people) {
    if (!isPresent(person, asOf) || !eligibilityOn(person, asOf, rule).eligible) continue
    const step = nextStepOf(person, proofs, asOf)
    if (!step) continue
    const since = arrival(person, step, proofs, asOf)
    const waiting = byStep.get(step) ?? []
    byStep.set(step, waiting)
    waiting.push({ person, since, days: since === null ? null : daysBetween(since, asOf) })
  }
  return NEXT_STEPS.flatMap((step) => {
    const waiting = byStep.get(step)
    return waiting ? [{ step, people: waiting.toSorted(longestFirst) }] : []
  })
}

/** The first day on which the rung below the step was reached. */
function arrival(
  { milestones }: StuckPerson,
  step: NextStep,
  proofs: ReadonlyMap<StageKey, readonly StageKey[]>,
  asOf: IsoDate,
): IsoDate | null {
  const below = NEXT_STEPS[NEXT_STEPS.indexOf(step) - 1]
  if (!below) return null
  const days = (proofs.get(below.stage) ?? [below.stage]).flatMap((key) => milestones[key] ?? [])
  return days.filter((day) => day <= asOf).toSorted()[0] ?? null
}

function longestFirst(left: Waiting<StuckPerson>, right: Waiting<StuckPerson>): number {
  const [before, after] = [left.since ?? '', right.since ?? '']
  if (before !== after) return before < after ? -1 : 1
  return compareNames(left.person.fullName, right.person.fullName)
}
