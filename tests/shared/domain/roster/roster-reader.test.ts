import { describe, expect, test } from 'vitest'
import type { Kind } from '../../../../shared/domain/person.ts'
import type { CellValue } from '../../../../shared/domain/roster/types.ts'
import { type Cells, readOne, readRows, sheetRows, TODAY } from './rows.ts'

describe('the record', () => {
  test('holds what the row fills and nothing else', () => {
    expect(readOne({ 'Họ tên': 'LÊ VĂN AN', Lớp: '', 'Số điện thoại': '-', 'Trạng thái': '' }).record).toEqual({
      fullName: 'Lê Văn An',
    })
  })

  test('a status says that someone has left, or has not', () => {
    expect(readOne({ 'Họ tên': 'Lê An', 'Trạng thái': 'Chuyển đi' }).record.leftOn).toBe(TODAY)
    expect(readOne({ 'Họ tên': 'Lê An', 'Trạng thái': 'Đang học' }).record.leftOn).toBeNull()
    expect(readOne({ 'Họ tên': 'Lê An', 'Trạng thái': 'Khác' }).record).not.toHaveProperty('leftOn')
  })

  test('a card number counts where the personal number is blank, and an old one is kept as such', () => {
    const read = (own: string, card: string) =>
      readOne({ 'Họ tên': 'Lê An', 'Số CMND': card, 'Số định danh cá nhân': own })
    expect(read('', '079212000001').record.personalId).toBe('079212000001')
    expect(read('079212000001', '209342589')).toMatchObject({
      record: { personalId: '079212000001', oldIdNumber: '209342589' },
      issues: [],
    })
    expect(read('sai', '079212000001')).toMatchObject({ held: true, issues: [{ code: 'id-letters' }] })
  })

  test('a mark left by a formula is no value', () => {
    const { record, issues } = readOne({ 'Họ tên': 'Lê An', Lớp: '#N/A', 'Ngày sinh': '#REF!', SĐT: '#N/A' })
    expect(record).toEqual({ fullName: 'Lê An' })
    expect(issues.map(({ code }) => code)).toEqual(['bad-date', 'bad-phone', 'sheet-error'])
  })

  test('an unknown word for the sex is said', () => {
    const { record, issues } = readOne({ 'Họ tên': 'Lê An', 'Giới tính': '2' })
    expect(record).not.toHaveProperty('gender')
    expect(issues).toMatchObject([{ code: 'bad-gender', severity: 'warning', field: 'gender', value: '2' }])
  })

  test('party members are ticked or dated', () => {
    const read = (value: CellValue) => readOne({ 'Họ tên': 'Lê An', 'Đảng viên': value }, 'staff').record.partyMember
    expect([read('x'), read({ date: '2010-05-19' }), read('Không'), read('')]).toEqual([true, true, false, undefined])
  })
})

describe('the column “Nữ”', () => {
  const genders = (marks: readonly string[]) =>
    readRows(sheetRows([['STT', 'Họ tên', 'Nữ'], ...marks.map((mark, at) => [`${at}`, `Lê An ${at}`, mark])])).rows.map(
      ({ record }) => record.gender,
    )

  test('blank means nam where some cells are marked', () => {
    expect(genders(['x', '', 'x'])).toEqual(['female', 'male', 'female'])
  })

  test('says nothing where no cell is marked', () => {
    expect(genders(['', '', ''])).toEqual([undefined, undefined, undefined])
  })
})

