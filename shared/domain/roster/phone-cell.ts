/** Phone numbers as rosters write them, brought to the form 0xxxxxxxxx. */

export type PhoneReading =
  | { kind: 'phone'; phone: string }
  /** The cell holds several numbers; this is the first. */
  | { kind: 'several'; phone: string }
  | { kind: 'bad' }

const MOBILE = /^0[35789]\d{8}$/
const LANDLINE = /^02\d{9}$/
const LOST_ZERO = /^(?:[35789]\d{8}|2\d{9})$/
const SEPARATORS = /[/;,|]|\s[-–]\s|\s(?:hoặc|và)\s/iu

/** Reads the text of a cell that is not blank. Takes +84 and 84 for the leading zero, and puts a lost zero back. */
export function readPhone(text: string): PhoneReading {
  const phone = normalise(text)
  if (phone !== null) return { kind: 'phone', phone }
  const parts = text.split(SEPARATORS).map((part) => normalise(part))
  const first = parts.find((part) => part !== null)
  return first === undefined ? { kind: 'bad' } : { kind: 'several', phone: first }
}

function normalise(text: string): string | null {
  const digits = text
    .normalize('NFKC')
    .replace(/\.0+$/, '')
    .replace(/[\s.\-–()]/g, '')
    .replace(/^(?:\+|00)?84(?=0?\d{9,10}$)0?/, '0')
  const full = LOST_ZERO.test(digits) ? `0${digits}` : digits
  return MOBILE.test(full) || LANDLINE.test(full) ? full : null
}
