/**
 * Brings a store to the schema of this program, one numbered step after the other, all in one transaction: after a
 * failure or a power cut the store stands as it was. A store at version 3 opened by a program that knows 5 runs
 * steps 4 and 5; one at version 6 is refused with `newer-store` and not touched.
 */
import type { Database } from 'better-sqlite3'
import { AppError } from '../../../shared/contract/reply.ts'
import { MIGRATIONS } from './migrations/index.ts'

/** Marks a file as a store of this program ("SDD1" in `application_id`). */
export const APPLICATION_ID = 0x53444431

/**
 * Runs the steps that are missing.
 * @throws AppError `newer-store` for a later schema, `bad-store` for a database of some other program
 */
export function migrate(db: Database, steps: readonly string[] = MIGRATIONS): void {
  const version = db.pragma('user_version', { simple: true }) as number
  const owner = db.pragma('application_id', { simple: true }) as number
  if (version > steps.length) {
    throw new AppError(
      'newer-store',
      'Sổ này do phiên bản mới hơn của chương trình ghi. Hãy cài phiên bản mới nhất rồi mở lại; sổ chưa bị thay đổi.',
    )
  }
  const isFresh = version === 0 && db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0
  if (!isFresh && owner !== APPLICATION_ID) {
    throw new AppError('bad-store', 'Tệp này không phải là sổ của chương trình Sổ Định Danh. Hãy chọn tệp khác.')
  }
  if (version === steps.length) return
  // A step may make a table anew under its old name (SQLite, "Making Other Kinds Of Table Schema Changes"); what
  // refers to it is checked at the end instead. The pragma has no effect inside a transaction.
  const enforced = db.pragma('foreign_keys', { simple: true }) as number
  db.pragma('foreign_keys = OFF')
  try {
    db.transaction(() => {
      for (const step of steps.slice(version)) db.exec(step)
      const broken = db.pragma('foreign_key_check') as unknown[]
      if (broken.length > 0) throw new Error(`migration leaves ${broken.length} broken references`)
      db.pragma(`application_id = ${APPLICATION_ID}`)
      db.pragma(`user_version = ${steps.length}`)
    }).immediate()
  } finally {
    db.pragma(`foreign_keys = ${enforced}`)
  }
}
