/** The text of cells, free of what spreadsheets and exports add to it. Never throws, whatever the cell holds. */
import { formatDate } from '../../text/dates.ts'
import { unguardCell } from '../../text/csv-cell.ts'
import { fold, tidy } from '../../text/fold.ts'
import type { CellValue } from './types.ts'

/** Longest text that the register takes for one field (shared/contract/schemas.ts). */
const LONGEST = 500

/**
 * The cell as people see it, tidied and cut to what the register can hold. The wrapping that some exports put
 * around codes to keep their zeros (`="079..."`, a leading apostrophe), and our own CSV, is taken off.
 */
export function cellText(value: CellValue | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'object') return formatDate(value.date)
  const text = tidy(value)
  const bare = unguardCell(text)
  return bare === text && text.length <= LONGEST ? text : cutText(bare)
}

/** A text cut to what the register can hold, tidied again at the cut. */
export function cutText(text: string): string {
  return tidy(text.slice(0, LONGEST))
}

/** A number without exponent and without separators: 79212627571 is `79212627571`, never `7.92E+10`. */
export function numberText(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(value)
}

/** What exports write into cells that hold nothing. */
const NOTHING = new Set([
  '',
  '-',
  '--',
  '---',
  '.',
  '..',
  '...',
  '/',
  '0',
  'null',
  'none',
  'undefined',
  'nan',
  'n/a',
  'khong',
  'khong co',
  'chua co',
  'chua cap',
])
const SHEET_ERROR = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/

/** Says whether a formula left one of the sheet's error marks (#N/A, #REF! …) instead of a value. */
export function isSheetError(text: string): boolean {
  return text.startsWith('#') && SHEET_ERROR.test(text)
}

/** A code, a number or a name that may be a mark for "nothing": such a mark becomes an empty string. */
export function filledText(text: string): string {
  return text.length <= 9 && NOTHING.has(fold(text)) ? '' : text
}

/** The letters over a column: 1 is A, 27 is AA. */
export function columnLetter(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}
