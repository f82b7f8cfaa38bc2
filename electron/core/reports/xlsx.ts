/**
 * Reports as an Excel workbook, a sheet a section, written row by row so that 100,000 people need little memory.
 * Days are real dates, percentages real numbers, personal numbers and phones text; what begins with `=` stays text.
 * Totals are the model's own numbers.
 */
import { Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import type { ReportModel } from '../../../shared/domain/report.ts'
import { MARGINS } from './page-layout.ts'
import { sheetNames } from './sheet-name.ts'
import { columnWidth } from './xlsx-measure.ts'
import { planSheet, rowWriter, valueMaker, writeBottom, writeTop } from './xlsx-sheet.ts'

export interface XlsxOptions {
  /** When the workbook says it was made; the day at the head of the paper when absent. */
  madeAt?: Date
  /** Told now and then how many rows are written; may throw to stop. */
  onRows?: (done: number, total: number) => void
}

/** Rows between two looks at the rest of the world: the zip moves on, a call to stop is heard. */
const BATCH = 2_000
/** A4 in the file format. exceljs has a name for it in its types only, so that it is set apart from them. */
const PAPER_SIZE = { paperSize: 9 }
/** Points. */
const ROW_HEIGHT = 17
const MM_PER_INCH = 25.4

/** The bytes of the workbook. Throws what `onRows` throws. */
export async function renderXlsx(model: ReportModel, options: XlsxOptions = {}): Promise<Uint8Array> {
  const sink = new MemorySink()
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: sink, useStyles: true, useSharedStrings: false })
  workbook.creator = 'Sổ Định Danh'
  workbook.lastModifiedBy = workbook.creator
  workbook.created = options.madeAt ?? new Date(`${model.letterhead.date}T00:00:00Z`)
  workbook.modified = workbook.created

  const names = sheetNames(model.sections.map((section) => section.sheetName))
  const total = model.sections.reduce((sum, section) => sum + section.rows.length, 0)
  const toValue = valueMaker()
  let done = 0
  for (const [at, section] of model.sections.entries()) {
    const plan = planSheet(section)
    const sheet = addSheet(workbook, names[at] ?? '', model.orientation, plan)
    writeTop(sheet, model, section, plan)
    const writeRow = rowWriter(sheet, section, plan, toValue)
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
  options.onRows?.(done, total)
  await workbook.commit()
  return sink.bytes()
}

function addSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  name: string,
  orientation: ReportModel['orientation'],
  { headRows: [first, last], pixels }: ReturnType<typeof planSheet>,
): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: last, showGridLines: false }],
    pageSetup: {
      orientation,
      margins: {
        top: MARGINS.top / MM_PER_INCH,
        bottom: MARGINS.bottom / MM_PER_INCH,
        left: MARGINS.left / MM_PER_INCH,
        right: MARGINS.right / MM_PER_INCH,
        header: 10 / MM_PER_INCH,
        footer: 10 / MM_PER_INCH,
      },
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${first}:${last}`,
      firstPageNumber: 1,
    },
    properties: { defaultRowHeight: ROW_HEIGHT },
    headerFooter: { differentFirst: true, oddHeader: '&C&"Times New Roman,Regular"&13&P' },
  })
  Object.assign(sheet.pageSetup, PAPER_SIZE)
  sheet.columns = pixels.map((width) => ({ width: columnWidth(width) }))
  return sheet
}

/** Keeps in memory what is written to it. */
class MemorySink extends Writable {
  readonly #chunks: Uint8Array[] = []

  override _write(chunk: Uint8Array, _encoding: string, done: () => void): void {
    this.#chunks.push(chunk)
    done()
  }

  bytes(): Uint8Array {
    const whole = new Uint8Array(this.#chunks.reduce((sum, chunk) => sum + chunk.length, 0))
    let at = 0
    for (const chunk of this.#chunks) {
      whole.set(chunk, at)
      at += chunk.length
    }
    return whole
  }
}
