/** Lines that were pasted or scanned, and whom each of them is taken to name. */
import { looksLikeCard, readCardQr, type ScannedCard } from '../../shared/domain/card-qr.ts'
import type { Match, PeopleFinder } from '../../shared/domain/find-people.ts'
import { type Person, groupOf } from '../../shared/domain/person.ts'
import { isPersonalId } from '../../shared/domain/personal-id.ts'
import { type IsoDate, formatDate } from '../../shared/text/dates.ts'
import { tidy } from '../../shared/text/fold.ts'

export interface Entry {
  /** Stays the same while lines are added before or behind. */
  key: string
  text: string
  match: Match
  /** What the card said, where it was one. */
  card: ScannedCard | null
  /** Who is meant; null where nobody is, or nobody yet. */
  person: Person | null
  /** An earlier line names the same person. */
  again: boolean
}

/** What the user decided on a line: the person's id, or null for nobody. */
export type Decisions = ReadonlyMap<string, number | null>

/** Reads lines one by one; blank ones are passed over. */
export function readEntries(
  lines: readonly string[],
  finder: PeopleFinder,
  decisions: Decisions,
  today: IsoDate,
): Entry[] {
  const seen = new Map<string, number>()
  const named = new Set<number>()
  const entries: Entry[] = []
  for (const line of lines) {
    const text = line.trim()
    if (text === '') continue
    const count = (seen.get(text) ?? 0) + 1
    seen.set(text, count)
    const key = `${text}#${count}`
    const card = looksLikeCard(text) || isPersonalId(tidy(text)) ? readCardQr(text) : null
    const match = card ? finder.card(card) : finder.line(text, today)
    const person = personOf(match, decisions.get(key))
    const again = person !== null && named.has(person.id)
    if (person) named.add(person.id)
    entries.push({ key, text, match, card, person, again })
  }
  return entries
}

/** A line that somebody has to look at: nobody found, several fit, or it says something else than the register. */
export function isOpen({ match, person }: Entry): boolean {
  return person === null || match.outcome === 'several' || (match.outcome === 'one' && match.doubt !== null)
}

/** The people named, each once, and the days of issue that their cards said. */
export function namedBy(entries: readonly Entry[]): { people: Person[]; issued: Map<number, IsoDate> } {
  const people = new Map<number, Person>()
  const issued = new Map<number, IsoDate>()
  for (const { person, card } of entries) {
    if (!person) continue
    people.set(person.id, person)
    if (card?.issuedOn) issued.set(person.id, card.issuedOn)
  }
  return { people: [...people.values()], issued }
}

/** Somebody told from their namesakes: `Lê An, 9A1, sinh 05/03/2009`. */
export function describe(person: Person): string {
  const group = groupOf(person)
  return [person.fullName, group, person.birthDate === null ? '' : `sinh ${formatDate(person.birthDate)}`]
    .filter((part) => part !== '')
    .join(', ')
}

/** What is shown of a line: the name and number of a card, else the line itself. */
export function entryWords({ text, card }: Entry): string {
  if (!card) return text
  return [card.fullName, card.personalId, formatDate(card.birthDate)].filter((part) => part !== '').join(', ')
}

function personOf(match: Match, decided: number | null | undefined): Person | null {
  const candidates = match.outcome === 'one' ? [match.person] : match.outcome === 'several' ? match.people : []
  if (decided !== undefined) return candidates.find(({ id }) => id === decided) ?? null
  return match.outcome === 'one' && match.sure ? match.person : null
}
