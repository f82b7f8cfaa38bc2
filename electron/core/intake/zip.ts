/**
 * A zip file read with care: the directory is checked against the limits before anything is inflated, and a part
 * that inflates to more than the directory says, or to other bytes, is refused. Nothing is written to disk.
 */
import { pipeline, type Readable, Transform } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { type Entry, type ZipFile, fromBufferPromise, openPromise } from 'yauzl'
import { AppError } from '../../../shared/contract/reply.ts'
import type { FileSource } from '../files.ts'
import { badFile } from './bad-file.ts'
import type { ReadLimits } from './limits.ts'

export class ZipArchive {
  readonly #file: ZipFile
  readonly #entries: ReadonlyMap<string, Entry>
  readonly #name: string
  readonly #limits: ReadLimits

  private constructor(file: ZipFile, entries: ReadonlyMap<string, Entry>, name: string, limits: ReadLimits) {
    this.#file = file
    this.#entries = entries
    this.#name = name
    this.#limits = limits
  }

  /** Opens a zip file and checks its directory. @throws AppError `bad-file` */
  static async open(source: FileSource, limits: ReadLimits): Promise<ZipArchive> {
    const options = { autoClose: false, lazyEntries: true, validateEntrySizes: true }
    let file: ZipFile | null = null
    try {
      file =
        'path' in source
          ? await openPromise(source.path, options)
          : await fromBufferPromise(
              Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.byteLength),
              options,
            )
      return new ZipArchive(file, await directoryOf(file, source.name, limits), source.name, limits)
    } catch (error) {
      file?.close()
      throw asBadFile(error, source.name)
    }
  }

  /** Says whether there is a part of that path; small and capital letters are alike, as in Excel. */
  has(path: string): boolean {
    return this.#entries.has(path.toLowerCase())
  }

  /** The content of a part that is read whole into memory. @throws AppError `bad-file` */
  read(path: string): Promise<Readable> {
    return this.#open(path, this.#limits.partBytes)
  }

  /** The content of a sheet. @throws AppError `bad-file` */
  readSheet(path: string): Promise<Readable> {
    return this.#open(path, this.#limits.sheetBytes)
  }

  close(): void {
    this.#file.close()
  }

  async #open(path: string, most: number): Promise<Readable> {
    const entry = this.#entries.get(path.toLowerCase())
    if (!entry) throw badFile('damaged', this.#name)
    if (entry.uncompressedSize > most) throw badFile('too-big', this.#name)
    try {
      return await inflated(this.#file, entry)
    } catch (error) {
      throw asBadFile(error, this.#name)
    }
  }
}

/** Inflated at once. Each piece is a way to another thread and back; of yauzl's own size a long sheet has thousands. */
const PIECE = 128 * 1024

/** The content of a part; where its bytes are not those that were packed the stream ends in an error. */
async function inflated(file: ZipFile, entry: Entry): Promise<Readable> {
  const check = new Check(entry)
  if (!entry.canDecodeFileData()) throw new Error('packed in a way that is not known')
  const parts: [Readable, ...Transform[]] =
    entry.compressionMethod === STORED
      ? [await file.openReadStreamPromise(entry)]
      : [await file.openReadStreamPromise(entry, { decodeFileData: false }), createInflateRaw({ chunkSize: PIECE })]
  // An error anywhere ends all of them, and reaches the reader as that of the last.
  pipeline([...parts, check], () => {})
  return check
}
const STORED = 0

/** Passes bytes on as long as they are no more than the directory says, and at the end asks whether they are the same. */
class Check extends Transform {
  readonly #entry: Entry
  #sum = 0
  #size = 0

  constructor(entry: Entry) {
    super({ readableHighWaterMark: PIECE, writableHighWaterMark: PIECE })
    this.#entry = entry
  }

  override _transform(bytes: Buffer, _: string, done: (error: Error | null, bytes?: Buffer) => void): void {
    this.#sum = crc32(bytes, this.#sum)
    this.#size += bytes.length
    if (this.#size > this.#entry.uncompressedSize) done(new Error('more than the directory says'))
    else done(null, bytes)
  }

  override _flush(done: (error: Error | null) => void): void {
    const same = this.#sum === this.#entry.crc32 && this.#size === this.#entry.uncompressedSize
    done(same ? null : new Error('not what was packed'))
  }
}

async function directoryOf(file: ZipFile, name: string, limits: ReadLimits): Promise<ReadonlyMap<string, Entry>> {
  if (file.entryCount > limits.entries) throw badFile('too-big', name)
  const entries = new Map<string, Entry>()
  let total = 0
  for await (const entry of file.eachEntry()) {
    total += entry.uncompressedSize
    const swollen =
      entry.uncompressedSize > limits.ratioFrom && entry.uncompressedSize > entry.compressedSize * limits.ratio
    if (swollen || total > limits.totalBytes) throw badFile('too-big', name)
    entries.set(entry.fileName.toLowerCase(), entry)
  }
  return entries
}

/** The error of a library as one for the user. */
function asBadFile(error: unknown, name: string): AppError {
  if (error instanceof AppError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return badFile(code === 'EBUSY' || code === 'EACCES' || code === 'EPERM' ? 'unreadable' : 'damaged', name)
}
