/**
 * Reports as an Excel workbook, a sheet a section, written and packed row by row by exceljs, so that 100,000 people
 * need little memory. Days are real dates, percentages real numbers, personal numbers and phones text; what begins
 * with `=` stays text. Totals are the model's own numbers. The same model and time give the same content; only the
 * times that the zip keeps of its entries are those of the machine.
 */
import { PassThrough } from 'node:stream'
import { arrayBuffer } from 'node:stream/consumers'
import { setImmediate } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import type { ReportModel } from '../../../shared/domain/report.ts'
import { sheetNames } from './sheet-name.ts'
import './xlsx-mend.ts'
import { addHiddenSheet } from './xlsx-hidden.ts'
import { addSheet } from './xlsx-page.ts'
import { planSheet, writeBottom, writeTop } from './xlsx-sheet.ts'
import { rowWriter } from './xlsx-table.ts'

export interface XlsxOptions {
  /** When the workbook says it was made; the day at the head of the paper when absent. */
  madeAt?: Date
  /** Told now and then how many rows are written; may throw to stop. */
  onRows?: (done: number, total: number) => void
}

/** Rows between two looks at the rest of the world: the zip moves on, a call to stop is heard. */
const BATCH = 2_000

/** The bytes of the workbook. Throws what `onRows` throws. */
export async function renderXlsx(model: ReportModel, options: XlsxOptions = {}): Promise<Uint8Array> {
  const stream = new PassThrough()
  const bytes = arrayBuffer(stream)
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
  workbook.creator = 'Sổ Định Danh'
  workbook.lastModifiedBy = workbook.creator
  workbook.created = options.madeAt ?? new Date(`${model.letterhead.date}T00:00:00Z`)
  workbook.modified = workbook.created

  const { hidden } = model
  // What programs look for by its name is named first, so that it keeps it.
  const wanted = model.sections.map((section) => section.sheetName)
  const names = sheetNames(hidden ? [hidden.sheetName, ...wanted] : wanted)
  const hiddenName = hidden ? names.shift() : undefined
  const total = model.sections.reduce((sum, section) => sum + section.rows.length, 0)
  let done = 0
  for (const [at, section] of model.sections.entries()) {
    const plan = planSheet(section)
    const sheet = addSheet(workbook, names[at] ?? '', model.orientation, plan)
    writeTop(sheet, model, section, plan)
    const writeRow = rowWriter(sheet, section, plan)
    for (const row of section.rows) {
      writeRow(row)
      done += 1
      if (done % BATCH === 0) {
        options.onRows?.(done, total)
        await setImmediate()
      }
    }
    writeBottom(sheet, model, section, plan, plan.headRows[1] + section.rows.length + 1)
    sheet.commit()
  }
  if (hidden) addHiddenSheet(workbook, hiddenName ?? '', hidden.rows)
  options.onRows?.(done, total)
  await workbook.commit()
  return new Uint8Array(await bytes)
}
