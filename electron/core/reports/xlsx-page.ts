/** A sheet of a workbook as it is seen and printed: widths, what stays in sight, paper, margins, page numbers. */
import type { Worksheet, stream } from 'exceljs'
import type { ReportModel } from '../../../shared/domain/report.ts'
import { MARGINS } from './page-layout.ts'
import { columnWidth } from './xlsx-measure.ts'
import type { SheetPlan } from './xlsx-sheet.ts'
import { FACE, UNUSED } from './xlsx-style.ts'

/** Points of a row without a height of its own. */
const ROW_HEIGHT = 17
const A4 = 9
const MM_PER_INCH = 25.4

const inInches = {
  top: MARGINS.top / MM_PER_INCH,
  bottom: MARGINS.bottom / MM_PER_INCH,
  left: MARGINS.left / MM_PER_INCH,
  right: MARGINS.right / MM_PER_INCH,
  header: 10 / MM_PER_INCH,
  footer: 10 / MM_PER_INCH,
}

/** Adds an empty sheet, ready for the rows that the plan foresees; without a table's head nothing is kept in sight. */
export function addSheet(
  workbook: Pick<stream.xlsx.WorkbookWriter, 'addWorksheet'>,
  name: string,
  orientation: ReportModel['orientation'],
  { headRows, pixels }: Pick<SheetPlan, 'pixels'> & Partial<SheetPlan>,
): Worksheet {
  const sheet = workbook.addWorksheet(name, {
    views: [headRows ? { state: 'frozen', ySplit: headRows[1], showGridLines: false } : { showGridLines: false }],
    pageSetup: {
      paperSize: A4,
      orientation,
      margins: inInches,
      // As wide as the paper, as many pages as it takes, each sheet numbered by itself and its first page not at all.
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      firstPageNumber: 1,
      ...(headRows && { printTitlesRow: headRows.join(':') }),
    },
    headerFooter: { differentFirst: true, oddHeader: `&C&"${FACE},Regular"&13&P` },
    properties: { defaultRowHeight: ROW_HEIGHT },
  })
  sheet.columns = pixels.map((width) => ({ width: columnWidth(width), style: UNUSED }))
  return sheet
}
