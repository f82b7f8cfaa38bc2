/** Reads rows of a roster once more, as they stand in the file: those that were held back, under their headings. */
import type { Issue } from '../../../shared/contract/intake.ts'
import { cellText } from '../../../shared/domain/roster/cells.ts'
import { correctionsOf } from '../../../shared/domain/roster/corrections.ts'
import { kindOfRow } from '../../../shared/domain/roster/fillers.ts'
import { groupOfSection } from '../../../shared/domain/roster/groups.ts'
import {
  correctCells,
  faultyColumns,
  type HeldLine,
  heldReason,
  type HeldSheet,
} from '../../../shared/domain/roster/held-rows.ts'
import { stageHeadings } from '../../../shared/domain/roster/stage-headings.ts'
import { TableRow } from '../../../shared/domain/roster/table-row.ts'
import type { CellValue, SheetRow } from '../../../shared/domain/roster/types.ts'
import type { CallContext } from '../context.ts'
import type { FileSource } from '../files.ts'
import type { ReadLimits } from './limits.ts'
import { checkpointOf, findTables, type RosterOptions } from './read-roster.ts'
import { openWorkbook } from './read-workbook.ts'

/** A row held back and all that was said of it. */
export interface HeldRow {
  sheet: string
  row: number
  issues: readonly Issue[]
}

/**
 * The rows asked for, table by table in the file's order; tables without any are left out. What names the class of a
 * row from outside it stands with it: titles, rows between people, the value of a cell merged over several rows.
 * @param options as the file was read when the rows were held back
 * @throws AppError `bad-file` when the file cannot be read; `cancelled`
 */
export async function readHeld(
  source: FileSource,
  options: RosterOptions,
  held: readonly HeldRow[],
  context: CallContext,
  limits: ReadLimits,
): Promise<HeldSheet[]> {
  const workbook = await openWorkbook(source, limits, checkpointOf(context.signal, source.name, limits.seconds))
  try {
    const { tables } = await findTables(workbook.sheets, source.name, options)
    const result: HeldSheet[] = []
    for (const table of tables) {
      const wanted = new Map(held.filter(({ sheet }) => sheet === table.sheet.name).map((row) => [row.row, row.issues]))
      const lines = wanted.size === 0 ? [] : await linesOf(table, wanted, options)
      if (lines.length > 0) result.push({ sheet: table.sheet.name, lines })
    }
    return result
  } finally {
    workbook.close()
  }
}

type Table = Awaited<ReturnType<typeof findTables>>['tables'][number]

async function linesOf(
  { sheet, header, source }: Table,
  wanted: ReadonlyMap<number, readonly Issue[]>,
  { kind, today, mapping, tracks }: RosterOptions,
): Promise<HeldLine[]> {
  const corrections = correctionsOf(sheet.name, mapping?.corrections)
  const stages = stageHeadings(tracks ?? [])
  const stageName = (stage: string) => stages.nameOf(stage)
  const merged = new MergedGroups(['className', 'teamName'].map((field) => header.fields.get(field as 'className')))
  const lines: HeldLine[] = []
  let section: HeldLine | null = null
  const reading = source.read()
  for await (const batch of reading.batches) {
    for (const row of batch) {
      if (row.row <= header.row) {
        lines.push({ kind: row.row === header.row ? 'headings' : 'above', cells: row.cells, reason: '', faults: [] })
        continue
      }
      merged.pass(row)
      const issues = wanted.get(row.row)
      if (issues) {
        if (section) lines.push(section)
        section = null
        const cells = new Map(row.cells)
        const typed = corrections.get(row.row)
        const homeless = typed ? correctCells(cells, typed, header, { today, stageName }) : []
        if (!typed?.has('className') && !typed?.has('teamName')) merged.note(row, cells)
        lines.push({
          kind: 'held',
          cells,
          reason: [heldReason(issues), ...homeless.map((words) => `Đã ghi ${words}.`)].join(' '),
          faults: faultyColumns(issues, header, cells),
        })
      } else if (isSection(row)) section = { kind: 'section', cells: row.cells, reason: '', faults: [] }
    }
  }
  merged.fill(reading.merges)
  return lines.some(({ kind: each }) => each === 'held') ? lines : []

  function isSection(row: SheetRow): boolean {
    if (groupOfSection([...row.cells.values()].map(cellText), kind) === null) return false
    return kindOfRow(new TableRow(row, header), header, today, false) === 'filler'
  }
}

/** Gives rows held back the class or team that a cell merged over several rows holds. */
class MergedGroups {
  readonly #columns: readonly number[]
  readonly #last = new Map<number, { row: number; value: CellValue }>()
  readonly #open: { row: number; column: number; from: number; value: CellValue; cells: Map<number, CellValue> }[] = []

  constructor(columns: readonly (number | undefined)[]) {
    this.#columns = columns.filter((column) => column !== undefined)
  }

  pass({ row, cells }: SheetRow): void {
    for (const column of this.#columns) {
      const value = cells.get(column)
      if (value !== undefined) this.#last.set(column, { row, value })
    }
  }

  /** @param cells of the row, to be filled once the merged cells are known */
  note({ row }: SheetRow, cells: Map<number, CellValue>): void {
    for (const column of this.#columns) {
      const last = this.#last.get(column)
      if (!cells.has(column) && last) this.#open.push({ row, column, from: last.row, value: last.value, cells })
    }
  }

  fill(merges: readonly { firstRow: number; lastRow: number; firstColumn: number }[]): void {
    const tall = new Map(merges.map((range) => [`${range.firstColumn} ${range.firstRow}`, range.lastRow]))
    for (const { row, column, from, value, cells } of this.#open) {
      if ((tall.get(`${column} ${from}`) ?? 0) >= row) cells.set(column, value)
    }
  }
}
