/**
 * The days on which a duty falls due, and the day at whose end its figures are taken.
 *
 * - Daily: what is due before noon covers the day before; otherwise the day itself.
 * - Weekly: the 7 days that end the day before the due day; due at noon or later, those that end on the due day.
 * - Monthly: due by the 15th, the month before; later, the month so far, until the due day (the day before, due in the
 *   morning).
 * - Once: until the plan's end, or until the due day where that comes first (the day before, due in the morning).
 *
 * A repeated report is owed when the time that it covers touches the plan's. After the plan's last day, those due
 * later than the closing report are owed no more: that one covers the rest.
 */
import { addDays, type IsoDate } from '../../text/dates.ts'
import { dayOfMonth, firstOfMonth, isWeekend, weekdayOf } from './days.ts'
import type { Duty } from './plan.ts'

export interface DueDay {
  asOf: IsoDate
  /** Last day in time. */
  due: IsoDate
  /** The day before a weekend rule moved it; null when it was not moved. */
  movedFrom: IsoDate | null
}

/** When a plan runs. */
export interface PlanSpan {
  start: IsoDate
  /** Null for a plan without a last day. */
  end: IsoDate | null
  /** Last day in time of the closing report; null where there is none. */
  closing: IsoDate | null
}

/** Farther than this no weekend rule and no `before` moves a day. */
const MARGIN = 4

/** The due days of a duty from `from` to `until`, both included, each day once, in order. */
export function dueDays(duty: Duty, span: PlanSpan, from: IsoDate, until: IsoDate): DueDay[] {
  const days: DueDay[] = []
  for (const nominal of nominalDays(duty, addDays(from, -MARGIN), addDays(until, MARGIN))) {
    const day = placed(duty, nominal, span)
    if (!isOwed(duty, day, span) || day.due < from || day.due > until) continue
    const last = days.at(-1)
    if (last?.due !== day.due) days.push(day)
    // A weekend rule brings several daily reports onto one day: one is sent, with the newest figures there can be.
    else if (day.asOf <= lastCovered(duty, day.due) && day.asOf > last.asOf) days[days.length - 1] = day
  }
  return days
}

/** The last days in time, by the rule alone. */
function nominalDays({ rule }: Duty, from: IsoDate, until: IsoDate): IsoDate[] {
  const days: IsoDate[] = []
  switch (rule.every) {
    case 'once':
      return [inTime(rule.on, rule.before)]
    case 'day':
      for (let day = from; day <= until; day = addDays(day, 1)) days.push(day)
      return days
    case 'week':
      for (let day = addDays(from, (rule.weekday - weekdayOf(from) + 7) % 7); day <= until; day = addDays(day, 7)) {
        days.push(day)
      }
      return days
    case 'month':
      for (let month = firstOfMonth(from); month <= until; month = firstOfMonth(addDays(month, 31))) {
        days.push(inTime(dayOfMonth(month, rule.day), rule.before))
      }
      return days
  }
}

function inTime(day: IsoDate, before: boolean): IsoDate {
  return before ? addDays(day, -1) : day
}

function placed(duty: Duty, nominal: IsoDate, span: PlanSpan): DueDay {
  const due = moved(nominal, duty.weekend)
  const covered = covers(duty, nominal, span)
  const limit = lastCovered(duty, due)
  return { due, asOf: covered < limit ? covered : limit, movedFrom: due === nominal ? null : nominal }
}

function moved(day: IsoDate, weekend: Duty['weekend']): IsoDate {
  if (weekend === 'keep' || !isWeekend(day)) return day
  const sunday = weekdayOf(day) === 7
  return weekend === 'before' ? addDays(day, sunday ? -2 : -1) : addDays(day, sunday ? 1 : 2)
}

/** The last day that a report due (by the rule) on a day covers. */
function covers(duty: Duty, nominal: IsoDate, span: PlanSpan): IsoDate {
  const last = lastCovered(duty, nominal)
  if (duty.rule.every === 'month' && duty.rule.day <= 15) {
    const month = duty.rule.before ? addDays(nominal, 1) : nominal
    return addDays(firstOfMonth(month), -1)
  }
  return duty.rule.every === 'once' && span.end !== null && span.end < last ? span.end : last
}

/** The last day whose figures a report sent on a day can hold. */
function lastCovered({ rule, time }: Duty, due: IsoDate): IsoDate {
  const sameDay = rule.every === 'week' ? time !== null && time >= '12:00' : time === null || time >= '12:00'
  return sameDay ? due : addDays(due, -1)
}

function isOwed({ rule }: Duty, { asOf, due }: DueDay, { start, end, closing }: PlanSpan): boolean {
  if (rule.every === 'once') return true
  if (asOf < start) return false
  if (end === null || due <= end) return true
  const first = rule.every === 'month' ? firstOfMonth(asOf) : addDays(asOf, rule.every === 'week' ? -6 : 0)
  return first <= end && (closing === null || due <= closing)
}
