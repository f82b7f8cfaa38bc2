/**
 * How far a target is on a day. Nothing is counted here: the people of the target are chosen, and `countFigures`
 * counts them (DESIGN.md, rule 3), so that a target's figures equal those of the screen to the unit.
 *
 * A target with several measures adds them: "tài khoản mức 1 và mức 2" counts a person once for each.
 */
import { type IsoDate, addDays, daysBetween } from '../../text/dates.ts'
import { eligibilityOn } from '../eligibility.ts'
import { type CountedPerson, type FigureGroup, countFigures, percent } from '../figures.ts'
import { isPresent } from '../person.ts'
import { type StageKey, type Track, isReached, proofsOf } from '../tracks.ts'
import { type CohortPerson, inCohort } from './cohort.ts'
import type { Measure, Plan, SchoolLevel, Target } from './plan.ts'

export type PlanPerson = CountedPerson & CohortPerson & { schoolId: number }

/** Of a class, a team, a school, or (name '') of all together. */
export interface TargetFigure {
  name: string
  /** The denominator. */
  whole: number
  /** Of the denominator, reached by the day; never more than `whole`. */
  done: number
  /** What the goal asks for; more than `whole` only where a number was handed down that is too large. */
  required: number
  /** Still to do for the goal, never below 0. */
  left: number
  /** `done` of `whole`; null where there is nobody. */
  percent: number | null
}

/**
 * `beyond`: more than was asked; `met`; `on-track`: recent pace leads there in time; `behind`: it does not;
 * `missed`: the day has passed; `empty`: nobody is in the denominator and no number is asked for.
 */
export const TARGET_STATES = ['beyond', 'met', 'on-track', 'behind', 'missed', 'empty'] as const
export type TargetState = (typeof TARGET_STATES)[number]

export interface TargetProgress {
  targetId: string
  total: TargetFigure
  groups: TargetFigure[]
  state: TargetState
  /** Days from the day after the as-of date to the due day, both counted; 0 once it has passed; null without one. */
  daysLeft: number | null
  /** What each of these days must bring; null where nothing is left or no day remains. */
  neededPerDay: number | null
  /** What each of the last `PACE_DAYS` days brought. */
  pacePerDay: number
  /** The day on which the goal is reached at that pace; null where it is reached already or never would be. */
  forecast: IsoDate | null
}

/** How far back "recent pace" looks. */
export const PACE_DAYS = 14

export interface ProgressInput {
  target: Target
  plan: Pick<Plan, 'start'>
  people: readonly PlanPerson[]
  tracks: readonly Track[]
  asOf: IsoDate
  /** What a school teaches, by its number. */
  schoolLevels: (schoolId: number) => readonly SchoolLevel[]
  /** The group of a person, or null for a single total. */
  groupName: ((person: PlanPerson) => string) | null
}

/** The figures of a target, its pace and where it leads. */
export function targetProgress(input: ProgressInput): TargetProgress {
  const { target, asOf, groupName } = input
  const { total, groups } = targetFigures(input)
  const before = targetDone(input, addDays(asOf, -PACE_DAYS))
  const pacePerDay = Math.max(0, total.done - before) / PACE_DAYS
  const daysLeft = target.due === null ? null : Math.max(0, daysBetween(asOf, target.due))
  const forecast = total.left > 0 && pacePerDay > 0 ? addDays(asOf, Math.ceil(total.left / pacePerDay)) : null
  return {
    targetId: target.id,
    total,
    groups: groupName ? groups : [],
    state: stateOf(target, total, asOf, forecast),
    daysLeft,
    neededPerDay: daysLeft !== null && daysLeft > 0 && total.left > 0 ? total.left / daysLeft : null,
    pacePerDay,
    forecast,
  }
}

/** The figures of a target, of all and by group, groups in the order of `countFigures`. */
export function targetFigures(input: ProgressInput): { total: TargetFigure; groups: TargetFigure[] } {
  const { target } = input
  const counts = target.measures.map((measure) => countMeasure(input, measure))
  const total = counts.map(({ total: group }) => group).reduce(add, NOTHING)
  const names = [...new Set(counts.flatMap(({ groups }) => groups.map(({ name }) => name)))]
  const wholes = names.map((name) => ({
    ...counts.flatMap(({ groups }) => groups.filter((group) => group.name === name)).reduce(add, NOTHING),
    name,
  }))
  const required = requiredOf(target, total.whole)
  const shares = apportion(
    required,
    wholes.map(({ whole }) => whole),
  )
  return {
    total: figure('', total, required),
    groups: wholes.map((group, at) => figure(group.name, group, target.quotas[group.name] ?? shares[at] ?? 0)),
  }
}

/**
 * Those whom a target counts on a day, for one of its measures: the denominator, person by person.
 * `whole` and `done` of the figures are the number of these people and of those among them who reached the stage.
 */
