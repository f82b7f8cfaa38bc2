/** Whom a command of the toolbar is for. */
import type { Person } from '../../shared/domain/person.ts'
import { formatCount } from '../../shared/text/numbers.ts'

/** The people who are shown and in whose rows a cell is chosen. */
export function targetsOf(shown: readonly Person[], chosen: readonly number[]): Person[] {
  const ids = new Set(chosen)
  return shown.filter((person) => ids.has(person.id))
}

/** `Nguyễn Văn A`, or `12 người`. */
export function nameTargets(people: readonly Person[]): string {
  const [only] = people
  return people.length === 1 && only ? only.fullName : `${formatCount(people.length)} người`
}
