/** Schemas of report calls. The reports themselves are defined in `shared/domain/reports`. */
import { z } from 'zod'
import { id, isoDay, kind } from './schemas.ts'

export const REPORT_IDS = ['class-list', 'student-list', 'staff-list', 'summary', 'outstanding'] as const
export type ReportId = (typeof REPORT_IDS)[number]

export const REPORT_FORMATS = ['xlsx', 'pdf'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

export const reportRequest = z.object({
  id: z.enum(REPORT_IDS),
  asOf: isoDay,
  schoolId: id,
  /** For `summary` and `outstanding`: students, staff, or both when absent. */
  kind: kind.optional(),
  /** Only this class (or, for staff, this team). */
  group: z.string().optional(),
  /** Personal numbers in full where the report masks them: who gets the paper and why (FACTS.md, section 6). */
  unmasked: z.object({ recipient: z.string().min(1).max(200), reason: z.string().min(1).max(500) }).optional(),
})
export type ReportRequest = z.infer<typeof reportRequest>

/** A finished file that the host can save; the window never sees its bytes. */
export const outputFile = z.object({ token: z.string(), fileName: z.string() })
