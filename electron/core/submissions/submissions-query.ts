/** Reads what has been sent. */
import type { Database } from 'better-sqlite3'
import { AppError } from '../../../shared/contract/reply.ts'
import type { FigureGroup } from '../../../shared/domain/figures.ts'
import type { Snapshot, Submission } from '../../../shared/domain/submissions/submission.ts'
import { keptJson } from './kept-files.ts'

type SubmissionRow = Omit<Submission, 'total'> & { total: string }

/** The submissions that fit, the newest first: by the day of sending, then by when they were noted. */
export function querySubmissions(
  db: Database,
  { id, schoolId, planId }: { id?: number; schoolId?: number | undefined; planId?: number | undefined },
): Submission[] {
  return db
    .prepare<[object], SubmissionRow>(
      `SELECT id, school_id AS schoolId, plan_id AS planId, duty_id AS dutyId, report, format, period, as_of AS asOf,
              sent_on AS sentOn, receiver, note, file_name AS fileName, sha256, total
         FROM submission
        WHERE (:id IS NULL OR id = :id) AND (:schoolId IS NULL OR school_id = :schoolId)
          AND (:planId IS NULL OR plan_id = :planId)
        ORDER BY sent_on DESC, id DESC`,
    )
    .all({ id: id ?? null, schoolId: schoolId ?? null, planId: planId ?? null })
    .map((row) => ({ ...row, total: JSON.parse(row.total) as FigureGroup }))
}

/** One submission. Throws `not-found`. */
export function requireSubmission(db: Database, id: number): Submission {
  const submission = querySubmissions(db, { id })[0]
  if (!submission) throw new AppError('not-found', 'Báo cáo đã nộp này không còn trong sổ.')
  return submission
}

/** The people and figures behind a submission, as they were when it was sent. Throws `not-found`, `bad-store`. */
export function loadSnapshot(db: Database, submissionId: number): Snapshot {
  const sha256 = db
    .prepare<[number], string>('SELECT snapshot_sha256 FROM submission WHERE id = ?')
    .pluck()
    .get(submissionId)
  if (sha256 === undefined) throw new AppError('not-found', 'Báo cáo đã nộp này không còn trong sổ.')
  return keptJson(db, sha256) as Snapshot
}
