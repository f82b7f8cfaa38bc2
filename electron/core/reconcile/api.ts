/**
 * Calls that compare a list of the police or of the sector database with the register. The comparison is kept in
 * memory until it is applied or discarded; applying it is one change set.
 */
import type { Database } from 'better-sqlite3'
import type { Mapping } from '../../../shared/contract/intake.ts'
import { AppError } from '../../../shared/contract/reply.ts'
import type { School } from '../../../shared/contract/schemas.ts'
import {
  type ListedPerson,
  type ReconcileCounts,
  type ReconciledRow,
  countReconciled,
  reconcile,
} from '../../../shared/domain/reconcile/reconcile.ts'
import { buildDifferences } from '../../../shared/domain/reports/reconcile-differences.ts'
import { listDayOf } from '../../../shared/domain/roster/list-day.ts'
import type { RosterRow } from '../../../shared/domain/roster/types.ts'
import { proofsOf } from '../../../shared/domain/tracks.ts'
import { formatDate, type IsoDate, localDay } from '../../../shared/text/dates.ts'
import type { Feature } from '../dispatcher.ts'
import type { FileTable } from '../files.ts'
import { logFile } from '../intake/held-file.ts'
import { Kept } from '../intake/kept.ts'
import { rememberedLayouts, rememberMapping } from '../intake/layouts.ts'
import { readApart } from '../intake/reader-process.ts'
import { queryTracks } from '../progress/tracks-query.ts'
import { renderReport } from '../reports/render.ts'
import { queryPeople } from '../roster/people-query.ts'
import { querySchools, requireSchool } from '../roster/schools-api.ts'
import type { Session } from '../session.ts'
import { writeReconciled } from './apply.ts'
import { toReconcileRow } from './rows.ts'

interface Comparison {
  fileName: string
  schoolId: number | undefined
  listDay: IsoDate
  revision: string
  rows: ReconciledRow[]
  counts: ReconcileCounts
  /** The layout of the list, and what the user mapped of it. */
  layout: string
  mapping: Mapping
  applied: boolean
}

export function createReconcileFeature(session: Session, files: FileTable, readerEntry: URL): Feature {
  const comparisons = new Kept<Comparison>()
  return {
    'reconcile.preview': async ({ file, schoolId, mapping, listDay: chosenDay }, context) => {
      const { store } = session
      if (schoolId !== undefined) requireSchool(store.db, schoolId)
      const source = files.source(file)
      const today = localDay(session.surroundings.now())
      if (chosenDay !== undefined && chosenDay > today) {
        throw new AppError(
          'bad-request',
          `Ngày ${formatDate(chosenDay)} ở tương lai. Hãy chọn ngày đến hôm nay ${formatDate(today)}.`,
        )
      }
      const tracks = queryTracks(store.db)
      const layouts = rememberedLayouts(store.db)
      const options = {
        kind: 'student' as const,
        use: 'list' as const,
        today,
        tracks,
        layouts,
        ...(mapping && { mapping }),
      }
      const reading = await readApart(readerEntry, source, options, context)
      context.progress('Đối chiếu với sổ', 0, null)
      const listDay = chosenDay ?? listDayOf(reading.titles, today)
      const revision = store.revision()
      const people = queryPeople(store.db, { schoolId })
      const rows = reconcile(reading.rows.map(toListed), people, proofsOf(tracks), listDay)
      const counts = countReconciled(rows)
      const fileName = source.name
      const { sheet, sheets, headerRow, columns, tables, layout, remembered, notes, skipped } = reading
      const reconcileId = comparisons.keep({
        fileName,
        schoolId,
        listDay,
        revision,
        rows,
        counts,
        layout,
        mapping: reading.mapping,
        applied: false,
      })
      return {
        reconcileId,
        fileName,
        sheet,
        sheets,
        headerRow,
        columns,
        tables: tables.length,
        remembered,
        notices: notes,
        skipped,
        ambiguousDates: reading.rows.filter(({ issues }) => issues.some(({ code }) => code === 'ambiguous-date'))
          .length,
        listDay,
        counts,
      }
    },

    'reconcile.rows': ({ reconcileId, outcome, offset, limit }) => {
      const tracks = queryTracks(session.store.db)
      const chosen = comparisons.get(reconcileId).rows.filter((row) => outcome === undefined || row.outcome === outcome)
      const rows = chosen.slice(offset, offset + limit).map((row) => toReconcileRow(row, tracks))
      return { total: chosen.length, rows }
    },

    'reconcile.apply': ({ reconcileId, accept = [], leave = [] }) => {
      const comparison = comparisons.get(reconcileId)
      const { fileName, revision, rows, counts, layout, mapping, applied } = comparison
      const { store, surroundings } = session
      if (applied) {
        throw new AppError('conflict', 'Bản đối chiếu này đã được ghi vào sổ. Muốn ghi tiếp, hãy đọc lại tệp.')
      }
      const { changeSet, result } = store.edit(
        `Đối chiếu với ${fileName}`,
        (edit) => writeReconciled(store, edit, rows, { accept, leave }),
        revision,
      )
      comparison.applied = true
      rememberMapping(store.db, 'list', layout, mapping, surroundings.now())
      return { ...counts, changes: result, changeSetId: changeSet?.id ?? null }
    },

    'reconcile.paper': async ({ reconcileId, format, schoolId: asked }) => {
      const { store, surroundings } = session
      const { fileName, schoolId, listDay, rows, layout, mapping } = comparisons.get(reconcileId)
      const tracks = queryTracks(store.db)
      const school = paperSchool(store.db, asked ?? schoolId)
      const shown = rows.map((row) => toReconcileRow(row, tracks))
      const report = buildDifferences({ school, rows: shown, fileName, listDay, madeOn: localDay(surroundings.now()) })
      if (report.sections.length === 0) {
        throw new AppError('not-found', 'Danh sách và sổ của trường khớp nhau, không có chênh lệch nào để gửi lại.')
      }
      const body = await renderReport(report, format, { madeAt: surroundings.now() })
      const file = { fileName: `${report.fileName}-${listDay}.${format}`, body }
      rememberMapping(store.db, 'list', layout, mapping, surroundings.now())
      logFile(session, { report: 'reconcile-differences', schoolId: school.id, file })
      return { token: files.keepOutput(file), fileName: file.fileName }
    },

    'reconcile.discard': ({ reconcileId }) => {
      comparisons.drop(reconcileId)
      return {}
    },
  }
}

/** The school that sends a paper. Throws `bad-request` where none is named and there are several. */
function paperSchool(db: Database, id: number | undefined): School {
  if (id !== undefined) return requireSchool(db, id)
  const [only, ...others] = querySchools(db)
  if (!only || others.length > 0) {
    throw new AppError('bad-request', 'Sổ có nhiều trường. Hãy chọn trường gửi danh sách chênh lệch.')
  }
  return only
}

/** Faults that leave a row of a list without use; a number that cannot be read is made up for by name and birth date. */
const FAULTS = new Set<string>(['future-date', 'date-before-birth', 'ambiguous-date'])

function toListed({ sheet, row, record, marks, issues, text }: RosterRow): ListedPerson {
  const personalId = record.personalId ?? null
  const fault = issues.find(
    ({ severity, code }) =>
      severity === 'error' &&
      (FAULTS.has(code) || ((code === 'missing-name' || code === 'bad-date') && personalId === null)),
  )
  return {
    sheet,
    row,
    fullName: record.fullName ?? text.fullName,
    birthDate: record.birthDate ?? null,
    personalId,
    marks,
    fault: fault?.message ?? null,
  }
}
