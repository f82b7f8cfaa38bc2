/**
 * A report as it was sent ("báo cáo đã nộp"): its figures and its people frozen, its file kept with its hash
 * (DESIGN.md, rule 2). What the register says later of the same day is compared with the snapshot, person by person.
 */
import type { ReportFormat, ReportId } from '../../contract/reports.ts'
import type { IsoDate } from '../../text/dates.ts'
import type { NotEligibleReason } from '../eligibility.ts'
import type { FigureGroup } from '../figures.ts'
import type { Kind } from '../person.ts'
import type { Period } from '../plans/plan.ts'
import type { StageKey } from '../tracks.ts'

/** One person as a report saw them at its as-of date. */
export interface FrozenPerson {
  id: number
  kind: Kind
  fullName: string
  birthDate: IsoDate | null
  /** Class or team; empty for none. */
  group: string
  eligible: boolean
  /** Why not; null when eligible. */
  reason: NotEligibleReason | null
  /** Every stage reached by the as-of date, with the first of the days that prove it: `total.stages` counts these. */
  milestones: Readonly<Partial<Record<StageKey, IsoDate>>>
  /** Of these, the stages that had no day of their own on record: a later stage proves them. */
  implied: readonly StageKey[]
}

export interface Snapshot {
  asOf: IsoDate
  /** Whom the report is about: of one school or of all in the register, which kinds, which class or team only. */
  scope: 'school' | 'register'
  kinds: readonly Kind[]
  group: string | null
  total: FigureGroup
  /** Everybody of these who belonged to the school on the as-of date. */
  people: readonly FrozenPerson[]
}

export interface Submission {
  id: number
  schoolId: number
  planId: number | null
  /** Duty of the plan that it answers; null for one sent without being asked. */
  dutyId: string | null
  report: ReportId
  format: ReportFormat
  period: Period | null
  asOf: IsoDate
  sentOn: IsoDate
  receiver: string
  note: string
  fileName: string
  /** Of the file, hexadecimal. */
  sha256: string
  /** Figures as sent, of everybody in the report. */
  total: FigureGroup
}
