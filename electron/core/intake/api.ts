/**
 * Calls of the intake. A preview reads the file and plans; it is kept in memory until it is applied or discarded.
 * Applying writes it as one change set, and only if the register still is what the preview was made from.
 */
import type { Database } from 'better-sqlite3'
import type { ImportChoices, ImportCounts, ImportResult, Mapping } from '../../../shared/contract/intake.ts'
import { AppError } from '../../../shared/contract/reply.ts'
import { FIELD_NAMES, type Kind, type Person } from '../../../shared/domain/person.ts'
import { listDayOf } from '../../../shared/domain/roster/list-day.ts'
import { missingPeople } from '../../../shared/domain/roster/missing.ts'
import { noticesOf } from '../../../shared/domain/roster/notices.ts'
import { type ImportFrame, type PlannedRow, planImport } from '../../../shared/domain/roster/plan.ts'
import { type IsoDate, formatDate, localDay } from '../../../shared/text/dates.ts'
import { tidy } from '../../../shared/text/fold.ts'
import { type CallContext, throwIfCancelled } from '../context.ts'
import type { Feature } from '../dispatcher.ts'
import type { FileSource, FileTable } from '../files.ts'
import { importLabel, keepImport } from '../imports/imports-query.ts'
import { queryTracks } from '../progress/tracks-query.ts'
import { queryPeople } from '../roster/people-query.ts'
import { refuseTakenName, requireSchool } from '../roster/schools-api.ts'
import type { Session } from '../session.ts'
import { hashOf, unchangedBytes } from '../submissions/kept-files.ts'
import { countRows, withChoices, writeImport } from './apply.ts'
import { heldBackFile, logFile } from './held-file.ts'
import { Kept } from './kept.ts'
import { rememberedLayouts, rememberMapping } from './layouts.ts'
import { toKnownPerson, toPreviewRow } from './preview-rows.ts'
import { lookApart, readApart } from './reader-process.ts'

