/** Whom a report lists, and in which order. */
import { compareNames } from '../../text/names.ts'
import { compareGroupNames } from '../figures.ts'
import { type Kind, type Person, groupOf, isPresent } from '../person.ts'
import { maskPersonalId } from '../personal-id.ts'
import type { ReportCell } from '../report.ts'
import type { ReportInput } from './definition.ts'

export interface PeopleGroup {
  /** Class or team; empty for those without one. */
  name: string
  /** In the order of a class list. */
  people: readonly Person[]
}

/** People of a kind who belong to the school on the as-of date; of one group only where the input names one. */
export function listedPeople({ people, asOf, group }: ReportInput, kind: Kind): Person[] {
  return people.filter(
    (person) => person.kind === kind && isPresent(person, asOf) && (group === undefined || groupOf(person) === group),
  )
}

/** The same by class or team, groups in their order, people in the order of a class list. */
export function listedGroups(input: ReportInput, kind: Kind): PeopleGroup[] {
  const groups = Map.groupBy(listedPeople(input, kind), groupOf)
  return [...groups]
    .toSorted(([left], [right]) => compareGroupNames(left, right))
    .map(([name, people]) => ({ name, people: people.toSorted((a, b) => compareNames(a.fullName, b.fullName)) }))
}

/** Everybody of some kinds, one kind after the other, by class or team, in the order of a class list. */
export function listedEverybody(input: ReportInput, kinds: readonly Kind[]): Person[] {
  return kinds.flatMap((kind) => listedGroups(input, kind).flatMap(({ people }) => people))
}

/** The personal number as the paper may show it. */
export function personalIdCell({ personalId }: Person, unmasked: boolean): ReportCell {
  return unmasked ? personalId : maskPersonalId(personalId) || null
}
