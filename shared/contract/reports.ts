/** Schemas of report calls. The reports themselves are defined in `shared/domain/reports`. */
import { z } from 'zod'
import { GROUPINGS } from '../domain/figures.ts'
import { PERIODS } from '../domain/plans/plan.ts'
import { id, isoDay, kind } from './schemas.ts'

export const REPORT_IDS = [
  'class-list',
  'student-list',
  'staff-list',
  'summary',
  'outstanding',
  'confirmed',
  'absent',
  'not-eligible',
  'mobile-session',
  'period',
  'final',
  'school-plan',
  'ranking',
  'submission',
  'consolidated',
] as const
export type ReportId = (typeof REPORT_IDS)[number]

export const REPORT_FORMATS = ['xlsx', 'csv', 'pdf', 'docx'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const text = z.string().max(20_000)

/** The visit of the mobile team that `mobile-session` registers people for. */
export const mobileSession = z
  .object({
    on: isoDay,
    /** `HH:MM`; the last slot begins before `until`. A break lies between `breakFrom` and `breakUntil`. */
    from: time,
    until: time,
    breakFrom: time.nullable(),
    breakUntil: time.nullable(),
    minutesEach: z.number().int().min(1).max(120),
    /** People served at once. */
    desks: z.number().int().min(1).max(50),
    place: z.string().max(500),
  })
  .refine(
    ({ from, until, breakFrom, breakUntil }) =>
      from < until && (breakFrom === null) === (breakUntil === null) && (breakFrom ?? '') <= (breakUntil ?? ''),
    'Giờ bắt đầu phải trước giờ kết thúc; giờ nghỉ phải có cả hai mốc, mốc đầu trước mốc sau',
  )
export type MobileSession = z.infer<typeof mobileSession>

export const reportRequest = z.object({
  id: z.enum(REPORT_IDS),
  asOf: isoDay,
  /** The school that the report is of, or (for one of several schools) whose office makes it. */
  schoolId: id,
  /** For reports about either: students, staff, or both when absent. */
  kind: kind.optional(),
  /** Only this class (or, for staff, this team). */
  group: z.string().optional(),
  /** The plan whose targets, calendar and receivers the report follows. */
  planId: id.optional(),
  /** For `period`: the day, the 7 days, or the month so far that end with `asOf`; a day when absent. */
  period: z.enum(PERIODS).optional(),
  /** For `period` and `final`: what the school writes itself. A line break begins a new item. */
  difficulties: text.optional(),
  proposals: text.optional(),
  session: mobileSession.optional(),
  /** "Số" of the paper, without its code; left for the hand when absent. */
  number: z.string().max(20).optional(),
  /** For `ranking`: which units. */
  units: z.enum(['school', 'class', 'team']).optional(),
  /** For `summary`: what the figures are grouped by; students by class and staff by team when absent. */
  by: z.enum(GROUPINGS).optional(),
  /** Personal numbers in full where the report masks them: who gets the paper and why (FACTS.md, section 6). */
  unmasked: z.object({ recipient: z.string().min(1).max(200), reason: z.string().min(1).max(500) }).optional(),
})
export type ReportRequest = z.infer<typeof reportRequest>

/** A finished file that the host can save; the window never sees its bytes. */
export const outputFile = z.object({ token: z.string(), fileName: z.string() })
