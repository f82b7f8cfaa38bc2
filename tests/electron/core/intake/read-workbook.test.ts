/** What Excel and other programs write into a workbook, down to the cell. */
import { describe, expect, test } from 'vitest'
import { READ_LIMITS } from '../../../../electron/core/intake/limits.ts'
import { readRoster, type RosterReading } from '../../../../electron/core/intake/read-roster.ts'
import { openWorkbook } from '../../../../electron/core/intake/read-workbook.ts'
import type { Mapping } from '../../../../shared/contract/intake.ts'
import type { Kind } from '../../../../shared/domain/person.ts'
import type { CellValue } from '../../../../shared/domain/roster/types.ts'
import { quietContext } from './context.ts'
import { makeWorkbook, sheetOf, wrapRows } from './make-xlsx.ts'

async function cellsOf(bytes: Buffer): Promise<Record<number, CellValue>[]> {
  const workbook = await openWorkbook({ name: 'a.xlsx', bytes }, READ_LIMITS, () => Promise.resolve())
  const rows: Record<number, CellValue>[] = []
  for await (const batch of workbook.sheets[0]?.read().batches ?? []) {
    for (const { cells } of batch) rows.push(Object.fromEntries(cells))
  }
  workbook.close()
  return rows
}

function read(bytes: Buffer, mapping?: Mapping, kind: Kind = 'student'): Promise<RosterReading> {
  return readRoster({ name: 'a.xlsx', bytes }, { kind, mapping, today: '2026-11-22' }, quietContext())
}

describe('cells', () => {
  test.each([
    ['inline text', '<c r="A1" t="inlineStr"><is><t>Lê A</t></is></c>', 'Lê A'],
    [
      'rich inline text',
      '<c r="A1" t="inlineStr"><is><r><t>Nguyễn </t></r><r><t>Văn An</t></r></is></c>',
      'Nguyễn Văn An',
    ],
    ['shared text', '<c r="A1" t="s"><v>0</v></c>', 'Trần B'],
    ['rich shared text without its reading aid', '<c r="A1" t="s"><v>1</v></c>', 'Phạm Thị C'],
    ['text that looks like markup', '<c r="A1" t="inlineStr"><is><t>a &amp;lt; b</t></is></c>', 'a &lt; b'],
    ['an escaped control character', '<c r="A1" t="inlineStr"><is><t>Họ_x000A_tên</t></is></c>', 'Họ\ntên'],
    ['a number of twelve digits', '<c r="A1"><v>7.9209626571E10</v></c>', 79209626571],
    ['a formula with text', '<c r="A1" t="str"><f>"x"</f><v>Vũ D</v></c>', 'Vũ D'],
    ['a formula with a number', '<c r="A1"><f>1+1</f><v>2</v></c>', 2],
    ['a formula with an error', '<c r="A1" t="e"><f>X</f><v>#N/A</v></c>', '#N/A'],
    ['a shared formula', '<c r="A1" t="str"><f t="shared" si="0"/><v>Hồ E</v></c>', 'Hồ E'],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['a date by its style', '<c r="A1" s="1"><v>40071</v></c>', { date: '2009-09-15' }],
    ['a date by a format of the file', '<c r="A1" s="2"><v>40070.99999</v></c>', { date: '2009-09-15' }],
    ['a number with a currency that has a d', '<c r="A1" s="3"><v>40071</v></c>', 40071],
    ['a date as text of the strict form', '<c r="A1" t="d"><v>2009-09-15T00:00:00</v></c>', '2009-09-15T00:00:00'],
  ])('%s', async (_, cell, value) => {
    const bytes = makeWorkbook([{ name: 'A', xml: wrapRows(`<row r="1">${cell}</row>`) }], {
      sharedStrings:
        '<si><t>Trần B</t></si><si><r><t>Phạm </t></r><r><t>Thị C</t></r><rPh sb="0" eb="1"><t>X</t></rPh></si>',
      styles:
        '<numFmts><numFmt numFmtId="164" formatCode="[$-42A]dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="#,##0 &quot;dong&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>',
    })
    expect(await cellsOf(bytes)).toEqual([{ 1: value }])
  })

  test('a workbook that counts days from 1904', async () => {
    const bytes = makeWorkbook([{ name: 'A', xml: wrapRows('<row r="1"><c r="A1" s="0"><v>38609</v></c></row>') }], {
      styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
      workbookPr: '<workbookPr date1904="1"/>',
    })
    expect(await cellsOf(bytes)).toEqual([{ 1: { date: '2009-09-15' } }])
  })

  test('rows and cells without addresses follow one another', async () => {
    const xml = wrapRows('<row><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row><row><c t="str"><v>c</v></c></row>')
    expect(await cellsOf(makeWorkbook([{ name: 'A', xml }]))).toEqual([{ 1: 'a', 2: 'b' }, { 1: 'c' }])
  })

  test('names with a namespace prefix', async () => {
    const xml =
      '<x:worksheet xmlns:x="u"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>a</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    expect(await cellsOf(makeWorkbook([{ name: 'A', xml }]))).toEqual([{ 1: 'a' }])
  })

  test('no letter is lost where the file comes in pieces', async () => {
    const names = Array.from({ length: 3000 }, (_, at) => [`Nguyễn Thị Mỹ Hằng ${at}`])
    const rows = await cellsOf(makeWorkbook([{ name: 'A', xml: sheetOf(names) }]))
    expect(rows.map((row) => row[1])).toEqual(names.flat())
  })

  test('styled cells without a value cost nothing: neither rows nor columns', async () => {
    const ghosts = Array.from({ length: 600 }, (_, at) => `<row r="${at + 5}"><c r="BH${at + 5}" s="2"/></row>`).join(
      '',
    )
    const xml = wrapRows(
      `<row r="1"><c r="A1" t="str"><v>a</v></c></row>${ghosts}<row r="1048576"><c r="XFD1048576" s="2"/></row>`,
    )
    expect(await cellsOf(makeWorkbook([{ name: 'A', xml }]))).toEqual([{ 1: 'a' }])
  })
})

