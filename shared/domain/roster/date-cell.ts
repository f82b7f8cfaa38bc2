/** A cell that holds a day: a date, a serial number or text, day first unless the user says otherwise. */
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

export type DateOrder = 'day-month' | 'month-day'

/**
 * Reads a date; one after `today` is told apart. A bare year is never taken for a serial number.
 * @param order which of the two comes first in text
 */
export function readBirthDate(
  value: CellValue | undefined,
  today: IsoDate,
  order: DateOrder = 'day-month',
): BirthDateReading {
  const reading = readAnyDate(value, today, order)
  return reading.kind === 'date' && reading.date > today ? { kind: 'future', date: reading.date } : reading
}

function readAnyDate(value: CellValue | undefined, today: IsoDate, order: DateOrder): BirthDateReading {
  if (typeof value === 'object') return { kind: 'date', date: value.date }
  const text = filledText(cellText(value))
  if (text === '' || NO_DATE.test(text)) return { kind: 'blank' }
  if (/^\d{5}(?:\.\d+)?$/.test(text)) {
    const date = serialDate(Number(text))
    return date === null ? { kind: 'invalid' } : { kind: 'date', date }
  }
  return readDate(order === 'day-month' ? text : swapped(text), today)
}

/** What programs write for a day that they do not have. */
const NO_DATE = /^(?:0{1,2}[/.-]0{1,2}[/.-]0{4}|0{4}-0{2}-0{2}|0?1\/0?1\/1900)(?: 0.*)?$/

/** `5/25/2009` as `25/5/2009`; other text as it is. */
function swapped(text: string): string {
  return text.replace(/^(\d{1,2})(\s*[-/.\s]\s*)(\d{1,2})(?=\s*[-/.\s]\s*\d{2,4})/, '$3$2$1')
}

/**
 * What the text of a date says about the order in its column: `day` when only a day can stand first, `month` when
 * only a month can, `either` when both could; null for what is no such text.
 */
export function orderOfText(value: CellValue | undefined): 'day' | 'month' | 'either' | null {
  if (typeof value !== 'string') return null
  const parts = /^\s*(\d{1,2})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(?:\d{4}|\d{2})\b/.exec(cellText(value))
  if (!parts) return null
  const first = Number(parts[1])
  const second = Number(parts[2])
  if (first > 12 && second <= 12) return 'day'
  if (second > 12 && first <= 12) return 'month'
  return first <= 12 && first !== second ? 'either' : null
}
