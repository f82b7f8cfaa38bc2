/**
 * Export of the student list, from the call to the bytes, beside exceljs streaming the same cells onto as many sheets,
 * in one shared style a column: without the head of the paper, without measuring text, from values made before.
 */
import { PassThrough } from 'node:stream'
import { finished } from 'node:stream/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Person } from '../../shared/domain/person.ts'
import type { ColumnKind, ReportCell } from '../../shared/domain/report.ts'
import { REPORTS } from '../../shared/domain/reports/index.ts'
import { STANDARD_TRACKS } from '../../shared/domain/tracks.ts'
import { makeSchool } from '../support/people.ts'
import { benchFolder, openBenchCore } from './bench-core.ts'
import { type Contest, type Prepared, timed } from './measure.ts'
import { pupils, writeRoster } from './school.ts'

const AS_OF = '2023-10-31'

/** @param count people of the list */
export async function exportContest(count: number): Promise<Prepared> {
  const { path: folder, drop } = benchFolder()
  const bench = await openBenchCore(join(folder, 'store.db'))
  await writeRoster(join(folder, 'roster.xlsx'), pupils(count))
  bench.core.files.grant('roster', { name: 'roster.xlsx', path: join(folder, 'roster.xlsx') })
  const { previewId } = await bench.call('intake.preview', { file: 'roster', school: 'Trường', kind: 'student' })
  await bench.call('intake.apply', { previewId })
  const people = await bench.call('people.list', {})
  const schoolId = people[0]?.schoolId ?? 0
  const table = tableOf(people)
  const contest: Contest = {
    name: `export ${count} rows (student-list, xlsx)`,
    baseline: 'exceljs stream write of the same formatted cells',
    runs: 5,
    bare: () => timed(() => writeBare(table)),
    ours: () => timed(() => bench.call('reports.file', { id: 'student-list', asOf: AS_OF, schoolId, format: 'xlsx' })),
  }
  return {
    contest,
    drop: () => {
      bench.close()
      drop()
    },
  }
}

/** What a cell of the workbook holds. */
type Value = string | number | Date | null

interface Table {
  kinds: readonly ColumnKind[]
  /** The rows of each sheet. */
  sheets: readonly Value[][][]
}

/** The cells of the report's tables, ready to be written: the baseline neither counts people nor reads dates. */
function tableOf(people: readonly Person[]): Table {
  const input = { school: makeSchool(), people, tracks: STANDARD_TRACKS, asOf: AS_OF, madeOn: AS_OF, unmasked: false }
  const { sections } = REPORTS['student-list'].build(input)
  const kinds = sections[0]?.columns.map(({ kind }) => kind) ?? []
  const valueOf = (cell: ReportCell, kind: ColumnKind | undefined): Value =>
    kind !== 'text' && typeof cell === 'string' ? new Date(cell) : cell
  return {
    kinds,
    sheets: sections.map(({ rows }) => rows.map(({ cells }) => cells.map((cell, at) => valueOf(cell, kinds[at])))),
  }
}

const LINE = { style: 'thin' } as const
const FORMATS: Partial<Record<ColumnKind, string>> = { text: '@', date: 'dd/mm/yyyy', milestone: 'dd/mm/yyyy' }

async function writeBare({ kinds, sheets }: Table): Promise<void> {
  const sink = new PassThrough()
  sink.resume()
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: sink, useStyles: true, useSharedStrings: false })
  const styles = kinds.map((kind): Partial<ExcelJS.Style> => ({
    font: { name: 'Times New Roman', size: 12 },
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    border: { top: LINE, left: LINE, bottom: LINE, right: LINE },
    numFmt: FORMATS[kind] ?? '0',
  }))
  sheets.forEach((rows, number) => {
    const sheet = workbook.addWorksheet(`Sheet${number + 1}`)
    for (const values of rows) {
      const row = sheet.addRow(values)
      styles.forEach((style, at) => {
        row.getCell(at + 1).style = style
      })
      row.commit()
    }
    sheet.commit()
  })
  await workbook.commit()
  await finished(sink)
}
