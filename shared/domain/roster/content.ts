/** Whether the cells of a column look like what its heading says. */
import type { RosterField } from '../../contract/intake.ts'
import { cellText, filledText, isSheetError } from './cells.ts'
import { readBirthDate } from './date-cell.ts'
import { readPhone } from './phone-cell.ts'
import { readGender, readTick } from './small-cells.ts'
import type { CellValue, SheetRow } from './types.ts'

/** So many cells must be seen before anything is said of a column. */
const FEWEST = 3
const MOST_PART = 0.6

/** Any day will do: only the form of a date is looked at. */
const ANY_DAY = '2199-12-31'

const LOOKS_LIKE: Partial<Record<RosterField, (value: CellValue) => boolean>> = {
  fullName: (value) => /\p{L}/u.test(cellText(value)),
  familyName: (value) => /\p{L}/u.test(cellText(value)),
  givenName: (value) => /\p{L}/u.test(cellText(value)),
  birthDate: (value) => readBirthDate(value, ANY_DAY).kind !== 'invalid',
  gender: (value) => readGender(cellText(value)) !== null,
  female: (value) => readTick(cellText(value)) !== null,
  personalId: isNumberLike,
  cardNumber: isNumberLike,
  moetId: isNumberLike,
  phone: (value) => readPhone(cellText(value)).kind !== 'bad',
}

/** False when most of the filled cells under the heading do not read as the field. */
export function fitsField(samples: readonly SheetRow[], column: number, field: RosterField): boolean {
  const looks = LOOKS_LIKE[field]
  if (!looks) return true
  const values = filledCells(samples, column)
  return values.length < FEWEST || values.filter(looks).length >= values.length * (1 - MOST_PART)
}

/** Says whether a column is filled with ticks (x, ✓, có). */
export function isTickColumn(samples: readonly SheetRow[], column: number): boolean {
  const values = filledCells(samples, column)
  return values.length > 0 && values.filter(isTick).length >= values.length * MOST_PART
}

function isTick(value: CellValue): boolean {
  return readTick(cellText(value)) !== null
}

function filledCells(samples: readonly SheetRow[], column: number): CellValue[] {
  return samples.flatMap(({ cells }) => {
    const value = cells.get(column)
    const text = cellText(value)
    return value === undefined || isSheetError(text) || filledText(text) === '' ? [] : [value]
  })
}

function isNumberLike(value: CellValue): boolean {
  return /^\d[\d\s.\-']{7,}$/.test(cellText(value))
}
