/**
 * Dates as the whole program keeps them: ISO text `YYYY-MM-DD`, a calendar day without zone or hour
 * (DESIGN.md, rule 1). Text compares as days do. Only the edges (screen, exceljs) use another form.
 */
export type IsoDate = string

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/

/** Makes an ISO date of its parts, or null where the calendar has no such day (31/02, month 13). */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (!Number.isInteger(year) || year < 1900 || year > 2199) return null
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return `${year}-${two(month)}-${two(day)}`
}

/** Says whether the text is a real day in ISO form. */
export function isIsoDate(text: string): text is IsoDate {
  const parts = ISO.exec(text)
  return parts !== null && isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) === text
}

/** An ISO date as people read it, `dd/MM/yyyy`; an empty string for none. */
export function formatDate(date: IsoDate | null | undefined): string {
  return date ? `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}` : ''
}

/** The calendar day of a moment in the computer's own zone; the program's "today". */
export function localDay(moment: Date): IsoDate {
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}

/** The day that lies `days` days after (before, when negative) an ISO date. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const moment = new Date(`${date}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + days)
  return moment.toISOString().slice(0, 10)
}

/** How many days later than `from` the day `to` is; negative when it is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/**
 * Full years lived on a day. Someone born on 29 February has a birthday on 1 March in common years
 * (the day after the last day that the younger age covers).
 */
export function ageOn(birthDate: IsoDate, day: IsoDate): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** The day on which someone reaches an age in full years. */
export function birthdayOf(birthDate: IsoDate, age: number): IsoDate {
  const year = Number(birthDate.slice(0, 4)) + age
  return isoDate(year, Number(birthDate.slice(5, 7)), Number(birthDate.slice(8))) ?? `${year}-03-01`
}

/** What a cell that should hold a date was understood as. */
export type DateReading = { kind: 'date'; date: IsoDate } | { kind: 'year-only'; year: number } | { kind: 'invalid' }

/**
 * Reads a date as Vietnamese offices write it: day first, `d/m/yyyy`, with `/`, `-`, `.` or spaces between,
 * ISO `yyyy-mm-dd` (a time behind it is dropped), or only the year. A two-figure year is the latest one that
 * does not lie after `today`. Never swaps day and month.
 */
export function readDate(text: string, today: IsoDate): DateReading {
  const clean = text.normalize('NFC').trim()
  if (/^\d{4}$/.test(clean)) {
    const year = Number(clean)
    return year >= 1900 && year <= 2199 ? { kind: 'year-only', year } : { kind: 'invalid' }
  }
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(clean)
  if (iso) return dateOr(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const local = /^(\d{1,2})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{4}|\d{2})(?:\s+\d{1,2}:\d{2}.*)?$/.exec(clean)
  if (!local) return { kind: 'invalid' }
  const written = Number(local[3])
  let year = written
  if (local[3]?.length === 2) {
    const thisYear = Number(today.slice(0, 4))
    year = Math.floor(thisYear / 100) * 100 + written
    if (year > thisYear) year -= 100
  }
  return dateOr(year, Number(local[2]), Number(local[1]))
}

/**
 * The day of a spreadsheet's serial number (1900 system, where day 60 is the 29 February 1900 that never was).
 * Returns null outside the years 1900 to 2199.
 */
export function dateFromSerial(serial: number): IsoDate | null {
  const whole = Math.floor(serial)
  if (!Number.isFinite(serial) || whole < 1 || whole === 60) return null
  const day = new Date(Date.UTC(1899, 11, whole > 60 ? 30 : 31) + whole * 86_400_000)
  return isoDate(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate())
}

function dateOr(year: number, month: number, day: number): DateReading {
  const date = isoDate(year, month, day)
  return date ? { kind: 'date', date } : { kind: 'invalid' }
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
