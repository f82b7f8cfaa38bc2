/** Cells mended in the preview: what is typed takes the place of the cell, and the whole file is understood anew. */
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import type { Correction, ImportPreview, PreviewRow } from '../../../../shared/contract/intake.ts'
import { openTestCore, type TestCore } from '../../../support/core.ts'
import { importFile, openXlsx, outputBytes, previewFile, rosterFile } from '../../../support/intake.ts'

const HEAD = ['Họ tên', 'Ngày sinh', 'Lớp', 'Số định danh', 'Số điện thoại']
const FILE = rosterFile([
  HEAD,
  ['Lê An', '01/02/2009', '9A1', '079209000001', '0901000001'],
  ['Lê Bé', '31/02/2009', '9A1', '079209000002', '0901000002'],
  ['Lê Chi', '03/02/2009', '9A1', '079209000001', '12'],
])

type Cell = Pick<Correction, 'row' | 'field'> & { text: string | null; sheet?: string }

function mend(test: TestCore, { previewId }: ImportPreview, ...cells: Cell[]): Promise<ImportPreview> {
  return test.call('intake.mend', { previewId, corrections: cells.map((cell) => ({ sheet: 'Sheet1', ...cell })) })
}

async function rowAt(test: TestCore, { previewId }: ImportPreview, row: number): Promise<PreviewRow | undefined> {
  const { rows } = await test.call('intake.rows', { previewId, offset: 0, limit: 100 })
  return rows.find((one) => one.row === row)
}

it('lets a row in once its cell is mended, finds what is still wrong, and writes nothing before the import', async () => {
  const test = await openTestCore()
  const read = await previewFile(test, FILE)
  expect(read).toMatchObject({ counts: { added: 1, rejected: 2 }, mended: 0, corrections: [] })

  const worse = await mend(test, read, { row: 3, field: 'birthDate', text: '30/02/2009' })
  expect(worse).toMatchObject({ previewId: read.previewId, counts: { added: 1, rejected: 2 }, mended: 1 })
  expect(await rowAt(test, read, 3)).toMatchObject({ issues: [{ code: 'bad-date', value: '30/02/2009' }] })

  const better = await mend(
    test,
    read,
    { row: 3, field: 'birthDate', text: ' 28/2/2009 ' },
    { row: 4, field: 'phone', text: '0901000003' },
  )
  expect(better.counts).toMatchObject({ added: 2, rejected: 1, warnings: 0 })
  expect(await rowAt(test, read, 3)).toMatchObject({
    outcome: 'added',
    birthDate: '2009-02-28',
    corrections: [{ field: 'birthDate', text: '28/2/2009', before: '31/02/2009' }],
  })
  const { total } = await test.call('intake.rows', { previewId: read.previewId, mended: true, offset: 0, limit: 1 })
  expect(total).toBe(2)
  expect(await test.call('people.list', {})).toEqual([])

  // The first of the two rows with one number is the wrong one: mending it lets the other in.
  const both = await mend(test, read, { row: 2, field: 'personalId', text: '079209000009' })
  expect(both.counts).toMatchObject({ added: 3, rejected: 0 })
  await test.call('intake.apply', { previewId: read.previewId })
  const people = await test.call('people.list', {})
  expect(people.map(({ fullName, birthDate, personalId, phone }) => [fullName, birthDate, personalId, phone])).toEqual([
    ['Lê An', '2009-02-01', '079209000009', '0901000001'],
    ['Lê Bé', '2009-02-28', '079209000002', '0901000002'],
    ['Lê Chi', '2009-02-03', '079209000001', '0901000003'],
  ])
  const [done] = await test.call('imports.list', { schoolId: 1 })
  expect(done?.mapping.corrections).toEqual([
    { sheet: 'Sheet1', row: 2, field: 'personalId', text: '079209000009', before: '079209000001' },
    { sheet: 'Sheet1', row: 3, field: 'birthDate', text: '28/2/2009', before: '31/02/2009' },
    { sheet: 'Sheet1', row: 4, field: 'phone', text: '0901000003', before: '12' },
  ])
})

