/** What the form of a report duty holds and how it is read. */
import type { ReportId } from '../../shared/contract/reports.ts'
import type { Duty, DutyRule, Period } from '../../shared/domain/plans/plan.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import { tidy } from '../../shared/text/fold.ts'
import { type FormReading, partId, type Problems, readClock, readCount, readingOf } from '../ui/form-parts.ts'

export interface DutyForm {
  name: string
  report: ReportId
  /** Empty for a report without a period. */
  period: Period | ''
  every: DutyRule['every']
  weekday: number
  day: string
  before: boolean
  on: IsoDate | null
  time: string
  receiver: string
  weekend: Duty['weekend']
}

type DutyField = 'name' | 'period' | 'day' | 'on' | 'time'

export const BLANK_DUTY: DutyForm = {
  name: '',
  report: 'period',
  period: 'week',
  every: 'week',
  weekday: 4,
  day: '10',
  before: false,
  on: null,
  time: '',
  receiver: '',
  weekend: 'keep',
}

export function dutyFormOf({ name, report, period, rule, time, receiver, weekend }: Duty): DutyForm {
  return {
    ...BLANK_DUTY,
    name,
    report,
    period: period ?? '',
    every: rule.every,
    ...(rule.every === 'week' ? { weekday: rule.weekday } : {}),
    ...(rule.every === 'month' ? { day: String(rule.day), before: rule.before } : {}),
    ...(rule.every === 'once' ? { on: rule.on, before: rule.before } : {}),
    time: time ?? '',
    receiver,
    weekend,
  }
}

/** Chooses how often, and with it the period that such a report usually covers. */
export function withRule(form: DutyForm, every: DutyForm['every']): DutyForm {
  if (form.report !== 'period') return { ...form, every }
  return { ...form, every, period: every === 'once' ? form.period : every }
}

/** Chooses the report; only the periodical one needs a period. */
export function withReport(form: DutyForm, report: ReportId): DutyForm {
  const period =
    report === 'period' && form.period === '' ? (form.every === 'once' ? 'month' : form.every) : form.period
  return { ...form, report, period: report === 'period' ? period : '' }
}

/** Reads the form; `old` is the duty being changed, null for a new one, `taken` the ids of the others. */
export function readDuty(form: DutyForm, old: Duty | null, taken: readonly string[]): FormReading<Duty, DutyField> {
  const problems: Problems<DutyField> = {}
  const name = tidy(form.name)
  const time = form.time.trim() === '' ? null : readClock(form.time)
  const rule = readRule(form)
  if (name === '') problems.name = 'Hãy ghi tên báo cáo.'
  if (form.report === 'period' && form.period === '') problems.period = 'Báo cáo định kỳ cần chọn kỳ.'
  if (form.every === 'month' && rule === null) problems.day = 'Ghi ngày trong tháng, từ 1 đến 31.'
  if (form.every === 'once' && rule === null) problems.on = 'Hãy ghi ngày.'
  if (form.time.trim() !== '' && time === null) problems.time = 'Ghi giờ dạng 08:00, hoặc để trống.'
  if (rule === null) return { ok: false, problems }
  return readingOf(problems, () => ({
    id: old?.id ?? partId(name, taken),
    name,
    report: form.report,
    period: form.period === '' ? null : form.period,
    rule,
    time,
    receiver: tidy(form.receiver),
    weekend: form.weekend,
  }))
}

function readRule({ every, weekday, day, before, on }: DutyForm): DutyRule | null {
  switch (every) {
    case 'day':
      return { every }
    case 'week':
      return { every, weekday }
    case 'month': {
      const number = readCount(day)
      return number !== null && number >= 1 && number <= 31 ? { every, day: number, before } : null
    }
    case 'once':
      return on === null ? null : { every, on, before }
  }
}
