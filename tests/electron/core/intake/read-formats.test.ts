/** Kinds of files beside .xlsx, each down to the cell, written by another program where there is one. */
import { read as readBook, type BookType, type WorkBook, type WorkSheet, utils, write } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { READ_LIMITS, type ReadLimits } from '../../../../electron/core/intake/limits.ts'
import { readRoster } from '../../../../electron/core/intake/read-roster.ts'
import { openWorkbook } from '../../../../electron/core/intake/read-workbook.ts'
import type { CellRange, CellValue, SheetRow } from '../../../../shared/domain/roster/types.ts'
import { encodeTcvn3 } from '../../../../shared/text/legacy/tcvn3.ts'
import { encodeVni } from '../../../../shared/text/legacy/vni.ts'
import { openTestCore } from '../../../support/core.ts'
import { quietContext } from './context.ts'
import { makeWorkbook, makeZip, wrapRows } from './make-xlsx.ts'

interface Opened {
  names: string[]
  hidden: boolean[]
  notes: readonly string[]
  rows: SheetRow[][]
  merges: CellRange[][]
}

async function open(bytes: Uint8Array, limits: ReadLimits = READ_LIMITS): Promise<Opened> {
  const file = await openWorkbook({ name: 'ds.xlsx', bytes }, limits, () => Promise.resolve())
  const opened: Opened = { names: [], hidden: [], notes: file.notes, rows: [], merges: [] }
  for (const sheet of file.sheets) {
    const { batches, merges } = sheet.read()
    const rows: SheetRow[] = []
    for await (const batch of batches) rows.push(...batch)
    opened.names.push(sheet.name)
    opened.hidden.push(sheet.hidden)
    opened.rows.push(rows)
    opened.merges.push([...merges])
  }
  file.close()
  return opened
}

const cellsOf = (rows: readonly SheetRow[] | undefined): [number, Record<number, CellValue>][] =>
  (rows ?? []).map(({ row, cells }) => [row, Object.fromEntries(cells)])
const text = (content: string): Promise<Opened> => open(Buffer.from(content))

/** Two sheets with what rosters hold: texts, a number of twelve digits, dates, an error, merged cells, a hidden tab. */
function book(date1904 = false): WorkBook {
  const serial = date1904 ? 40071 - 1462 : 40071
  const sheet: WorkSheet = {
    '!ref': 'A1:E4',
    A1: { t: 's', v: 'Danh sách' },
    A2: { t: 's', v: 'Họ và tên' },
    A4: { t: 's', v: 'Nguyễn Thị Ẩn' },
    B4: { t: 'n', v: serial, z: 'dd/mm/yyyy' },
    C4: { t: 'n', v: 79212627571 },
    D4: { t: 'e', v: 42, w: '#N/A' },
    E4: { t: 'b', v: true },
    '!merges': [{ s: { r: 0, c: 0 }, e: { r: 0, c: 4 } }],
  }
  const workbook = utils.book_new()
  utils.book_append_sheet(workbook, sheet, 'Lớp 6A1')
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([['b']]), 'Ẩn')
  workbook.Workbook = { WBProps: { date1904 }, Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }
  return workbook
}
const saved = (workbook: WorkBook, bookType: BookType): Buffer =>
  Buffer.from(write(workbook, { type: 'buffer', bookType }) as Uint8Array)

describe.each(['biff8', 'xlml', 'xlsx', 'xlsm'] as const)('%s', (bookType) => {
  test('gives every sheet with its cells', async () => {
    const opened = await open(saved(book(), bookType))
    expect(opened.names).toEqual(['Lớp 6A1', 'Ẩn'])
    expect(cellsOf(opened.rows[0])).toEqual([
      [1, { 1: 'Danh sách' }],
      [2, { 1: 'Họ và tên' }],
      [4, { 1: 'Nguyễn Thị Ẩn', 2: { date: '2009-09-15' }, 3: 79212627571, 4: '#N/A', 5: true }],
    ])
    expect(opened.merges[0]).toEqual([{ firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 5 }])
    expect(cellsOf(opened.rows[1])).toEqual([[1, { 1: 'b' }]])
    expect(opened.hidden).toEqual([false, true])
  })
})

