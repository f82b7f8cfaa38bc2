/**
 * What the QR code on a card says (FACTS.md, section 2): `number|old number|name|ddMMyyyy|sex|address|issued ddMMyyyy`.
 * A keyboard scanner types it and ends with Enter. A Vietnamese input method that is on may garble the words on the
 * way ("Nguyễn" typed as keys), and eat marks; figures and the bars between fields come through. So the number is what
 * counts, and what was read of the words is only compared.
 */
import { type IsoDate, isoDate } from '../text/dates.ts'
import { fold, tidy } from '../text/fold.ts'
import type { Gender } from './person.ts'
import { isPersonalId } from './personal-id.ts'

export interface ScannedCard {
  personalId: string
  /** CMND of 9 digits; null where the card names none. */
  oldIdNumber: string | null
  /** As it arrived, perhaps garbled; empty where the code had none. */
  fullName: string
  birthDate: IsoDate | null
  gender: Gender | null
  address: string
  issuedOn: IsoDate | null
}

const BAR = /[|¦｜]/
const FIELDS = 7

/** Says whether a line looks like a scanned card rather than a line of a list. */
export function looksLikeCard(text: string): boolean {
  return text.split(BAR).length >= 4
}

/**
 * Reads what a scanner typed. A code with only the number in it is taken too (some scanners are set so).
 * @returns null where no 12-digit number stands at its beginning
 */
export function readCardQr(text: string): ScannedCard | null {
  const parts = text.split(BAR).map(tidy)
  const personalId = (parts[0] ?? '').replace(/\D/g, '')
  if (!isPersonalId(personalId)) return null
  // A card issued abroad or anew may lack a field: days are known by their form, wherever they stand.
  const birthAt = parts.findIndex((part, at) => at >= 2 && readDay(part) !== null)
  const issuedAt = parts.findLastIndex((part, at) => at > Math.max(birthAt, 1) && readDay(part) !== null)
  const old = (parts[1] ?? '').replace(/\D/g, '')
  return {
    personalId,
    oldIdNumber: old.length === 9 || (isPersonalId(old) && old !== personalId) ? old : null,
    fullName: parts.length >= 3 && birthAt !== 2 ? (parts[2] ?? '') : '',
    birthDate: birthAt < 0 ? null : readDay(parts[birthAt] ?? ''),
    gender: birthAt < 0 ? null : readSex(parts[birthAt + 1] ?? ''),
    address: parts.length >= FIELDS ? (parts[birthAt + 2] ?? '') : '',
    issuedOn: issuedAt < 0 ? null : readDay(parts[issuedAt] ?? ''),
  }
}

/** `ddMMyyyy`; null for anything else, and for a day that the calendar lacks. */
function readDay(text: string): IsoDate | null {
  const parts = /^(\d{2})(\d{2})(\d{4})$/.exec(text)
  return parts ? isoDate(Number(parts[3]), Number(parts[2]), Number(parts[1])) : null
}

function readSex(text: string): Gender | null {
  const word = fold(text)
  if (word === 'nam') return 'male'
  // "Nữ" may arrive as the keys of Telex or VNI: "nuwx", "nu74".
  return word.startsWith('nu') ? 'female' : null
}
