import { describe, expect, test } from 'vitest'
import { describeColumns, findHeader } from '../../../../shared/domain/roster/header.ts'
import { readRows, sheetRows } from './rows.ts'

const PERSON = ['1', 'Nguyễn Văn An', '01/02/2012', '6A1']
const HEAD = ['STT', 'Họ và tên', 'Ngày sinh', 'Lớp']
const TITLES = [
  ['SỞ GIÁO DỤC VÀ ĐÀO TẠO'],
  ['TRƯỜNG THCS'],
  [],
  ['DANH SÁCH HỌC SINH'],
  ['Họ và tên hiệu trưởng: Lê A'],
]

describe('the row of headings', () => {
  test('is found under titles', () => {
    expect(findHeader(sheetRows([...TITLES, HEAD, PERSON]))?.row).toBe(6)
  })

  test('is looked for down to row 40', () => {
    expect(findHeader(sheetRows([HEAD, PERSON], 40))?.row).toBe(40)
    expect(findHeader(sheetRows([HEAD, PERSON], 41))).toBeNull()
    expect(findHeader(sheetRows([HEAD, PERSON], 41), { headerRow: 41 })?.row).toBe(41)
  })

  test('is not the title, nor a row of people', () => {
    expect(findHeader(sheetRows(TITLES))).toBeNull()
    expect(findHeader(sheetRows([PERSON, ['2', 'Nữ', 'Tổ', 'Lớp']]))).toBeNull()
  })

  test('may be two rows: what stands under a merged heading belongs to it', () => {
    const reading = readRows(
      sheetRows([
        ['STT', 'Học sinh', '', '', 'CMND/CCCD/ĐDCN', '', ''],
        ['', 'Họ và tên', 'Ngày sinh', 'Lớp', 'Số', 'Ngày cấp', 'Nơi cấp'],
        ['1', 'Nguyễn Văn An', '01/02/2012', '6A1', '079212000001', '01/01/2024', 'Cục Cảnh sát'],
      ]),
    )
    expect(reading.header.row).toBe(2)
    expect(reading.rows.map(({ record }) => record)).toEqual([
      { fullName: 'Nguyễn Văn An', birthDate: '2012-02-01', className: '6A1', personalId: '079212000001' },
    ])
  })

  test('may be two rows with the name, the marked sex and the card each split below', () => {
    const { header, rows, skipped } = readRows(
      sheetRows([
        ['TRƯỜNG THCS'],
        ['STT', 'Họ và tên', '', 'Ngày sinh', 'Nữ', 'Căn cước', ''],
        ['', 'Họ đệm', 'Tên', '', '', 'Số', 'Ngày cấp'],
        ['1', 'Nguyễn Thị', 'Bé', '01/02/2012', 'x', '079312000001', ''],
      ]),
    )
    expect(header.row).toBe(3)
    expect(skipped).toEqual([])
    expect(rows.map(({ record }) => record)).toEqual([
      { fullName: 'Nguyễn Thị Bé', birthDate: '2012-02-01', gender: 'female', personalId: '079312000001' },
    ])
  })

  test('with a lone “Số” under it is one row, and the “Số” is set aside', () => {
    const { rows, skipped } = readRows(
      sheetRows([
        ['STT', 'Họ và tên', 'CCCD'],
        ['', '', 'Số'],
        ['1', 'Lê An', '079212000001'],
      ]),
    )
    expect(rows).toHaveLength(1)
    expect(skipped).toEqual([{ sheet: 'A', row: 2, text: 'Số' }])
  })

  test('that the user chose out of two rows gives the same columns', () => {
    const rows = sheetRows([
      ['STT', 'Học sinh', '', 'Căn cước', ''],
      ['', 'Họ và tên', 'Ngày sinh', 'Số', 'Ngày cấp'],
      ['1', 'Nguyễn Văn An', '01/02/2012', '079212000001', ''],
    ])
    const found = findHeader(rows)
    expect(found?.row).toBe(2)
    expect(findHeader(rows, { headerRow: 2 })?.fields).toEqual(found?.fields)
  })

  test('does not take the first person for a second row of headings', () => {
    expect(findHeader(sheetRows([HEAD, ['', 'Lê A', '', 'Đảng viên']]))?.row).toBe(1)
  })
})

describe('a name in two columns', () => {
  test('under one merged heading is put together', () => {
    const { rows, header } = readRows(
      sheetRows([
        ['STT', 'Họ và tên', '', 'Lớp'],
        ['1', 'Nguyễn Văn', 'An', '6A1'],
        ['2', 'Trần Thị Mỹ', 'Bình', '6A1'],
      ]),
    )
    expect(header.fields.get('givenName')).toBe(3)
    expect(rows.map(({ record }) => record.fullName)).toEqual(['Nguyễn Văn An', 'Trần Thị Mỹ Bình'])
  })

  test('is not made of a column of notes without heading', () => {
    const { rows } = readRows(
      sheetRows([
        ['STT', 'Họ và tên', '', 'Lớp'],
        ['1', 'Nguyễn Văn An', 'chuyển đến từ Long An', '6A1'],
        ['2', 'Trần Thị Bình', '', '6A1'],
      ]),
    )
    expect(rows[0]?.record.fullName).toBe('Nguyễn Văn An')
  })

  test('of which one repeats the given name is not doubled', () => {
    const { rows } = readRows(
      sheetRows([
        ['Họ và tên', 'Tên', 'Lớp'],
        ['Nguyễn Văn An', 'An', '6A1'],
        ['Lê', 'Lê', '6A1'],
      ]),
    )
    expect(rows.map(({ record }) => record.fullName)).toEqual(['Nguyễn Văn An', 'Lê'])
  })
})

test('columns are described with letter, heading, field and the first values', () => {
  const rows = sheetRows([HEAD, PERSON, ['2', 'Lê B', { date: '2012-04-03' }, '6A2', '', 'ghi thêm']])
  const header = findHeader(rows)
  expect(header && describeColumns(header, rows)).toEqual([
    { column: 1, letter: 'A', heading: 'STT', field: null, samples: ['1', '2'] },
    { column: 2, letter: 'B', heading: 'Họ và tên', field: 'fullName', samples: ['Nguyễn Văn An', 'Lê B'] },
    { column: 3, letter: 'C', heading: 'Ngày sinh', field: 'birthDate', samples: ['01/02/2012', '03/04/2012'] },
    { column: 4, letter: 'D', heading: 'Lớp', field: 'className', samples: ['6A1', '6A2'] },
    { column: 6, letter: 'F', heading: '', field: null, samples: ['ghi thêm'] },
  ])
})
