/**
 * Finding people of the register by a line that somebody pasted or a card that somebody scanned: by personal number,
 * old number, the codes of the sector and of the school, else by name, birth date and class together.
 */
import { type IsoDate, formatDate, readDate } from '../text/dates.ts'
import { fold, tidy } from '../text/fold.ts'
import { groupKey } from '../text/names.ts'
import type { ScannedCard } from './card-qr.ts'
import { type Person, groupOf } from './person.ts'

/** What a person was recognised by. */
export type FoundBy = 'personalId' | 'oldIdNumber' | 'moetId' | 'localId' | 'name'

export type Match =
  /**
   * `doubt`: what the line says otherwise than the register; null where it says nothing else. `sure`: whether it is
   * this person all the same (a name that a scanner garbled, when number and birth date agree).
   */
  | { outcome: 'one'; person: Person; by: FoundBy; doubt: string | null; sure: boolean }
  /** Several people fit: the user chooses. */
  | { outcome: 'several'; people: Person[]; by: FoundBy }
  | { outcome: 'none' }

const NUMBER_FIELDS = ['personalId', 'oldIdNumber', 'moetId', 'localId'] as const

export class PeopleFinder {
  readonly #numbers = new Map<string, { by: FoundBy; people: Person[] }>()
  readonly #names = new Map<string, Person[]>()
  readonly #groups = new Set<string>()

  constructor(people: Iterable<Person>) {
    const all = [...people]
    for (const by of NUMBER_FIELDS) {
      for (const person of all) {
        const value = person[by]
        if (value === null || value === '') continue
        const key = codeKey(value)
        const known = this.#numbers.get(key)
        // A number that is one person's personal number and another's old code means the first.
        if (!known) this.#numbers.set(key, { by, people: [person] })
        else if (known.by === by && !known.people.includes(person)) known.people.push(person)
      }
    }
    for (const person of all) {
      const key = nameKey(person.fullName)
      this.#names.set(key, [...(this.#names.get(key) ?? []), person])
      if (groupOf(person) !== '') this.#groups.add(groupKey(groupOf(person)))
    }
  }

  /**
   * Finds who a line names. Cells of a line are parted by tabs or semicolons; a line of one cell may hold name, day and
   * class with blanks between.
   * @param today years in two figures are read as of it
   */
  line(text: string, today: IsoDate): Match {
    const cells = text
      .split(/[\t;|]/)
      .map(tidy)
      .filter((cell) => cell !== '')
    const { birth, group, words } = this.#parts(cells, today)
    for (const cell of cells) {
      const found = this.#byNumber(cell)
      if (found) return this.#checked(found.people, found.by, words, birth, group)
    }
    const called = this.#names.get(nameKey(words)) ?? []
    return this.#narrowed(called, birth, group)
  }

  /** Finds the holder of a card, by the number first; the words of the code are compared, never trusted. */
  card(card: ScannedCard): Match {
    for (const number of [card.personalId, card.oldIdNumber]) {
      const found = number === null ? undefined : this.#numbers.get(codeKey(number))
      if (!found) continue
      const [person, ...others] = found.people
      if (!person || others.length > 0) return { outcome: 'several', people: found.people, by: found.by }
      return { outcome: 'one', person, by: found.by, ...cardDoubt(card, person) }
    }
    const called = (this.#names.get(nameKey(card.fullName)) ?? []).filter(
      ({ birthDate }) => birthDate !== null && birthDate === card.birthDate,
    )
    // The register lacks the number or has another one for them: somebody has to look.
    return called.length === 0 ? NONE : { outcome: 'several', people: called, by: 'name' }
  }

