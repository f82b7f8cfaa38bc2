/** What the form of a mobile team's visit holds and how it is read. */
import type { MobileSession } from '../../shared/contract/reports.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import { tidy } from '../../shared/text/fold.ts'
import { type FormReading, type Problems, readClock, readCount, readingOf } from '../ui/form-parts.ts'

export interface SessionForm {
  /** Null for the as-of date. */
  on: IsoDate | null
  from: string
  until: string
  breakFrom: string
  breakUntil: string
  minutesEach: string
  desks: string
  place: string
}

export type SessionField = 'from' | 'until' | 'breakFrom' | 'breakUntil' | 'minutesEach' | 'desks'

export const FIRST_SESSION: SessionForm = {
  on: null,
  from: '07:30',
  until: '16:30',
  breakFrom: '11:30',
  breakUntil: '13:30',
  minutesEach: '5',
  desks: '1',
  place: '',
}

const CLOCK_WORDS = 'Ghi giờ và phút, ví dụ 07:30.'

/** Reads the form. Both ends of the break blank: none. */
export function readSession(form: SessionForm, usualDay: IsoDate): FormReading<MobileSession, SessionField> {
  const problems: Problems<SessionField> = {}
  const [from, until] = [readClock(form.from), readClock(form.until)]
  if (from === null) problems.from = CLOCK_WORDS
  if (until === null) problems.until = CLOCK_WORDS
  else if (from !== null && until <= from) problems.until = 'Giờ kết thúc phải sau giờ bắt đầu.'

  const noBreak = form.breakFrom.trim() === '' && form.breakUntil.trim() === ''
  const [breakFrom, breakUntil] = [readClock(form.breakFrom), readClock(form.breakUntil)]
  if (!noBreak) {
    if (breakFrom === null) problems.breakFrom = `${CLOCK_WORDS} Không nghỉ thì để trống cả hai ô.`
    if (breakUntil === null) problems.breakUntil = `${CLOCK_WORDS} Không nghỉ thì để trống cả hai ô.`
    else if (breakFrom !== null && breakUntil <= breakFrom)
      problems.breakUntil = 'Giờ nghỉ xong phải sau giờ bắt đầu nghỉ.'
  }
  const minutesEach = readCount(form.minutesEach)
  if (minutesEach === null || minutesEach < 1 || minutesEach > 120) problems.minutesEach = 'Ghi số phút từ 1 đến 120.'
  const desks = readCount(form.desks)
  if (desks === null || desks < 1 || desks > 50) problems.desks = 'Ghi số bàn từ 1 đến 50.'
  return readingOf(problems, () => ({
    on: form.on ?? usualDay,
    from: from ?? '',
    until: until ?? '',
    breakFrom: noBreak ? null : breakFrom,
    breakUntil: noBreak ? null : breakUntil,
    minutesEach: minutesEach ?? 1,
    desks: desks ?? 1,
    place: tidy(form.place),
  }))
}
