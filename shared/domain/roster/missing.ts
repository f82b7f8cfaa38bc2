/** People of the register whom a roster does not name: have they left, or moved to another class? */
import type { IsoDate } from '../../text/dates.ts'
import { groupKey } from '../../text/names.ts'
import { type Kind, type Person, groupOf, isPresent } from '../person.ts'
import type { PlannedRow } from './plan.ts'

/**
 * Those present on a day, in a class (for staff, a team) that the file is about, whom no row matched or may be about.
 * A file that names no classes is about everybody.
 */
export function missingPeople(
  planned: readonly PlannedRow[],
  register: readonly Person[],
  kind: Kind,
  day: IsoDate,
): Person[] {
  const named = new Set<number>()
  const numbers = new Set<string>()
  const groups = new Set<string>()
  for (const { personId, source, alike } of planned) {
    if (personId !== null) named.add(personId)
    for (const { id } of alike) named.add(id)
    const { personalId, className, teamName } = source.record
    // A row that is held back still says that its person is there.
    if (personalId) numbers.add(personalId)
    const group = kind === 'student' ? className : teamName
    if (group) groups.add(groupKey(group))
  }
  return register.filter(
    (person) =>
      isPresent(person, day) &&
      !named.has(person.id) &&
      !(person.personalId !== null && numbers.has(person.personalId)) &&
      (groups.size === 0 || groups.has(groupKey(groupOf(person)))),
  )
}
