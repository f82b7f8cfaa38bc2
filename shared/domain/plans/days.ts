/** Days of the week and the month, for calendars. */
import { addDays, type IsoDate } from '../../text/dates.ts'

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(day: IsoDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

export function isWeekend(day: IsoDate): boolean {
  return weekdayOf(day) > 5
}

export function firstOfMonth(day: IsoDate): IsoDate {
  return `${day.slice(0, 8)}01`
}

export function lastOfMonth(day: IsoDate): IsoDate {
  // The 28th exists in every month, and four days later it is always the next one.
  return addDays(firstOfMonth(addDays(`${day.slice(0, 8)}28`, 4)), -1)
}

/** A day of the month that a day lies in; its last where the month is too short. */
export function dayOfMonth(month: IsoDate, day: number): IsoDate {
  const wanted = `${month.slice(0, 8)}${String(day).padStart(2, '0')}`
  const last = lastOfMonth(month)
  return wanted < last ? wanted : last
}