interface Preview {
  /** The school's id, or the name of one to be added. */
  school: number | string
  kind: Kind
  source: FileSource
  /** SHA-256 of the file as it was read. */
  sha256: string
  revision: string
  frame: ImportFrame
  planned: PlannedRow[]
  missing: Person[]
  /** The layout of the file, and what the user mapped of it. */
  layout: string
  mapping: Mapping
}

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

    'intake.preview': async ({ file, school, kind, mapping: chosen, listDay: chosenDay, eraseBlanks }, context) => {
      const { store } = session
      if (typeof school === 'number') requireSchool(store.db, school)
      else if (tidy(school) === '') throw new AppError('bad-request', 'Hãy ghi tên trường.')
      else refuseTakenName(store.db, null, school)
      refuseFuture(chosenDay, today())
      const source = files.source(file)
      // What is wrong with a file is for its reader to say.
      const hashing = hashOf(source).catch(() => null)
      const tracks = queryTracks(store.db)
      const layouts = rememberedLayouts(store.db)
      const options = { kind, today: today(), tracks, layouts, ...(chosen && { mapping: chosen }) }
      const reading = await readApart(readerEntry, source, options, context)

      context.progress('Đối chiếu với sổ', 0, null)
      const revision = store.revision()
      const listDay = chosenDay ?? listDayOf(reading.titles, today())
      const frame = frameOf(store.db, { school, kind, today: today() }, { tracks, listDay, eraseBlanks })
      const planned = planImport(reading.rows, frame)
      const missing = missingPeople(planned, frame.register, kind, today())
      const sha256 = (await hashing) ?? (await hashOf(source))
      const { layout, titles, rows, mapping, notes, ...shown } = reading
      const previewId = previews.keep({
        school,
        kind,
        source,
        sha256,
        revision,
        frame,
        planned,
        missing,
        layout,
        mapping,
      })
      return {
        ...shown,
        previewId,
        fileName: source.name,
        counts: countRows(planned),
        milestones: planned.reduce((sum, { milestones }) => sum + milestones.length, 0),
        ticks: rows.reduce((sum, { marks }) => sum + marks.filter(({ on }) => on === null).length, 0),
        listDay,
        missing: missing.length,
        classChanges: planned.filter(changesClass).length,
        known: planned.filter(({ personId }) => personId !== null).length,
        notices: [
          ...notes.map((message) => ({ code: 'about-file' as const, message })),
          ...noticesOf(rows, { kind, titles: [...titles, source.name], today: today() }),
        ],
      }
    },

    'intake.rows': ({ previewId, outcome, withIssues, alike, offset, limit }) => {
      const { planned, frame } = previews.get(previewId)
      const chosen = planned.filter(
        (row) =>
          (outcome === undefined || row.outcome === outcome) &&
          (withIssues !== true || row.issues.some((issue) => issue.severity !== 'error')) &&
          (alike !== true || row.alike.length > 0),
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
      const bytes = await unchangedBytes(chosen.source, chosen.sha256)
      throwIfCancelled(context.signal)
      const result = apply(session, chosen, bytes, choices ?? {}, context)
      previews.drop(previewId)
      return result
    },

    'intake.heldBack': async ({ previewId }, context) => {
      const { source, sha256, kind, school, planned, mapping, frame } = previews.get(previewId)
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

/** What the rows of the file are compared with. */
function frameOf(
  db: Database,
  { school, kind, today }: Pick<Preview, 'school' | 'kind'> & { today: IsoDate },
  {
    tracks,
    listDay,
    eraseBlanks = false,
  }: Pick<ImportFrame, 'tracks' | 'listDay'> & { eraseBlanks?: boolean | undefined },
): ImportFrame {
  const people = typeof school === 'number' ? queryPeople(db, { schoolId: school }) : []
  const takenNumbers = new Map<string, string>()
  for (const person of people) {
    if (person.kind !== kind && person.personalId) takenNumbers.set(person.personalId, person.fullName)
  }
  const elsewhere = db
    .prepare<[number, IsoDate], [string, string]>(
      `SELECT p.personal_id, s.name FROM person p JOIN school s ON s.id = p.school_id
        WHERE p.school_id <> ? AND p.personal_id IS NOT NULL AND (p.left_on IS NULL OR p.left_on > ?)`,
    )
    .raw()
    .all(typeof school === 'number' ? school : 0, today)
  return {
    register: people.filter((person) => person.kind === kind),
    takenNumbers,
    elsewhere: new Map(elsewhere),
    tracks,
    listDay,
    eraseBlanks,
  }
}

function apply(
  session: Session,
  preview: Preview,
  bytes: Uint8Array,
  choices: ImportChoices,
  context: CallContext,
): ImportResult {
  const { school, kind, source, revision, frame, planned, missing, layout, mapping } = preview
  const { store, surroundings } = session
  refuseFuture(choices.classesFrom, localDay(surroundings.now()))
  const rows = withChoices(planned, choices, frame)
  const target = { school, kind, today: localDay(surroundings.now()) }
  const decided = { people: missing, choices, register: frame.register }
  const counts: ImportCounts = countRows(rows)
  const issues = rows.flatMap((row) => row.issues)
  const { changeSet } = store.edit(
    importLabel(kind, source.name),
    (edit) => {
      const schoolId = writeImport(store, edit, rows, target, decided, context)
      // One that changes nothing leaves nothing behind.
      if (edit.changes === 0) return
      keepImport(store, edit, {
        schoolId,
        kind,
        fileName: source.name,
        bytes,
        mapping,
        listDay: frame.listDay,
        counts,
        issues,
      })
    },
    revision,
  )
  rememberMapping(store.db, kind, layout, mapping, surroundings.now())
  return { ...counts, issues, changeSetId: changeSet?.id ?? null }
}

/** Says whether a row gives somebody who is in a class another one. */
function changesClass({ outcome, fields, changes }: PlannedRow): boolean {
  return (
    outcome === 'updated' &&
    fields.className !== undefined &&
    changes.some(({ field, before }) => field === FIELD_NAMES.className && before !== '')
  )
}

function refuseFuture(day: IsoDate | undefined, today: IsoDate): void {
  if (day === undefined || day <= today) return
  throw new AppError(
    'bad-request',
    `Ngày ${formatDate(day)} ở tương lai. Chỉ ghi được đến hôm nay ${formatDate(today)}.`,
  )
}
