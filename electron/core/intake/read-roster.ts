/**
 * Reads a roster file and understands it: which sheet, which row of headings, which column fills which field, and
 * each row as a person or as something else. The register is not looked at (plan.ts does).
 */
import { setImmediate } from 'node:timers/promises'
import type { Mapping, PreviewColumn } from '../../../shared/contract/intake.ts'
import { type ChosenTable, chooseTables, lastHeadRow } from '../../../shared/domain/roster/choose-tables.ts'
import { correctionsOf } from '../../../shared/domain/roster/corrections.ts'
import { describeColumns } from '../../../shared/domain/roster/describe-columns.ts'
import { layoutKey } from '../../../shared/domain/roster/layout.ts'
import { RosterReader } from '../../../shared/domain/roster/roster-reader.ts'
import { stageHeadings } from '../../../shared/domain/roster/stage-headings.ts'
import { cellText } from '../../../shared/domain/roster/cells.ts'
import type { RosterRow, SheetHead, SheetRow, SkippedRow } from '../../../shared/domain/roster/types.ts'
import type { Kind } from '../../../shared/domain/person.ts'
import type { Track } from '../../../shared/domain/tracks.ts'
import type { IsoDate } from '../../../shared/text/dates.ts'
import { type CallContext, throwIfCancelled } from '../context.ts'
import type { FileSource } from '../files.ts'
import { badFile, noHeadings, noPeople, noSuchSheet } from './bad-file.ts'
import { type LayoutUse, recallMapping, type RememberedLayout } from './layouts.ts'
import { READ_LIMITS, type ReadLimits } from './limits.ts'
import { openWorkbook } from './read-workbook.ts'
import type { Sheet } from './sheets.ts'
import type { Checkpoint } from './xml.ts'

export interface RosterOptions {
  kind: Kind
  /** What the user chose; the rest is recognised. */
  mapping?: Mapping | undefined
  /** Whose stages may stand in the columns; none in tests of other things. */
  tracks?: readonly Track[]
  today: IsoDate
  /** Mappings of earlier files, for one with the same headings; what the user maps now goes before them. */
  layouts?: readonly RememberedLayout[]
  /** What the file is read as, where that is not a roster of `kind`. */
  use?: LayoutUse
}

export interface RosterReading {
  sheet: string
  sheets: string[]
  headerRow: number
  columns: PreviewColumn[]
  /** The tables read, in their order; `group` is the class that a title or the sheet's name says. */
  tables: { sheet: string; headerRow: number; group: string | null }[]
  /** What stands above the headings of the first table. */
  titles: string[]
  /** The fingerprint of the headings of the first table. */
  layout: string
  /** What the user chose, on this file or (`remembered`) on an earlier one. */
  mapping: Mapping
  remembered: boolean
  rows: RosterRow[]
  skipped: SkippedRow[]
  /** What the user should know of the file as a whole. */
  notes: string[]
}

const PROGRESS_ROWS = 500

/**
 * Reads a roster.
 * @param context reading reports its rows to `progress` and stops soon after `signal` fires
 * @param deliver is given the rows as soon as they are settled, so that a long file does not stand in memory; they are
 * then not in the answer
 * @param limits smaller ones in tests
 * @throws AppError `bad-file` when the file cannot be read or holds no roster; `cancelled`
 */
