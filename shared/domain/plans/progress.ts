/**
 * How far a target is on a day. Nothing is counted here: the people of the target are chosen, and `countFigures`
 * counts them (DESIGN.md, rule 3), so that a target's figures equal those of the screen to the unit.
 *
 * A target with several measures adds them: "tài khoản mức 1 và mức 2" counts a person once for each.
 */
import { type IsoDate, addDays, daysBetween } from '../../text/dates.ts'
import { compareGroupNames, countFigures, type FigureGroup, percent } from '../figures.ts'
import { isReached, proofsOf } from '../tracks.ts'
import type { Measure, Plan, Target } from './plan.ts'
import { type PlanPerson, membersOf, peopleOfTarget, type TargetInput } from './target-people.ts'

/** Of a class, a team, a school, or (name '') of all together. */
export interface TargetFigure {
  name: string
  /** The denominator. */
  whole: number
  /** Of the denominator, reached by the day; never more than `whole`. */
  done: number
  /** What the goal asks for; more than `whole` only for an absolute goal or a number handed down that is too large. */
  required: number
  /** Still to do for the goal, never below 0. */
  left: number
  /** `done` of `whole`; null where there is nobody. */
  percent: number | null
}

/**
 * `beyond`: more than was asked; `met`, in time or late; `on-track`: recent pace leads there in time; `behind`: it does not;
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
  /** What each of the last `PACE_DAYS` days brought, or of those since the target's first day where these are fewer. */
  pacePerDay: number
  /** The day on which the goal is reached at that pace; null where it is reached already or (within 10 years) never is. */
  forecast: IsoDate | null
}

/** How far back "recent pace" looks. */
const PACE_DAYS = 14
const NEVER_DAYS = 3653

export interface ProgressInput extends TargetInput {
  people: readonly PlanPerson[]
  /** The group of a person, or null for a single total. */
  groupName: ((person: PlanPerson) => string) | null
}

/** The figures of a target, its pace and where it leads. */
export function targetProgress(input: ProgressInput): TargetProgress {
  const { target, plan, asOf } = input
  const counted = target.measures.map((measure) => ({ ...measure, people: peopleOfTarget(input, measure) }))
  const { total, groups } = figuresOf(input, counted)
  const paceDays = daysOfPace(target, plan, asOf)
  const pacePerDay = (total.done - doneBy(addDays(asOf, -paceDays), counted, input)) / paceDays
  const daysLeft = target.due === null ? null : Math.max(0, daysBetween(asOf, target.due))
  const daysToGo = total.left > 0 && pacePerDay > 0 ? Math.ceil(total.left / pacePerDay) : Infinity
  const forecast = daysToGo <= NEVER_DAYS ? addDays(asOf, daysToGo) : null
  return {
    targetId: target.id,
    total,
    groups,
    state: stateOf(target, total, asOf, forecast),
    daysLeft,
    neededPerDay: daysLeft !== null && daysLeft > 0 && total.left > 0 ? total.left / daysLeft : null,
    pacePerDay,
    forecast,
  }
}

/**
 * The figures of a target, of all and by group, groups in the order of `countFigures`. A group whose people of the
 * cohort are all outside the denominator stands with 0.
 */
export function targetFigures(input: ProgressInput): { total: TargetFigure; groups: TargetFigure[] } {
  const { measures } = input.target
  return figuresOf(
    input,
    measures.map((measure) => ({ ...measure, people: peopleOfTarget(input, measure) })),
  )
}

/** A measure with the people of its denominator. */
type CountedMeasure = Measure & { people: readonly PlanPerson[] }

function figuresOf(
  input: ProgressInput,
  measures: readonly CountedMeasure[],
): { total: TargetFigure; groups: TargetFigure[] } {
  const { target } = input
  const counts = measures.map((measure) => countMeasure(input, measure))
  const whole = sum(counts.map(({ total }) => total.whole))
  const done = sum(counts.map(({ total }) => total.done))
  const required = requiredOf(target, whole)
  const groups = groupNamesOf(input).map((name) => ({
    name,
    whole: sum(counts.map((count) => count.groups.get(name)?.whole ?? 0)),
    done: sum(counts.map((count) => count.groups.get(name)?.done ?? 0)),
  }))
  const shares = sharesOf(target, required, groups)
  return {
    total: figure({ name: '', whole, done }, required),
    groups: groups.map((group, at) => figure(group, shares[at] ?? 0)),
  }
}

