/**
 * The one place that counts (DESIGN.md, rule 3). Screen, Excel, paper and command line all call `countFigures`:
 * one pass over people, with the pure rules of this folder, at an as-of date. `countReached` counts a stretch of days.
 *
 * Two counts stand for each stage. `stages` is everybody of the headcount who reached it by the day;
 * `stagesOfEligible` only those in the denominator, so it never exceeds `eligible` and is what a percentage is
 * made of. They differ when someone outside the denominator reached a stage (a child of 13, someone exempted
 * later).
 */
import { type IsoDate, ageOn } from '../text/dates.ts'
import { compareGroups } from '../text/names.ts'
import { type NotEligibleReason, eligibilityOn, ruleOn } from './eligibility.ts'
import { type Person, groupOf, isPresent, onDay } from './person.ts'
import { type StageKey, type Track, isReached, proofsOf, reachedOn } from './tracks.ts'

export interface FigureGroup {
  /** Class, team, school, age group or area; an empty string gathers those without one. */
  name: string
  /** Everybody of the group who belongs to the school on the day. */
  headcount: number
  /** Out of the denominator, by reason. */
  notEligible: Partial<Record<NotEligibleReason, number>>
  /** The denominator. */
  eligible: number
  /** Of the eligible, those listed as absent. */
  absent: number
  /** Reached by the day, of the headcount. */
  stages: Record<StageKey, number>
  /** Reached by the day, of the eligible. */
  stagesOfEligible: Record<StageKey, number>
}

export interface Figures {
  asOf: IsoDate
  total: FigureGroup
  /** In the order of Vietnamese letters and of numbers, the group without a name last. */
  groups: FigureGroup[]
}