export function peopleOfTarget<P extends PlanPerson>(
  input: Omit<ProgressInput, 'people' | 'groupName'> & { people: readonly P[] },
  measure: Measure,
): P[] {
  const { target, tracks, asOf, schoolLevels } = input
  const proofs = proofsOf(tracks)
  const members = input.people.filter((person) => inCohort(person, target.cohort, asOf, schoolLevels(person.schoolId)))
  const reached = (person: PlanPerson, stage: StageKey, day: IsoDate) =>
    isReached(person.milestones, proofs.get(stage) ?? [stage], day)
  switch (target.denominator) {
    case 'headcount':
    case 'eligible':
      return members
    case 'with-card':
      return members.filter((person) => reached(person, CARD, asOf))
    case 'pending-at-baseline': {
      const { issued } = measure
      const baseline = target.baseline ?? input.plan.start
      if (issued === null || baseline === null) return []
      // Before the baseline the list is that of the day itself.
      const day = baseline < asOf ? baseline : asOf
      return members.filter(
        (person) =>
          eligibilityOn(person, day).eligible &&
          inCohort(person, target.cohort, day, schoolLevels(person.schoolId)) &&
          reached(person, issued, day) &&
          !reached(person, measure.stage, day),
      )
    }
  }
}

const CARD: StageKey = 'card.issued'

interface Count {
  name: string
  whole: number
  done: number
}
const NOTHING: Count = { name: '', whole: 0, done: 0 }
const add = (left: Count, right: Count): Count => ({
  name: '',
  whole: left.whole + right.whole,
  done: left.done + right.done,
})

function countMeasure(input: ProgressInput, measure: Measure): { total: Count; groups: Count[] } {
  const people = peopleOfTarget(input, measure)
  const { total, groups } = countFigures(people, input.tracks, input.asOf, input.groupName)
  const count = (group: FigureGroup): Count =>
    input.target.denominator === 'headcount'
      ? { name: group.name, whole: group.headcount, done: group.stages[measure.stage] ?? 0 }
      : { name: group.name, whole: group.eligible, done: group.stagesOfEligible[measure.stage] ?? 0 }
  return { total: count(total), groups: groups.map(count) }
}

/** Of those counted today, how many had reached the stages on an earlier day. */
export function targetDone(input: Omit<ProgressInput, 'groupName'>, day: IsoDate): number {
  const { target, asOf, tracks } = input
  const proofs = proofsOf(tracks)
  return target.measures.reduce((sum, measure) => {
    const people = peopleOfTarget(input, measure).filter(
      (person) =>
        isCountedOn(person, asOf, target) &&
        isReached(person.milestones, proofs.get(measure.stage) ?? [measure.stage], day),
    )
    return sum + people.length
  }, 0)
}

/** Says whether `countFigures` has the person in the denominator of the target on a day. */
function isCountedOn(person: PlanPerson, asOf: IsoDate, { denominator }: Target): boolean {
  return isPresent(person, asOf) && (denominator === 'headcount' || eligibilityOn(person, asOf).eligible)
}

/** What the goal asks for out of a denominator: a share is rounded up, for 50 % of 7 is not reached with 3. */
function requiredOf({ goal }: Target, whole: number): number {
  // The tiny amount keeps 70 % of 10 at 7 where binary fractions make it 7.000000000000001.
  return 'count' in goal ? goal.count : Math.ceil((whole * goal.percent) / 100 - 1e-9)
}

/**
 * Shares a whole number out in proportion to weights, by largest remainders; the shares add up to it.
 * All are 0 where the weights are.
 */
export function apportion(amount: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  if (sum === 0) return weights.map(() => 0)
  const exact = weights.map((weight) => (amount * weight) / sum)
  const shares = exact.map(Math.floor)
  const order = exact
    .map((share, at) => ({ at, rest: share - Math.floor(share) }))
    .toSorted((left, right) => right.rest - left.rest || left.at - right.at)
  const missing = amount - shares.reduce((total, share) => total + share, 0)
  for (const { at } of order.slice(0, missing)) shares[at] = (shares[at] ?? 0) + 1
  return shares
}

function figure(name: string, { whole, done }: Count, required: number): TargetFigure {
  return { name, whole, done, required, left: Math.max(0, required - done), percent: percent(done, whole) }
}

function stateOf(target: Target, total: TargetFigure, asOf: IsoDate, forecast: IsoDate | null): TargetState {
  if (total.required === 0 && total.whole === 0) return 'empty'
  if (total.done > total.required) return 'beyond'
  if (total.left === 0) return 'met'
  if (target.due !== null && target.due < asOf) return 'missed'
  if (target.due === null) return forecast === null ? 'behind' : 'on-track'
  return forecast !== null && forecast <= target.due ? 'on-track' : 'behind'
}