  #byNumber(cell: string): { by: FoundBy; people: Person[] } | undefined {
    const whole = this.#numbers.get(codeKey(cell))
    if (whole) return whole
    for (const digits of cell.replace(/(?<=\d)[ .](?=\d{3}(?!\d{4}))/g, '').match(/\d{9,12}/g) ?? []) {
      const found = this.#numbers.get(digits) ?? this.#numbers.get(digits.padStart(12, '0'))
      if (found) return found
    }
    return undefined
  }

  #parts(cells: readonly string[], today: IsoDate): { birth: Birth; group: string | null; words: string } {
    let birth: Birth = null
    let group: string | null = null
    const words: string[] = []
    for (const cell of cells) {
      const reading = readDate(cell, today)
      if (reading.kind === 'date') birth ??= reading.date
      else if (reading.kind === 'year-only') birth ??= String(reading.year)
      else if (this.#groups.has(groupKey(cell))) group ??= groupKey(cell)
      else words.push(cell)
    }
    // Within a cell: the number of the row before, a day or a class behind.
    const kept: string[] = []
    for (const word of words
      .join(' ')
      .replace(/^\d{1,4}\s*[.)\]/-]?\s+/, '')
      .split(/[\s,()]+/)) {
      const reading = readDate(word, today)
      if (reading.kind === 'date') birth ??= reading.date
      else if (kept.length > 1 && this.#groups.has(groupKey(word))) group ??= groupKey(word)
      else if (!/\d/.test(word)) kept.push(word)
    }
    return { birth, group, words: kept.filter((word) => !/^[-–.]*$/.test(word)).join(' ') }
  }

  #checked(people: Person[], by: FoundBy, words: string, birth: Birth, group: string | null): Match {
    const [person, ...others] = people
    if (!person) return NONE
    if (others.length > 0) return this.#narrowed(people, birth, group, by)
    const doubts: string[] = []
    if (words.includes(' ') && nameKey(words) !== nameKey(person.fullName)) doubts.push(`danh sách ghi tên “${words}”`)
    if (birth !== null && person.birthDate !== null && !person.birthDate.startsWith(birth)) {
      doubts.push(`danh sách ghi ngày sinh ${birth.length === 4 ? birth : formatDate(birth)}`)
    }
    return { outcome: 'one', person, by, doubt: doubts.join('; ') || null, sure: doubts.length === 0 }
  }

  /** Takes those whom birth date and class leave. A namesake born on another day is somebody else. */
  #narrowed(people: Person[], birth: Birth, group: string | null, by: FoundBy = 'name'): Match {
    let left = people.filter(({ birthDate }) => birth === null || birthDate === null || birthDate.startsWith(birth))
    const ofGroup = left.filter((person) => groupKey(groupOf(person)) === group)
    if (ofGroup.length > 0) left = ofGroup
    const [person, ...others] = left
    if (!person) return NONE
    if (others.length > 0) return { outcome: 'several', people: left, by }
    const elsewhere = group !== null && ofGroup.length === 0
    return { outcome: 'one', person, by, doubt: elsewhere ? 'danh sách ghi lớp hoặc tổ khác' : null, sure: !elsewhere }
  }
}

/** The beginning of a birth date: a whole day or only the year, as text; null where the line says none. */
type Birth = string | null

const NONE: Match = { outcome: 'none' }

function cardDoubt(card: ScannedCard, person: Person): { doubt: string | null; sure: boolean } {
  const doubts: string[] = []
  const otherNumber = person.personalId !== null && person.personalId !== card.personalId
  const otherName = card.fullName !== '' && nameKey(card.fullName) !== nameKey(person.fullName)
  const birthKnown = card.birthDate !== null && person.birthDate !== null
  const otherBirth = birthKnown && card.birthDate !== person.birthDate
  if (otherNumber) doubts.push(`thẻ ghi số ${card.personalId}, sổ ghi ${person.personalId ?? ''}`)
  if (otherName) doubts.push(`thẻ ghi tên “${card.fullName}”`)
  if (otherBirth) doubts.push(`thẻ ghi ngày sinh ${formatDate(card.birthDate)}`)
  return { doubt: doubts.join('; ') || null, sure: !otherNumber && !otherBirth && (birthKnown || !otherName) }
}

/** Case, marks and the place of marks do not tell names apart here: a list in capitals, a scanner's keys. */
function nameKey(name: string): string {
  return fold(name)
}

function codeKey(code: string): string {
  return tidy(code)
    .replaceAll(/[\s.-]/g, '')
    .toLowerCase()
}
