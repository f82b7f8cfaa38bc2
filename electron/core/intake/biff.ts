/**
 * The fonts of the cells of a BIFF workbook, which SheetJS does not give: only those of the time before Unicode are
 * looked for. Record types and layouts: [MS-XLS] 2.3 and 2.4. Whatever is not as it should be ends the search; the
 * text then is judged by its content alone.
 */
import { CFB } from '@e965/xlsx'
import { type LegacyFont, legacyFont } from '../../../shared/text/legacy/fonts.ts'

export interface BiffSheet {
  /** The legacy fonts of a row, counted from 0, by column, counted from 1; undefined where there is none. */
  fontsOfRow(row: number): ReadonlyMap<number, LegacyFont> | undefined
}

const BOF = [0x809, 0x409, 0x209, 0x009]
const EOF = 0x0a
const FONT = [0x31, 0x231]
const XF = [0xe0, 0x43, 0x243, 0x443]
const BOUNDSHEET = 0x85
/** Cells of text (and of formulas, whose result may be text): row, column and XF stand first in all of them. */
const CELLS = new Set([0xfd, 0x204, 0xd6, 0x06, 0x206, 0x406])
const BIFF8 = 0x600

/** By the name of the sheet; empty when no font of the workbook is a legacy one. */
export function readBiff(bytes: Buffer): ReadonlyMap<string, BiffSheet> {
  const found = new Map<string, BiffSheet>()
  try {
    const stream = streamOf(bytes)
    if (stream) findFonts(stream, found)
  } catch {
    return new Map()
  }
  return found
}

function streamOf(bytes: Buffer): Buffer | null {
  if (bytes[0] === 0x3c) return null
  if (bytes[0] === 0x09) return bytes
  const container = CFB.read(bytes, { type: 'buffer' })
  const entry = CFB.find(container, '/Workbook') ?? CFB.find(container, '/Book')
  return entry ? Buffer.from(entry.content as Uint8Array) : null
}

function findFonts(stream: Buffer, found: Map<string, BiffSheet>): void {
  const fonts: (LegacyFont | null)[] = []
  const legacyXfs = new Map<number, LegacyFont>()
  const sheets: { name: string; offset: number }[] = []
  let xfs = 0
  let unicode = false
  for (const { type, data } of recordsFrom(stream, 0)) {
    if (BOF.includes(type)) unicode = data.readUInt16LE(0) === BIFF8
    else if (FONT.includes(type)) fonts.push(legacyFont(shortText(data.subarray(14), unicode)))
    else if (XF.includes(type)) {
      // Font number 4 does not exist: those behind it are counted one too high.
      const number = data.readUInt16LE(0)
      const font = fonts[number > 4 ? number - 1 : number]
      if (font) legacyXfs.set(xfs, font)
      xfs++
    } else if (type === BOUNDSHEET) {
      sheets.push({ name: shortText(data.subarray(6), unicode), offset: data.readUInt32LE(0) })
    } else if (type === EOF) break
  }
  if (legacyXfs.size === 0) return
  for (const { name, offset } of sheets) found.set(name, sheetFonts(stream, offset, legacyXfs))
}

function sheetFonts(stream: Buffer, offset: number, legacyXfs: ReadonlyMap<number, LegacyFont>): BiffSheet {
  const rows = new Map<number, Map<number, LegacyFont>>()
  let depth = 0
  for (const { type, data } of recordsFrom(stream, offset)) {
    if (BOF.includes(type)) depth++
    else if (type === EOF && --depth <= 0) break
    else if (CELLS.has(type) && depth === 1) {
      const font = legacyXfs.get(data.readUInt16LE(4))
      if (!font) continue
      const row = data.readUInt16LE(0)
      const fonts = rows.get(row) ?? new Map<number, LegacyFont>()
      rows.set(row, fonts.set(data.readUInt16LE(2) + 1, font))
    }
  }
  return { fontsOfRow: (row) => rows.get(row) }
}

function* recordsFrom(stream: Buffer, offset: number): Generator<{ type: number; data: Buffer }> {
  for (let at = offset; at + 4 <= stream.length;) {
    const length = stream.readUInt16LE(at + 2)
    yield { type: stream.readUInt16LE(at), data: stream.subarray(at + 4, at + 4 + length) }
    at += 4 + length
  }
}

/** A text with its length in one byte; in BIFF8 a flag says whether its letters have one byte or two. */
function shortText(data: Buffer, unicode: boolean): string {
  const length = data.readUInt8(0)
  if (!unicode) return data.toString('latin1', 1, 1 + length)
  return (data.readUInt8(1) & 1) === 0
    ? data.toString('latin1', 2, 2 + length)
    : data.toString('utf16le', 2, 2 + length * 2)
}
