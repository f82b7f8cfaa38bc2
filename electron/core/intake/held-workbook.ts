/** The workbook of rows held back: as they stood in the file, the cells at fault coloured, the reason beside each. */
import { PassThrough } from 'node:stream'
import { arrayBuffer } from 'node:stream/consumers'
import ExcelJS, { type Row, type Worksheet } from 'exceljs'
import { cellText } from '../../../shared/domain/roster/cells.ts'
import { HELD_BACK_HEADING, type HeldLine, type HeldSheet } from '../../../shared/domain/roster/held-rows.ts'
import type { CellValue } from '../../../shared/domain/roster/types.ts'
import { sheetNames } from '../reports/sheet-name.ts'
import { safeText } from '../reports/xlsx-cells.ts'
import '../reports/xlsx-mend.ts'
import { type CellStyle, FACE, leavePlain } from '../reports/xlsx-style.ts'

const SIZE = 12
const FONT = { name: FACE, family: 1, size: SIZE }
const fillOf = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const
const FAULT_FILL = fillOf('FFFFC7CE')

/** One object a look, as exceljs knows them again by their object. Text is marked as text: zeros in front stay. */
const STYLES = {
  text: Object.freeze({ font: FONT, numFmt: '@' }),
  number: Object.freeze({ font: FONT }),
  date: Object.freeze({ font: FONT, numFmt: 'dd/mm/yyyy' }),
  heading: Object.freeze({ font: { ...FONT, bold: true }, fill: fillOf('FFE7E6E6'), numFmt: '@' }),
  reason: Object.freeze({ font: { ...FONT, color: { argb: 'FF9C0006' } }, numFmt: '@' }),
  faultyText: Object.freeze({ font: FONT, fill: FAULT_FILL, numFmt: '@' }),
  faultyNumber: Object.freeze({ font: FONT, fill: FAULT_FILL }),
  faultyDate: Object.freeze({ font: FONT, fill: FAULT_FILL, numFmt: 'dd/mm/yyyy' }),
} satisfies Record<string, CellStyle>

const NARROWEST = 6
const WIDEST = 40
const REASON_WIDTH = 80

/** The bytes of the workbook: a sheet for each table of the file, under its name. */
export async function heldWorkbook(sheets: readonly HeldSheet[], madeAt: Date): Promise<Uint8Array> {
  const stream = new PassThrough()
  const bytes = arrayBuffer(stream)
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
  workbook.creator = 'Sổ Định Danh'
  workbook.created = madeAt
  workbook.modified = madeAt
  const names = sheetNames(sheets.map(({ sheet }) => sheet))
  for (const [at, { lines }] of sheets.entries()) {
    const reasonColumn = Math.max(...lines.flatMap(({ cells }) => [...cells.keys()])) + 1
    const headings = lines.findIndex(({ kind }) => kind === 'headings') + 1
    const sheet = workbook.addWorksheet(names[at] ?? '', {
      views: [{ state: 'frozen', ySplit: headings }],
      pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    })
    sheet.columns = [...widths(lines, reasonColumn - 1), REASON_WIDTH].map((width) => ({ width }))
    for (const line of lines) writeLine(sheet, line, reasonColumn)
    sheet.commit()
  }
  await workbook.commit()
  return new Uint8Array(await bytes)
}

function writeLine(sheet: Worksheet, { kind, cells, reason, faults }: HeldLine, reasonColumn: number): void {
  const row = sheet.addRow([])
  leavePlain(row)
  const faulty = new Set(faults)
  for (const [column, value] of cells) writeCell(row, column, value, kind === 'headings', faulty.has(column))
  for (const column of faulty) if (!cells.has(column)) row.getCell(column).style = STYLES.faultyText
  const beside = row.getCell(reasonColumn)
  if (kind === 'headings') {
    beside.value = HELD_BACK_HEADING
    beside.style = STYLES.heading
  } else if (reason !== '') {
    beside.value = safeText(reason)
    beside.style = STYLES.reason
  }
  row.commit()
}

function writeCell(row: Row, column: number, value: CellValue, isHeading: boolean, faulty: boolean): void {
  const cell = row.getCell(column)
  if (typeof value === 'object') {
    cell.value = new Date(`${value.date}T00:00:00Z`)
    cell.style = faulty ? STYLES.faultyDate : STYLES.date
  } else if (typeof value === 'string') {
    cell.value = safeText(value)
    cell.style = isHeading ? STYLES.heading : faulty ? STYLES.faultyText : STYLES.text
  } else {
    cell.value = value
    cell.style = faulty ? STYLES.faultyNumber : STYLES.number
  }
}

/** Widths in characters, by what the rows and their headings show. */
function widths(lines: readonly HeldLine[], columns: number): number[] {
  const longest = Array.from({ length: columns }, () => NARROWEST)
  for (const { kind, cells } of lines) {
    if (kind === 'above' || kind === 'section') continue
    for (const [column, value] of cells) {
      const wanted = Math.min(WIDEST, cellText(value).length + 2)
      longest[column - 1] = Math.max(longest[column - 1] ?? 0, wanted)
    }
  }
  return longest
}
