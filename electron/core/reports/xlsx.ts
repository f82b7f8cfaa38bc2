/**
 * Reports as an Excel workbook, a sheet a section, written and packed row by row, so that 100,000 people need little
 * time and memory. Days are real dates, percentages real numbers, personal numbers and phones text; what begins with
 * `=` stays text. Totals are the model's own numbers. The same model gives the same bytes.
 *
 * The XML is written here, not by exceljs: a report has one table with a handful of styles, and exceljs keeps an
 * object for every cell and works through every sheet several times, which took three times as long. The tests read
 * the workbooks back with exceljs.
 */
import { setImmediate } from 'node:timers/promises'
import type { ReportModel } from '../../../shared/domain/report.ts'
import { sheetNames } from './sheet-name.ts'
import { SheetWriter } from './sheet-writer.ts'
import { StyleBook } from './style-book.ts'
import { columnWidth } from './xlsx-measure.ts'
import { packageParts, sheetPath } from './xlsx-package.ts'
import { planSheet, writeBottom, writeTop } from './xlsx-sheet.ts'
import { rowWriter } from './xlsx-table.ts'
import { ZipEntry, zipBytes } from './zip-writer.ts'

export interface XlsxOptions {
  /** When the workbook says it was made; the day at the head of the paper when absent. */
  madeAt?: Date
  /** Told now and then how many rows are written; may throw to stop. */
  onRows?: (done: number, total: number) => void
}

/** Rows between two looks at the rest of the world, where a call to stop is heard. */
const BATCH = 2_000
/** Sheets that are packed at a time. */
const MOST_PACKING = 4

/** The bytes of the workbook. Throws what `onRows` throws. */
export async function renderXlsx(model: ReportModel, options: XlsxOptions = {}): Promise<Uint8Array> {
  const madeAt = options.madeAt ?? new Date(`${model.letterhead.date}T00:00:00Z`)
  const styles = new StyleBook()
  const names = sheetNames(model.sections.map((section) => section.sheetName))
  const plans = model.sections.map(planSheet)
  const total = model.sections.reduce((sum, section) => sum + section.rows.length, 0)
  const sheets: ZipEntry[] = []
  const packing: Promise<void>[] = []
  let done = 0
  for (const [at, section] of model.sections.entries()) {
    const plan = plans[at]
    if (!plan) continue
    const entry = new ZipEntry(sheetPath(at + 1))
    sheets.push(entry)
    const sheet = new SheetWriter(entry, styles, {
      orientation: model.orientation,
      frozenRows: plan.headRows[1],
      columnWidths: plan.pixels.map(columnWidth),
      selected: at === 0,
    })
    writeTop(sheet, model, section, plan)
    const writeRow = rowWriter(sheet, section, plan)
    let number = plan.headRows[1]
    for (const row of section.rows) {
      number += 1
      writeRow(row, number)
      if (sheet.full) await sheet.flush()
      done += 1
      if (done % BATCH === 0) {
        options.onRows?.(done, total)
        await setImmediate()
      }
    }
    writeBottom(sheet, model, section, plan, number + 1)
    // Sheets are packed in the background while the next ones are written.
    packing.push(sheet.end())
    if (packing.length >= MOST_PACKING) await packing.shift()
  }
  await Promise.all(packing)
  options.onRows?.(done, total)
  const facts = plans.map(({ headRows }, at) => ({ name: names[at] ?? '', headRows }))
  const parts = await Promise.all(
    [...packageParts(facts, madeAt), ['xl/styles.xml', styles.xml()] as const].map(([path, xml]) => packed(path, xml)),
  )
  return zipBytes([...parts, ...sheets], madeAt)
}

async function packed(path: string, xml: string): Promise<ZipEntry> {
  const entry = new ZipEntry(path)
  await entry.write(xml)
  await entry.end()
  return entry
}
