/**
 * Until when a card is valid (FACTS.md, section 2): it is renewed at certain ages, and one issued within the two years
 * before such an age is valid to the next. The day printed on the card overrides what is computed here.
 */
import { type IsoDate, ageOn, birthdayOf } from '../text/dates.ts'

interface CardRule {
  /** First day of issue under the rule. */
  from: IsoDate
  /** No card is issued below this age. */
  minimumAge: number
  /** Ages in full years at which a card ends. */
  renewedAt: readonly number[]
  source: string
}

/** Newest last; a card issued before the first day falls under the first rule. */
const CARD_RULES: readonly CardRule[] = [
  { from: '2016-01-01', minimumAge: 14, renewedAt: [25, 40, 60], source: 'Luật Căn cước công dân 2014, điều 19 và 21' },
  { from: '2024-07-01', minimumAge: 0, renewedAt: [14, 25, 40, 60], source: 'Luật Căn cước 2023, điều 19 và 21' },
]

/** A card issued so many years before an age of renewal passes it by. */
const GRACE_YEARS = 2

export type CardValidity =
  /** Valid to the birthday on which the holder reaches the age; from then on it is to be renewed. */
  | { kind: 'until'; on: IsoDate; age: number; source: string }
  | { kind: 'no-expiry'; source: string }
  /** The day of issue cannot be right. */
  | { kind: 'doubtful'; why: 'before-birth' | 'too-young'; source: string }

/**
 * Computes to when a card issued on a day is valid, by the law of that day.
 * @param issuedOn day on which the card was issued
 */
export function cardValidity(birthDate: IsoDate, issuedOn: IsoDate): CardValidity {
  const { minimumAge, renewedAt, source } = CARD_RULES.findLast(({ from }) => from <= issuedOn) ?? firstRule
  if (issuedOn < birthDate) return { kind: 'doubtful', why: 'before-birth', source }
  if (ageOn(birthDate, issuedOn) < minimumAge) return { kind: 'doubtful', why: 'too-young', source }
  const age = renewedAt.find((one) => issuedOn < birthdayOf(birthDate, one - GRACE_YEARS))
  if (age === undefined) return { kind: 'no-expiry', source }
  return { kind: 'until', on: birthdayOf(birthDate, age), age, source }
}
const firstRule = CARD_RULES[0] as CardRule
