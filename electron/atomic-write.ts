/**
 * Writes a file that appears whole or not at all: into a new file beside it, to the disk, then renamed over the old
 * one. If anything fails, the old file is as it was and nothing is left beside it.
 *
 * On Windows a file open in Excel, or being scanned, refuses the rename for a while: it is tried again, then told.
 */
import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { AppError } from '../shared/contract/reply.ts'

const RETRY_AFTER_MS = [50, 100, 200, 400, 800]
const IN_USE = new Set(['EBUSY', 'EPERM', 'EACCES'])

/** What a test may replace to act a locked file. */
export interface WriteMeans {
  rename: (from: string, to: string) => Promise<void>
  retryAfterMs: readonly number[]
}

/**
 * Writes `bytes` to `path`, replacing what is there.
 * @throws AppError `cannot-write`, saying why and what to do
 */
export async function writeAtomically(
  path: string,
  bytes: Uint8Array,
  means: WriteMeans = { rename, retryAfterMs: RETRY_AFTER_MS },
): Promise<void> {
  const temporary = join(dirname(path), `.${randomUUID()}.tmp`)
  try {
    await writeToDisk(temporary, bytes)
  } catch (error) {
    await rm(temporary, { force: true })
    throw new AppError('cannot-write', whyNotWritten(basename(path), codeOf(error), false))
  }
  try {
    await renameWhenFree(temporary, path, means)
  } catch (error) {
    await rm(temporary, { force: true })
    throw new AppError('cannot-write', whyNotWritten(basename(path), codeOf(error), true))
  }
}

async function writeToDisk(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function renameWhenFree(from: string, to: string, means: WriteMeans): Promise<void> {
  for (const delay of means.retryAfterMs) {
    try {
      await means.rename(from, to)
      return
    } catch (error) {
      if (!IN_USE.has(codeOf(error))) throw error
      await wait(delay)
    }
  }
  await means.rename(from, to)
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function whyNotWritten(name: string, code: string, replacing: boolean): string {
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return `Ổ đĩa đã đầy nên chưa ghi được tệp “${name}”. Hãy giải phóng dung lượng rồi lưu lại.`
  }
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return `Không còn thư mục để ghi tệp “${name}”. Hãy chọn thư mục khác.`
  }
  if (replacing && IN_USE.has(code)) {
    return `Chưa ghi được tệp “${name}” vì tệp đang mở ở chương trình khác (thường là Excel). Hãy đóng tệp đó rồi lưu lại.`
  }
  if (IN_USE.has(code) || code === 'EROFS') {
    return `Không có quyền ghi vào thư mục của tệp “${name}”. Hãy chọn thư mục khác.`
  }
  return `Chưa ghi được tệp “${name}”. Hãy chọn nơi lưu khác rồi làm lại.`
}
