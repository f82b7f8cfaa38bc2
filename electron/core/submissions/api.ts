/**
 * Calls on what has been sent. Noting a submission makes the report once more through the path of `reports.file`,
 * keeps the very bytes (a PDF is printed by the host first) and freezes the people and figures behind it.
 */
import { AppError } from '../../../shared/contract/reply.ts'
import type { ReportRequest } from '../../../shared/contract/reports.ts'
import { compareSnapshots } from '../../../shared/domain/submissions/compare-snapshots.ts'
import { freeze } from '../../../shared/domain/submissions/freeze.ts'
import type { Snapshot, Submission } from '../../../shared/domain/submissions/submission.ts'
import { REPORTS } from '../../../shared/domain/reports/index.ts'
import { type IsoDate, formatDate, localDay } from '../../../shared/text/dates.ts'
import { tidy } from '../../../shared/text/fold.ts'
import type { Feature } from '../dispatcher.ts'
import type { FileTable } from '../files.ts'
import { requirePlan } from '../plans/plans-query.ts'
import { type ExportEntry, exportEntry } from '../reports/export-log.ts'
import { reportFile } from '../reports/report-file.ts'
import { type ReportRegister, makeReport, peopleOf, periodOf, snapshotScope } from '../reports/report-input.ts'
import type { Session } from '../session.ts'
import { hashOf, keepFile, keepJson, keptFile } from './kept-files.ts'
import { loadSnapshot, querySubmissions, requireSubmission } from './submissions-query.ts'

interface SubmissionsDeps {
  session: Session
  register: ReportRegister
  files: FileTable
  logExport: (entry: ExportEntry) => void
  /** The host's; rejects with `AppError` when it cannot make a PDF. */
  printPage: (html: string) => Promise<Uint8Array>
}

export function createSubmissionsFeature(deps: SubmissionsDeps): Feature {
  const { session, register, files, logExport, printPage } = deps
  const today = () => localDay(session.surroundings.now())

  return {
    'submissions.list': (query) => querySubmissions(session.store.db, query),

    'submissions.add': async ({ request, format, dutyId, sentOn, receiver, note }, context) => {
      refuseImpossibleDay(request.asOf, sentOn, today())
      requireDuty(session, request, dutyId)
      const made = makeReport(register, request, today())
      // Frozen in the same moment: while a page is printed, others may edit.
      const snapshot = freeze(made.input.people, made.input.tracks, request.asOf, snapshotScope(request))
      const { fileName, body } = await reportFile(made, format, session.surroundings.now(), context)
      const bytes = body.kind === 'bytes' ? body.bytes : await printPage(body.html)
      const { store } = session
      const label = `Ghi đã nộp “${made.definition.name}” số liệu đến ${formatDate(request.asOf)}`
      const { result } = store.edit(label, (edit) =>
        edit.insert('submission', {
          school_id: request.schoolId,
          plan_id: request.planId ?? null,
          duty_id: dutyId,
          report: request.id,
          format,
          period: periodOf(request),
          as_of: request.asOf,
          sent_on: sentOn,
          receiver: tidy(receiver),
          note: tidy(note),
          file_name: fileName,
          sha256: keepFile(store.db, bytes),
          snapshot_sha256: keepJson(store.db, snapshot),
          total: JSON.stringify(snapshot.total),
        }),
      )
      logExport(exportEntry(request, format, fileName))
      return requireSubmission(store.db, result)
    },

    'submissions.file': ({ id }) => {
      const { db } = session.store
      const { report, format, asOf, schoolId, fileName, sha256 } = requireSubmission(db, id)
      const token = files.keepOutput({ fileName, body: { kind: 'bytes', bytes: keptFile(db, sha256) } })
      logExport({ report, format, asOf, schoolId, fileName, unmasked: null })
      return { token, fileName }
    },

    'submissions.check': async ({ id, file }) => {
      const submission = requireSubmission(session.store.db, id)
      const sha256 = await hashOf(files.source(file))
      return { matches: sha256 === submission.sha256, sha256 }
    },

    'submissions.compare': ({ id, with: otherId }) => {
      const { db } = session.store
      const submission = requireSubmission(db, id)
      const left = loadSnapshot(db, id)
      if (otherId === null) return compareSnapshots(left, nowOf(register, submission, left))
      const other = requireSubmission(db, otherId)
      const right = loadSnapshot(db, otherId)
      refuseOtherScope(submission, left, other, right)
      return compareSnapshots(left, right)
    },

    'submissions.remove': ({ id }) => {
      const { report, asOf } = requireSubmission(session.store.db, id)
      const { changeSet } = session.store.edit(
        `Bỏ ghi đã nộp “${REPORTS[report].name}” số liệu đến ${formatDate(asOf)}`,
        (edit) => edit.remove('submission', id),
      )
      return { changeSet, changed: 1 }
    },
  }
}

/** What the register says now of the day and the people of a submission. */
function nowOf(register: ReportRegister, { schoolId }: Submission, sent: Snapshot): Snapshot {
  const people = peopleOf(register, sent.scope, schoolId, sent.kinds)
  return freeze(people, register.tracks(), sent.asOf, sent)
}

function refuseImpossibleDay(asOf: IsoDate, sentOn: IsoDate, today: IsoDate): void {
  if (sentOn > today) {
    throw new AppError('bad-request', `Ngày nộp ${formatDate(sentOn)} ở tương lai. Hãy ghi khi đã nộp.`)
  }
  if (sentOn < asOf) {
    throw new AppError(
      'bad-request',
      `Ngày nộp ${formatDate(sentOn)} trước ngày lấy số liệu ${formatDate(asOf)}. Hãy sửa một trong hai ngày.`,
    )
  }
}

/** Throws where the duty that a submission is to answer does not stand in its plan. */
function requireDuty(session: Session, { planId }: ReportRequest, dutyId: string | null): void {
  if (dutyId === null) return
  if (planId === undefined) throw new AppError('bad-request', 'Báo cáo theo kỳ báo cáo cần có kế hoạch.')
  const { duties, title } = requirePlan(session.store.db, planId)
  if (!duties.some(({ id }) => id === dutyId)) {
    throw new AppError('not-found', `Kế hoạch “${title}” không còn kỳ báo cáo này. Hãy chọn lại kỳ báo cáo.`)
  }
}

function refuseOtherScope(left: Submission, leftState: Snapshot, right: Submission, rightState: Snapshot): void {
  const same =
    (left.schoolId === right.schoolId || leftState.scope === 'register') &&
    leftState.scope === rightState.scope &&
    leftState.group === rightState.group &&
    leftState.kinds.toSorted().join() === rightState.kinds.toSorted().join()
  if (same) return
  throw new AppError(
    'bad-request',
    'Hai báo cáo không cùng trường hoặc không cùng đối tượng (học sinh, cán bộ, lớp) nên không đối chiếu được.',
  )
}
