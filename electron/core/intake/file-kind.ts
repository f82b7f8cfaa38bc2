/** What a file is, by its first bytes; the name and its ending may lie. */
import { type FileHandle, open } from 'node:fs/promises'
import type { AppError } from '../../../shared/contract/reply.ts'
import type { FileSource } from '../files.ts'
import { badFile, notASpreadsheet, saveAsWorkbook } from './bad-file.ts'
import type { ReadLimits } from './limits.ts'

const HEAD_BYTES = 4096

/** Files with a signature that are surely no roster. */
const OTHER_KINDS: readonly [signature: string, kind: string][] = [
  ['\x89PNG', 'ảnh PNG'],
  ['\xff\xd8\xff', 'ảnh JPEG'],
  ['GIF8', 'ảnh GIF'],
  ['BM', 'ảnh BMP'],
  ['%PDF', 'tệp PDF'],
  ['{\\rtf', 'văn bản RTF'],
  ['Rar!', 'tệp nén RAR'],
  ['7z\xbc\xaf', 'tệp nén 7-Zip'],
  ['SQLite format 3', 'tệp cơ sở dữ liệu'],
  ['MZ', 'chương trình'],
]
const ZIP = 'PK\x03\x04'
const OLE2 = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

/** The stream that holds the workbook in a file that Excel saved with a password. */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le')

/**
 * Makes sure that the file can be read and is a zip file, as every .xlsx is.
 * @throws AppError `bad-file`, which says what the file is instead and what to do
 */
export async function ensureZip(source: FileSource, limits: ReadLimits): Promise<void> {
  const { name } = source
  if ('bytes' in source) {
    checkSize(source.bytes.byteLength, name, limits)
    const bytes = Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.byteLength)
    const fault = faultOf(bytes.subarray(0, HEAD_BYTES), name, () => bytes)
    if (fault) throw fault
    return
  }
  let file: FileHandle
  try {
    file = await open(source.path)
  } catch (error) {
    throw badFile(codeOf(error) === 'ENOENT' ? 'missing' : codeOf(error) === 'EISDIR' ? 'folder' : 'unreadable', name)
  }
  try {
    const about = await file.stat()
    if (about.isDirectory()) throw badFile('folder', name)
    checkSize(about.size, name, limits)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    const head = buffer.subarray(0, bytesRead)
    const whole = startsWith(head, OLE2) ? await file.readFile() : head
    const fault = faultOf(head, name, () => whole)
    if (fault) throw fault
  } finally {
    await file.close()
  }
}

function checkSize(size: number, name: string, limits: ReadLimits): void {
  if (size === 0) throw badFile('empty', name)
  if (size > limits.fileBytes) throw badFile('too-big', name)
}

/** Null for a zip file. */
function faultOf(head: Buffer, name: string, whole: () => Buffer): AppError | null {
  if (startsWith(head, ZIP)) return null
  if (startsWith(head, OLE2)) {
    return whole().includes(ENCRYPTED_STREAM)
      ? badFile('password', name)
      : saveAsWorkbook(name, 'tệp Excel kiểu cũ (.xls)')
  }
  for (const [signature, kind] of OTHER_KINDS) {
    if (startsWith(head, signature)) return notASpreadsheet(name, kind)
  }
  if (startsWith(head, 'PK')) return badFile('damaged', name)
  const text = textOf(head)
  if (text === null) return badFile('not-a-roster', name)
  if (text.trim() === '') return badFile('empty', name)
  return saveAsWorkbook(name, /^\s*</.test(text) ? 'trang web (HTML) đặt tên như bảng tính' : 'tệp chữ (CSV)')
}

/** The beginning of a text file, or null for bytes that are no text. */
function textOf(head: Buffer): string | null {
  const wide = startsWith(head, '\xff\xfe') ? 'utf-16le' : startsWith(head, '\xfe\xff') ? 'utf-16be' : null
  if (wide !== null) return new TextDecoder(wide).decode(head)
  return head.includes(0) ? null : new TextDecoder('windows-1252').decode(head).replace(/^ï»¿/, '')
}

function startsWith(head: Buffer, signature: string): boolean {
  return head.subarray(0, signature.length).equals(Buffer.from(signature, 'latin1'))
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
