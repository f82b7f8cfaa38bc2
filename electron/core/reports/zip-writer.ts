/**
 * Writes a zip archive into memory: entries one after the other, each deflated in the background while it is
 * written. The time of every entry is given, so that the same content gives the same bytes.
 */
import { once } from 'node:events'
import type { TransformOptions } from 'node:stream'
import { finished } from 'node:stream/promises'
import { type DeflateRaw, type ZlibOptions, crc32, createDeflateRaw } from 'node:zlib'

/** Quick rather than small: a file of 5,000 people stays below a megabyte. A megabyte may wait to be deflated. */
const PACKING: ZlibOptions & TransformOptions = { level: 2, highWaterMark: 1 << 20 }

const DEFLATED = 8
const VERSION = 20
const LOCAL_HEADER = 30
const CENTRAL_HEADER = 46
const END_RECORD = 22

/** One file of the archive. */
export class ZipEntry {
  readonly name: Buffer
  readonly #deflate: DeflateRaw
  readonly chunks: Buffer[] = []
  crc = 0
  size = 0

  constructor(name: string) {
    this.name = Buffer.from(name)
    this.#deflate = createDeflateRaw(PACKING)
    this.#deflate.on('data', (chunk: Buffer) => this.chunks.push(chunk))
  }

  /** Adds text, as UTF-8. */
  async write(text: string): Promise<void> {
    const bytes = Buffer.from(text)
    this.crc = crc32(bytes, this.crc)
    this.size += bytes.length
    if (!this.#deflate.write(bytes)) await once(this.#deflate, 'drain')
  }

  /** To be awaited before the archive is put together. */
  async end(): Promise<void> {
    this.#deflate.end()
    await finished(this.#deflate)
  }
}

/** Puts finished entries together. `madeAt` is written as the entries' time, in UTC. */
export function zipBytes(entries: readonly ZipEntry[], madeAt: Date): Uint8Array {
  const stamp = dosTime(madeAt)
  const packed = entries.map((entry) => entry.chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  const headers = entries.reduce((sum, { name }) => sum + LOCAL_HEADER + CENTRAL_HEADER + 2 * name.length, END_RECORD)
  const whole = Buffer.alloc(packed.reduce((sum, length) => sum + length, headers))

  const offsets: number[] = []
  let at = 0
  entries.forEach((entry, index) => {
    offsets.push(at)
    at = whole.writeUInt32LE(0x04034b50, at)
    at = writeFacts(whole, at, entry, packed[index] ?? 0, stamp)
    at += entry.name.copy(whole, at)
    for (const chunk of entry.chunks) at += chunk.copy(whole, at)
  })
  const directory = at
  entries.forEach((entry, index) => {
    at = whole.writeUInt32LE(0x02014b50, at)
    at = whole.writeUInt16LE(VERSION, at)
    at = writeFacts(whole, at, entry, packed[index] ?? 0, stamp)
    // Comment, disk, attributes: none.
    at += 10
    at = whole.writeUInt32LE(offsets[index] ?? 0, at)
    at += entry.name.copy(whole, at)
  })
  const length = at - directory
  at = whole.writeUInt32LE(0x06054b50, at) + 4
  at = whole.writeUInt16LE(entries.length, at)
  at = whole.writeUInt16LE(entries.length, at)
  at = whole.writeUInt32LE(length, at)
  whole.writeUInt32LE(directory, at)
  return whole
}

/** What a local header and a central one say alike, from the version on to the length of the extra field. */
function writeFacts(
  whole: Buffer,
  start: number,
  { name, crc, size }: ZipEntry,
  packed: number,
  stamp: number,
): number {
  let at = whole.writeUInt16LE(VERSION, start)
  at = whole.writeUInt16LE(0, at)
  at = whole.writeUInt16LE(DEFLATED, at)
  at = whole.writeUInt32LE(stamp, at)
  at = whole.writeUInt32LE(crc, at)
  at = whole.writeUInt32LE(packed, at)
  at = whole.writeUInt32LE(size, at)
  at = whole.writeUInt16LE(name.length, at)
  return whole.writeUInt16LE(0, at)
}

/** Time in the lower half, date in the upper, as MS-DOS kept them. */
function dosTime(moment: Date): number {
  const time = (moment.getUTCHours() << 11) | (moment.getUTCMinutes() << 5) | (moment.getUTCSeconds() >> 1)
  const date = ((moment.getUTCFullYear() - 1980) << 9) | ((moment.getUTCMonth() + 1) << 5) | moment.getUTCDate()
  return ((date << 16) | time) >>> 0
}
