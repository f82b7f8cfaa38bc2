/** Finds people of the register by what a row says of them. */
import { fold, matchKey } from '../../text/fold.ts'
import { groupKey } from '../../text/names.ts'
import { type Person, type PersonPatch, groupOf } from '../person.ts'
import type { RosterRow } from './types.ts'

export class RegisterIndex {
  readonly #byNumber = new Map<string, Person>()
  readonly #byMoetId = new Map<string, Person[]>()
  readonly #byNameAndBirth = new Map<string, Person[]>()
  readonly #byFoldedName = new Map<string, Person[]>()

  constructor(register: readonly Person[]) {
    for (const person of register) {
      if (person.personalId) this.#byNumber.set(person.personalId, person)
      if (person.moetId) push(this.#byMoetId, person.moetId, person)
      push(this.#byNameAndBirth, nameAndBirth(person, matchKey), person)
      push(this.#byFoldedName, nameAndBirth(person, fold), person)
    }
  }

  /** Nobody, the one person, or the several that fit equally well. */
  find({ record, idTail }: Pick<RosterRow, 'record' | 'idTail'>): Person[] {
    const byNumber = record.personalId ? this.#byNumber.get(record.personalId) : undefined
    if (byNumber) return [byNumber]
    const byMoetId = record.moetId ? (this.#byMoetId.get(record.moetId) ?? []) : []
    if (byMoetId.length > 0) return byMoetId
    const namesakes = this.#byNameAndBirth.get(nameAndBirth(record, matchKey)) ?? []
    return namesakes.filter(
      (person) =>
        fits(person.personalId, record.personalId) &&
        fits(person.moetId, record.moetId) &&
        (idTail === null || person.personalId === null || person.personalId.endsWith(idTail)) &&
        (record.birthDate || inSameGroup(person, record)),
    )
  }

  /** Those of the same name, marks aside, and birth date: perhaps the same person under another number or spelling. */
  alike(record: PersonPatch): Person[] {
    return record.birthDate ? (this.#byFoldedName.get(nameAndBirth(record, fold)) ?? []) : []
  }
}

/** Name (by the spelling given) and birth date as one text. */
export function nameAndBirth(
  person: { fullName?: string | undefined; birthDate?: string | null | undefined },
  spell: (name: string) => string,
): string {
  return `${person.birthDate ?? ''} ${spell(person.fullName ?? '')}`
}

/** Of whom only the name is known, those of another class or team are other people. */
function inSameGroup(person: Person, record: PersonPatch): boolean {
  return groupKey(groupOf(person)) === groupKey((person.kind === 'student' ? record.className : record.teamName) ?? '')
}

/** Two people of one name and birth date with different numbers are two people. */
function fits(onRecord: string | null, inFile: string | null | undefined): boolean {
  return onRecord === null || !inFile || onRecord === inFile
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
