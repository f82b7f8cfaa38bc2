/**
 * A plan of the office above (PLANS.md): whom it covers, what is to be reached by when, what is to be reported when.
 * A plan is data; nothing in code names one of them. Presets stand in resources/plans, a user's plans in the store,
 * both in the shape below, held by the schema of `shared/contract/plans.ts`.
 */
import type { ReportId } from '../../contract/reports.ts'
import type { IsoDate } from '../../text/dates.ts'
import type { Kind } from '../person.ts'
import type { StageKey } from '../tracks.ts'

/** Cấp học: mầm non, tiểu học, trung học cơ sở, trung học phổ thông. */
export const SCHOOL_LEVELS = ['MN', 'TH', 'THCS', 'THPT'] as const
export type SchoolLevel = (typeof SCHOOL_LEVELS)[number]

/** Whom a target is about ("đối tượng"); a person must fit every line. */
export interface Cohort {
  kinds: readonly Kind[]
  /** Of the staff, only these: managers by their position, party members by their mark; all when null. */
  staff: 'managers' | 'party-members' | null
  /** Students of these levels only; of every level when null. */
  levels: readonly SchoolLevel[] | null
  /** Full years at the as-of date; who has no birth date on record fits only where this is null, or as staff. */
  minimumAge: number | null
}

/**
 * Out of whom a target is counted ("mẫu số"), at the as-of date, of the cohort:
 * - `headcount`: everybody who belongs to the school
 * - `eligible`: those asked for by the rules of that day
 * - `with-card`: the eligible who hold the card
 * - `issued`: the eligible who by that day have been issued what the target is about ("đã có hồ sơ", "đã có tài khoản")
 * - `pending-at-baseline`: the eligible who on the baseline day had been issued what the target is about, and had not
 *   activated it
 */
export const DENOMINATORS = ['headcount', 'eligible', 'with-card', 'issued', 'pending-at-baseline'] as const
export type Denominator = (typeof DENOMINATORS)[number]

/** A stage to be reached. A target with several counts each of them: a person can stand for two accounts. */
export interface Measure {
  stage: StageKey
  /** For `issued` and `pending-at-baseline`: the stage that says it was issued, or applied for. */
  issued: StageKey | null
}

export interface Target {
  /** Unique in the plan; letters, digits, hyphens. */
  id: string
  name: string
  measures: readonly Measure[]
  cohort: Cohort
  denominator: Denominator
  /** End of the day on which `pending-at-baseline` is taken; null with the other denominators. */
  baseline: IsoDate | null
  /** A share of the denominator, or a number of people (of accounts, where there are several measures). */
  goal: { percent: number } | { count: number }
  /** First day on which it is worked at; the plan's start when null. */
  from: IsoDate | null
  /** Last day on which it can be met in time; null where the plan names none. */
  due: IsoDate | null
  /** "Giai đoạn 1", or null. */
  phase: string | null
  /** Numbers handed to classes or teams by the user, by the name of the group; others are computed. */
  quotas: Readonly<Record<string, number>>
}

/** The rule for the day of a report. Weekdays: 1 is Monday, 7 Sunday. */
export type DutyRule =
  | { every: 'day' }
  | { every: 'week'; weekday: number }
  /** `before`: on the day itself it is late ("trước ngày 07"). */
  | { every: 'month'; day: number; before: boolean }
  | { every: 'once'; on: IsoDate; before: boolean }

/** Something that the school owes the office above at set times. */
export interface Duty {
  /** Unique in the plan; letters, digits, hyphens. */
  id: string
  name: string
  report: ReportId
  /** The time that one such report covers; null for one without a period (final report, the school's own plan). */
  period: Period | null
  rule: DutyRule
  /** `HH:MM`, or null for any time of the day. */
  time: string | null
  receiver: string
  /** What happens to a due day on Saturday or Sunday. */
  weekend: 'keep' | 'before' | 'after'
}

export const PERIODS = ['day', 'week', 'month'] as const
export type Period = (typeof PERIODS)[number]

/** How a place of the text that cannot be taken at its word was read ("31/6/2023"). */
export interface Reading {
  /** Path of the field, as in `sources`. */
  field: string
  text: string
  read: string
  why: string
}

export interface Plan {
  title: string
  issuer: string
  /** Số ký hiệu; empty where there is none. */
  number: string
  issuedOn: IsoDate | null
  start: IsoDate | null
  end: IsoDate | null
  covers: Cohort
  targets: readonly Target[]
  duties: readonly Duty[]
  /** The reports that the plan lives by, in the order in which they are offered. */
  reports: readonly ReportId[]
  /** What people bring to the mobile team; the first list is obligatory. */
  bring: { required: readonly string[]; optional: readonly string[] }
  /** Tasks that the plan sets for schools, in its own words; the school's plan is drafted from them. */
  tasks: readonly string[]
  /** Căn cứ of the school's papers under this plan, whole lines ("Căn cứ Kế hoạch số …") without the closing ";". */
  bases: readonly string[]
  /** Nơi nhận of those papers, without "Lưu: VT". */
  receivers: readonly string[]
  /** Where a field comes from: path of the field (`targets.staff-level2.due`) to the words of the text. */
  sources: Readonly<Record<string, string>>
  readings: readonly Reading[]
}

/** A plan that stands in the store. */
export interface StoredPlan extends Plan {
  id: number
  /** The preset that it was made from; null for a plan made by hand. */
  preset: string | null
  /** First day on which it is no longer offered; null while it is in use. */
  retiredOn: IsoDate | null
}
