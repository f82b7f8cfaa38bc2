/**
 * Which people a sheet shows. As in Excel, a filter is taken when it is set: a row that stops fitting because of an
 * edit stays where it is until the filter is taken anew, so that a row just ticked does not vanish under the hand.
 */
import { type Kind, type Person, isPresent } from '../../shared/domain/person.ts'
import { proofsOf } from '../../shared/domain/tracks.ts'
import { ANYTHING, type ColumnFilters, filterTest, withFilter } from '../../shared/sheet/filters.ts'
import { LEFT_LIST, READY_LISTS } from '../../shared/sheet/ready-lists.ts'
import type { ViewBody } from '../../shared/sheet/saved-view.ts'
import { type ViewMoment, filterColumn } from './filters/filter-columns.ts'
import { searchTest } from './search.ts'

export interface SheetView {
  /** The filters on columns; the choice of a class or team is the one on its column. */
  filters: ColumnFilters
  /** Id of a ready list, or null. */
  list: string | null
  query: string
}

export const WHOLE_SHEET: SheetView = { filters: {}, list: null, query: '' }

const LEFT_COLUMN = 'leftOn'

/**
 * The test that a view makes of each person. Whoever has left is shown where the view asks for them: by the list of
 * those who left, or by a filter on the day of leaving.
 */
export function viewTest(view: SheetView, moment: ViewMoment): (person: Person) => boolean {
  return testOf(view, moment, view.list === LEFT_LIST || view.filters[LEFT_COLUMN] !== undefined)
}

/** The test of everything in a view but the filter of one column: whom the list of its values counts. */
export function othersTest(view: SheetView, moment: ViewMoment, column: string): (person: Person) => boolean {
  const others = { ...view, filters: withFilter(view.filters, column, ANYTHING) }
  return column === LEFT_COLUMN ? testOf(others, moment, true) : viewTest(others, moment)
}

function testOf(view: SheetView, { kind, tracks, asOf }: ViewMoment, withLeft: boolean): (person: Person) => boolean {
  const list = READY_LISTS.find((one) => one.id === view.list) ?? null
  const matches = searchTest(view.query)
  const moment = { asOf, proofs: proofsOf(tracks) }
  const filtered = filterTest(view.filters, (id) => filterColumn(id, { kind, tracks, asOf }))
  return (person) =>
    filtered(person) &&
    (withLeft || isPresent(person, asOf)) &&
    (list === null || list.passes(person, moment)) &&
    (matches === null || matches(person))
}

/** The column of classes or teams. */
export function groupColumn(kind: Kind): 'className' | 'teamName' {
  return kind === 'student' ? 'className' : 'teamName'
}

/** The order of the rows until the user sorts otherwise: class by class, team by team; no column has another width. */
export function lookAtFirst(kind: Kind): Pick<ViewBody, 'widths' | 'sort'> {
  return { widths: {}, sort: [{ column: groupColumn(kind), descending: false }] }
}

/** The one class or team that a view shows, an empty string for those without; null where it shows several. */
export function groupOfView({ filters }: SheetView, kind: Kind): string | null {
  const filter = filters[groupColumn(kind)]
  return filter?.mode === 'only' && filter.keys.length === 1 ? (filter.keys[0] ?? null) : null
}

/** The view of one class or team, or (with null) of all. */
export function withGroup(view: SheetView, kind: Kind, group: string | null): SheetView {
  const filter = group === null ? ANYTHING : { ...ANYTHING, mode: 'only' as const, keys: [group] }
  return { ...view, filters: withFilter(view.filters, groupColumn(kind), filter) }
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
