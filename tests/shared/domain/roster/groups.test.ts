import { describe, expect, test } from 'vitest'
import { chooseTables } from '../../../../shared/domain/roster/choose-tables.ts'
import { classInText, classOfSheet, groupOfSection } from '../../../../shared/domain/roster/groups.ts'
import { type Cells, readRows, sheetRows } from './rows.ts'

describe('the class in a title', () => {
  test.each([
    ['DANH SÁCH HỌC SINH LỚP 8A1', '8A1'],
    ['Lớp: 9A2', '9A2'],
    ['Lớp 9a2 (GVCN: Lê A)', '9A2'],
    ['DANH SÁCH LỚP 6A1 NĂM HỌC 2023-2024', '6A1'],
    ['Lớp 10 Toán 1 - Sĩ số: 35', '10 Toán 1'],
    ['Lớp: Lá 1', 'Lá 1'],
    ['LỚP6A3', '6A3'],
    ['Lớp: 6/1', '6/1'],
  ])('“%s” is %s', (text, name) => {
    expect(classInText(text)).toBe(name)
  })

  test.each(['Danh sách học sinh các lớp khối 6', 'Lớp học', 'Khối lớp 6', 'Tên lớp', 'TRƯỜNG THCS', ''])(
    '“%s” names none',
    (text) => {
      expect(classInText(text)).toBeNull()
    },
  )
})

test.each([
  ['8A1', '8A1'],
  ['Lớp 8A1', '8A1'],
  ['Lop 9a2', '9A2'],
  ['HS 6A1', '6A1'],
  ['Lá 2', 'Lá 2'],
  ['10A12', '10A12'],
  ['Sheet1', null],
  ['DanhSachHocSinh', null],
  ['6', null],
  ['2023-2024', null],
])('a sheet named “%s” is of class %s', (sheet, name) => {
  expect(classOfSheet(sheet)).toBe(name)
})

test('parts of a list of staff are teams', () => {
  const teams = [['I. BAN GIÁM HIỆU'], ['Tổ Toán - Tin'], ['Tổ: Văn'], ['II', 'GIÁO VIÊN'], ['Tổ 1'], ['Lê Văn A']]
  expect(teams.map((texts) => groupOfSection(texts, 'staff'))).toEqual([
    'Ban giám hiệu',
    'Toán - Tin',
    'Văn',
    'Giáo viên',
    'Tổ 1',
    null,
  ])
})

describe('people without a class of their own', () => {
  const HEAD = ['STT', 'Họ và tên', 'Ngày sinh']
  const AN: Cells = ['1', 'Lê An', '01/02/2012']
  const BE: Cells = ['2', 'Lê Bé', '03/02/2012']
  const classes = (...rows: Cells[]) => readRows(sheetRows(rows)).rows.map(({ record }) => record.className)

  test('are in that of the title', () => {
    expect(classes(['TRƯỜNG THCS'], ['DANH SÁCH HỌC SINH LỚP 8A1'], HEAD, AN, BE)).toEqual(['8A1', '8A1'])
  })

  test('are in that of the row above them', () => {
    expect(classes(HEAD, ['Lớp: 6A1'], AN, ['', 'Tổng số: 1'], ['', 'Lớp 6A2', '1 học sinh'], BE)).toEqual([
      '6A1',
      '6A2',
    ])
  })

  test('are in that of the title over a table further down', () => {
    expect(classes(['Lớp: 6A1'], HEAD, AN, [], ['Lớp: 6A2'], HEAD, BE)).toEqual(['6A1', '6A2'])
  })

  test('keep the class that their own column says', () => {
    expect(classes(['LỚP 8A1'], [...HEAD, 'Lớp'], [...AN, '8A2'], [...BE, ''])).toEqual(['8A2', '8A1'])
  })

  test('of staff are in the team of the part of the list', () => {
    const rows = sheetRows([
      HEAD,
      ['I', 'BAN GIÁM HIỆU'],
      ['1', 'Lê An', '01/02/1980'],
      ['Tổ Toán - Tin'],
      ['2', 'Lê Bé', ''],
    ])
    expect(readRows(rows, 'staff').rows.map(({ record }) => record.teamName)).toEqual(['Ban giám hiệu', 'Toán - Tin'])
  })
})

describe('a sheet a class', () => {
  const sheet = (name: string, rows: Cells[], hidden = false) => ({ name, hidden, rows: sheetRows(rows) })
  const HEAD = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính']
  const AN: Cells = ['1', 'Lê An', '01/02/2012', 'Nam']

  test('is read with all its likes, in the order of the tabs', () => {
    const tables = chooseTables(
      [
        sheet('Bìa', [['DANH SÁCH']]),
        sheet('6A1', [HEAD, AN]),
        sheet('6A2', [['LỚP 6A2'], [], HEAD, AN]),
        sheet('6A3', [HEAD]),
        sheet('Ẩn', [HEAD, AN], true),
        sheet('Giáo viên', [
          ['Họ tên', 'Tổ chuyên môn', 'Chức vụ'],
          ['Lê Hà', 'Toán', 'Giáo viên'],
        ]),
      ],
      {},
    )
    expect(tables.map((table) => [table.sheet.name, table.group, table.header.row])).toEqual([
      ['6A1', '6A1', 1],
      ['6A2', '6A2', 3],
    ])
  })

  test('is the only one read when the user chose it', () => {
    const sheets = [sheet('6A1', [HEAD, AN]), sheet('6A2', [HEAD, AN])]
    expect(chooseTables(sheets, { sheet: '6A2' }).map((table) => table.sheet.name)).toEqual(['6A2'])
  })
})
