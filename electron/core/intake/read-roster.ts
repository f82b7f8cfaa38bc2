/**
 * Reads a roster file and understands it: which sheet, which row of headings, which column fills which field, and
 * each row as a person or as something else. The register is not looked at (plan.ts does).
 */
import { setImmediate } from 'node:timers/promises'
import type { Mapping, PreviewColumn } from '../../../shared/contract/intake.ts'
import {
  type Header,
  describeColumns,
  findHeader,
  LAST_HEADER_ROW,
  rowsBelow,
  SAMPLE_ROWS,
} from '../../../shared/domain/roster/header.ts'
import { RosterReader } from '../../../shared/domain/roster/roster-reader.ts'
import type { RosterRow, SheetRow, SkippedRow } from '../../../shared/domain/roster/types.ts'
import type { Kind } from '../../../shared/domain/person.ts'
import type { IsoDate } from '../../../shared/text/dates.ts'
import { type CallContext, throwIfCancelled } from '../context.ts'
import type { FileSource } from '../files.ts'
import { badFile, noHeadings, noPeople, noSuchSheet } from './bad-file.ts'
import { READ_LIMITS, type ReadLimits } from './limits.ts'
import { type Sheet, openWorkbook } from './read-workbook.ts'
import type { Checkpoint } from './xml.ts'

export interface RosterOptions {
  kind: Kind
  /** What the user chose; the rest is recognised. */
  mapping?: Mapping | undefined
  today: IsoDate
}

export interface RosterReading {
  sheet: string
  sheets: string[]
  headerRow: number
  columns: PreviewColumn[]
  rows: RosterRow[]
  skipped: SkippedRow[]
}

const PROGRESS_ROWS = 500

/**
 * Reads a roster.
 * @param context reading reports its rows to `progress` and stops soon after `signal` fires
 * @param limits smaller ones in tests
 * @throws AppError `bad-file` when the file cannot be read or holds no roster; `cancelled`
 */
export async function readRoster(
  source: FileSource,
  options: RosterOptions,
  context: CallContext,
  limits: ReadLimits = READ_LIMITS,
): Promise<RosterReading> {
  const workbook = await openWorkbook(source, limits, checkpointOf(context.signal, source.name, limits.seconds))
  try {
    const { sheet, header, first } = await chooseSheet(workbook.sheets, options.mapping ?? {}, source.name)
    const { kind, today } = options
    const reader = new RosterReader({ sheet: sheet.name, kind, header, today })
    const reading = sheet.read()
    let done = 0
    for await (const batch of reading.batches) {
      for (const row of batch) reader.add(row)
      if (Math.floor((done + batch.length) / PROGRESS_ROWS) > Math.floor(done / PROGRESS_ROWS)) {
        context.progress('Đọc tệp', done + batch.length, null)
      }
      done += batch.length
    }
    const { rows, skipped } = reader.finish(reading.merges)
    if (rows.length === 0) throw noPeople(source.name, sheet.name, header.row)
    return {
      sheet: sheet.name,
      sheets: workbook.sheets.map(({ name }) => name),
      headerRow: header.row,
      columns: describeColumns(header, first),
      rows,
      skipped,
    }
  } finally {
    workbook.close()
  }
}

/** Lets messages in (a cancel among them) and then asks whether to go on. */
function checkpointOf(signal: AbortSignal, fileName: string, seconds: number): Checkpoint {
  const deadline = performance.now() + seconds * 1000
  return async () => {
    await setImmediate()
    throwIfCancelled(signal)
    if (performance.now() > deadline) throw badFile('too-slow', fileName)
  }
}

interface Choice {
  sheet: Sheet
  header: Header
  /** The first rows of the sheet. */
  first: SheetRow[]
}

/**
 * The sheet that the user named, or the one whose headings are best understood; sheets with rows below the headings
 * go before empty ones, and those before hidden ones.
 */
async function chooseSheet(sheets: readonly Sheet[], mapping: Mapping, fileName: string): Promise<Choice> {
  const named = mapping.sheet === undefined ? sheets : sheets.filter(({ name }) => name === mapping.sheet)
  if (mapping.sheet !== undefined && named.length === 0) {
    throw noSuchSheet(
      fileName,
      mapping.sheet,
      sheets.map(({ name }) => name),
    )
  }
  const lastRow = Math.max(LAST_HEADER_ROW, mapping.headerRow ?? 0) + SAMPLE_ROWS
  let best: (Choice & { rank: number }) | null = null
  for (const sheet of named) {
    const first = await firstRows(sheet, lastRow)
    const header = findHeader(first, mapping)
    if (!header) continue
    const rank = (sheet.hidden ? 0 : 1e6) + (rowsBelow(first, header).length > 0 ? 1e5 : 0) + header.score
    if (!best || rank > best.rank) best = { sheet, header, first, rank }
  }
  if (!best) throw noHeadings(fileName, mapping.headerRow)
  return best
}

async function firstRows(sheet: Sheet, lastRow: number): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  for await (const batch of sheet.read().batches) {
    for (const row of batch) {
      if (row.row > lastRow) return rows
      rows.push(row)
    }
  }
  return rows
}