export async function readRoster(
  source: FileSource,
  options: RosterOptions,
  context: CallContext,
  limits: ReadLimits = READ_LIMITS,
  deliver?: (rows: RosterRow[]) => Promise<void>,
): Promise<RosterReading> {
  const workbook = await openWorkbook(source, limits, checkpointOf(context.signal, source.name, limits.seconds))
  try {
    const { tables, mapping, remembered, names, stages } = await findTables(workbook.sheets, source.name, options)
    const [first] = tables
    if (!first) throw noHeadings(source.name, mapping.headerRow)

    const { kind, today } = options
    const dateOrder = mapping.dateOrder ?? null
    let reader: RosterReader | null = null
    let [done, delivered] = [0, 0]
    for (const { sheet, header, group, source: whole } of tables) {
      const corrections = correctionsOf(sheet.name, mapping.corrections)
      const table = { sheet: sheet.name, kind, header, group, stages, dateOrder, today, corrections }
      if (reader) reader.next(table)
      else reader = new RosterReader(table)
      const reading = whole.read()
      for await (const batch of reading.batches) {
        for (const row of batch) reader.add(row)
        if (Math.floor((done + batch.length) / PROGRESS_ROWS) > Math.floor(done / PROGRESS_ROWS)) {
          context.progress('Đọc tệp', done + batch.length, null)
        }
        done += batch.length
        const settled = deliver ? reader.take() : []
        if (settled.length > 0) await deliver?.(settled)
        delivered += settled.length
      }
      reader.end(reading.merges)
    }
    const { rows, skipped } = reader?.finish() ?? { rows: [], skipped: [] }
    // A row that the user chose is shown with its columns even where nothing is understood yet.
    if (rows.length + delivered === 0 && mapping.headerRow === undefined) {
      throw noPeople(source.name, first.sheet.name, first.header.row)
    }
    return {
      sheet: first.sheet.name,
      sheets: names,
      headerRow: first.header.row,
      columns: describeColumns(first.header, first.sheet.rows, stages),
      tables: tables.map(({ sheet, header, group }) => ({ sheet: sheet.name, headerRow: header.row, group })),
      titles: first.sheet.rows
        .filter(({ row }) => row < first.header.row)
        .flatMap(({ cells }) => [...cells.values()].map(cellText)),
      layout: layoutKey(first.header),
      mapping,
      remembered,
      rows,
      skipped,
      notes: [...workbook.notes],
    }
  } finally {
    workbook.close()
  }
}

/** A table to be read, with the sheet that holds it. */
interface FoundTable extends ChosenTable {
  source: Sheet
}

/**
 * Which tables of a file hold the roster.
 * @throws AppError `bad-file` when the sheet that the user named is not there
 */
export async function findTables(sheets: readonly Sheet[], fileName: string, options: RosterOptions) {
  let mapping = options.mapping ?? {}
  const names = sheets.map(({ name }) => name)
  if (mapping.sheet !== undefined && !names.includes(mapping.sheet)) throw noSuchSheet(fileName, mapping.sheet, names)
  const heads = new Map<SheetHead, Sheet>()
  for (const sheet of sheets) {
    if (mapping.sheet !== undefined && sheet.name !== mapping.sheet) continue
    const { name, hidden } = sheet
    heads.set({ name, hidden, rows: await firstRows(sheet, lastHeadRow(mapping)) }, sheet)
  }
  // No columns at all on purpose: the user went back to what is recognised.
  const isReset = mapping.columns !== undefined && Object.keys(mapping.columns).length === 0
  const recalled = isReset ? null : recallMapping(options.layouts ?? [], options.use ?? options.kind, [...heads.keys()])
  if (recalled) mapping = { ...recalled, ...mapping, columns: { ...recalled.columns, ...mapping.columns } }
  const stages = stageHeadings(options.tracks ?? [])
  const tables = chooseTables([...heads.keys()], mapping, options.kind, stages).flatMap((table): FoundTable[] => {
    const sheet = heads.get(table.sheet)
    return sheet ? [{ ...table, source: sheet }] : []
  })
  return { tables, mapping, remembered: recalled !== null, names, stages }
}

/** Lets messages in (a cancel among them) and then asks whether to go on. */
export function checkpointOf(signal: AbortSignal, fileName: string, seconds: number): Checkpoint {
  const deadline = performance.now() + seconds * 1000
  return async () => {
    await setImmediate()
    throwIfCancelled(signal)
    if (performance.now() > deadline) throw badFile('too-slow', fileName)
  }
}

/** The first rows of a sheet, down to a row. */
export async function firstRows(sheet: Sheet, lastRow: number): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  for await (const batch of sheet.read().batches) {
    for (const row of batch) {
      if (row.row > lastRow) return rows
      rows.push(row)
    }
  }
  return rows
}