/** Of those counted at the as-of date, how many had reached the stages on an earlier day. */
function doneBy(day: IsoDate, measures: readonly CountedMeasure[], { tracks }: ProgressInput): number {
  const proofs = proofsOf(tracks)
  return sum(
    measures.map(
      ({ stage, people }) =>
        people.filter(({ milestones }) => isReached(milestones, proofs.get(stage) ?? [stage], day)).length,
    ),
  )
}

interface Count {
  name: string
  whole: number
  done: number
}

/** Counts those of one measure: how many they are, and how many of them reached its stage. */
function countMeasure(
  input: ProgressInput,
  { stage, people }: CountedMeasure,
): { total: Count; groups: Map<string, Count> } {
  const tracks = input.tracks.filter((track) => track.stages.some(({ key }) => key === stage))
  const { total, groups } = countFigures(people, tracks, input.asOf, input.groupName)
  const count = ({ name, headcount, stages }: FigureGroup): Count => ({
    name,
    whole: headcount,
    done: stages[stage] ?? 0,
  })
  return { total: count(total), groups: new Map(groups.map((group) => [group.name, count(group)])) }
}

function groupNamesOf({ groupName, ...input }: ProgressInput): string[] {
  if (groupName === null) return []
  return [...new Set(membersOf(input).map(groupName))].toSorted(compareGroupNames)
}

/** What the goal asks for out of a denominator: a share is rounded up, for 50 % of 7 is not reached with 3. */
export function requiredOf({ goal }: Pick<Target, 'goal'>, whole: number): number {
  // The tiny amount keeps 70 % of 10 at 7 where binary fractions make it 7.000000000000001; of nobody it leaves -0.
  return 'count' in goal ? goal.count : Math.max(0, Math.ceil((whole * goal.percent) / 100 - 1e-9))
}

/**
 * What the goal asks of each group: the number handed to it, else its share by its denominator. Of an absolute goal
 * the groups without a number of their own share what the handed numbers leave; of a percentage each has its own.
 */
function sharesOf({ goal, quotas }: Target, required: number, groups: readonly Count[]): number[] {
  const handed = groups.map(({ name }) => (Object.hasOwn(quotas, name) ? (quotas[name] ?? null) : null))
  const isCount = 'count' in goal
  const shares = apportion(
    isCount ? Math.max(0, required - sum(handed.map((quota) => quota ?? 0))) : required,
    groups.map(({ whole }, at) => (isCount && handed[at] !== null ? 0 : whole)),
  )
  return groups.map((_, at) => handed[at] ?? shares[at] ?? 0)
}

/**
 * Shares a whole number out in proportion to weights, by largest remainders; the shares add up to it.
 * All are 0 where the weights are.
 */
export function apportion(amount: number, weights: readonly number[]): number[] {
  const whole = sum(weights)
  if (whole === 0) return weights.map(() => 0)
  const exact = weights.map((weight) => (amount * weight) / whole)
  const shares = exact.map(Math.floor)
  const order = exact
    .map((share, at) => ({ at, rest: share - Math.floor(share) }))
    .toSorted((left, right) => right.rest - left.rest || left.at - right.at)
  for (const { at } of order.slice(0, amount - sum(shares))) shares[at] = (shares[at] ?? 0) + 1
  return shares
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function figure({ name, whole, done }: Count, required: number): TargetFigure {
  return { name, whole, done, required, left: Math.max(0, required - done), percent: percent(done, whole) }
}

/** The days that recent pace is taken over: the last 14, or only those since the target's first day. */
function daysOfPace(target: Target, plan: Pick<Plan, 'start'>, asOf: IsoDate): number {
  const first = target.from ?? plan.start
  if (first === null || first > asOf) return PACE_DAYS
  return Math.min(PACE_DAYS, daysBetween(first, asOf) + 1)
}

function stateOf(target: Target, total: TargetFigure, asOf: IsoDate, forecast: IsoDate | null): TargetState {
  if (total.required === 0 && total.whole === 0) return 'empty'
  if (total.done > total.required) return 'beyond'
  if (total.left === 0) return 'met'
  if (target.due !== null && target.due < asOf) return 'missed'
  if (target.due === null) return forecast === null ? 'behind' : 'on-track'
  return forecast !== null && forecast <= target.due ? 'on-track' : 'behind'
}
