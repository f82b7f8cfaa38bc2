/** The log of everything that left the program as a file or an unmasked page (DESIGN.md, rule 8). */
import type { Database } from 'better-sqlite3'
import type { ReportRequest } from '../../../shared/contract/reports.ts'
import type { IsoDate } from '../../../shared/text/dates.ts'
import type { Surroundings } from '../context.ts'

export interface ExportEntry {
  report: string
  format: string
  asOf: IsoDate
  schoolId: number
  fileName: string
  /** Who got the full personal numbers and why; null where they are masked or the list is official. */
  unmasked: { recipient: string; reason: string } | null
}

/** What the log says of a request's report. `fileName` is empty for a page. */
export function exportEntry(request: ReportRequest, format: string, fileName: string): ExportEntry {
  const { id, asOf, schoolId, unmasked = null } = request
  return { report: id, format, asOf, schoolId, unmasked, fileName }
}

/** Writes one line of the log. */
export function logExport(db: Database, surroundings: Surroundings, entry: ExportEntry): void {
  db.prepare(
    `INSERT INTO export_log (at, who, report, format, as_of, school_id, file_name, recipient, reason)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    surroundings.now().toISOString(),
    surroundings.operator,
    entry.report,
    entry.format,
    entry.asOf,
    entry.schoolId,
    entry.fileName,
    entry.unmasked?.recipient ?? null,
    entry.unmasked?.reason ?? null,
  )
}