it('takes a correction back, by a call or by typing what the file says', async () => {
  const test = await openTestCore()
  const read = await previewFile(test, FILE)
  await mend(test, read, { row: 3, field: 'birthDate', text: '28/02/2009' }, { row: 2, field: 'fullName', text: '' })
  expect(await rowAt(test, read, 2)).toMatchObject({ outcome: 'rejected', issues: [{ code: 'missing-name' }] })
  const back = await mend(
    test,
    read,
    { row: 3, field: 'birthDate', text: null },
    { row: 2, field: 'fullName', text: 'Lê An' },
  )
  expect(back).toMatchObject({ counts: read.counts, mended: 0, corrections: [] })
})

it('compares the mended row with the register, and counts who is missing anew', async () => {
  const test = await openTestCore()
  await importFile(test, rosterFile([HEAD, ['Lê Dậu', '05/02/2009', '9A1', '079209000005', '']]))
  const read = await previewFile(
    test,
    rosterFile([HEAD, ['Lê Dậu', '06/02/2009', '9A1', '0792', ''], ['Lê An', '01/02/2009', '9A1', '', '']]),
  )
  expect(read).toMatchObject({ missing: 1, counts: { added: 1, rejected: 1 } })
  const mended = await mend(test, read, { row: 2, field: 'personalId', text: '079209000005' })
  expect(mended).toMatchObject({ missing: 0, counts: { added: 1, updated: 1, rejected: 0 } })
})

it('keeps what was typed when the columns are read otherwise, and lets it wait while its row is not read', async () => {
  const test = await openTestCore()
  const read = await previewFile(test, FILE)
  const { corrections } = await mend(test, read, { row: 3, field: 'birthDate', text: '28/02/2009' })
  const columns = { '5': null }
  const remapped = await previewFile(test, FILE, 'student', { mapping: { columns, corrections } })
  expect(remapped).toMatchObject({ counts: { added: 2, rejected: 1, warnings: 0 }, corrections, mended: 1 })

  const lower = await previewFile(test, FILE, 'student', { mapping: { headerRow: 3, corrections } })
  expect(lower).toMatchObject({ mended: 0, corrections })
  expect(lower.notices.map(({ message }) => message).join()).toContain('1 ô đã sửa tay')
})

it('reads a typed date with its day first in a file that has the month first', async () => {
  const test = await openTestCore()
  const file = rosterFile([HEAD, ['Lê An', '13/13/2009', '9A1', '', ''], ['Lê Bé', '02/25/2009', '9A1', '', '']])
  const read = await previewFile(test, file, 'student', { mapping: { dateOrder: 'month-day' } })
  await mend(test, read, { row: 2, field: 'birthDate', text: '03/05/2009' })
  expect(await rowAt(test, read, 2)).toMatchObject({ outcome: 'added', birthDate: '2009-05-03' })
  expect(await rowAt(test, read, 3)).toMatchObject({ outcome: 'added', birthDate: '2009-02-25' })
})

it('mends what stands in several columns, and what has none', async () => {
  const test = await openTestCore()
  const read = await previewFile(
    test,
    rosterFile([
      ['Họ và tên đệm', 'Tên', 'Ngày', 'Tháng', 'Năm', 'Nữ'],
      ['Lê Thị', '', '1', '13', '2009', 'x'],
    ]),
  )
  await mend(
    test,
    read,
    { row: 2, field: 'fullName', text: 'Lê Thị Bé' },
    { row: 2, field: 'birthDate', text: '01/12/2009' },
    { row: 2, field: 'className', text: '9a2' },
    { row: 2, field: 'personalId', text: '0793' },
  )
  const row = await rowAt(test, read, 2)
  expect(row).toMatchObject({ fullName: 'Lê Thị Bé', birthDate: '2009-12-01', group: '9a2', outcome: 'rejected' })
  expect(row?.corrections.map(({ field, before }) => [field, before])).toEqual([
    ['fullName', 'Lê Thị'],
    ['birthDate', '1/13/2009'],
    ['className', ''],
    ['personalId', ''],
  ])
  // What was typed is not typed again: it stands in the file of rows held back.
  const { token } = await test.call('intake.heldBack', { previewId: read.previewId })
  const sheet = (await openXlsx(outputBytes(test, token))).worksheets[0]
  const cells = Array.from({ length: 7 }, (_, at) => sheet?.getCell(2, at + 1).text)
  expect(cells.slice(0, 6)).toEqual(['Lê Thị', 'Bé', '01', '12', '2009', 'x'])
  expect(cells[6]).toContain('Lớp: 9a2')
})

