/**
 * The personal identification number, 12 digits (FACTS.md, section 1): three for the province where the birth was
 * registered, one for century and sex, two for the year of birth, six at random. There is no check digit, so a
 * number can only be compared with what else is known of its holder; a mismatch is a warning, never an error.
 */
import provinces from '../../resources/province-codes.json' with { type: 'json' }
import type { IsoDate } from '../text/dates.ts'
import type { Gender } from './person.ts'

const provinceNames = new Map(Object.entries(provinces))

/** What a well-formed number says of its holder. */
export interface PersonalIdFacts {
  /** Name of the province before the merger of 2025, or null for a code not in the list (a country, a new code). */
  province: string | null
  gender: Gender
  birthYear: number
}

/** Says whether the text is a number of the right form: 12 digits. */
export function isPersonalId(text: string): boolean {
  return /^\d{12}$/.test(text)
}

/** Reads the parts of a number; null when it is not 12 digits or its century digit is beyond 21xx (above 5). */
export function readPersonalId(id: string): PersonalIdFacts | null {
  if (!isPersonalId(id)) return null
  const century = Number(id[3])
  if (century > 5) return null
  return {
    province: provinceNames.get(id.slice(0, 3)) ?? null,
    gender: century % 2 === 0 ? 'male' : 'female',
    birthYear: 1900 + Math.floor(century / 2) * 100 + Number(id.slice(4, 6)),
  }
}

export type PersonalIdDoubt = 'id-sex-mismatch' | 'id-birth-year-mismatch' | 'id-unknown-province'

/** What does not fit between a well-formed number and the sex and birth date on record; empty when all fits. */
export function personalIdDoubts(
  id: string,
  holder: { gender: Gender | null; birthDate: IsoDate | null },
): PersonalIdDoubt[] {
  const facts = readPersonalId(id)
  if (!facts) return ['id-birth-year-mismatch']
  const doubts: PersonalIdDoubt[] = []
  if (facts.province === null) doubts.push('id-unknown-province')
  if (holder.gender && holder.gender !== facts.gender) doubts.push('id-sex-mismatch')
  if (holder.birthDate && Number(holder.birthDate.slice(0, 4)) !== facts.birthYear)
    doubts.push('id-birth-year-mismatch')
  return doubts
}

/** The number as it may be seen in public (FACTS.md, section 6): the last four digits, dots before them. */
export function maskPersonalId(id: string | null): string {
  return id ? '•'.repeat(Math.max(id.length - 4, 0)) + id.slice(-4) : ''
}
