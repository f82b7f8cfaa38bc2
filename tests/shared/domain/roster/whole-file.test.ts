/** What is asked about a file as a whole: whose list it is, its day, its layout, who is missing from it. */
import { describe, expect, it, test } from 'vitest'
import { findHeader } from '../../../../shared/domain/roster/header.ts'
import { layoutKey, layoutKeysOf } from '../../../../shared/domain/roster/layout.ts'
import { listDayOf } from '../../../../shared/domain/roster/list-day.ts'
import { missingPeople } from '../../../../shared/domain/roster/missing.ts'
import { noticesOf } from '../../../../shared/domain/roster/notices.ts'
import { planImport } from '../../../../shared/domain/roster/plan.ts'
import { STANDARD_TRACKS } from '../../../../shared/domain/tracks.ts'
import { makePerson } from '../../../support/people.ts'
import { type Cells, readRows, sheetRows, TODAY } from './rows.ts'

describe('notices', () => {
  const codes = (kind: 'student' | 'staff', year: number, titles: string[] = [], className = '6A1') => {
    const rows: Cells[] = Array.from({ length: 6 }, (_, at) => [
      `Lê Văn ${'ABCDEG'[at] ?? ''}`,
      `01/0${at + 1}/${year}`,
      className,
    ])
    const reading = readRows(sheetRows([['Họ tên', 'Ngày sinh', 'Lớp'], ...rows]), kind)
    return noticesOf(reading.rows, { kind, titles, today: TODAY }).map(({ code }) => code)
  }

  it('say that a list of staff is about to be imported as pupils, and the reverse', () => {
    expect([codes('student', 1980), codes('staff', 2012)]).toEqual([['wrong-kind'], ['wrong-kind']])
    expect([codes('student', 2012, ['CÁN BỘ, GIÁO VIÊN']), codes('staff', 1980)]).toEqual([[], []])
  })

  it('go by the title where nobody has a birth date', () => {
    const { rows } = readRows(
      sheetRows([
        ['Họ tên', 'Lớp'],
        ['Lê An', '6A1'],
      ]),
    )
    const of = (title: string, kind: 'student' | 'staff') =>
      noticesOf(rows, { kind, titles: [title], today: TODAY }).length
    expect([of('DANH SÁCH GIÁO VIÊN', 'student'), of('DANH SÁCH HỌC SINH', 'staff')]).toEqual([1, 1])
    expect([of('DANH SÁCH HỌC SINH', 'student'), of('DANH SÁCH CÁN BỘ', 'staff'), of('', 'staff')]).toEqual([0, 0, 0])
  })

  it('say that most rows have no class', () => {
    expect(codes('student', 2012, [], '')).toEqual(['no-class'])
  })
})

test.each([
  [['Tính đến ngày 27/08/2023'], '2023-08-27'],
  [['(Danh sách tính đến hết ngày 05/9/2023)'], '2023-09-05'],
  [['Củ Chi, ngày 5 tháng 9 năm 2023'], '2023-09-05'],
  [['Tính đến ngày 01/01/2031'], TODAY],
  [['Năm học 2023 - 2024'], TODAY],
  [[], TODAY],
])('the day of a list titled %j is %s', (titles, day) => {
  expect(listDayOf(titles, TODAY)).toBe(day)
})

describe('the fingerprint of a layout', () => {
  const HEAD = ['STT', 'Họ và tên (*)', 'Ngày sinh']
  const keyOf = (rows: Cells[]) => {
    const header = findHeader(sheetRows(rows))
    return header && layoutKey(header)
  }

  it('is the same for another file of the same system, wherever its headings stand', () => {
    const key = keyOf([['LỚP 6A1'], HEAD, ['1', 'Lê An', '01/02/2012']])
    expect(keyOf([HEAD.map((text) => text.toUpperCase()), ['1', 'Lê Bé', '']])).toBe(key)
    expect(
      keyOf([
        ['STT', 'Họ tên', 'Ngày sinh'],
        ['1', 'Lê Bé', ''],
      ]),
    ).not.toBe(key)
    expect(layoutKeysOf(sheetRows([['LỚP 6A2'], HEAD, ['1', 'Lê An', '']])).map((found) => found.key)).toContain(key)
  })
})

describe('people whom the file does not name', () => {
  const register = [
    makePerson({ id: 1, fullName: 'Lê An', className: '6A1' }),
    makePerson({ id: 2, fullName: 'Lê Bé', className: '6a 1' }),
    makePerson({ id: 3, fullName: 'Lê Chi', className: '6A2' }),
    makePerson({ id: 4, fullName: 'Lê Dung', className: '6A1', leftOn: '2023-01-01' }),
  ]
  const missing = (rows: Cells[]) => {
    const reading = readRows(sheetRows([['Họ tên', 'Số định danh cá nhân', 'Lớp'], ...rows]))
    const frame = {
      register,
      takenNumbers: new Map<string, string>(),
      elsewhere: new Map<string, string>(),
      tracks: STANDARD_TRACKS,
      listDay: TODAY,
      eraseBlanks: false,
    }
    return missingPeople(planImport(reading.rows, frame), register, 'student', TODAY).map(({ id }) => id)
  }
  const first = register[0]?.personalId ?? ''

  it('are those of its classes who are still here', () => {
    expect(missing([['Lê An', first, '6A1']])).toEqual([2])
  })

  it('are those of the whole school where it has no classes', () => {
    expect(missing([['Lê An', first, '']])).toEqual([2, 3])
  })
})
