/**
 * Which people a sheet shows. As in Excel, a filter is taken when it is set: a row that stops fitting because of an
 * edit stays where it is until the filter is taken anew, so that a row just ticked does not vanish under the hand.
 */
import { type Person, groupOf, isPresent } from '../../shared/domain/person.ts'
import { type Track, proofsOf } from '../../shared/domain/tracks.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import { LEFT_FILTER, ROW_FILTERS } from './row-filters.ts'
import { searchTest } from './search.ts'

export interface SheetView {
  /** Class or team; null for all, an empty string for those without one. */
  group: string | null
  /** Id of a row filter, or null. */
  filter: string | null
  query: string
}

export const WHOLE_SHEET: SheetView = { group: null, filter: null, query: '' }

/** The test that a view makes of each person. */
export function viewTest(view: SheetView, tracks: readonly Track[], asOf: IsoDate): (person: Person) => boolean {
  const filter = ROW_FILTERS.find((one) => one.id === view.filter) ?? null
  const matches = searchTest(view.query)
  const moment = { asOf, proofs: proofsOf(tracks) }
  return (person) =>
    (view.group === null || groupOf(person) === view.group) &&
    (filter === null || filter.passes(person, moment)) &&
    (filter?.id === LEFT_FILTER || isPresent(person, asOf)) &&
    (matches === null || matches(person))
}

/** The ids shown when a view is taken. */
export function takeView(people: Iterable<Person>, test: (person: Person) => boolean): Set<number> {
  const shown = new Set<number>()
  for (const person of people) if (test(person)) shown.add(person.id)
  return shown
}

/**
 * The ids shown after some people were added or changed: those shown stay, those who now fit join.
 * @returns the same set when nobody joins
 */
export function growView(
  shown: ReadonlySet<number>,
  touched: Iterable<Person>,
  test: (person: Person) => boolean,
): ReadonlySet<number> {
  const joining = [...touched].filter((person) => !shown.has(person.id) && test(person))
  return joining.length === 0 ? shown : new Set([...shown, ...joining.map((person) => person.id)])
}