const HEAD = ['STT', 'Họ và tên', 'Ngày sinh', 'Lớp']

describe('the sheet', () => {
  const people = (name: string) => sheetOf([HEAD, ['1', name, '01/02/2012', '6A1']])

  test('is the one whose headings are understood best, not the first', async () => {
    const reading = await read(
      makeWorkbook([
        { name: 'Bìa', xml: sheetOf([['Danh sách']]) },
        {
          name: 'Tóm tắt',
          xml: sheetOf([
            ['Họ và tên', 'Lớp'],
            ['Lê A', '6A1'],
          ]),
        },
        { name: 'Danh sách', xml: people('Lê B') },
      ]),
    )
    expect(reading).toMatchObject({ sheet: 'Danh sách', sheets: ['Bìa', 'Tóm tắt', 'Danh sách'] })
  })

  test('with people goes before a hidden one and before an empty one', async () => {
    const empty = { name: 'Mẫu', xml: sheetOf([[...HEAD, 'Số điện thoại']]) }
    const hidden = { name: 'Ẩn', xml: people('Lê A'), state: 'hidden' }
    expect((await read(makeWorkbook([hidden, empty, { name: 'Thật', xml: people('Lê B') }]))).sheet).toBe('Thật')
  })

  test('may be chosen by the user', async () => {
    const bytes = makeWorkbook([
      { name: '6A1', xml: people('Lê A') },
      { name: '6A2', xml: people('Lê B') },
    ])
    expect((await read(bytes)).rows[0]?.record.fullName).toBe('Lê A')
    expect((await read(bytes, { sheet: '6A2' })).rows[0]?.record.fullName).toBe('Lê B')
  })
})

describe('what the user maps', () => {
  const bytes = makeWorkbook([
    {
      name: 'A',
      xml: sheetOf([
        ['Cột 1', 'Cột 2', 'Lớp'],
        ['Lê Văn An', '01/02/2012', '6A1'],
        ['Lê Thị Bé', '02/03/2012', '6A2'],
      ]),
    },
  ])

  test('replaces what is recognised, the rest stays recognised', async () => {
    const reading = await read(bytes, { headerRow: 1, columns: { 1: 'fullName', 2: 'birthDate' } })
    expect(reading.rows.map(({ record }) => record)).toEqual([
      { fullName: 'Lê Văn An', birthDate: '2012-02-01', className: '6A1' },
      { fullName: 'Lê Thị Bé', birthDate: '2012-03-02', className: '6A2' },
    ])
    expect(reading.columns.map(({ field }) => field)).toEqual(['fullName', 'birthDate', 'className'])
  })

  test('a column set to nothing is left out', async () => {
    const reading = await read(bytes, { headerRow: 1, columns: { 1: 'fullName', 2: 'birthDate', 3: null } })
    expect(reading.rows[0]?.record).not.toHaveProperty('className')
  })
})

test('a team merged over several rows belongs to each of them', async () => {
  const rows = [
    ['STT', 'Họ và tên', 'Ngày sinh', 'Tổ chuyên môn'],
    ['1', 'Lê Văn An', '01/02/1980', 'Toán - Tin'],
    ['2', 'Lê Thị Bé', '01/02/1981'],
    ['3', 'Lê Thị Cúc', '01/02/1982'],
  ]
  const xml = sheetOf(rows).replace('</worksheet>', '<mergeCells><mergeCell ref="D2:D3"/></mergeCells></worksheet>')
  const reading = await read(makeWorkbook([{ name: 'A', xml }]), undefined, 'staff')
  expect(reading.rows.map(({ record }) => record.teamName)).toEqual(['Toán - Tin', 'Toán - Tin', undefined])
})

describe('a long reading', () => {
  const many = makeWorkbook([
    {
      name: 'A',
      xml: sheetOf([HEAD, ...Array.from({ length: 3000 }, (_, at) => [`${at}`, `Lê Văn ${at}`, '01/02/2012', '6A1'])]),
    },
  ])

  test('says how far it is', async () => {
    const context = quietContext()
    await readRoster({ name: 'a.xlsx', bytes: many }, { kind: 'student', today: '2026-11-22' }, context)
    expect(context.seen.length).toBeGreaterThanOrEqual(3)
    expect(context.seen).toEqual(context.seen.toSorted((a, b) => a - b))
    expect(context.seen.at(-1)).toBeLessThanOrEqual(3001)
  })

  test('ends when it is cancelled by a message that comes in while it runs', async () => {
    const context = quietContext()
    const reading = readRoster({ name: 'a.xlsx', bytes: many }, { kind: 'student', today: '2026-11-22' }, context)
    setImmediate(() => context.stop())
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' })
    expect(context.seen).toEqual([])
  })
})
