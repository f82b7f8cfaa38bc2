/** The rows held back come out as a workbook, which is taken in once it is mended. */
import { fileURLToPath } from 'node:url'
import type { Cell, Worksheet } from 'exceljs'
import { expect, it } from 'vitest'
import { openTestCore } from '../../../support/core.ts'
import { importFile, openXlsx, outputBytes, previewFile, rosterFile } from '../../../support/intake.ts'

const sample = (name: string) => fileURLToPath(new URL(`../../../samples/${name}`, import.meta.url))
const REASON = 'Lý do giữ lại'

function rowsOf(sheet: Worksheet | undefined): string[][] {
  const rows: string[][] = []
  sheet?.eachRow((row) => rows.push(Array.from({ length: row.cellCount }, (_, at) => row.getCell(at + 1).text)))
  return rows
}

const isMarked = (cell: Cell | undefined) => cell?.fill?.type === 'pattern' && cell.fill.pattern === 'solid'

it('shows each row as it stood, marks the cell at fault and says why', async () => {
  const test = await openTestCore()
  const read = await previewFile(
    test,
    rosterFile([
      ['DANH SÁCH HỌC SINH LỚP 9A1'],
      ['Năm học 2023 - 2024'],
      ['STT', 'Họ tên', 'Ngày sinh', 'Số định danh', 'Dân tộc'],
      ['1', 'Lê An', '01/02/2009', '079209000001', 'Kinh'],
      ['2', 'Lê Bé', '31/02/2009', '079209000002', 'Hoa'],
      ['3', 'Lê Chi', '03/02/2009', '07920900000', ''],
      ['', 'Tổng cộng: 3 học sinh'],
    ]),
  )
  expect(read.counts).toMatchObject({ added: 1, rejected: 2 })
  const { token, fileName } = await test.call('intake.heldBack', { previewId: read.previewId })
  expect(fileName).toBe('dong-giu-lai-ds.xlsx')
  const book = await openXlsx(outputBytes(test, token))
  expect(book.worksheets.map(({ name }) => name)).toEqual(['Sheet1'])
  const sheet = book.worksheets[0]
  expect(rowsOf(sheet)).toEqual([
    ['DANH SÁCH HỌC SINH LỚP 9A1'],
    ['Năm học 2023 - 2024'],
    ['STT', 'Họ tên', 'Ngày sinh', 'Số định danh', 'Dân tộc', REASON],
    ['2', 'Lê Bé', '31/02/2009', '079209000002', 'Hoa', expect.stringContaining('không phải là ngày có thật')],
    ['3', 'Lê Chi', '03/02/2009', '07920900000', '', expect.stringContaining('11 chữ số')],
  ])
  const marked = ['A4', 'B4', 'C4', 'D4', 'F4', 'C5', 'D5'].filter((at) => isMarked(sheet?.getCell(at)))
  expect(marked).toEqual(['C4', 'D5'])
})

it('keeps the row above that says the class', async () => {
  const test = await openTestCore()
  const read = await previewFile(
    test,
    rosterFile([
      ['STT', 'Họ tên', 'Ngày sinh'],
      ['Lớp: 6A1'],
      ['1', 'Lê An', '01/02/2012'],
      ['Lớp: 6A2'],
      ['1', 'Lê Bé', '02/02/2012'],
      ['2', 'Lê Chi', '32/02/2012'],
    ]),
  )
  const { token } = await test.call('intake.heldBack', { previewId: read.previewId })
  const book = await openXlsx(outputBytes(test, token))
  const sheet = book.worksheets[0]
  expect(rowsOf(sheet).map(([first]) => first)).toEqual(['STT', 'Lớp: 6A2', '2'])
  const cell = sheet?.getCell('C3')
  if (cell) cell.value = '03/02/2012'
  const mended = await previewFile(test, { name: 'da-sua.xlsx', bytes: new Uint8Array(await book.xlsx.writeBuffer()) })
  const { rows } = await test.call('intake.rows', { previewId: mended.previewId, offset: 0, limit: 10 })
  expect(rows).toMatchObject([{ fullName: 'Lê Chi', group: '6A2', outcome: 'added' }])
})

it('is taken in again once mended, under the mapping of the file it came from', async () => {
  const test = await openTestCore()
  await test.call('schools.add', { name: 'Trường THCS Thử' })
  const file = rosterFile([
    ['một', 'hai', 'ba'],
    ['Lê An', '079209000001', '9A1'],
    ['Lê Bé', '0792', '9A1'],
  ])
  const columns = { '1': 'fullName', '2': 'personalId', '3': 'className' } as const
  const { previewId } = await previewFile(test, file, 'student', { mapping: { headerRow: 1, columns } })
  await test.call('intake.apply', { previewId })
  const [done] = await test.call('imports.list', { schoolId: 1 })
  const { token } = await test.call('imports.heldBack', { id: done?.id ?? 0 })
  const book = await openXlsx(outputBytes(test, token))
  const cell = book.worksheets[0]?.getCell('B2')
  expect([cell?.text, isMarked(cell)]).toEqual(['0792', true])
  if (cell) cell.value = '079209000002'
  const mended = await previewFile(test, { name: 'da-sua.xlsx', bytes: new Uint8Array(await book.xlsx.writeBuffer()) })
  expect(mended).toMatchObject({ remembered: true, counts: { read: 1, added: 1, rejected: 0 } })
  expect(mended.columns.map(({ field }) => field)).toEqual(['fullName', 'personalId', 'className', null])
})

it.each([
  ['du-lieu-loi.xlsx', 'student'],
  ['phong-chu-tcvn3.xls', 'student'],
  ['vnedu-theo-lop.xls', 'student'],
] as const)('unmended, the rows of %s are held back again for the same reasons', async (name, kind) => {
  const test = await openTestCore()
  const first = await importFile(test, { name, path: sample(name) }, kind)
  const [done] = await test.call('imports.list', { schoolId: 1 })
  if (first.rejected === 0) {
    expect((await test.fails('imports.heldBack', { id: done?.id ?? 0 })).code).toBe('not-found')
    return
  }
  const { token } = await test.call('imports.heldBack', { id: done?.id ?? 0 })
  const again = await previewFile(test, { name: 'giu-lai.xlsx', bytes: outputBytes(test, token) }, kind)
  expect(again.counts.read).toBe(first.rejected)
  const { rows } = await test.call('intake.rows', { previewId: again.previewId, offset: 0, limit: 1000 })
  const errors = (issues: typeof first.issues) =>
    issues.flatMap(({ severity, code, value }) => (severity === 'error' ? [`${code} ${value}`] : [])).toSorted()
  // A number that stood twice stands once among the rows held back.
  const alone = errors(first.issues).filter((issue) => !issue.startsWith('duplicate-id'))
  expect(errors(rows.flatMap(({ issues }) => issues)).filter((issue) => !issue.startsWith('duplicate-id'))).toEqual(
    alone,
  )
})

it('is refused where nothing is held back, or the file is another by now', async () => {
  const test = await openTestCore()
  const good = rosterFile([
    ['Họ tên', 'Lớp'],
    ['Lê An', '9A1'],
  ])
  const read = await previewFile(test, good)
  expect((await test.fails('intake.heldBack', { previewId: read.previewId })).code).toBe('not-found')
  good.bytes[good.bytes.length - 1] = 1
  expect((await test.fails('intake.apply', { previewId: read.previewId })).code).toBe('conflict')
  expect(await test.call('people.list', {})).toEqual([])
})
