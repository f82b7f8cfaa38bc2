import ExcelJS from 'exceljs'
import { expect, it } from 'vitest'
import { renderXlsx } from '../../../../electron/core/reports/xlsx.ts'
import { SUBMISSION_SHEET, readSubmission } from '../../../../shared/domain/submissions/workbook.ts'
import { makePerson } from '../../../support/people.ts'
import { modelOf } from '../../../support/report-models.ts'

/** The texts of the hidden sheet of a workbook, as a receiving office finds them. */
async function hiddenRows(bytes: Uint8Array): Promise<string[][]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer)
  const sheet = workbook.getWorksheet(SUBMISSION_SHEET)
  expect(sheet?.state).not.toBe('visible')
  const rows: string[][] = []
  sheet?.eachRow((row) => rows.push([row.getCell(1).text, row.getCell(2).text]))
  return rows
}

it('carries its figures through a workbook, in more than one cell where they are long', async () => {
  const people = Array.from({ length: 150 }, (_, at) => makePerson({ className: ` _x0041_ “${at}” =1+1 ` }))
  const model = modelOf('submission', { people })
  const rows = await hiddenRows(await renderXlsx(model))
  expect(rows).toEqual(model.hidden?.rows)
  expect(rows.length).toBeGreaterThan(7)
  const { payload, ...rest } = readSubmission(rows)
  expect(rest).toEqual({ intact: true, problem: null })
  expect(payload?.kinds[1]?.groups).toHaveLength(150)
  expect(payload?.total).toMatchObject({ headcount: 150, eligible: 150 })
})
