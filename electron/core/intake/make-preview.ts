/** Makes a preview: reads the file, understands it, and plans what importing it would do. */
import type { Database } from 'better-sqlite3'
import type { Correction, ImportPreview, Mapping } from '../../../shared/contract/intake.ts'
import { AppError } from '../../../shared/contract/reply.ts'
import { FIELD_NAMES, type Kind, type Person } from '../../../shared/domain/person.ts'
import { listDayOf } from '../../../shared/domain/roster/list-day.ts'
import { missingPeople } from '../../../shared/domain/roster/missing.ts'
import { noticesOf } from '../../../shared/domain/roster/notices.ts'
import { type ImportFrame, type PlannedRow, planImport } from '../../../shared/domain/roster/plan.ts'
import type { RosterRow } from '../../../shared/domain/roster/types.ts'
import { type IsoDate, formatDate, localDay } from '../../../shared/text/dates.ts'
import { tidy } from '../../../shared/text/fold.ts'
import type { CallContext } from '../context.ts'
import type { FileSource } from '../files.ts'
import { queryTracks } from '../progress/tracks-query.ts'
import { queryPeople } from '../roster/people-query.ts'
import { refuseTakenName, requireSchool } from '../roster/schools-api.ts'
import type { Session } from '../session.ts'
import { hashOf } from '../submissions/kept-files.ts'
import { countRows } from './apply.ts'
import { rememberedLayouts } from './layouts.ts'
import { readApart } from './reader-process.ts'

/** What a preview was asked to be made of. */
export interface PreviewRequest {
  /** The school's id, or the name of one to be added. */
  school: number | string
  kind: Kind
  source: FileSource
  mapping: Mapping
  listDay: IsoDate | undefined
  eraseBlanks: boolean
}

/** A preview as the core keeps it. */
export interface Preview {
  request: PreviewRequest
  /** SHA-256 of the file as it was read. */
  sha256: string
  revision: string
  frame: ImportFrame
  planned: PlannedRow[]
  missing: Person[]
  /** The layout of the file, and what the user mapped of it, now or (remembered) before. */
  layout: string
  mapping: Mapping
}

/**
 * @param sha256 of the file when it was read before; another refuses it
 * @returns the preview to be kept, and what windows see of it
 * @throws AppError `bad-file`, `bad-request`, `not-found`, `conflict`, `cancelled`
 */
export async function makePreview(
  session: Session,
  readerEntry: URL,
  request: PreviewRequest,
  context: CallContext,
  sha256Before?: string,
): Promise<{ preview: Preview; shown: Omit<ImportPreview, 'previewId'> }> {
  const { store } = session
  const today = localDay(session.surroundings.now())
  const { school, kind, source } = request
  if (typeof school === 'number') requireSchool(store.db, school)
  else if (tidy(school) === '') throw new AppError('bad-request', 'Hãy ghi tên trường.')
  else refuseTakenName(store.db, null, school)
  refuseFuture(request.listDay, today)
  if (sha256Before !== undefined && (await hashOf(source)) !== sha256Before) {
    throw new AppError('conflict', `Tệp “${source.name}” đã thay đổi sau khi xem trước. Hãy chọn lại tệp để xem lại.`)
  }
  // What is wrong with a file is for its reader to say.
  const hashing = hashOf(source).catch(() => null)
  const tracks = queryTracks(store.db)
  const layouts = rememberedLayouts(store.db)
  const reading = await readApart(
    readerEntry,
    source,
    { kind, today, tracks, layouts, mapping: request.mapping },
    context,
  )
  const sha256 = (await hashing) ?? (await hashOf(source))

  context.progress('Đối chiếu với sổ', 0, null)
  const revision = store.revision()
  const listDay = request.listDay ?? listDayOf(reading.titles, today)
  const frame = frameOf(store.db, request, today, { tracks, listDay })
  const planned = planImport(reading.rows, frame)
  const missing = missingPeople(planned, frame.register, kind, today)
  const { layout, titles, rows, mapping: asked, notes, ...shown } = reading
  const { corrections: wished = [], ...used } = asked
  const { corrections, idle } = settled(wished, rows)
  const mapping = corrections.length > 0 ? { ...used, corrections } : used
  return {
    preview: { request, sha256, revision, frame, planned, missing, layout, mapping },
    shown: {
      ...shown,
      fileName: source.name,
      counts: countRows(planned),
      milestones: planned.reduce((sum, { milestones }) => sum + milestones.length, 0),
      ticks: rows.reduce((sum, { marks }) => sum + marks.filter(({ on }) => on === null).length, 0),
      listDay,
      missing: missing.length,
      classChanges: planned.filter(changesClass).length,
      known: planned.filter(({ personId }) => personId !== null).length,
      mended: rows.filter((row) => row.corrections.length > 0).length,
      corrections,
      notices: [
        ...[...notes, ...idleNote(idle)].map((message) => ({ code: 'about-file' as const, message })),
        ...noticesOf(rows, { kind, titles: [...titles, source.name], today }),
      ],
    },
  }
}

/** The corrections that the rows took, and those of rows that are not read: they wait. One that changes nothing goes. */
function settled(
  corrections: readonly Correction[],
  rows: readonly RosterRow[],
): { corrections: Correction[]; idle: number } {
  const byRow = new Map(rows.map((row) => [`${row.row} ${row.sheet}`, row]))
  let idle = 0
  const kept = corrections.flatMap((one) => {
    const row = byRow.get(`${one.row} ${one.sheet}`)
    if (row) return row.corrections.filter(({ field }) => field === one.field)
    idle += 1
    return [one]
  })
  return { corrections: kept, idle }
}

function idleNote(idle: number): string[] {
  return idle === 0
    ? []
    : [
        `${idle} ô đã sửa tay nằm ở dòng mà cách đọc hiện nay không đọc đến. Chọn lại trang tính hoặc dòng tiêu đề như trước thì chỗ đã sửa lại có.`,
      ]
}

/** What the rows of the file are compared with. */
function frameOf(
  db: Database,
  { school, kind, eraseBlanks }: PreviewRequest,
  today: IsoDate,
  { tracks, listDay }: Pick<ImportFrame, 'tracks' | 'listDay'>,
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

/** Says whether a row gives somebody who is in a class another one. */
function changesClass({ outcome, fields, changes }: PlannedRow): boolean {
  return (
    outcome === 'updated' &&
    fields.className !== undefined &&
    changes.some(({ field, before }) => field === FIELD_NAMES.className && before !== '')
  )
}

/** Throws `bad-request` for a day after today. */
export function refuseFuture(day: IsoDate | undefined, today: IsoDate): void {
  if (day === undefined || day <= today) return
  throw new AppError(
    'bad-request',
    `Ngày ${formatDate(day)} ở tương lai. Chỉ ghi được đến hôm nay ${formatDate(today)}.`,
  )
}
