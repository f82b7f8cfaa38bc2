/** Files that the register keeps as they were, by their SHA-256. They are only ever added. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Database } from 'better-sqlite3'
import { AppError } from '../../../shared/contract/reply.ts'
import type { FileSource } from '../files.ts'

/** Keeps bytes and returns their hash, hexadecimal. Run it inside the edit whose record refers to them. */
export function keepFile(db: Database, bytes: Uint8Array): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  // Where the same bytes were kept before and have been damaged since, these are good again.
  db.prepare(
    `INSERT INTO kept_file (sha256, bytes) VALUES (?, ?)
     ON CONFLICT (sha256) DO UPDATE SET bytes = excluded.bytes WHERE bytes <> excluded.bytes`,
  ).run(sha256, bytes)
  return sha256
}

/**
 * The bytes of a hash, checked against it.
 * @throws AppError `bad-store` where the store does not hold them any more as they were
 */
export function keptFile(db: Database, sha256: string): Uint8Array {
  const bytes = db.prepare<[string], Buffer>('SELECT bytes FROM kept_file WHERE sha256 = ?').pluck().get(sha256)
  if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new AppError('bad-store', 'Tệp đã lưu bị hỏng trong sổ. Hãy phục hồi sổ từ bản sao lưu.')
  }
  return new Uint8Array(bytes)
}

/** The same for a value that is kept as gzipped JSON. */
export function keepJson(db: Database, value: unknown): string {
  return keepFile(db, gzipSync(JSON.stringify(value)))
}

/** A value kept by `keepJson`, in the shape in which it was written. */
export function keptJson(db: Database, sha256: string): unknown {
  return JSON.parse(gunzipSync(keptFile(db, sha256)).toString('utf8'))
}

/** The hash of a file that the user picked. Throws `bad-file` when it cannot be read. */
export async function hashOf(source: FileSource): Promise<string> {
  const hash = createHash('sha256')
  try {
    await pipeline('path' in source ? createReadStream(source.path) : Readable.from([source.bytes]), hash)
  } catch {
    throw new AppError('bad-file', `Không đọc được tệp “${source.name}”. Hãy kiểm tra tệp rồi chọn lại.`)
  }
  return hash.digest('hex')
}

/**
 * The bytes of a file that was looked at before.
 * @throws AppError `conflict` where it is not what it was then; `bad-file` when it cannot be read any more
 */
export async function unchangedBytes(source: FileSource, sha256: string): Promise<Uint8Array> {
  let bytes: Uint8Array
  try {
    bytes = 'path' in source ? await readFile(source.path) : source.bytes
  } catch {
    throw new AppError('bad-file', `Không còn đọc được tệp “${source.name}”. Hãy kiểm tra tệp rồi chọn lại.`)
  }
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new AppError('conflict', `Tệp “${source.name}” đã thay đổi sau khi xem trước. Hãy chọn lại tệp để xem lại.`)
  }
  return bytes
}
