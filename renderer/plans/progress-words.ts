/** How far a target is, in interface words. */
import type { HandDown } from '../../shared/domain/plans/hand-down.ts'
import type { Period } from '../../shared/domain/plans/plan.ts'
import type { TargetProgress } from '../../shared/domain/plans/progress.ts'
import { type IsoDate, formatDate } from '../../shared/text/dates.ts'
import { readCount } from '../ui/form-parts.ts'
import { shortWeekday } from './plan-words.ts'

/** Beside the due day; empty for a target without one and for one that needs no more days. */
export function daysLeftText({ daysLeft, state }: Pick<TargetProgress, 'daysLeft' | 'state'>): string {
  if (daysLeft === null || state === 'met' || state === 'beyond' || state === 'empty') return ''
  if (daysLeft > 0) return `còn ${daysLeft} ngày`
  return state === 'missed' ? 'đã qua hạn' : 'hôm nay là hạn'
}

/** The day at which the recent pace leads to the goal; says why there is none. */
export function forecastText({ forecast, state }: Pick<TargetProgress, 'forecast' | 'state'>): string {
  if (state === 'met' || state === 'beyond') return 'Đã đạt'
  if (state === 'empty') return '–'
  return forecast === null ? 'Chưa rõ' : formatDate(forecast)
}

/** A stretch of a hand-down, as the head of its column: "T2 28/08", "28/08–03/09". */
export function stepText({ from, until }: { from: IsoDate; until: IsoDate }, step: Period): string {
  const day = (date: IsoDate) => formatDate(date).slice(0, 5)
  if (step === 'day' || from === until) return `${shortWeekday(from)} ${day(from)}`
  return `${day(from)}–${day(until)}`
}

type QuotaReading =
  | { ok: true; quotas: Record<string, number> }
  /** By the name of the group. */
  | { ok: false; problems: Record<string, string> }

/** Reads the numbers typed for groups; a blank one is left to be computed. */
export function readQuotas(texts: Readonly<Record<string, string>>): QuotaReading {
  const quotas: Record<string, number> = {}
  const problems: Record<string, string> = {}
  for (const [name, text] of Object.entries(texts)) {
    if (text.trim() === '') continue
    const count = readCount(text)
    if (count === null) problems[name] = 'Ghi số nguyên, hoặc để trống.'
    else quotas[name] = count
  }
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, quotas }
}

/** Says whether the numbers given to the groups make the target up; null where they do exactly. */
export function quotaBalance(groups: HandDown['groups'], required: number): { given: number; missing: number } | null {
  const given = groups.reduce((sum, { figure }) => sum + figure.required, 0)
  return given === required ? null : { given, missing: required - given }
}
