/** Words for what a plan is made of, the same on screen and on paper. What stands inside a sentence begins small. */
import { formatDate } from '../../text/dates.ts'
import { formatCount } from '../../text/numbers.ts'
import { KIND_WORDS, type Kind } from '../person.ts'
import type { Cohort, Denominator, Duty, DutyRule, SchoolLevel, Target } from './plan.ts'
import type { TargetState } from './progress.ts'

/** Out of whom a target is counted. */
export const DENOMINATOR_NAMES = {
  headcount: 'Tổng số người',
  eligible: 'Số người đủ điều kiện',
  'with-card': 'Số người đủ điều kiện đã có thẻ',
  issued: 'Số người đã có hồ sơ, tài khoản',
  'pending-at-baseline': 'Số tài khoản đã cấp, chưa kích hoạt vào ngày chốt',
} as const satisfies Record<Denominator, string>

/** Where a target stands. */
export const TARGET_STATE_NAMES = {
  beyond: 'Vượt',
  met: 'Đạt',
  'on-track': 'Đúng tiến độ',
  behind: 'Chậm tiến độ',
  missed: 'Chưa đạt',
  empty: 'Không có đối tượng',
} as const satisfies Record<TargetState, string>

/** Levels of schools, short enough for a table. */
export const LEVEL_NAMES = { MN: 'Mầm non', TH: 'Tiểu học', THCS: 'THCS', THPT: 'THPT' } as const satisfies Record<
  SchoolLevel,
  string
>

/** Levels of schools as a paper spells them out. */
export const LEVEL_WORDS = {
  MN: 'mầm non',
  TH: 'tiểu học',
  THCS: 'trung học cơ sở',
  THPT: 'trung học phổ thông',
} as const satisfies Record<SchoolLevel, string>

/** By number of the weekday, 1 Monday to 7 Sunday. */
export const WEEKDAY_NAMES = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'] as const

/** The people of a kind whom a cohort means: `đảng viên`, `học sinh`. */
export function peopleWords(kind: Kind, { staff }: Pick<Cohort, 'staff'>): string {
  if (kind === 'student' || staff === null) return KIND_WORDS[kind]
  return staff === 'managers' ? 'cán bộ quản lý' : 'đảng viên'
}

/** What a target counts: accounts where a person may have several of them. */
export function targetUnit({ measures }: Pick<Target, 'measures'>): string {
  return measures.length > 1 ? 'tài khoản' : 'người'
}

const goalPercents = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })

/** `100%`, or the number with what it counts: `8.213 tài khoản`. */
export function goalWords({ goal, measures }: Pick<Target, 'goal' | 'measures'>): string {
  return 'percent' in goal
    ? `${goalPercents.format(goal.percent)}%`
    : `${formatCount(goal.count)} ${targetUnit({ measures })}`
}

/** When a report is owed: `thứ Hai hằng tuần`, `trước ngày 07 hằng tháng`. */
export function ruleWords(rule: DutyRule): string {
  switch (rule.every) {
    case 'day':
      return 'hằng ngày'
    case 'week':
      return `${(WEEKDAY_NAMES[rule.weekday - 1] ?? '').replace(/^Thứ/, 'thứ')} hằng tuần`
    case 'month':
      return `${rule.before ? 'trước ngày' : 'ngày'} ${String(rule.day).padStart(2, '0')} hằng tháng`
    case 'once':
      return `${rule.before ? 'trước ngày' : 'chậm nhất ngày'} ${formatDate(rule.on)}`
  }
}

/** `Báo cáo tháng: trước ngày 07 hằng tháng, gửi Phòng Giáo dục và Đào tạo`, as a school's own plan writes it. */
export function dutySentence({ name, rule, time, receiver }: Duty): string {
  const often = rule.every === 'day' || rule.every === 'week'
  const hour = time === null ? '' : `trước ${time.slice(0, 2)} giờ ${time.slice(3)}`
  const when = [hour, ruleWords(rule)].filter((part) => part !== '').join(often ? ' ' : ', ')
  return `${name}: ${when}${receiver === '' ? '' : `, gửi ${receiver}`}`
}
