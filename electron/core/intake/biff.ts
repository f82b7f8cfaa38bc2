/**
 * The records of a BIFF workbook before SheetJS sees them. Only those that hold cells, and what they need to be
 * understood, are left to it: its parsers of formulas, properties, drawings and macros go round in circles on damaged
 * files. Beside that, the fonts of the time before Unicode, which SheetJS does not give. Record types and layouts:
 * [MS-XLS] 2.3 and 2.4.
 */
import { CFB } from '@e965/xlsx'
import { type LegacyFont, legacyFont } from '../../../shared/text/legacy/fonts.ts'

/** The part used of what reads OLE2 files, which SheetJS gives without types. */
interface CompoundFiles {
  read(bytes: Buffer, options: { type: 'buffer' }): object
  find(container: object, path: string): { content: Uint8Array } | null
}
const compound = CFB as CompoundFiles

/** The legacy fonts of a row, counted from 0, by column, counted from 1; undefined where there is none. */
export type FontsOfRow = (row: number) => ReadonlyMap<number, LegacyFont> | undefined

const BOF = new Set([0x809, 0x409, 0x209, 0x009])
const EOF = 0x0a
const FONT = new Set([0x31, 0x231])
const XF = new Set([0xe0, 0x43, 0x243, 0x443])
const BOUNDSHEET = 0x85
const FORMULA = new Set([0x06, 0x206, 0x406])
const CONTINUE = 0x3c
const BIFF8 = 0x600

/** Cells of text, and formulas, whose result may be text: row, column and XF stand first in all of them. */
const TEXTS = new Set([0xfd, 0x204, 0xd6, ...FORMULA])
/** Records of every version that are left to SheetJS. */
const KEPT = new Set([
  ...BOF,
  EOF,
  ...XF,
  BOUNDSHEET,
  ...TEXTS,
  // FilePass, date system, code page, formats.
  0x2f,
  0x22,
  0x42,
  0x1e,
  0x41e,
  // Shared strings, RK, MulRk, numbers, booleans and errors, texts of formulas, merged cells.
  0xfc,
  0x27e,
  0x7e,
  0xbd,
  0x203,
  0x205,
  0x207,
  0xe5,
])
/** Cells of Excel 2, whose numbers mean other things later: integer, number, text, boolean, text of a formula. */
const KEPT_OF_BIFF2 = new Set([0x02, 0x03, 0x04, 0x05, 0x07])
/** A record of no meaning that SheetJS passes over. */
const NOTHING = 0x61

interface BiffRecord {
  /** Where it stands in the stream. */
  at: number
  type: number
  data: Buffer
}

/** The stream of a workbook; null where an OLE2 file has none. @throws Error when the file is damaged */
export function streamOf(bytes: Buffer): Buffer | null {
  if (bytes[0] === 0x09) return bytes
  const container = compound.read(bytes, { type: 'buffer' })
  const entry = compound.find(container, '/Workbook') ?? compound.find(container, '/Book')
  return entry ? Buffer.from(entry.content) : null
}

/** A copy of the stream with everything blanked out that is not kept. */
export function tamed(untamed: Buffer): Buffer {
  const stream = Buffer.from(untamed)
  const old = stream[0] === 0x09 && stream[1] !== 0x08
  let kept = true
  for (const { at, type, data } of recordsFrom(stream, 0)) {
    if (type !== CONTINUE) kept = KEPT.has(type) || (old && KEPT_OF_BIFF2.has(type))
    if (!kept) stream.writeUInt16LE(NOTHING, at)
    // The result stands before the formula: a formula of no length leaves it as it is.
    else if (FORMULA.has(type) && data.length >= 22) data.writeUInt16LE(0, 20)
  }
  return stream
}

/** By the name of the sheet; empty when no font of the workbook is a legacy one, or its records are damaged. */
export function legacyFontsOf(stream: Buffer): ReadonlyMap<string, FontsOfRow> {
  try {
    return findFonts(stream)
  } catch {
    return new Map()
  }
}

function findFonts(stream: Buffer): ReadonlyMap<string, FontsOfRow> {
  const fonts: (LegacyFont | null)[] = []
  const legacyXfs = new Map<number, LegacyFont>()
  const sheets: { name: string; offset: number }[] = []
  let xfs = 0
  let unicode = false
  for (const { type, data } of recordsFrom(stream, 0)) {
    if (BOF.has(type)) unicode = data.readUInt16LE(0) === BIFF8
    else if (FONT.has(type)) fonts.push(legacyFont(shortText(data.subarray(14), unicode)))
    else if (XF.has(type)) {
      // Font number 4 does not exist: those behind it are counted one too high.
      const number = data.readUInt16LE(0)
      const font = fonts[number > 4 ? number - 1 : number]
      if (font) legacyXfs.set(xfs, font)
      xfs++
    } else if (type === BOUNDSHEET) {
      sheets.push({ name: shortText(data.subarray(6), unicode), offset: data.readUInt32LE(0) })
    } else if (type === EOF) break
  }
  if (legacyXfs.size === 0) return new Map()
  return new Map(sheets.map(({ name, offset }) => [name, sheetFonts(stream, offset, legacyXfs)]))
}

function sheetFonts(stream: Buffer, offset: number, legacyXfs: ReadonlyMap<number, LegacyFont>): FontsOfRow {
  const rows = new Map<number, Map<number, LegacyFont>>()
  let depth = 0
  for (const { type, data } of recordsFrom(stream, offset)) {
    if (BOF.has(type)) depth++
    else if (type === EOF && --depth <= 0) break
    else if (TEXTS.has(type) && depth === 1) {
      const font = legacyXfs.get(data.readUInt16LE(4))
      if (!font) continue
      const row = data.readUInt16LE(0)
      const fonts = rows.get(row) ?? new Map<number, LegacyFont>()
      rows.set(row, fonts.set(data.readUInt16LE(2) + 1, font))
    }
  }
  return (row) => rows.get(row)
}

function* recordsFrom(stream: Buffer, offset: number): Generator<BiffRecord> {
  for (let at = offset; at + 4 <= stream.length;) {
    const length = stream.readUInt16LE(at + 2)
    yield { at, type: stream.readUInt16LE(at), data: stream.subarray(at + 4, at + 4 + length) }
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
