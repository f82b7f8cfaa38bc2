/** Rosters put into a real core, as a window does it. */
import ExcelJS from 'exceljs'
import type { Input } from '../../shared/contract/contract.ts'
import type { ImportPreview, ImportResult } from '../../shared/contract/intake.ts'
import type { Kind } from '../../shared/domain/person.ts'
import { makeWorkbook, sheetOf } from '../electron/core/intake/make-xlsx.ts'
import type { TestCore } from './core.ts'

export type TestFile = { name: string; path: string } | { name: string; bytes: Uint8Array }

/** A workbook of one sheet. */
export function rosterFile(rows: string[][], name = 'ds.xlsx', sheet = 'Sheet1'): TestFile & { bytes: Uint8Array } {
  return { name, bytes: makeWorkbook([{ name: sheet, xml: sheetOf(rows) }]) }
}

/** Previews a file for the first school, which is added when there is none. */
export async function previewFile(
  test: TestCore,
  file: TestFile,
  kind: Kind = 'student',
  options: Partial<Input<'intake.preview'>> = {},
): Promise<ImportPreview> {
  test.core.files.grant('file', file)
  const [school] = await test.call('schools.list', {})
  return test.call('intake.preview', { file: 'file', school: school?.id ?? 'Trường THCS Thử', kind, ...options })
}

export async function importFile(test: TestCore, file: TestFile, kind: Kind = 'student'): Promise<ImportResult> {
  const { previewId } = await previewFile(test, file, kind)
  return test.call('intake.apply', { previewId })
}

/** The bytes of an output of bytes. */
export function outputBytes(test: TestCore, token: string): Uint8Array {
  const { body } = test.core.files.output(token)
  if (body.kind !== 'bytes') throw new Error('a file of bytes was expected')
  return body.bytes
}

/** A workbook as exceljs reads it. */
export async function openXlsx(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.slice().buffer)
  return workbook
}
