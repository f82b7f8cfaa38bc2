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
  /** Class or team. */
  group: string
  eligible: boolean
  /** Why not; null when eligible. */
  reason: NotEligibleReason | null
  /** Stages reached by the as-of date, with the day on record. */
  milestones: Readonly<Partial<Record<StageKey, IsoDate>>>
}

export interface Snapshot {
  asOf: IsoDate
  total: FigureGroup
  /** Everybody who belonged to the school on the as-of date, of the kinds that the report is about. */
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
