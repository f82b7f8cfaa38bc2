/** The cell of the personal number, as spreadsheets leave it (FACTS.md, section 1). */
import { isPersonalId, personalIdDoubts } from '../personal-id.ts'
import { filledText } from './cells.ts'
import { readCode } from './small-cells.ts'

export type IdReading =
  | { kind: 'blank' }
  /** A number masked on paper (FACTS.md, section 6), of which the last four digits show. */
  | { kind: 'masked'; tail: string }
  | { kind: 'id'; id: string }
  /** The spreadsheet dropped leading zeros; `id` has them again. */
  | { kind: 'lost-zero'; id: string }
  /** A CMND, the old card's number of nine digits. */
  | { kind: 'old-cmnd'; number: string }
  | { kind: 'wrong-length'; digits: number }
  | { kind: 'letters' }

/** As `maskPersonalId` writes it, and with the signs that other programs use. */
const MASKED = /^[•*xX●]{4,}(\d{4})$/u

type Holder = Parameters<typeof personalIdDoubts>[1]

/**
 * Reads the text of a cell that is known to hold the personal number. Ten or eleven digits get their zeros back
 * only when the number then has a known province and fits what is known of the holder's sex and year of birth.
 */
export function readIdCell(text: string, holder: Holder): IdReading {
  const filled = filledText(text)
  if (filled === '') return { kind: 'blank' }
  const masked = MASKED.exec(filled)
  if (masked) return { kind: 'masked', tail: masked[1] ?? '' }
  const digits = readCode(filled.normalize('NFKC')).replace(/[\s.\-–—_,'’`]/g, '')
  if (!/^\d+$/.test(digits)) return { kind: 'letters' }
  if (isPersonalId(digits)) return { kind: 'id', id: digits }
  if (digits.length === 9) return { kind: 'old-cmnd', number: digits }
  if (digits.length === 10 || digits.length === 11) {
    const id = digits.padStart(12, '0')
    if (personalIdDoubts(id, holder).length === 0) return { kind: 'lost-zero', id }
  }
  return { kind: 'wrong-length', digits: digits.length }
}
