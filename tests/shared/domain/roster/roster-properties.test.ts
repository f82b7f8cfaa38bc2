/** Rules of reading a roster that hold whatever the sheet looks like. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ROSTER_FIELDS } from '../../../../shared/contract/intake.ts'
import { personFields } from '../../../../shared/contract/schemas.ts'
import type { CellValue } from '../../../../shared/domain/roster/types.ts'
import { readRows, sheetRows } from './rows.ts'

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

test('headings in two rows are found wherever they are put, in any order of columns', () => {
  const columns: readonly (readonly string[])[] = [
    ['STT', '', '1', '2'],
    ['Họ và tên', 'Họ đệm', 'Nguyễn Thị Mỹ', 'Trần Văn'],
    ['', 'Tên', 'Duyên', 'Bình'],
    ['Nữ', '', 'x', ''],
    ['Căn cước', 'Số', '079312000001', '079212000002'],
    ['', 'Ngày cấp', '', ''],
    ['Ngày sinh', '', '01/02/2012', '03/04/2012'],
    ['Mức 2', 'Kích hoạt', '05/08/2023', ''],
  ]
  // Columns under one heading stay together.
  const blocks = [[0], [1, 2], [3], [4, 5], [6], [7]]
  fc.assert(
    fc.property(
      fc.shuffledSubarray(blocks, { minLength: blocks.length }),
      fc.integer({ min: 1, max: 39 }),
      fc.constantFrom('DANH SÁCH HỌC SINH LỚP 8A1', 'Lớp: 8a1', 'TRƯỜNG THCS'),
      (order, offset, title) => {
        const picked = order.flat().map((at) => columns[at] ?? [])
        const body = [0, 1, 2, 3].map((row) => picked.map((column) => column[row]))
        const above = offset > 1 ? sheetRows([[title]], Math.max(1, offset - 2)) : []
        const { header, rows } = readRows([...above, ...sheetRows(body, offset)])
        expect(header.row).toBe(offset + 1)
        const className = offset > 1 && title !== 'TRƯỜNG THCS' ? '8A1' : undefined
        expect(rows.map(({ record }) => record)).toEqual([
          {
            fullName: 'Nguyễn Thị Mỹ Duyên',
            birthDate: '2012-02-01',
            gender: 'female',
            personalId: '079312000001',
            ...(className && { className }),
          },
          {
            fullName: 'Trần Văn Bình',
            birthDate: '2012-04-03',
            gender: 'male',
            personalId: '079212000002',
            ...(className && { className }),
          },
        ])
        expect(rows.map(({ marks }) => marks)).toEqual([[{ stage: 'vneid2.activated', on: '2023-08-05' }], []])
      },
    ),
  )
})
