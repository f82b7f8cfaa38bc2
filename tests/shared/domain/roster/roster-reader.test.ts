import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ROSTER_FIELDS } from '../../../../shared/contract/intake.ts'
import { personFields } from '../../../../shared/contract/schemas.ts'
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
    expect(issues.map(({ code }) => code)).toEqual(['bad-date', 'bad-phone'])
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

/** Columns of a roster with values that read the same wherever the column stands. */
const TABLE: readonly (readonly [heading: string, ...values: CellValue[]])[] = [
  ['STT', 1, 2, 3],
  ['Họ và tên (*)', 'Nguyễn Thị Mỹ Duyên', 'TRẦN VĂN BÌNH', 'Lê Bé'],
  ['Ngày sinh', '01/02/2012', { date: '2012-03-04' }, 40980],
  ['Giới tính', 'Nữ', 'Nam', ''],
  ['Dân tộc', 'Kinh', 'Hoa', 'Kinh'],
  ['Mã định danh Bộ GD&ĐT', '7912345678.0', 7912345679, ''],
  ['Số CMND', '', '209342589', ''],
  ['Số định danh cá nhân', '079312000001', 79212000002, '12'],
  ['Lớp học', '6A1', '6a1', '6A2'],
  ['Khối học', 'Khối 6', 'Khối 6', 'Khối 6'],
  ['SĐT liên hệ', '0912345678', 'không nhớ', '0912345678'],
  ['Trạng thái', 'Đang học', 'Chuyển đi', ''],
]

test('the order of columns and the place of the headings change nothing', () => {
  const records = (order: readonly number[], offset: number, titles: boolean) => {
    const columns = order.flatMap((at) => (TABLE[at] ? [TABLE[at]] : []))
    const body = [0, 1, 2, 3].map((row) => columns.map((column) => column[row]))
    const above = titles && offset > 1 ? sheetRows([['DANH SÁCH HỌC SINH TRƯỜNG THCS']], offset - 1) : []
    const { header, rows } = readRows([...above, ...sheetRows(body, offset)])
    expect(header.row).toBe(offset)
    return rows.map(({ row, record, issues, held }) => ({
      at: row - offset,
      record,
      held,
      issues: issues.map(({ code, value }) => ({ code, value })),
    }))
  }
  const natural = TABLE.map((_, at) => at)
  const expected = records(natural, 1, false)
  expect(expected.map(({ record }) => record.fullName)).toEqual(['Nguyễn Thị Mỹ Duyên', 'Trần Văn Bình', 'Lê Bé'])
  expect(expected.map(({ issues }) => issues.map(({ code }) => code))).toEqual([
    [],
    ['id-lost-zero', 'bad-phone'],
    ['id-length', 'duplicate-phone'],
  ])
  fc.assert(
    fc.property(
      fc.shuffledSubarray(natural, { minLength: natural.length }),
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      (order, offset, titles) => {
        expect(records(order, offset, titles)).toEqual(expected)
      },
    ),
  )
})

test('whatever the cells hold, reading does not throw and the record is one that the register takes', () => {
  const fields = Object.values(ROSTER_FIELDS)
  const partial = personFields.partial()
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 600 }),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constantFrom('x', 'Nam', '#N/A', '01/02/2012', '79212000001', '0912345678', 'Lê An'),
  )
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: fields.length, maxLength: fields.length }), { maxLength: 5 }),
      (body) => {
        const table = sheetRows([fields, ...body])
        const mapping = { columns: Object.fromEntries(Object.keys(ROSTER_FIELDS).map((field, at) => [at + 1, field])) }
        const { rows, skipped } = readRows(table, 'student', mapping as never)
        expect(rows.length + skipped.length).toBe(table.length - 1)
        for (const { record, held, issues } of rows) {
          partial.parse(record)
          expect(held).toBe(issues.some(({ severity }) => severity === 'error'))
          expect(held || record.fullName !== undefined).toBe(true)
        }
      },
    ),
  )
})
