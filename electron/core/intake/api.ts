/**
 * Calls of the intake. A preview reads the file and plans; it is kept in memory until it is applied or discarded.
 * Applying writes it as one change set, and only if the register still is what the preview was made from.
 */
import type { ImportChoices, ImportCounts, ImportResult, Mapping } from '../../../shared/contract/intake.ts'
import { AppError } from '../../../shared/contract/reply.ts'
import { withCorrections } from '../../../shared/domain/roster/corrections.ts'
import { localDay } from '../../../shared/text/dates.ts'
import { type CallContext, throwIfCancelled } from '../context.ts'
import type { Feature } from '../dispatcher.ts'
import type { FileTable } from '../files.ts'
import { importLabel, keepImport } from '../imports/imports-query.ts'
import { queryTracks } from '../progress/tracks-query.ts'
import type { Session } from '../session.ts'
import { unchangedBytes } from '../submissions/kept-files.ts'
import { countRows, withChoices, writeImport } from './apply.ts'
import { heldBackFile, logFile } from './held-file.ts'
import { Kept } from './kept.ts'
import { rememberMapping } from './layouts.ts'
import { makePreview, type Preview, refuseFuture } from './make-preview.ts'
import { toKnownPerson, toPreviewRow } from './preview-rows.ts'
import { lookApart } from './reader-process.ts'

export function createIntakeFeature(session: Session, files: FileTable, readerEntry: URL): Feature {
  const previews = new Kept<Preview>()
  const today = () => localDay(session.surroundings.now())

  return {
    'intake.look': ({ file }, context) =>
      lookApart(readerEntry, files.source(file), queryTracks(session.store.db), context),

    'intake.paste': ({ text, html }) => {
      // The web page says what is merged and which fonts show the text; the plain text does not.
      const table = html !== undefined && /<table\b/i.test(html) ? html : text
      if (table.trim() === '') throw new AppError('bad-file', 'Bảng tạm chưa có bảng nào. Hãy chép bảng rồi dán lại.')
      return files.keepPasted(Buffer.from(table, 'utf8'))
    },

    'intake.preview': async ({ file, school, kind, mapping, listDay, eraseBlanks }, context) => {
      const request = {
        school,
        kind,
        source: files.source(file),
        mapping: mapping ?? {},
        listDay,
        eraseBlanks: eraseBlanks ?? false,
      }
      const { preview, shown } = await makePreview(session, readerEntry, request, context)
      return { ...shown, previewId: previews.keep(preview) }
    },

    'intake.mend': async ({ previewId, corrections: changes }, context) => {
      const before = previews.get(previewId)
      const { request, sha256 } = before
      const corrections = withCorrections(before.mapping.corrections ?? [], changes)
      const mended = { ...request, mapping: { ...request.mapping, corrections } }
      const { preview, shown } = await makePreview(session, readerEntry, mended, context, sha256)
      throwIfCancelled(context.signal)
      // Two windows may look at one preview: what the other has mended meanwhile is not to be lost.
      if (previews.get(previewId) !== before) {
        throw new AppError('conflict', 'Bản xem trước vừa được sửa ở chỗ khác. Hãy sửa lại ô này.')
      }
      previews.replace(previewId, preview)
      return { ...shown, previewId }
    },

    'intake.rows': ({ previewId, outcome, withIssues, alike, mended, offset, limit }) => {
      const { planned, frame } = previews.get(previewId)
      const chosen = planned.filter(
        (row) =>
          (outcome === undefined || row.outcome === outcome) &&
          (withIssues !== true || row.issues.some((issue) => issue.severity !== 'error')) &&
          (alike !== true || row.alike.length > 0) &&
          (mended !== true || row.source.corrections.length > 0),
      )
      const rows = chosen.slice(offset, offset + limit).map((row) => toPreviewRow(row, frame.tracks))
      return { total: chosen.length, rows }
    },

    'intake.missing': ({ previewId, offset, limit }) => {
      const { missing } = previews.get(previewId)
      return { total: missing.length, people: missing.slice(offset, offset + limit).map(toKnownPerson) }
    },

    'intake.apply': async ({ previewId, choices }, context) => {
      const chosen = previews.get(previewId)
      const bytes = await unchangedBytes(chosen.request.source, chosen.sha256)
      throwIfCancelled(context.signal)
      const result = apply(session, chosen, bytes, choices ?? {}, context)
      previews.drop(previewId)
      return result
    },

    'intake.heldBack': async ({ previewId }, context) => {
      const { request, sha256, planned, mapping, frame } = previews.get(previewId)
      const { source, kind, school } = request
      const bytes = await unchangedBytes(source, sha256)
      const held = planned
        .filter(({ outcome }) => outcome === 'rejected')
        .map(({ source: { sheet, row }, issues }) => ({ sheet, row, issues }))
      const file = await heldBackFile(
        { readerEntry, madeAt: session.surroundings.now() },
        { name: source.name, bytes },
        { kind, today: today(), tracks: frame.tracks, mapping },
        held,
        context,
      )
      logFile(session, { report: 'held-back', schoolId: typeof school === 'number' ? school : 0, file })
      return { token: files.keepOutput(file), fileName: file.fileName }
    },

    'intake.discard': ({ previewId }) => {
      previews.drop(previewId)
      return {}
    },
  }
}

function apply(
  session: Session,
  preview: Preview,
  bytes: Uint8Array,
  choices: ImportChoices,
  context: CallContext,
): ImportResult {
  const { request, revision, frame, planned, missing, layout, mapping } = preview
  const { school, kind, source } = request
  const { store, surroundings } = session
  refuseFuture(choices.classesFrom, localDay(surroundings.now()))
  const rows = withChoices(planned, choices, frame)
  const target = { school, kind, today: localDay(surroundings.now()) }
  const decided = { people: missing, choices, register: frame.register }
  const counts: ImportCounts = countRows(rows)
  const issues = rows.flatMap((row) => row.issues)
  const { changeSet, result: importId } = store.edit(
    importLabel(kind, source.name),
    (edit) => {
      const schoolId = writeImport(store, edit, rows, target, decided, context)
      // One that changes nothing leaves nothing behind.
      if (edit.changes === 0) return null
      return keepImport(store, edit, {
        schoolId,
        kind,
        fileName: source.name,
        bytes,
        mapping: { ...mapping, ...correctionsIn(planned) },
        listDay: frame.listDay,
        counts,
        issues,
      })
    },
    revision,
  )
  rememberMapping(store.db, kind, layout, mapping, surroundings.now())
  return { ...counts, issues, changeSetId: changeSet?.id ?? null, importId }
}

/** The corrections that were imported; those of rows that were not read are no part of the import. */
function correctionsIn(planned: Preview['planned']): Pick<Mapping, 'corrections'> {
  const corrections = planned.flatMap(({ source }) => source.corrections)
  return { corrections: corrections.length > 0 ? corrections : undefined }
}
