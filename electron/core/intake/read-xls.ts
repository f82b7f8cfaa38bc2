/**
 * Reads what Excel before 2007 saved: BIFF workbooks (.xls) and the XML ones of Excel 2003, with SheetJS. It parses in
 * one go, which is one reason why files are read in a process of their own. Formulas and macros are never run.
 */
import { type CellObject, read, set_cptable, type WorkBook, type WorkSheet } from '@e965/xlsx'
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs'
import { serialDate } from '../../../shared/domain/roster/date-cell.ts'
import type { CellRange, CellValue } from '../../../shared/domain/roster/types.ts'
import { badFile, notASpreadsheet, tooManyCells, tooManyColumns, tooManyRows } from './bad-file.ts'
import { type FontsOfRow, legacyFontsOf, streamOf, tamed } from './biff.ts'
import type { ReadLimits } from './limits.ts'
import { filled, fromMemory, type HeldSheet, NO_RESULT, type RawRow, type RawSheet, type SheetFile } from './sheets.ts'
import { isDateFormat } from './workbook-parts.ts'

set_cptable(codePages)

const DAYS_TO_1904 = 1462

/** Streams of an OLE2 file that is something else. */
const OTHER_STREAMS: readonly [stream: string, kind: string][] = [
  ['WordDocument', 'văn bản Word kiểu cũ (.doc)'],
  ['PowerPoint Document', 'tệp trình chiếu PowerPoint kiểu cũ (.ppt)'],
  ['__nameid_version', 'thư Outlook (.msg)'],
]
const ENCRYPTED_STREAM = 'EncryptedPackage'

/** @throws AppError `bad-file` */
export function readXls(bytes: Buffer, fileName: string, limits: ReadLimits): SheetFile<RawSheet> {
  ensureWhole(bytes, fileName)
  let book: WorkBook
  let stream: Buffer | null = null
  try {
    // Excel 2003's XML begins with "<" (or a byte order mark).
    if (bytes[0] === 0x09 || bytes[0] === 0xd0) {
      // The fonts must be found before the records that name them are blanked out.
      stream = streamOf(bytes)
      if (!stream) throw new Error('no stream of a workbook')
    }
    book = read(stream ? tamed(stream) : bytes, {
      type: 'buffer',
      dense: true,
      cellDates: false,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: true,
      bookVBA: false,
      sheetRows: limits.rows + 1,
    })
  } catch (error) {
    throw asFault(error, bytes, fileName)
  }
  const fonts = stream ? legacyFontsOf(stream) : new Map<string, FontsOfRow>()
  const from1904 = book.Workbook?.WBProps?.date1904 === true
  const held = book.SheetNames.flatMap((name, at): HeldSheet[] => {
    const sheet = book.Sheets[name]
    if (!sheet || (sheet['!type'] ?? 'sheet') !== 'sheet') return []
    const hidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0
    const merges = mergesOf(sheet)
    if (merges.length > limits.merges) throw tooManyCells(fileName, name)
    const rows = rowsOf(sheet, { from1904, fonts: fonts.get(name), name, fileName, limits })
    return [{ name, hidden, rows, merges }]
  })
  return fromMemory(held)
}

interface SheetAbout {
  from1904: boolean
  fonts: FontsOfRow | undefined
  name: string
  fileName: string
  limits: ReadLimits
}

function rowsOf(sheet: WorkSheet, about: SheetAbout): RawRow[] {
  const { from1904, fonts: fontsOfRow, name, fileName, limits } = about
  const rows: RawRow[] = []
  const columns = new Set<number>()
  let cellCount = 0
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? []
  // Rows and cells that the sheet does not have are holes, which forEach passes over.
  data.forEach((line, r) => {
    const cells = new Map<number, CellValue>()
    line?.forEach((cell, c) => {
      const value = cell && valueOf(cell, from1904)
      if (value === undefined) return
      cells.set(c + 1, value)
      columns.add(c)
    })
    if (cells.size === 0) return
    cellCount += cells.size
    if (rows.length >= limits.rows) throw tooManyRows(fileName, name, limits.rows)
    if (columns.size > limits.columns) throw tooManyColumns(fileName, name, limits.columns)
    if (cellCount > limits.cells) throw tooManyCells(fileName, name)
    const fonts = fontsOfRow?.(r)
    rows.push(fonts ? { row: r + 1, cells, fonts } : { row: r + 1, cells })
  })
  return rows
}

/** The error marks by their codes ([MS-XLS] 2.5.10). */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
])

function valueOf(cell: CellObject, from1904: boolean): CellValue | undefined {
  const { t, v, z } = cell
  switch (t) {
    case 's':
      return typeof v === 'string' ? filled(v) : undefined
    case 'n': {
      if (typeof v !== 'number') return cell.f === undefined ? undefined : NO_RESULT
      if (typeof z !== 'string' || !isDateFormat(z)) return v
      const date = serialDate(from1904 ? v + DAYS_TO_1904 : v)
      return date === null ? v : { date }
    }
    case 'b':
      return v === true
    case 'e':
      return ERRORS.get(Number(v)) ?? '#N/A'
    case 'd':
    case 'z':
      return undefined
  }
}

function mergesOf(sheet: WorkSheet): CellRange[] {
  return (sheet['!merges'] ?? []).map(({ s, e }) => {
    return { firstRow: s.r + 1, lastRow: e.r + 1, firstColumn: s.c + 1, lastColumn: e.c + 1 }
  })
}

/** What SheetJS says of a file with a password. */
const PASSWORD = /^File is password-protected/

function asFault(error: unknown, bytes: Buffer, fileName: string): Error {
  if (error instanceof Error && PASSWORD.test(error.message)) return badFile('password', fileName)
  for (const [stream, kind] of OTHER_STREAMS) {
    if (holdsStream(bytes, stream)) return notASpreadsheet(fileName, kind)
  }
  return badFile('damaged', fileName)
}

/** SheetJS takes an OLE2 file of an unknown version for a zip file, which it would inflate without a limit. */
function ensureWhole(bytes: Buffer, fileName: string): void {
  if (bytes[0] !== 0xd0) return
  if (holdsStream(bytes, ENCRYPTED_STREAM)) throw badFile('password', fileName)
  if (bytes.length < 512 || ![3, 4].includes(bytes.readUInt16LE(26))) throw badFile('damaged', fileName)
}

function holdsStream(bytes: Buffer, stream: string): boolean {
  return bytes.includes(Buffer.from(stream, 'utf16le'))
}
