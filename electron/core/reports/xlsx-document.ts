/**
 * Documents of running text as an Excel workbook: the text on the first sheet, each table on a sheet of its own, each
 * chart as a picture under its numbers. Documents are small, so the workbook is made in memory.
 */
import ExcelJS from 'exceljs'
import type { Chart, DocumentModel, DocumentTable, ReportColumn } from '../../../shared/domain/report.ts'
import { chartPng, chartSize } from './chart.ts'
import { paperOf } from './page-layout.ts'
import { sheetNames } from './sheet-name.ts'
import './xlsx-mend.ts'
import { addSheet } from './xlsx-page.ts'
import { planTable, writeLine, writeNotes } from './xlsx-sheet.ts'
import { PAPER } from './xlsx-style.ts'
import { writeTableHead } from './xlsx-table-head.ts'
import { rowWriter } from './xlsx-table.ts'
import { addTextSheet } from './xlsx-text.ts'

export interface DocumentXlsxOptions {
  /** When the workbook says it was made; the day at the head of the paper when absent. */
  madeAt?: Date
}

const { inner } = paperOf('portrait')
const ENOUGH_FOR_LANDSCAPE = inner * 1.1

/** The bytes of the workbook. */
export async function renderDocumentXlsx(model: DocumentModel, options: DocumentXlsxOptions = {}): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = 'Sổ Định Danh'
  workbook.lastModifiedBy = workbook.creator
  workbook.created = options.madeAt ?? new Date(`${model.letterhead.date}T00:00:00Z`)
  workbook.modified = workbook.created

  const figures = model.blocks.filter((block) => block.kind === 'table' || block.kind === 'chart')
  const titles = figureTitles(model.blocks)
  const [first = '', ...names] = sheetNames(['Văn bản', ...titles])
  addTextSheet(workbook, first, model, names)
  for (const [at, figure] of figures.entries()) {
    const [name, title] = [names[at] ?? '', titles[at] ?? '']
    if (figure.kind === 'table') addTable(workbook, name, { ...figure, title })
    else await addChart(workbook, name, { ...figure, title })
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** What each table and chart is called: by its own title, else by the heading under which it stands. */
function figureTitles(blocks: DocumentModel['blocks']): string[] {
  let heading = ''
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') heading = block.text
    if (block.kind !== 'table' && block.kind !== 'chart') return []
    return [block.title || heading || (block.kind === 'table' ? 'Bảng' : 'Biểu đồ')]
  })
}

/** Writes title, table and notes; returns the sheet and its next free row. */
function addTable(
  workbook: ExcelJS.Workbook,
  name: string,
  table: DocumentTable,
): { sheet: ExcelJS.Worksheet; row: number } {
  const { columns, rows, notes } = table
  const plan = planTable(columns, 3)
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const sheet = addSheet(workbook, name, width > ENOUGH_FOR_LANDSCAPE ? 'landscape' : 'portrait', plan)
  writeLine(sheet, plan, 1, [{ from: 1, to: columns.length, text: table.title, style: PAPER.title, size: 14 }])
  writeTableHead(sheet, table, plan)
  const writeRow = rowWriter(sheet, table, plan)
  for (const row of rows) writeRow(row)
  return { sheet, row: writeNotes(sheet, notes, plan, plan.headRows[1] + rows.length + 1) }
}

async function addChart(workbook: ExcelJS.Workbook, name: string, chart: Chart): Promise<void> {
  const { sheet, row } = addTable(workbook, name, numbersOf(chart))
  const size = chartSize(chart, inner)
  const png = await chartPng(chart, size)
  const imageId = workbook.addImage({ extension: 'png', buffer: png.buffer as ArrayBuffer })
  sheet.addImage(imageId, { tl: { col: 0, row }, ext: size })
}

/** The numbers of a chart as a table: a row for each category. */
function numbersOf({ title, categories, series, unit, form }: Chart): DocumentTable {
  const kind = unit === 'percent' ? 'percent' : 'count'
  const width = Math.max(22, (inner - 50) / Math.max(1, series.length))
  const columns: ReportColumn[] = [
    { label: form === 'bars' ? 'Nội dung' : 'Ngày', kind: 'text', width: 50 },
    ...series.map(({ name }) => ({ label: name, kind, width }) as const),
  ]
  const rows = categories.map((category, at) => ({
    cells: [category, ...series.map(({ values }) => values[at] ?? null)],
  }))
  return { kind: 'table', title, columns, rows, notes: [] }
}