test.each(['biff8', 'xlml'] as const)('%s counts days from 1904 where it says so', async (bookType) => {
  const opened = await open(saved(book(true), bookType))
  expect(opened.rows[0]?.at(-1)?.cells.get(2)).toEqual({ date: '2009-09-15' })
})

test.each(['biff5', 'biff2'] as const)('%s of the time before Unicode', async (bookType) => {
  const plain = utils.book_new()
  utils.book_append_sheet(
    plain,
    utils.aoa_to_sheet([
      ['Ho ten', 12],
      ['Le An', 40071.5],
    ]),
    'A',
  )
  expect(cellsOf((await open(saved(plain, bookType))).rows[0])).toEqual([
    [1, { 1: 'Ho ten', 2: 12 }],
    [2, { 1: 'Le An', 2: 40071.5 }],
  ])
})

test('a workbook that SheetJS wrote is one that SheetJS reads, so that the tests above mean something', () => {
  expect(readBook(saved(book(), 'biff8')).SheetNames).toEqual(['Lớp 6A1', 'Ẩn'])
})

describe('an .xlsx', () => {
  test('with macros is read, and says that they are left alone', async () => {
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const parts = [
      {
        name: 'xl/workbook.xml',
        body: `<workbook xmlns:r="${relations}"><sheets><sheet name="A" sheetId="1" r:id="a"/></sheets></workbook>`,
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        body: `<Relationships><Relationship Id="a" Type="${relations}/worksheet" Target="a.xml"/><Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>`,
      },
      { name: 'xl/a.xml', body: wrapRows('<row r="1"><c r="A1" t="str"><v>a</v></c></row>') },
      { name: 'xl/vbaProject.bin', body: 'Sub AutoOpen()' },
    ]
    const opened = await open(makeZip(parts))
    expect(cellsOf(opened.rows[0])).toEqual([[1, { 1: 'a' }]])
    expect(opened.notes).toEqual([expect.stringContaining('không chạy và không giữ lại macro')])
  })

  test('shows where a formula has no result, and that an empty result is nothing', async () => {
    const cells =
      '<c r="A1"><f>B1</f></c><c r="B1" t="str"><f>""</f><v></v></c><c r="C1" t="e"><f>X</f><v>#REF!</v></c>'
    const opened = await open(makeWorkbook([{ name: 'A', xml: wrapRows(`<row r="1">${cells}</row>`) }]))
    expect(cellsOf(opened.rows[0])).toEqual([[1, { 1: '#CALC!', 3: '#REF!' }]])
  })

  test('typed in legacy fonts comes in Unicode, beside what the file has', async () => {
    const styles =
      '<fonts><font><name val="Times New Roman"/></font><font><name val="VNI-Times"/></font><font><name val=".VnTimeH"/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="0" fontId="2"/></cellXfs>'
    const cell = (at: string, style: number, value: string) => `<c r="${at}" s="${style}" t="str"><v>${value}</v></c>`
    const vni = encodeVni('Lê Thị Hằng')
    const tcvn3 = encodeTcvn3('nguyễn văn ổn')
    const xml = wrapRows(`<row r="1">${cell('A1', 1, vni)}${cell('B1', 2, tcvn3)}${cell('C1', 0, 'Hà Nội')}</row>`)
    const [rows] = (await open(makeWorkbook([{ name: 'A', xml }], { styles }))).rows
    expect(cellsOf(rows)).toEqual([[1, { 1: 'Lê Thị Hằng', 2: 'NGUYỄN VĂN ỔN', 3: 'Hà Nội' }]])
    expect(rows?.[0]?.legacy).toEqual(
      new Map([
        [1, vni],
        [2, tcvn3],
      ]),
    )
  })
})

