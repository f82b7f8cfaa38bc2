/** The cell of a birth date: a date, a serial number or text, day first. */
import { type IsoDate, dateFromSerial, readDate } from '../../text/dates.ts'
import { cellText, filledText } from './cells.ts'
import type { CellValue } from './types.ts'

export type BirthDateReading =
  | { kind: 'blank' }
  | { kind: 'date'; date: IsoDate }
  | { kind: 'future'; date: IsoDate }
  | { kind: 'year-only'; year: number }
  | { kind: 'invalid' }

/**
 * The day of a serial number, as `dateFromSerial`; a time in the last minute before midnight is another program's
 * rounding and counts for the next day.
 */
export function serialDate(serial: number): IsoDate | null {
  return dateFromSerial(serial + 1 / 1440)
}

/** Reads a birth date; one after `today` is told apart. A bare year is never taken for a serial number. */
export function readBirthDate(value: CellValue | undefined, today: IsoDate): BirthDateReading {
  const reading = readAnyDate(value, today)
  return reading.kind === 'date' && reading.date > today ? { kind: 'future', date: reading.date } : reading
}

function readAnyDate(value: CellValue | undefined, today: IsoDate): BirthDateReading {
  if (typeof value === 'object') return { kind: 'date', date: value.date }
  const text = filledText(cellText(value))
  if (text === '') return { kind: 'blank' }
  if (/^\d{5}(?:\.\d+)?$/.test(text)) {
    const date = serialDate(Number(text))
    return date === null ? { kind: 'invalid' } : { kind: 'date', date }
  }
  return readDate(text, today)
}
