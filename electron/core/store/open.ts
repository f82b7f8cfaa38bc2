/**
 * Opens the store's file: cipher and key before any other pragma, then durability, then the schema.
 * Guarantee: what a transaction committed is on the disk (WAL with synchronous=FULL) before the call answers.
 */
import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '../../../shared/contract/reply.ts'
import { STANDARD_TRACKS } from '../../../shared/domain/tracks.ts'
import { migrate } from './migrate.ts'

export type StoreFile = 'none' | 'plain' | 'encrypted'

/** What stands at a path, by the file's first bytes: nothing, a readable database, or something that wants a key. */
export function storeFileAt(path: string): StoreFile {
  if (!existsSync(path) || statSync(path).size === 0) return 'none'
  const head = Buffer.alloc(16)
  const file = openSync(path, 'r')
  try {
    readSync(file, head, 0, 16, 0)
  } finally {
    closeSync(file)
  }
  return head.toString('latin1') === 'SQLite format 3\0' ? 'plain' : 'encrypted'
}

/**
 * Opens the store, making it first where there is none.
 * @param password null for a store without encryption
 * @throws AppError `wrong-password`, `bad-store`, `newer-store`
 */
export function openStoreFile(path: string, password: string | null): Database.Database {
  const isNew = storeFileAt(path) === 'none'
  if (isNew) prepareFile(path)
  const db = new Database(path, { timeout: 5000 })
  try {
    if (password !== null) {
      db.pragma("cipher = 'chacha20'")
      db.key(Buffer.from(password.normalize('NFC'), 'utf8'))
    }
    readFirstPage(db, password !== null)
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    // SQLite's own temporary files would hold the data in clear.
    db.pragma('temp_store = MEMORY')
    // An edit of some thousand people stays in memory until it is committed; so do the indexes while a long roster is
    // written: 16 MB of them.
    db.pragma('cache_size = -16000')
    // Pages in the log before they are carried over; fewer would make every larger edit wait for it.
    db.pragma('wal_autocheckpoint = 4000')
    migrate(db)
    seedTracks(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** An empty file for this user alone; SQLite gives its -wal and -shm files the same rights. */
function prepareFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  closeSync(openSync(path, 'a', 0o600))
}

/** A wrong key shows only when the first page is read, as "not a database". */
function readFirstPage(db: Database.Database, withPassword: boolean): void {
  try {
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || error.code !== 'SQLITE_NOTADB') throw error
    throw withPassword
      ? new AppError('wrong-password', 'Mật khẩu không đúng. Hãy kiểm tra phím Caps Lock, bộ gõ UniKey rồi nhập lại.')
      : new AppError('locked', 'Sổ này có mật khẩu. Hãy nhập mật khẩu để mở.')
  }
}

/** Fills the tracks of a store that has none: a new one, or one whose making was cut short. */
function seedTracks(db: Database.Database): void {
  if (db.prepare('SELECT count(*) FROM track').pluck().get() !== 0) return
  const addTrack = db.prepare(
    'INSERT INTO track (key, name, ordered, kinds, shown, position) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const addStage = db.prepare('INSERT INTO stage (key, track_id, name, short_name, position) VALUES (?, ?, ?, ?, ?)')
  db.transaction(() => {
    STANDARD_TRACKS.forEach((track, at) => {
      const { lastInsertRowid: id } = addTrack.run(
        track.id,
        track.name,
        Number(track.ordered),
        track.kinds.join(','),
        Number(track.shown),
        at,
      )
      track.stages.forEach((stage, stageAt) => addStage.run(stage.key, id, stage.name, stage.shortName, stageAt))
    })
  }).immediate()
}