describe('text', () => {
  const WANTED = [
    [1, { 1: 'STT', 2: 'Họ và tên', 3: 'Địa chỉ' }],
    [2, { 1: '1', 2: 'Nguyễn Văn Ổn', 3: 'Tổ 5, ấp 3' }],
  ]
  const lines = (separator: string) =>
    `STT${separator}Họ và tên${separator}Địa chỉ\r\n1${separator}Nguyễn Văn Ổn${separator}"Tổ 5, ấp 3"\r\n`

  test.each([';', ',', '\t', '|'])('separated by %j', async (separator) => {
    expect(cellsOf((await text(lines(separator))).rows[0])).toEqual(WANTED)
  })

  test.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${lines(';')}`)],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${lines('\t')}`, 'utf16le')],
    ['UTF-16 LE without a mark', Buffer.from(lines('\t'), 'utf16le')],
    ['UTF-16 BE', Buffer.from(`\ufeff${lines('\t')}`, 'utf16le').swap16()],
    ['TCVN3', Buffer.from(encodeTcvn3(lines(';')), 'latin1')],
    ['VNI', Buffer.from(encodeVni(lines(';')), 'latin1')],
  ])('encoded in %s', async (_, bytes) => {
    const { rows } = await open(bytes)
    expect(cellsOf(rows[0]).map(([row, cells]) => [row, { 1: cells[1], 2: cells[2], 3: cells[3] }])).toEqual(WANTED)
  })

  test('in windows-1258', async () => {
    // "Họ tên;Lớp" and "Nguyễn Văn Ấn;6A1" in windows-1258, tones as marks of their own.
    const bytes = Buffer.from(
      '486ff220 74ea6e3b 4cf5ec70 0a 4e677579eade6e2056e36e20c2ec6e 3b364131'.replaceAll(' ', ''),
      'hex',
    )
    expect(cellsOf((await open(bytes)).rows[0])).toEqual([
      [1, { 1: 'Họ tên', 2: 'Lớp' }],
      [2, { 1: 'Nguyễn Văn Ấn', 2: '6A1' }],
    ])
  })

  test('a line that names the separator is no row; quoted line breaks begin none', async () => {
    const { rows } = await text('sep=;\nHọ tên;Ghi chú\n"Lê A";"dòng 1\ndòng 2, ""xong"""\n\nLê B;x')
    expect(cellsOf(rows[0])).toEqual([
      [1, { 1: 'Họ tên', 2: 'Ghi chú' }],
      [2, { 1: 'Lê A', 2: 'dòng 1\ndòng 2, "xong"' }],
      [4, { 1: 'Lê B', 2: 'x' }],
    ])
  })

  test('a quote that is never closed swallows nothing', async () => {
    const { rows } = await text('Họ tên;Lớp\n"Lê A;6A1\nLê B;6A2\n')
    expect(cellsOf(rows[0])).toEqual([
      [1, { 1: 'Họ tên', 2: 'Lớp' }],
      [2, { 1: '"Lê A', 2: '6A1' }],
      [3, { 1: 'Lê B', 2: '6A2' }],
    ])
  })

  test('broken UTF-8 is refused with its line', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Họ tên;Lớp\nNguyễn Văn '),
      Buffer.from([0xe1, 0xbb]),
      Buffer.from(';6A1\n'),
    ])
    await expect(open(bytes)).rejects.toThrow('dòng 2')
  })
})