export const GROUPINGS = ['school', 'class', 'team', 'age', 'area'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** What a person's figures depend on. */
export type CountedPerson = Pick<
  Person,
  'kind' | 'birthDate' | 'leftOn' | 'milestones' | 'exemptions' | 'className' | 'teamName' | 'address'
> &
  Partial<Pick<Person, 'joinedOn' | 'formerClasses'>>

/**
 * Counts people at the end of a day.
 * @param people each person once; those who had left by `asOf` are passed over
 * @param tracks whose stages are counted
 * @param groupName the group of a person, or null for a single total
 */
export function countFigures<P extends CountedPerson>(
  people: Iterable<P>,
  tracks: readonly Track[],
  asOf: IsoDate,
  groupName: ((person: P) => string) | null,
): Figures {
  const proofs = [...proofsOf(tracks)]
  const rule = ruleOn(asOf)
  const total = emptyGroup('', proofs)
  const groups = new Map<string, FigureGroup>()
  for (const each of people) {
    if (!isPresent(each, asOf)) continue
    const person = onDay(each, asOf)
    const counted = [total]
    if (groupName) {
      const name = groupName(person)
      let group = groups.get(name)
      if (!group) groups.set(name, (group = emptyGroup(name, proofs)))
      counted.push(group)
    }
    const { eligible, reason, absent } = eligibilityOn(person, asOf, rule)
    for (const group of counted) {
      group.headcount += 1
      if (eligible) group.eligible += 1
      if (reason) group.notEligible[reason] = (group.notEligible[reason] ?? 0) + 1
      if (absent) group.absent += 1
    }
    for (const [key, provingKeys] of proofs) {
      if (!isReached(person.milestones, provingKeys, asOf)) continue
      for (const group of counted) {
        group.stages[key] = (group.stages[key] ?? 0) + 1
        if (eligible) group.stagesOfEligible[key] = (group.stagesOfEligible[key] ?? 0) + 1
      }
    }
  }
  return { asOf, total, groups: [...groups.values()].toSorted((a, b) => compareGroupNames(a.name, b.name)) }
}

/** How many reached each stage within a stretch of days; `name` as in `FigureGroup`. */
export interface ReachedGroup {
  name: string
  stages: Record<StageKey, number>
}

export interface ReachedFigures {
  from: IsoDate
  until: IsoDate
  total: ReachedGroup
  /** In the order of `countFigures`; a group in which nobody reached anything stands there too. */
  groups: ReachedGroup[]
}

/**
 * Counts who reached each stage from the day `from` to the end of the day `until`. A stage was reached on the first of
 * the days of the stages that prove it. Those who belong to the school on `until` are counted, so that for people who
 * are there on both days it is the difference of `stages` between `until` and the day before `from`.
 */
export function countReached<P extends Omit<CountedPerson, 'exemptions' | 'birthDate'>>(
  people: Iterable<P>,
  tracks: readonly Track[],
  from: IsoDate,
  until: IsoDate,
  groupName: ((person: P) => string) | null,
): ReachedFigures {
  const proofs = [...proofsOf(tracks)]
  const empty = (name: string): ReachedGroup => ({ name, stages: Object.fromEntries(proofs.map(([key]) => [key, 0])) })
  const total = empty('')
  const groups = new Map<string, ReachedGroup>()
  for (const each of people) {
    if (!isPresent(each, until)) continue
    const person = onDay(each, until)
    const counted = [total]
    if (groupName) {
      const name = groupName(person)
      let group = groups.get(name)
      if (!group) groups.set(name, (group = empty(name)))
      counted.push(group)
    }
    for (const [key, provingKeys] of proofs) {
      const on = reachedOn(person.milestones, provingKeys)
      if (on === null || on < from || on > until) continue
      for (const group of counted) group.stages[key] = (group.stages[key] ?? 0) + 1
    }
  }
  return { from, until, total, groups: [...groups.values()].toSorted((a, b) => compareGroupNames(a.name, b.name)) }
}

/** Order of group names; those without a group come last. */
export function compareGroupNames(left: string, right: string): number {
  if (left === '' || right === '') return Number(left === '') - Number(right === '')
  return compareGroups(left, right)
}

/** The function that names a person's group, for `countFigures`. `schoolName` is asked for grouping by school. */
export function groupNamer(
  by: Grouping,
  asOf: IsoDate,
  schoolName: (person: CountedPerson & { schoolId: number }) => string,
): (person: CountedPerson & { schoolId: number }) => string {
  switch (by) {
    case 'school':
      return schoolName
    case 'class':
      return (person) => person.className ?? ''
    case 'team':
      return (person) => person.teamName ?? ''
    case 'age':
      return (person) => ageGroup(person.birthDate, asOf)
    case 'area':
      return (person) => person.address ?? ''
  }
}

/** Age groups that plans ask for: below 14, then the years between renewals of the card (14, 25, 40, 60). */
export function ageGroup(birthDate: IsoDate | null, asOf: IsoDate): string {
  if (birthDate === null) return ''
  const age = ageOn(birthDate, asOf)
  if (age < 6) return 'Dưới 6 tuổi'
  if (age < 14) return 'Từ 6 đến dưới 14 tuổi'
  if (age < 25) return 'Từ 14 đến dưới 25 tuổi'
  if (age < 40) return 'Từ 25 đến dưới 40 tuổi'
  if (age < 60) return 'Từ 40 đến dưới 60 tuổi'
  return 'Từ 60 tuổi trở lên'
}

/** Of a school: students by class, staff by team. */
export const byClassOrTeam = (person: CountedPerson): string => groupOf(person)

/** Percent of the denominator, to one decimal; null where there is nobody to count. */
export function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 10
}

function emptyGroup(name: string, proofs: readonly (readonly [StageKey, unknown])[]): FigureGroup {
  const zeros = () => Object.fromEntries(proofs.map(([key]) => [key, 0]))
  return { name, headcount: 0, notEligible: {}, eligible: 0, absent: 0, stages: zeros(), stagesOfEligible: zeros() }
}
