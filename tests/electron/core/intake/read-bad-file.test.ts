/** Files that are no roster: each is refused with a sentence that names the file and says what to do. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { READ_LIMITS, type ReadLimits } from '../../../../electron/core/intake/limits.ts'
import { type RosterOptions, readRoster } from '../../../../electron/core/intake/read-roster.ts'
import { AppError } from '../../../../shared/contract/reply.ts'
import { quietContext } from './context.ts'
import { makeWorkbook, makeZip, sheetOf, workbookParts, wrapRows } from './make-xlsx.ts'

const OPTIONS: RosterOptions = { kind: 'student', today: '2026-11-22' }
const GOOD = [
  ['STT', 'Họ và tên', 'Ngày sinh'],
  ['1', 'Nguyễn Văn An', '01/02/2012'],
  ['2', 'Trần Thị Bình', '03/04/2012'],
]
const good = makeWorkbook([{ name: 'Lớp 6A1', xml: sheetOf(GOOD) }])

async function refusal(
  bytes: Uint8Array,
  { options = OPTIONS, limits = READ_LIMITS }: { options?: RosterOptions; limits?: ReadLimits } = {},
): Promise<string> {
  const error: unknown = await readRoster({ name: 'ds.xlsx', bytes }, options, quietContext(), limits).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof AppError)) throw new Error('the file was not refused', { cause: error })
  expect(error.code).toBe('bad-file')
  expect(error.message).toContain('ds.xlsx')
  return error.message
}

/** The header of an OLE2 file with a directory that holds one stream of that name. */
function ole2(stream: string): Buffer {
  const file = Buffer.alloc(1536)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file)
  file.writeUInt16LE(3, 26)
  file.write(stream, 1024, 'utf16le')
  return file
}

test('a good file is read, so that the refusals below mean something', async () => {
  const { rows } = await readRoster({ name: 'ds.xlsx', bytes: good }, OPTIONS, quietContext())
  expect(rows.map(({ record }) => record.fullName)).toEqual(['Nguyễn Văn An', 'Trần Thị Bình'])
})

describe('what is no workbook', () => {
  test.each([
    ['an empty file', Buffer.alloc(0), 'rỗng'],
    ['only blanks', Buffer.from('  \r\n'), 'rỗng'],
    ['a PNG', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), 'ảnh PNG'],
    ['a JPEG', Buffer.from('\xff\xd8\xff\xe0\0\x10JFIF', 'latin1'), 'ảnh JPEG'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'tệp PDF'],
    ['a workbook with a password', ole2('EncryptedPackage'), 'bỏ mật khẩu'],
    ['an old workbook of which only the beginning is there', ole2('Workbook'), 'hỏng'],
    ['an old Word file', ole2('WordDocument'), 'văn bản Word kiểu cũ'],
    ['a web page without a table', Buffer.from('\ufeff\n<html><p>Họ tên</p></html>'), 'không có bảng nào'],
    ['a web page in one file', Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related'), 'MHT'],
    ['bytes of no kind', Buffer.from([7, 0, 1, 2, 3]), 'không phải bảng tính'],
    ['a zip of pictures', makeZip([{ name: 'anh/1.png', body: 'x' }]), 'tệp nén (ZIP)'],
    ['a Word file', makeZip([{ name: 'word/document.xml', body: '<d/>' }]), 'Word'],
    ['a text of LibreOffice', makeZip([{ name: 'content.xml', body: '<d/>' }]), 'LibreOffice'],
    ['a binary workbook', makeZip([{ name: 'xl/workbook.bin', body: 'x' }]), '.xlsb'],
    ['an empty zip', makeZip([]), 'hỏng'],
  ])('%s', async (_, bytes, words) => {
    expect(await refusal(bytes)).toContain(words)
  })

  test('what Excel can turn into a workbook says how', async () => {
    for (const bytes of [makeZip([{ name: 'xl/workbook.bin', body: 'x' }]), Buffer.from('MIME-Version: 1.0\n')]) {
      expect(await refusal(bytes)).toContain('Lưu thành (Save As)')
    }
  })
})