describe('a web page', () => {
  test('gives every table, spans as merged cells, entities and line breaks read', async () => {
    const opened =
      await text(`<!DOCTYPE html><html><style>td{color:red}</style><!-- <table><tr><td>x</td></tr></table> -->
      <script>document.write("<table><tr><td>x</td></tr></table>")</script>
      <table><tr><td colspan="2">DANH S&Aacute;CH<tr><td rowspan=2>6A1<td>L&ecirc;&nbsp;A<br>con &#7913;ng<tr><td><font face=".VnTime">${encodeTcvn3('Trần Thị Hằng')}</font></table>
      <p>giữa</p><TABLE><TR><TD>1 < 2<TD><b>Võ</b> <i>B</i></TR></TABLE>`)
    expect(opened.names).toEqual(['Bảng 1', 'Bảng 2'])
    expect(cellsOf(opened.rows[0])).toEqual([
      [1, { 1: 'DANH SÁCH' }],
      [2, { 1: '6A1', 2: 'Lê\u00a0A\ncon ứng' }],
      [3, { 2: 'Trần Thị Hằng' }],
    ])
    expect(opened.merges[0]).toEqual([
      { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 2 },
      { firstRow: 2, lastRow: 3, firstColumn: 1, lastColumn: 1 },
    ])
    expect(cellsOf(opened.rows[1])).toEqual([[1, { 1: '1 < 2', 2: 'Võ B' }]])
  })

  test('a table inside a cell is a table of its own', async () => {
    const opened = await text('<table><tr><td>khung<table><tr><td>trong</td></tr></table></td></tr></table>')
    expect(opened.rows.map(cellsOf)).toEqual([[[1, { 1: 'khung' }]], [[1, { 1: 'trong' }]]])
  })

  test('what a spreadsheet puts on the clipboard', async () => {
    const opened = await text(
      'Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:0000000200\r\n<html><body><!--StartFragment--><table><tr><td>Lê A</td></tr></table><!--EndFragment--></body></html>',
    )
    expect(cellsOf(opened.rows[0])).toEqual([[1, { 1: 'Lê A' }]])
  })
})

describe('an .ods', () => {
  const ods = (table: string, styles = ''): Buffer =>
    makeZip([
      {
        name: 'content.xml',
        body: `<o:document-content xmlns:o="o" xmlns:t="t" xmlns:x="x"><o:automatic-styles>${styles}</o:automatic-styles><o:body><o:spreadsheet>${table}</o:spreadsheet></o:body></o:document-content>`,
      },
    ])

  test('another program wrote', async () => {
    const opened = await open(saved(book(), 'ods'))
    expect(opened.names).toEqual(['Lớp 6A1', 'Ẩn'])
    expect(cellsOf(opened.rows[0]).at(-1)).toEqual([
      4,
      expect.objectContaining({ 1: 'Nguyễn Thị Ẩn', 3: 79212627571, 5: true }),
    ])
    expect(opened.merges[0]).toEqual([{ firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 5 }])
  })

  test('dates, and formulas with an error, without a result and with an empty one', async () => {
    const cells =
      '<t:table-cell o:value-type="date" o:date-value="2009-09-15T00:00:00"><x:p>15/09/09</x:p></t:table-cell>' +
      '<t:table-cell t:formula="of:=NA()" o:value-type="string" o:string-value=""><x:p>#N/A</x:p></t:table-cell>' +
      '<t:table-cell t:formula="of:=A1"/><t:table-cell t:formula="of:=A1" o:value-type="string" o:string-value=""/>'
    const opened = await open(ods(`<t:table t:name="A"><t:table-row>${cells}</t:table-row></t:table>`))
    expect(cellsOf(opened.rows[0])).toEqual([[1, { 1: { date: '2009-09-15' }, 2: '#N/A', 3: '#CALC!' }]])
  })

  test('repeated cells and rows, comments, blanks and hidden sheets', async () => {
    const opened = await open(
      ods(
        `<t:table t:name="A" t:style-name="h"><t:table-row t:number-rows-repeated="3"><t:table-cell t:number-columns-repeated="16384"/></t:table-row>
        <t:table-row t:number-rows-repeated="2"><t:table-cell t:number-columns-repeated="2" o:value-type="string"><x:p>Lê<x:s x:c="2"/>A</x:p><x:p>B</x:p><o:annotation><x:p>ghi chú</x:p></o:annotation></t:table-cell><t:covered-table-cell/><t:table-cell o:value-type="float" o:value="12"><x:p>12,0</x:p></t:table-cell></t:table-row>
        <t:table-row t:number-rows-repeated="1048000"><t:table-cell t:number-columns-repeated="16384"/></t:table-row></t:table>`,
        '<s:style xmlns:s="s" s:name="h" s:family="table"><s:table-properties t:display="false"/></s:style>',
      ),
    )
    expect(cellsOf(opened.rows[0])).toEqual([
      [4, { 1: 'Lê  A\nB', 2: 'Lê  A\nB', 4: 12 }],
      [5, { 1: 'Lê  A\nB', 2: 'Lê  A\nB', 4: 12 }],
    ])
    expect(opened.hidden).toEqual([true])
  })

  test('with a password says so', async () => {
    const bytes = makeZip([
      { name: 'content.xml', body: 'x' },
      { name: 'META-INF/manifest.xml', body: '<m:manifest xmlns:m="m"><m:encryption-data/></m:manifest>' },
    ])
    await expect(open(bytes)).rejects.toThrow('bỏ mật khẩu')
  })

  test('rows repeated without end are refused', async () => {
    const cells = '<t:table-cell t:number-columns-repeated="900" o:value-type="string"><x:p>a</x:p></t:table-cell>'
    const bytes = ods(
      `<t:table t:name="A"><t:table-row t:number-rows-repeated="1000000">${cells}</t:table-row></t:table>`,
    )
    await expect(open(bytes, { ...READ_LIMITS, cells: 100_000 })).rejects.toThrow('ds.xlsx')
  })
})