it('refuses a file that has changed since, and leaves the preview as it was when it is cancelled', async () => {
  const test = await openTestCore()
  const file = rosterFile([HEAD, ['Lê An', '31/02/2009', '9A1', '', '']])
  const read = await previewFile(test, file)
  const corrections = [{ sheet: 'Sheet1', row: 2, field: 'birthDate' as const, text: '01/02/2009' }]
  const call = test.core.call('intake.mend', { previewId: read.previewId, corrections }, 'mend')
  test.core.cancel('mend')
  expect(await call).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(await rowAt(test, read, 2)).toMatchObject({ outcome: 'rejected', corrections: [] })
  test.core.files.grant('file', rosterFile([HEAD]))
  file.bytes.set(rosterFile([HEAD, ['Lê Ân', '31/02/2009', '9A1', '', '']]).bytes.subarray(0, file.bytes.length))
  expect((await test.fails('intake.mend', { previewId: read.previewId, corrections })).code).toBe('conflict')
})

it('keeps the day of ticks and lets the level of an account be mended', async () => {
  const test = await openTestCore()
  const read = await previewFile(
    test,
    rosterFile([
      ['Họ tên', 'Ngày sinh', 'Lớp', 'Đã có CCCD', 'Mức tài khoản'],
      ['Lê An', '01/02/2009', '9A1', 'hỏng', 'mức 5'],
    ]),
    'student',
    { listDay: '2023-10-01' },
  )
  expect(read.counts.warnings).toBe(2)
  const mended = await mend(
    test,
    read,
    { row: 2, field: 'stage:card.issued', text: 'x' },
    { row: 2, field: 'level', text: '1' },
  )
  expect(mended).toMatchObject({ listDay: '2023-10-01', milestones: 2, counts: { warnings: 0 } })
  expect((await rowAt(test, read, 2))?.milestones.map(({ stage, after }) => [stage, after])).toEqual([
    ['vneid1.activated', '2023-10-01'],
    ['card.issued', '2023-10-01'],
  ])
})

it('mends the rows of the sample with every kind of error until none is held back', async () => {
  const test = await openTestCore()
  const name = 'du-lieu-loi.xlsx'
  const path = fileURLToPath(new URL(`../../../samples/${name}`, import.meta.url))
  const read = await previewFile(test, { name, path })
  const { rows } = await test.call('intake.rows', {
    previewId: read.previewId,
    outcome: 'rejected',
    offset: 0,
    limit: 100,
  })
  const cells = rows.flatMap(({ sheet, row, issues }) =>
    issues.flatMap(({ severity, field }): Cell[] =>
      severity !== 'error'
        ? []
        : field === 'fullName'
          ? [{ sheet, row, field, text: `Người dòng ${row}` }]
          : field === 'birthDate'
            ? [{ sheet, row, field, text: '15/08/2009' }]
            : [{ sheet, row, field: 'personalId', text: '' }],
    ),
  )
  expect(cells.length).toBe(read.counts.rejected)
  const mended = await mend(test, read, ...cells)
  expect(mended.counts).toMatchObject({ read: read.counts.read, rejected: 0 })
})
