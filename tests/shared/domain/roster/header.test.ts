import { describe, expect, test } from 'vitest'
import { ROSTER_FIELDS, type RosterField } from '../../../../shared/contract/intake.ts'
import { describeColumns } from '../../../../shared/domain/roster/describe-columns.ts'
import { findHeader, headerCandidates } from '../../../../shared/domain/roster/header.ts'
import { stageHeadings } from '../../../../shared/domain/roster/stage-headings.ts'
import { STANDARD_TRACKS } from '../../../../shared/domain/tracks.ts'
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

test('columns are described with letter, heading, field, how sure it is, and the first values', () => {
  const rows = sheetRows([HEAD, PERSON, ['2', 'Lê B', { date: '2012-04-03' }, '6A2', '', 'ghi thêm']])
  const header = findHeader(rows)
  expect(header && describeColumns(header, rows)).toEqual([
    { column: 1, letter: 'A', heading: 'STT', ...unread, samples: ['1', '2'] },
    { column: 2, letter: 'B', heading: 'Họ và tên', ...sure('fullName'), samples: ['Nguyễn Văn An', 'Lê B'] },
    { column: 3, letter: 'C', heading: 'Ngày sinh', ...sure('birthDate'), samples: ['01/02/2012', '03/04/2012'] },
    { column: 4, letter: 'D', heading: 'Lớp', ...sure('className'), samples: ['6A1', '6A2'] },
    { column: 6, letter: 'F', heading: '', ...unread, samples: ['ghi thêm'] },
  ])
})
const unread = { field: null, fieldName: '', confidence: null }
const sure = (field: RosterField) => ({ field, fieldName: ROSTER_FIELDS[field], confidence: 'sure' })

test('a column is to be checked when its cells do not look like its heading', () => {
  const rows = sheetRows([
    ['Họ tên', 'Ngày sinh theo sổ', 'Số điện thoại'],
    ['Lê A', '01/02/2012', 'Kinh'],
    ['Lê B', '02/02/2012', 'Hoa'],
    ['Lê C', '03/02/2012', 'Tày'],
  ])
  const header = findHeader(rows)
  expect(header && describeColumns(header, rows).map(({ confidence }) => confidence)).toEqual([
    'sure',
    'likely',
    'check',
  ])
})

describe('headings of stages', () => {
  const stages = stageHeadings(STANDARD_TRACKS)
  test.each([
    ['Đã có CCCD', 'card.issued'],
    ['Có thẻ', 'card.issued'],
    ['CCCD gắn chip', 'card.issued'],
    ['Nộp hồ sơ thẻ', 'card.applied'],
    ['Mức 1', 'vneid1.activated'],
    ['Mức 2', 'vneid2.activated'],
    ['VNeID mức độ 2 (x)', 'vneid2.activated'],
    ['Thu nhận mức 2', 'vneid2.applied'],
    ['Ngày phê duyệt mức 2', 'vneid2.approved'],
    ['Đã kích hoạt tài khoản định danh điện tử mức 2', 'vneid2.activated'],
    ['CKS', 'signature.active'],
    ['Đăng ký CKS', 'signature.registered'],
    ['Đã cài đặt VNeID', 'app.installed'],
    ['BHYT', 'documents.health-insurance'],
  ])('%s is %s', (text, stage) => {
    expect(stages.read(text)?.stage).toBe(stage)
  })

  test.each(['Số CCCD', 'CCCD', 'Ngày cấp CCCD', 'Thẻ căn cước', 'Mức lương', 'VNeID', 'Số CMND/CCCD'])(
    '%s is none',
    (text) => {
      expect(stages.read(text)).toBeNull()
    },
  )

  test('are those of every track, with its own words', () => {
    for (const { stages: all } of STANDARD_TRACKS) {
      for (const { key, name, shortName } of all) {
        expect([stages.read(name)?.stage, stages.read(shortName)?.stage]).toEqual([key, key])
      }
    }
  })

  test('stand in two rows too, and a ticked “CCCD” is no number', () => {
    const rows = sheetRows([
      ['STT', 'Họ và tên', 'Mức 2', '', 'CCCD'],
      ['', '', 'Phê duyệt', 'Kích hoạt', ''],
      ['1', 'Lê A', '01/08/2023', '05/08/2023', 'x'],
      ['2', 'Lê B', '', '', ''],
      ['3', 'Lê C', '', '', 'x'],
    ])
    expect([...(findHeader(rows, {}, stages)?.stages ?? [])]).toEqual([
      ['vneid2.approved', 3],
      ['vneid2.activated', 4],
      ['card.issued', 5],
    ])
  })
})

test('the birth date may stand in three columns', () => {
  const rows = sheetRows([
    ['STT', 'Họ và tên', 'Ngày sinh', '', '', 'Lớp'],
    ['', '', 'Ngày', 'Tháng', 'Năm', ''],
    ['1', 'Lê A', 3, 11, 2012, '6A1'],
    ['2', 'Lê B', '31', '2', '2012', '6A1'],
  ])
  const { rows: people } = readRows(rows)
  expect(people.map(({ record }) => record.birthDate)).toEqual(['2012-11-03', undefined])
  expect(people[1]?.issues).toMatchObject([{ code: 'bad-date', value: '31/2/2012' }])
  const single = readRows(
    sheetRows([
      ['Họ tên', 'Ngày', 'Tháng', 'Năm sinh'],
      ['Lê A', '3', '11', '2012'],
    ]),
  )
  expect(single.rows[0]?.record.birthDate).toBe('2012-11-03')
})

test('what the user chose is taken even where nothing is understood, and then every column can be mapped', () => {
  const rows = sheetRows([
    ['một', 'hai', 'ba'],
    ['Lê Văn An', '079212000001', '6A1'],
  ])
  expect(findHeader(rows)).toBeNull()
  const header = findHeader(rows, { headerRow: 1 })
  expect([...(header?.fields ?? [])]).toEqual([])
  const { rows: people } = readRows(rows, 'student', {
    headerRow: 1,
    columns: { '1': 'fullName', '2': 'personalId', '3': 'className' },
  })
  expect(people[0]?.record).toEqual({ fullName: 'Lê Văn An', personalId: '079212000001', className: '6A1' })
})

test('the rows that may be the headings are offered, the best first', () => {
  const rows = sheetRows([['Họ tên', 'Tổ'], ...TITLES, HEAD, PERSON])
  expect(
    headerCandidates(rows)
      .slice(0, 2)
      .map(({ row }) => row),
  ).toEqual([7, 1])
})