describe('a table from the clipboard', () => {
  const rows = [
    ['Họ tên', 'Ngày sinh', 'Lớp'],
    ['Lê Văn An', '01/02/2012', '6A1'],
  ]
  const pasted = rows.map((row) => row.join('\t')).join('\r\n')
  const html = `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`

  test.each([
    ['text', { text: pasted }],
    ['a web page', { text: '', html }],
    ['text beside a page without a table', { text: pasted, html: '<p>Lê Văn An</p>' }],
  ])('as %s is read like a file', async (_, table) => {
    const { call } = await openTestCore()
    const { token, name } = await call('intake.paste', table)
    const preview = await call('intake.preview', { file: token, school: 'Trường', kind: 'student' })
    expect(name).toBe('Dán từ bảng tạm')
    expect(preview).toMatchObject({ fileName: name, counts: { read: 1, added: 1 } })
  })

  test('an empty one is refused; the one pasted before is gone with the next', async () => {
    const { call, fails } = await openTestCore()
    expect((await fails('intake.paste', { text: ' \n' })).message).toContain('Bảng tạm chưa có bảng nào')
    const { token } = await call('intake.paste', { text: pasted })
    await call('intake.paste', { text: pasted })
    expect((await fails('intake.preview', { file: token, school: 'Trường', kind: 'student' })).code).toBe('not-found')
  })
})

test('formulas without a value are said, not silently blank', async () => {
  const cell = (at: string, formula: string, value: string) => `<c r="${at}" t="e"><f>${formula}</f>${value}</c>`
  const head =
    '<row r="1"><c r="A1" t="str"><v>Họ tên</v></c><c r="B1" t="str"><v>Ngày sinh</v></c><c r="C1" t="str"><v>Lớp</v></c><c r="D1" t="str"><v>Giới tính</v></c></row>'
  const row = `<row r="2"><c r="A2" t="str"><v>Lê An</v></c>${cell('B2', 'X', '<v>#N/A</v>')}${cell('C2', 'Y', '<v>#REF!</v>')}${cell('D2', 'Z', '')}</row>`
  const bytes = makeWorkbook([{ name: 'A', xml: wrapRows(head + row) }])
  const source = { name: 'ds.xlsx', bytes }
  const [person] = (await readRoster(source, { kind: 'student', today: '2026-11-22' }, quietContext())).rows
  expect(person?.issues.map(({ field, code, value }) => [field, code, value])).toEqual([
    ['birthDate', 'bad-date', '#N/A'],
    ['className', 'sheet-error', '#REF!'],
    ['gender', 'sheet-error', '#CALC!'],
  ])
})
