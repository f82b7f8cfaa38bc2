/** Plans, targets and duties in interface words. */
import type { ReportId } from '../../shared/contract/reports.ts'
import type { DutyState } from '../../shared/domain/plans/calendar.ts'
import {
  type Cohort,
  type Duty,
  type Period,
  type Plan,
  SCHOOL_LEVELS,
  type Target,
} from '../../shared/domain/plans/plan.ts'
import { LEVEL_NAMES, peopleWords, ruleWords, TARGET_STATE_NAMES } from '../../shared/domain/plans/words.ts'
import { REPORTS } from '../../shared/domain/reports/index.ts'
import type { TargetState } from '../../shared/domain/plans/progress.ts'
import type { Track } from '../../shared/domain/tracks.ts'
import { type IsoDate, formatDate } from '../../shared/text/dates.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import { midSentence, upperFirst } from '../../shared/text/sentence.ts'
import type { Standing } from '../ui/StateTag.tsx'

export const TARGET_STATE_WORDS = {
  beyond: { word: TARGET_STATE_NAMES.beyond, look: 'good', shape: 'beyond' },
  met: { word: TARGET_STATE_NAMES.met, look: 'good', shape: 'check' },
  'on-track': { word: TARGET_STATE_NAMES['on-track'], look: 'calm', shape: 'onTrack' },
  behind: { word: TARGET_STATE_NAMES.behind, look: 'warn', shape: 'behind' },
  missed: { word: TARGET_STATE_NAMES.missed, look: 'bad', shape: 'close' },
  empty: { word: TARGET_STATE_NAMES.empty, look: 'none', shape: 'dash' },
} satisfies Record<TargetState, Standing>

export const DUTY_STATE_WORDS = {
  sent: { word: 'Đã nộp', look: 'good', shape: 'check' },
  'sent-late': { word: 'Nộp muộn', look: 'warn', shape: 'check' },
  overdue: { word: 'Quá hạn', look: 'bad', shape: 'close' },
  due: { word: 'Đến hạn', look: 'warn', shape: 'behind' },
  coming: { word: 'Sắp tới', look: 'none', shape: 'dash' },
} satisfies Record<DutyState, Standing>

export const STAFF_NAMES = {
  all: 'Tất cả cán bộ, giáo viên, nhân viên',
  managers: 'Chỉ cán bộ quản lý',
  'party-members': 'Chỉ đảng viên',
} satisfies Record<NonNullable<Cohort['staff']> | 'all', string>

export const PERIOD_NAMES = { day: 'Ngày', week: 'Tuần', month: 'Tháng' } satisfies Record<Period, string>

export const WEEKEND_NAMES = {
  keep: 'Giữ nguyên ngày',
  before: 'Chuyển về thứ Sáu trước đó',
  after: 'Chuyển sang thứ Hai sau đó',
} satisfies Record<Duty['weekend'], string>

/** A report, as it is called wherever it is offered. */
export const reportName = (id: ReportId): string => REPORTS[id].name

/** Whom a target is about: "Cán bộ, giáo viên, nhân viên; học sinh THCS, THPT từ đủ 14 tuổi". */
export function cohortText({ kinds, staff, levels, minimumAge }: Cohort): string {
  const some = levels && SCHOOL_LEVELS.filter((level) => levels.includes(level))
  const names = some?.map((level) => midSentence(LEVEL_NAMES[level])).join(', ')
  const parts = (['staff', 'student'] as const)
    .filter((kind) => kinds.includes(kind))
    .map((kind) => peopleWords(kind, { staff }) + (kind === 'student' && names !== undefined ? ` ${names}` : ''))
  const age = minimumAge === null || minimumAge === 0 ? '' : ` từ đủ ${minimumAge} tuổi`
  return upperFirst(parts.join('; ') + age)
}

/** The stages that a target counts, by their full names; the key where a track has gone. */
export function measuresText({ measures }: Pick<Target, 'measures'>, tracks: readonly Track[]): string {
  const names = new Map(tracks.flatMap((track) => track.stages.map((stage) => [stage.key, stage.name])))
  return measures.map(({ stage }) => names.get(stage) ?? stage).join('; ')
}

/** The rule with its hour: "Hằng ngày, trước 08:00". */
export function dutyText({ rule, time }: Pick<Duty, 'rule' | 'time'>): string {
  const day = upperFirst(ruleWords(rule))
  return time === null ? day : `${day}, trước ${time}`
}

/** What asks for attention in a calendar: "Quá hạn 3, đến hạn 1"; empty when nothing does. */
export function dueSummary(due: readonly { state: DutyState }[]): string {
  const states = (['overdue', 'due'] as const).map((state) => ({
    word: DUTY_STATE_WORDS[state].word.toLowerCase(),
    count: due.filter((one) => one.state === state).length,
  }))
  const words = states.filter(({ count }) => count > 0).map(({ word, count }) => `${word} ${formatCount(count)}`)
  return upperFirst(words.join(', '))
}

/** The weekday of a day, short: "T2" to "T7", "CN". */
export function shortWeekday(day: IsoDate): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 0 ? 'CN' : `T${weekday + 1}`
}

/** From when to when: "20/08/2023 – 20/10/2023", "đến 30/06/2023"; empty when neither is known. */
export function spanText(from: IsoDate | null, until: IsoDate | null): string {
  if (from !== null && until !== null) return `${formatDate(from)} – ${formatDate(until)}`
  if (until !== null) return `đến ${formatDate(until)}`
  return from === null ? '' : `từ ${formatDate(from)}`
}

/** What stands under a plan's title: issuer, number, day. */
export function plateText({ issuer, number, issuedOn }: Pick<Plan, 'issuer' | 'number' | 'issuedOn'>): string {
  const day = issuedOn === null ? '' : `ngày ${formatDate(issuedOn)}`
  const paper = [number === '' ? '' : `số ${number}`, day].filter(Boolean).join(' ')
  return [issuer, issuer === '' ? upperFirst(paper) : paper].filter(Boolean).join(', ')
}