describe('damaged and hostile files', () => {
  test.each([0.3, 0.6, 0.95])('a download that ended at %f of the file', async (share) => {
    expect(await refusal(good.subarray(0, Math.floor(good.length * share)))).toContain('hỏng')
  })

  test('bytes overwritten inside a part', async () => {
    const bytes = Buffer.from(good)
    bytes.fill(0xff, bytes.indexOf('tab-0.xml') + 20, bytes.indexOf('tab-0.xml') + 80)
    expect(await refusal(bytes)).toContain('hỏng')
  })

  test('a sheet that ends in the middle of its XML', async () => {
    const whole = sheetOf(GOOD)
    expect(await refusal(makeWorkbook([{ name: 'A', xml: whole.slice(0, whole.indexOf('</sheetData>')) }]))).toContain(
      'hỏng',
    )
  })

  test('a part that states a huge size is refused before it is inflated', async () => {
    const bomb = makeZip([
      { name: 'xl/workbook.xml', body: '<workbook/>' },
      { name: 'xl/worksheets/sheet1.xml', body: 'x', statedSize: 0xfffffff0 },
    ])
    expect(await refusal(bomb)).toContain('lớn quá mức')
  })

  test('a part that inflates a thousandfold is refused', async () => {
    const bomb = makeZip([
      { name: 'xl/workbook.xml', body: '<workbook/>' },
      { name: 'xl/worksheets/sheet1.xml', body: Buffer.alloc(3_000_000, 0x20) },
    ])
    expect(await refusal(bomb, { limits: { ...READ_LIMITS, ratioFrom: 1_000_000 } })).toContain('lớn quá mức')
  })

  test('a part that inflates to more than it states is stopped', async () => {
    const lie = makeZip([
      { name: 'xl/workbook.xml', body: `<workbook>${' '.repeat(500_000)}</workbook>`, statedSize: 100 },
    ])
    expect(await refusal(lie)).toContain('hỏng')
  })

  test.each([
    ['entries', { entries: 2 }, 'lớn quá mức'],
    ['size of the file', { fileBytes: 10 }, 'lớn quá mức'],
    ['size of a sheet', { sheetBytes: 10 }, 'lớn quá mức'],
    ['rows', { rows: 2 }, 'hơn 2 dòng'],
    ['columns', { columns: 2 }, 'hơn 2 cột'],
    ['time', { seconds: 0 }, 'quá lâu'],
  ])('the limit of %s holds', async (_, limit, words) => {
    expect(await refusal(good, { limits: { ...READ_LIMITS, ...limit } })).toContain(words)
  })

  test('a bit that flipped on the way: the checksum of the part tells', async () => {
    const body = '<row r="1"><c r="A1"><v>79212627571</v></c></row>'
    const bytes = makeZip(workbookParts([{ name: 'A', xml: wrapRows(body) }]), 'stored')
    const flipped = Buffer.from(bytes)
    flipped.writeUInt8(0x38, flipped.indexOf('79212627571'))
    expect(await refusal(flipped)).toContain('hỏng')
  })

  const swift = async (xml: string): Promise<string> => {
    const bytes = makeWorkbook([{ name: 'A', xml }])
    const began = performance.now()
    const message = await refusal(bytes)
    expect(performance.now() - began).toBeLessThan(10_000)
    return message
  }

  test('elements a million deep', async () => {
    expect(await swift(wrapRows('<a>'.repeat(1_000_000)))).toContain('lớn quá mức')
  })

  test('an element of a million attributes', async () => {
    const many = Array.from({ length: 1_000_000 }, (_, at) => `a${at}="x"`).join(' ')
    expect(await swift(wrapRows(`<row ${many}/>`))).toContain('lớn quá mức')
  })

  test('a text of megabytes', async () => {
    expect(await swift(wrapRows(`<row><c t="str"><v>${'Lê '.repeat(2_000_000)}</v></c></row>`))).toContain(
      'lớn quá mức',
    )
  })

  test('a shared text of megabytes', async () => {
    const sharedStrings = `<si><t>${'Lê '.repeat(2_000_000)}</t></si>`
    const bytes = makeWorkbook([{ name: 'A', xml: sheetOf(GOOD) }], { sharedStrings })
    expect(await refusal(bytes)).toContain('lớn quá mức')
  })

  test.each([
    ['cells', { cells: 3 }, 'quá nhiều ô'],
    ['merged cells', { merges: 1 }, 'quá nhiều ô'],
  ])('the limit of %s holds', async (_, limit, words) => {
    const merges = '<mergeCells><mergeCell ref="D2:D3"/><mergeCell ref="E2:E3"/></mergeCells>'
    const xml = sheetOf(GOOD).replace('</worksheet>', `${merges}</worksheet>`)
    const limits = { ...READ_LIMITS, ...limit }
    expect(await refusal(makeWorkbook([{ name: 'A', xml }]), { limits })).toContain(words)
  })

  test.each([
    ['CSV', Buffer.from('Họ tên;Lớp\nLê A;6A1\nLê B;6A2\n')],
    ['a web page', Buffer.from('<table><tr><td>Họ tên<td>Lớp<tr><td>Lê A<td>6A1<tr><td>Lê B<td>6A2</table>')],
  ])('the limits hold for %s', async (_, bytes) => {
    const limited = (limit: Partial<ReadLimits>) => refusal(bytes, { limits: { ...READ_LIMITS, ...limit } })
    expect(await limited({ rows: 2 })).toContain('hơn 2 dòng')
    expect(await limited({ columns: 1 })).toContain('hơn 1 cột')
    expect(await limited({ cells: 3 })).toContain('quá nhiều ô')
    expect(await limited({ heldBytes: 20 })).toContain('lớn quá mức')
    expect(await limited({ textLength: 3 })).toContain('lớn quá mức')
  })

  test('a row of a million columns', async () => {
    expect(await refusal(Buffer.from(`Họ tên;Lớp\n${'a;'.repeat(1_000_000)}\n`))).toContain('hơn 500 cột')
    expect(await refusal(Buffer.from('<table><tr><td>a<td colspan="100000000">b<td>c</table>'))).toContain('tiêu đề')
  })

  test('an entity that a file declares is not expanded', async () => {
    const xml = `<!DOCTYPE w [<!ENTITY a "Nguyễn">]>${wrapRows('<row r="1"><c r="A1" t="str"><v>&a;</v></c></row>')}`
    expect(await refusal(makeWorkbook([{ name: 'A', xml: xml.replace('<?xml version="1.0"?>', '') }]))).toContain(
      'hỏng',
    )
  })
})

