/** Whom a command of the toolbar is for. */
import type { Person } from '../../shared/domain/person.ts'
import { formatCount } from '../../shared/text/numbers.ts'

/** The chosen people who are shown; where none is chosen, the one whose row has the focus. */
export function targetsOf(shown: readonly Person[], chosen: ReadonlySet<number>, focused: number | null): Person[] {
  const picked = shown.filter((person) => chosen.has(person.id))
  return picked.length > 0 ? picked : shown.filter((person) => person.id === focused)
}

/** `Nguyễn Văn A`, or `12 người`. */
export function nameTargets(people: readonly Person[]): string {
  const [only] = people
  return people.length === 1 && only ? only.fullName : `${formatCount(people.length)} người`
}
