/** Search without marks: every word of the query stands somewhere in what the row shows of a person. */
import { formatDate } from '../../shared/text/dates.ts'
import { fold } from '../../shared/text/fold.ts'
import type { Person } from '../../shared/domain/person.ts'

const folded = new WeakMap<Person, string>()

/** A test of people for a query; null when the query is blank, so that nothing needs testing. */
export function searchTest(query: string): ((person: Person) => boolean) | null {
  const words = fold(query).split(' ').filter(Boolean)
  if (words.length === 0) return null
  return (person) => {
    const text = foldedText(person)
    return words.every((word) => text.includes(word))
  }
}

function foldedText(person: Person): string {
  let text = folded.get(person)
  if (text === undefined) {
    text = fold(
      [
        person.fullName,
        person.className,
        person.teamName,
        person.personalId,
        formatDate(person.birthDate),
        person.phone,
        person.localId,
        person.moetId,
        person.oldIdNumber,
        person.position,
        person.address,
      ].join(' · '),
    )
    folded.set(person, text)
  }
  return text
}
