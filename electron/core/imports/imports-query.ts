/** Keeps and reads the records of imports. */
import type { Database } from 'better-sqlite3'
import type { ImportRecord } from '../../../shared/contract/imports.ts'
import {
  type ImportCounts,
  type Issue,
  type Mapping,
  mapping as mappingSchema,
} from '../../../shared/contract/intake.ts'
import { AppError } from '../../../shared/contract/reply.ts'
import { KIND_NAMES, type Kind } from '../../../shared/domain/person.ts'
import type { IsoDate } from '../../../shared/text/dates.ts'
import type { Edit } from '../store/edit.ts'
import type { Store } from '../store/store.ts'
import { keepFile, keepJson, keptJson } from '../submissions/kept-files.ts'

/** What the history calls an import. */
export function importLabel(kind: Kind, fileName: string): string {
  return `Nhập ${KIND_NAMES[kind].toLowerCase()} từ ${fileName}`
}

/** An import as it is to be kept. */
export interface DoneImport {
  schoolId: number
  kind: Kind
  fileName: string
  bytes: Uint8Array
  mapping: Mapping
  listDay: IsoDate
  counts: ImportCounts
  issues: readonly Issue[]
}

/** Keeps an import with its file, as the last of the changes that it makes; returns its id. */
export function keepImport({ db }: Store, edit: Edit, done: DoneImport): number {
  return edit.insert('import', {
    change_set_id: edit.changeSetId,
    school_id: done.schoolId,
    kind: done.kind,
    file_name: done.fileName,
    sha256: keepFile(db, done.bytes),
    mapping: JSON.stringify(done.mapping),
    list_day: done.listDay,
    counts: JSON.stringify(done.counts),
    issues_sha256: keepJson(db, done.issues),
  })
}

interface ImportRow {
  id: number
  change_set_id: number
  school_id: number
  school_name: string
  kind: Kind
  file_name: string
  sha256: string
  mapping: string
  list_day: IsoDate
  counts: string
  issues_sha256: string
}

const SELECT = 'SELECT i.*, s.name AS school_name FROM import i JOIN school s ON s.id = i.school_id'

/** The imports of a school, null: of all, the newest first. */
export function queryImports(store: Store, schoolId: number | null): ImportRecord[] {
  return store.db
    .prepare<[number | null, number | null], ImportRow>(
      `${SELECT} WHERE ? IS NULL OR i.school_id = ? ORDER BY i.change_set_id DESC`,
    )
    .all(schoolId, schoolId)
    .map((row) => toRecord(store, row))
}

/** One import. Throws `not-found`, also for one that was taken back. */
export function requireImport(store: Store, id: number): ImportRecord {
  return toRecord(store, requireRow(store.db, id))
}

/** All that was said of the rows of an import. Throws `not-found`, `bad-store`. */
export function importIssues(db: Database, id: number): Issue[] {
  return keptJson(db, requireRow(db, id).issues_sha256) as Issue[]
}

function requireRow(db: Database, id: number): ImportRow {
  const row = db.prepare<[number], ImportRow>(`${SELECT} WHERE i.id = ?`).get(id)
  if (!row) throw new AppError('not-found', 'Lần nhập này không còn trong sổ, có thể đã được hoàn tác.')
  return row
}

function toRecord(store: Store, row: ImportRow): ImportRecord {
  return {
    id: row.id,
    schoolId: row.school_id,
    schoolName: row.school_name,
    kind: row.kind,
    fileName: row.file_name,
    sha256: row.sha256,
    mapping: mappingSchema.parse(JSON.parse(row.mapping)),
    listDay: row.list_day,
    counts: JSON.parse(row.counts) as ImportCounts,
    changeSet: store.changeSet(row.change_set_id),
  }
}
