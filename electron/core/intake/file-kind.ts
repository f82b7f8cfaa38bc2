/** What a file is, by its first bytes; the name and its ending may lie. */
import { constants } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import type { FileSource } from '../files.ts'
import { badFile, notASpreadsheet, saveAsWorkbook } from './bad-file.ts'
import { looksLikeText } from './decode-text.ts'
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
  ['\x1f\x8b', 'tệp nén GZIP'],
  ['SQLite format 3', 'tệp cơ sở dữ liệu'],
  ['MZ', 'chương trình'],
  ['\x7fELF', 'chương trình'],
]
const ZIP = 'PK\x03\x04'
const OLE2 = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
/** Workbooks of Excel 2 to 5 that are not wrapped in OLE2 begin with their BOF record. */
const BARE_BIFF = ['\x09\x00\x04\x00', '\x09\x02\x06\x00', '\x09\x04\x06\x00', '\x09\x08\x08\x00', '\x09\x08\x10\x00']

/** `xls`: a BIFF workbook or the XML one of Excel 2003. `zip`: .xlsx, .xlsm or .ods. */
type FileKind = 'zip' | 'xls' | 'html' | 'text'

export interface OpenedFile {
  kind: FileKind
  /** The whole file; for kinds that are read in one go. @throws AppError `bad-file` when it is too big for that */
  bytes(): Promise<Buffer>
}

/**
 * Finds out what a file is.
 * @throws AppError `bad-file`, which says what the file is instead and what to do
 */
export async function sniff(source: FileSource, limits: ReadLimits): Promise<OpenedFile> {
  const { name } = source
  if ('bytes' in source) {
    const bytes = Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.byteLength)
    checkSize(bytes.length, name, limits.fileBytes)
    const kind = kindOf(bytes.subarray(0, HEAD_BYTES), name)
    return { kind, bytes: () => Promise.resolve(whole(bytes, name, limits)) }
  }
  const { path } = source
  return withFile(path, name, async (file) => {
    const { size } = await file.stat()
    checkSize(size, name, limits.fileBytes)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    const kind = kindOf(buffer.subarray(0, bytesRead), name)
    const read = (again: FileHandle) => {
      checkSize(size, name, limits.heldBytes)
      return again.readFile()
    }
    return { kind, bytes: () => withFile(path, name, read) }
  })
}

/** Opens a file for a moment. What is no plain file (a pipe, a device) is refused before it could be waited for. */
async function withFile<T>(path: string, name: string, use: (file: FileHandle) => Promise<T>): Promise<T> {
  let file: FileHandle
  try {
    const about = await stat(path)
    if (about.isDirectory()) throw badFile('folder', name)
    if (!about.isFile()) throw badFile('no-file', name)
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'bad-file') throw error
    throw badFile(code === 'ENOENT' ? 'missing' : 'unreadable', name)
  }
  try {
    if (!(await file.stat()).isFile()) throw badFile('no-file', name)
    return await use(file)
  } finally {
    await file.close()
  }
}

function checkSize(size: number, name: string, most: number): void {
  if (size === 0) throw badFile('empty', name)
  if (size > most) throw badFile('too-big', name)
}

function whole(bytes: Buffer, name: string, limits: ReadLimits): Buffer {
  checkSize(bytes.length, name, limits.heldBytes)
  return bytes
}

function kindOf(head: Buffer, name: string): FileKind {
  const latin = head.toString('latin1')
  if (latin.startsWith(ZIP)) return 'zip'
  if (latin.startsWith(OLE2) || BARE_BIFF.some((record) => latin.startsWith(record))) return 'xls'
  for (const [signature, kind] of OTHER_KINDS) {
    if (latin.startsWith(signature) && !isWords(signature, head)) throw notASpreadsheet(name, kind)
  }
  if (latin.startsWith('PK')) throw badFile('damaged', name)
  const text = looksLikeText(head)
  if (text === null) throw badFile('not-a-roster', name)
  if (text.trim() === '') throw badFile('empty', name)
  if (/^MIME-Version:/i.test(text)) throw saveAsWorkbook(name, 'trang web lưu thành một tệp (MHT)')
  if (/^\s*<\?xml/.test(text) && /urn:schemas-microsoft-com:office:spreadsheet/.test(text)) return 'xls'
  if (/^\s*(?:<|Version:[\d.]+\s+StartHTML:)/i.test(text)) return 'html'
  return 'text'
}

/** "BM" and "MZ" may also begin a text: "BM;Họ tên". Pictures and programs have bytes that no text has. */
function isWords(signature: string, head: Buffer): boolean {
  return /^[A-Z]{2}$/.test(signature) && !head.subarray(0, 64).includes(0)
}