describe('rows that hold no person', () => {
  const HEAD = ['STT', 'Họ và tên', 'Ngày sinh', 'Lớp', 'Số định danh cá nhân']
  const AN = ['1', 'Lê An', '01/02/2012', '6A1', '079212000001']
  const BE = ['2', 'Lê Bé', '03/02/2012', '6A1', '079212000002']
  const read = (...rows: Cells[]) => {
    const { rows: people, skipped } = readRows(sheetRows([HEAD, ...rows]))
    return { people: people.map(({ row }) => row), skipped: skipped.map(({ row }) => row) }
  }

  test.each<[string, Cells]>([
    ['a total in another column', ['', '', '', 'Tổng số: 634 học sinh']],
    ['a total in the column of names', ['', 'Tổng cộng: 2 học sinh']],
    ['signatures', ['', 'Người lập biểu', '', 'Hiệu trưởng']],
    ['the place and day of signing', ['', '', 'Củ Chi, ngày 5 tháng 9 năm 2026']],
    ['the heading of a group', ['', 'Lớp 6A2']],
    ['the heading of a group in the first column', ['Tổ Toán - Tin']],
    ['the numbers of the columns', ['1', '2', '3', '4', '5']],
    ['the numbers of the columns in brackets', ['(1)', '(2)', '(3)', '(4)', '(5)']],
    ['headings repeated on a new page', HEAD],
    ['a running number alone', ['3']],
  ])('%s', (_, filler) => {
    expect(read(AN, filler, BE)).toEqual({ people: [2, 4], skipped: [3] })
  })

  test('a name under the signatures is that of who signs', () => {
    expect(read(AN, ['', 'Người lập'], [], ['', 'Trần Thị Thu Hà'])).toEqual({ people: [2], skipped: [3, 5] })
  })

  test('people after a subtotal are people', () => {
    expect(read(AN, ['', 'Tổng số: 1'], BE).people).toEqual([2, 4])
  })

  test('someone whose family name reads like a total is a person', () => {
    expect(read(['1', 'Tống Cộng', '01/02/2012', '6A1'], ['2', 'Tống Số', '', '6A1']).skipped).toEqual([])
    expect(read(['1', 'Tống Văn An', '', '6A1'], ['', 'Tô Ngọc Hà', '', '6A1']).people).toEqual([2, 3])
  })

  test.each<[string, Cells]>([
    ['a date', ['', '', '01/02/2012']],
    ['a number', ['', '', '', '', '079212000003']],
    ['a running number and more', ['3', '', '', '6A1']],
    ['a dash for the name and a date', ['3', '-', '01/02/2012']],
  ])('a row with %s and no name is an error, not a filler', (_, cells) => {
    const { rows } = readRows(sheetRows([HEAD, AN, cells]))
    expect(rows[1]).toMatchObject({ row: 3, held: true, issues: [{ code: 'missing-name', severity: 'error' }] })
  })
})

describe('numbers that stand twice', () => {
  const HEAD = ['Họ tên', 'Giới tính', 'Số định danh cá nhân', 'SĐT']
  const codes = (kind: Kind, ...rows: Cells[]) =>
    readRows(sheetRows([HEAD, ...rows]), kind).rows.map(({ issues }) => issues.map(({ code }) => code))

  test('a personal number holds back every later row and names the first', () => {
    const { rows } = readRows(
      sheetRows([
        HEAD,
        ['Lê An', 'Nam', '079212000001'],
        ['Lê Bé', 'Nữ', '79212000001'],
        ['Lê Cúc', '', '079212000001'],
      ]),
    )
    expect(rows.map(({ held }) => held)).toEqual([false, true, true])
    expect(rows[2]?.issues).toMatchObject([
      { code: 'duplicate-id', message: expect.stringContaining('dòng 2') as string },
    ])
  })

  test('a phone is normal within a family of students, a warning otherwise', () => {
    expect(codes('student', ['Lê An', '', '', '0912345678'], ['LÊ Bé', '', '', '912345678'])).toEqual([[], []])
    expect(codes('student', ['Lê An', '', '', '0912345678'], ['Vũ Bé', '', '', '0912345678'])).toEqual([
      [],
      ['duplicate-phone'],
    ])
    expect(codes('staff', ['Lê An', '', '', '0912345678'], ['Lê Bé', '', '', '0912345678'])).toEqual([
      [],
      ['duplicate-phone'],
    ])
  })
})