describe('workbooks without a roster', () => {
  test('no known heading: says which are expected', async () => {
    const message = await refusal(
      makeWorkbook([
        {
          name: 'A',
          xml: sheetOf([
            ['Món', 'Giá'],
            ['Phở', '40000'],
          ]),
        },
      ]),
    )
    expect(message).toContain('“Họ và tên”')
    expect(message).toContain('40 dòng đầu')
  })

  test('headings and nobody below', async () => {
    const message = await refusal(
      makeWorkbook([{ name: 'Lớp 6A1', xml: sheetOf([GOOD[0] ?? [], [], ['', 'Hiệu trưởng']]) }]),
    )
    expect(message).toContain('Lớp 6A1')
    expect(message).toContain('không có người nào')
  })

  test('a sheet that the file does not have', async () => {
    expect(await refusal(good, { options: { ...OPTIONS, mapping: { sheet: '6A9' } } })).toContain('“Lớp 6A1”')
  })

  test('a header row on which nothing stands', async () => {
    expect(await refusal(good, { options: { ...OPTIONS, mapping: { headerRow: 30 } } })).toContain('ở dòng 30')
  })
})

describe('files on disk', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'roster-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('a missing file and a folder are told apart', async () => {
    const read = (path: string) => readRoster({ name: 'ds.xlsx', path }, OPTIONS, quietContext())
    await expect(read(join(folder, 'none.xlsx'))).rejects.toThrow('Không tìm thấy tệp “ds.xlsx”')
    await expect(read(folder)).rejects.toThrow('“ds.xlsx” là thư mục')
  })

  test.skipIf(process.platform === 'win32')('a pipe and a device are refused, not waited for', async () => {
    const pipe = join(folder, 'ong.xlsx')
    execFileSync('mkfifo', [pipe])
    const read = (path: string) => readRoster({ name: 'ds.xlsx', path }, OPTIONS, quietContext())
    await expect(read(pipe)).rejects.toThrow('không phải tệp')
    await expect(read('/dev/zero')).rejects.toThrow('không phải tệp')
  })

  test('an encrypted workbook on disk is recognised though the name of its stream stands far behind', async () => {
    const path = join(folder, 'mat-khau.xlsx')
    writeFileSync(path, Buffer.concat([ole2('x'), Buffer.alloc(20_000), Buffer.from('EncryptedPackage', 'utf16le')]))
    await expect(readRoster({ name: 'mat-khau.xlsx', path }, OPTIONS, quietContext())).rejects.toThrow('mật khẩu')
  })

  test('reading writes nothing: it works where there is no folder for temporary files', async () => {
    const path = join(folder, 'ds.xlsx')
    writeFileSync(path, good)
    const before = process.env['TMPDIR']
    process.env['TMPDIR'] = join(folder, 'none')
    try {
      const { rows } = await readRoster({ name: 'ds.xlsx', path }, OPTIONS, quietContext())
      expect(rows).toHaveLength(2)
      expect(readdirSync(folder)).not.toContain('none')
    } finally {
      if (before === undefined) delete process.env['TMPDIR']
      else process.env['TMPDIR'] = before
    }
  })
})
