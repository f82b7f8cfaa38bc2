/** A sheet that only programs read: it cannot even be shown from Excel's menu. */
import type { stream } from 'exceljs'
import { safeText } from './xlsx-cells.ts'
import { type CellStyle, leavePlain } from './xlsx-style.ts'

/** What looks like a number stays text. */
const TEXT: CellStyle = Object.freeze({ numFmt: '@' })

/** Adds the sheet after the others, texts row by row. */
export function addHiddenSheet(
  workbook: stream.xlsx.WorkbookWriter,
  name: string,
  rows: readonly (readonly string[])[],
): void {
  const sheet = workbook.addWorksheet(name, { state: 'veryHidden' })
  for (const texts of rows) {
    const row = sheet.addRow(texts.map(safeText))
    leavePlain(row)
    texts.forEach((_, at) => {
      row.getCell(at + 1).style = TEXT
    })
    row.commit()
  }
  sheet.commit()
}
