/** Columns of dates that may be the wrong way round, rows that an export filled, stages in columns. */
import { describe, expect, it, test } from 'vitest'
import { readMark } from '../../../../shared/domain/roster/marks.ts'
import type { CellValue } from '../../../../shared/domain/roster/types.ts'
import { type Cells, readOne, readRows, sheetRows, TODAY } from './rows.ts'

const table = (dates: CellValue[], dateOrder?: 'day-month' | 'month-day') =>
  readRows(
    sheetRows([['Họ tên', 'Ngày sinh'], ...dates.map((date, at): Cells => [`Lê ${'ABCDEGHI'[at] ?? ''}`, date])]),
    'student',
    dateOrder ? { dateOrder } : {},
  ).rows.map(({ record, issues }) =>
    record.birthDate !== undefined && issues.length === 0 ? record.birthDate : issues[0]?.code,
  )

describe('day and month are never swapped in silence', () => {
  it('dates that fit both are held where another has the month first', () => {
    expect(table(['05/25/2012', '04/03/2012', '07/07/2012'])).toEqual(['bad-date', 'ambiguous-date', '2012-07-07'])
    expect(table(['05/25/2012', '04/03/2012', '25/05/2012'])).toEqual(['bad-date', '2012-03-04', '2012-05-25'])
  })

  it('the user can say which comes first', () => {
    expect(table(['05/25/2012', '04/03/2012'], 'month-day')).toEqual(['2012-05-25', '2012-04-03'])
    expect(table(['05/25/2012', '04/03/2012'], 'day-month')).toEqual(['bad-date', '2012-03-04'])
  })

  it('cells that a spreadsheet may have taken for American dates are held', () => {
    const dates: CellValue[] = [{ date: '2012-08-05' }, { date: '2012-01-02' }, { date: '2012-03-12' }]
    const texts = ['25/05/2012', '13/01/2012', '31/12/2012']
    expect(table([...dates, ...texts]).slice(0, 4)).toEqual([
      'ambiguous-date',
      'ambiguous-date',
      'ambiguous-date',
      '2012-05-25',
    ])
    expect(table([...dates, { date: '2012-08-25' }, ...texts])[0]).toBe('2012-08-05')
    expect(table([...dates, ...texts, '04/03/2012'])[0]).toBe('2012-08-05')
    expect(table([...dates, ...texts], 'day-month')[0]).toBe('2012-08-05')
  })

  it('a day that a program makes up for none is blank', () => {
    expect(readOne({ 'Họ tên': 'Lê An', 'Ngày sinh': '01/01/1900' })).toMatchObject({ record: {}, issues: [] })
  })
})

test('rows that hold only a running number and the same few words are nobody', () => {
  const people: Cells[] = [['1', 'Lê An', '01/02/2012', 'Đang học']]
  const ghosts: Cells[] = Array.from({ length: 50 }, (_, at) => [`${at + 2}`, '', '', 'Đang học'])
  const { rows, skipped } = readRows(sheetRows([['STT', 'Họ tên', 'Ngày sinh', 'Trạng thái'], ...people, ...ghosts]))
  expect([rows.length, skipped.length]).toEqual([1, 50])
  const forgotten = readRows(
    sheetRows([['STT', 'Họ tên', 'Ngày sinh', 'Trạng thái'], ...people, ['2', '', '', 'Đang học']]),
  )
  expect(forgotten.rows[1]?.issues).toMatchObject([{ code: 'missing-name' }])
})

describe('the cell of a stage', () => {
  test.each(['x', 'X', '✓', 'v', 'có', 'Đã', 1, true, '☑'])('%j is a tick', (value) => {
    expect(readMark(value, TODAY)).toEqual({ kind: 'tick' })
  })

  test.each(['', '□', '–', '-', 'chưa', 'Không', 0, false, '#N/A', undefined])('%j is none', (value) => {
    expect(readMark(value, TODAY)).toEqual({ kind: 'none' })
  })

  test.each<[CellValue, string]>([
    ['27/8/2023', '2023-08-27'],
    ['✓ 27/08/2023', '2023-08-27'],
    [{ date: '2023-08-27' }, '2023-08-27'],
    [45165, '2023-08-27'],
  ])('%j is a day', (value, date) => {
    expect(readMark(value, TODAY)).toEqual({ kind: 'date', date })
  })

  it('is said when it cannot be understood', () => {
    expect(readOne({ 'Họ tên': 'Lê An', 'Mức 2': 'đang chờ' }).issues).toMatchObject([
      { code: 'bad-mark', severity: 'warning', field: 'vneid2.activated', value: 'đang chờ' },
    ])
  })

  it('in the future or before the birth holds the row back', () => {
    const read = (day: string) => readOne({ 'Họ tên': 'Lê An', 'Ngày sinh': '01/02/2012', 'Có thẻ': day })
    expect(read('01/01/2031')).toMatchObject({ held: true, issues: [{ code: 'future-date' }] })
    expect(read('01/01/2012')).toMatchObject({ held: true, issues: [{ code: 'date-before-birth' }] })
  })
})

describe('the level of an account', () => {
  const marks = (cells: Record<string, CellValue>) => readOne({ 'Họ tên': 'Lê An', ...cells }).marks

  it('says whose days stand beside it', () => {
    const days = { 'Ngày phê duyệt': '01/08/2023', 'Ngày kích hoạt': '05/08/2023' }
    expect(marks({ 'Mức độ': 'Mức 2', ...days })).toEqual([
      { stage: 'vneid2.approved', on: '2023-08-01' },
      { stage: 'vneid2.activated', on: '2023-08-05' },
    ])
    expect(marks({ 'Mức độ': 1, ...days }).map(({ stage }) => stage)).toEqual(['vneid1.registered', 'vneid1.activated'])
    expect(marks({ 'Mức độ': 'Chưa có', ...days })).toEqual([])
  })

  it('without days is a tick', () => {
    expect(marks({ 'Mức độ': 'Mức 2', 'Ngày phê duyệt': '' })).toEqual([{ stage: 'vneid2.approved', on: null }])
    expect(marks({ 'Tài khoản VNeID': 'Mức độ 2' })).toEqual([{ stage: 'vneid2.activated', on: null }])
  })
})
