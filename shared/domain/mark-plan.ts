/** What marking many people at once would do to each of them, told before it is done. */
import type { IsoDate } from '../text/dates.ts'
import { type NotEligibleReason, eligibilityOn } from './eligibility.ts'
import type { Person } from './person.ts'
import type { StageKey } from './tracks.ts'

/** What becomes of a person, in the order in which the parts are shown. */
export const MARK_FATES = ['set', 'redate', 'clear', 'same', 'not-eligible', 'before-birth', 'future'] as const
/**
 * - `set`, `redate`, `clear`: the day is written, replaces another, is taken away
 * - `same`: stands already as wished, or has a day that is kept
 * - `not-eligible`: passed over because out of the denominator on the day
 * - `before-birth`, `future`: the day cannot be
 */
export type MarkFate = (typeof MARK_FATES)[number]

export interface MarkLine {
  person: Person
  fate: MarkFate
  before: IsoDate | null
  /** The day that will stand; null for none. */
  after: IsoDate | null
  /** Why the person is out of the denominator on the day; null when in it. */
  outside: NotEligibleReason | null
}

export interface MarkWish {
  stage: StageKey
  /** The day for everybody; null takes the mark away. */
  on: IsoDate | null
  /** Days of their own, by person: those that cards said. */
  ownDays?: ReadonlyMap<number, IsoDate>
  /** Who has a day keeps it. */
  keepDays: boolean
  /** Passes over who is out of the denominator on the day. */
  onlyEligible: boolean
  today: IsoDate
}

/** Says for each person, in their order, what the wish would do. */
export function planMark(people: Iterable<Person>, wish: MarkWish): MarkLine[] {
  return [...people].map((person) => lineOf(person, wish))
}

/** The days to write: those of the people who change. */
export function marksOf(lines: readonly MarkLine[]): { id: number; on: IsoDate | null }[] {
  return lines.filter(({ fate }) => isChange(fate)).map(({ person, after }) => ({ id: person.id, on: after }))
}

function isChange(fate: MarkFate): boolean {
  return fate === 'set' || fate === 'redate' || fate === 'clear'
}

function lineOf(person: Person, { stage, on, ownDays, keepDays, onlyEligible, today }: MarkWish): MarkLine {
  const before = person.milestones[stage] ?? null
  const wanted = on === null ? null : (ownDays?.get(person.id) ?? on)
  const outside = wanted === null ? null : eligibilityOn(person, wanted).reason
  const stays = (fate: MarkFate): MarkLine => ({ person, fate, before, after: before, outside })
  if (before === wanted || (before !== null && wanted !== null && keepDays)) return stays('same')
  if (wanted === null) return { person, fate: 'clear', before, after: null, outside }
  if (wanted > today) return stays('future')
  if (person.birthDate !== null && wanted < person.birthDate) return stays('before-birth')
  if (onlyEligible && outside !== null) return stays('not-eligible')
  return { person, fate: before === null ? 'set' : 'redate', before, after: wanted, outside }
}
