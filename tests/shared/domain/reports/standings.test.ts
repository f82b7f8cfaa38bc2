import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Person } from '../../../../shared/domain/person.ts'
import { REPORTS } from '../../../../shared/domain/reports/index.ts'
import { STANDARD_TRACKS } from '../../../../shared/domain/tracks.ts'
import { someDay, somePerson } from '../../../support/arbitrary-people.ts'
import { makeExemption, makePerson, makeSchool, makeStaff } from '../../../support/people.ts'
import { makePlan, makeTarget } from '../../../support/plans.ts'

const asOf = '2026-05-31'
const LISTS = ['confirmed', 'absent', 'not-eligible'] as const
type ListId = (typeof LISTS)[number]
const inputOf = (people: readonly Person[], overrides: object = {}) => ({
  school: makeSchool(),
  people,
  tracks: STANDARD_TRACKS,
  asOf,
  ...overrides,
})
const build = (id: ListId, people: readonly Person[], overrides: object = {}) =>
  REPORTS[id].build(inputOf(people, overrides))
const rowsOf = (id: ListId, people: readonly Person[], overrides: object = {}) =>
  build(id, people, overrides).sections[0]?.rows ?? []
const namesOf = (id: ListId, people: readonly Person[], overrides: object = {}) =>
  rowsOf(id, people, overrides).flatMap(({ cells, style }) => (style === undefined ? [cells[1]] : []))

const activated = { 'card.issued': '2025-02-03', 'vneid2.activated': '2026-03-01' }
const SCHOOL = [
  makePerson({ fullName: 'Lê Xong', milestones: activated }),
  makePerson({ fullName: 'Lê Còn' }),
  makePerson({
    fullName: 'Lê Vắng',
    phone: '0901234567',
    exemptions: [makeExemption({ reason: 'abroad', from: '2026-02-01', until: '2026-12-31', note: 'sang Lào' })],
  }),
  makePerson({ fullName: 'Lê Nhỏ', birthDate: '2014-05-06', milestones: activated }),
  makePerson({ fullName: 'Lê Bé', birthDate: '2014-07-06' }),
  makePerson({ fullName: 'Lê Đã Đi', leftOn: '2026-01-01', milestones: activated }),
  makeStaff({ fullName: 'Võ Xong Rồi Đi', milestones: activated, exemptions: [makeExemption({ reason: 'abroad' })] }),
  makeStaff({ fullName: 'Võ Ngoài', exemptions: [makeExemption({ reason: 'not-vietnamese', from: '2026-01-02' })] }),
]
const NUMBERS =
  'Tổng số 7 người, gồm: đã kích hoạt mức 2: 2; không có mặt: 1; không đủ điều kiện: 3; còn lại (đủ điều kiện, có mặt, chưa thực hiện): 1.'

describe('the three lists of a drive', () => {
  it('say the same four numbers, which add up to the headcount', () => {
    for (const id of LISTS) {
      const notes = build(id, SCHOOL).sections[0]?.notes
      expect(notes?.slice(0, 2)).toEqual([
        NUMBERS,
        'Tỷ lệ đã kích hoạt mức 2: 50,0% của 4 người đủ điều kiện (mẫu số, gồm cả người không có mặt).',
      ])
    }
  })

  it('are disjoint and leave out exactly those who are left', () => {
    fc.assert(
      fc.property(fc.array(somePerson, { maxLength: 30 }), someDay, (some, day) => {
        const people = some.map((person, at) => ({ ...person, fullName: `${person.fullName} ${at}` }))
        const listed = LISTS.flatMap((id) => namesOf(id, people, { asOf: day }))
        expect(new Set(listed).size).toBe(listed.length)
        const outstanding = REPORTS.outstanding.build(inputOf(people, { asOf: day })).sections[0]?.rows ?? []
        const left = outstanding.flatMap(({ cells, style }) => (style === undefined ? [cells[1]] : []))
        const here = people.filter(({ leftOn }) => leftOn === null || leftOn > day).map(({ fullName }) => fullName)
        expect(new Set([...listed, ...left])).toEqual(new Set(here))
      }),
    )
  })
})

describe('confirmed', () => {
  it('lists who activated, staff before students, with the day and room to sign', () => {
    expect(rowsOf('confirmed', SCHOOL).map(({ cells }) => cells)).toEqual([
      [
        1,
        'Võ Xong Rồi Đi',
        'Toán',
        '1985-09-02',
        expect.stringMatching(/^•{8}\d{4}$/),
        '2025-02-03',
        '2026-03-01',
        null,
        'Đi nước ngoài',
      ],
      [2, 'Lê Xong', '9A1', '2011-03-15', expect.stringMatching(/^•{8}\d{4}$/), '2025-02-03', '2026-03-01', null, null],
    ])
    const model = build('confirmed', SCHOOL)
    expect(model.title).toBe('DANH SÁCH XÁC NHẬN CÔNG DÂN ĐÃ KÍCH HOẠT THÀNH CÔNG TÀI KHOẢN VNeID MỨC 2')
    expect(model.letterhead.number).toBe('Số: ……/DS-THCSHS')
  })

  it('tells what those who are left wait for, and an account taken together with a card', () => {
    const together = { 'card.applied': '2026-01-05', 'vneid2.applied': '2026-01-05' }
    const people = [
      makePerson({
        fullName: 'Lê An',
        milestones: { ...together, 'card.issued': '2026-02-01', 'vneid2.activated': '2026-02-02' },
      }),
      makePerson({ fullName: 'Lê Ba', milestones: together }),
      makePerson({ fullName: 'Lê Ca', milestones: { 'vneid2.approved': '2026-01-09' } }),
    ]
    const [section] = build('confirmed', people).sections
    expect(section?.rows[0]?.cells.at(-1)).toBe('Làm cùng hồ sơ cấp thẻ')
    expect(section?.notes[2]).toContain(
      'đã đăng ký mức 2, chưa kích hoạt: 2 (chờ phê duyệt: 1; đã phê duyệt, có tin nhắn SMS: 1); làm tài khoản cùng hồ sơ cấp thẻ: 1.',
    )
  })

  it('follows the stage that the plan asks for', () => {
    const plan = makePlan({ targets: [makeTarget({ measures: [{ stage: 'card.issued', issued: null }] })] })
    const people = [makePerson({ fullName: 'Lê Có', milestones: { 'card.issued': '2026-01-01' } }), makePerson()]
    const model = build('confirmed', people, { plan })
    expect(model.title).toBe('DANH SÁCH XÁC NHẬN CÔNG DÂN ĐÃ CÓ THẺ')
    expect(model.sections[0]?.columns.map(({ label }) => label)).toEqual([
      'STT',
      'Họ và tên',
      'Lớp/Tổ',
      'Ngày sinh',
      'Số định danh',
      'Có thẻ',
      'Ký xác nhận',
      'Ghi chú',
    ])
    expect(namesOf('confirmed', people, { plan })).toEqual(['Lê Có'])
  })

  it('shows full numbers only where asked for', () => {
    const people = [makePerson({ personalId: '079211012345', milestones: activated })]
    expect(rowsOf('confirmed', people)[0]?.cells[4]).toBe('••••••••2345')
    expect(rowsOf('confirmed', people, { unmasked: true })[0]?.cells[4]).toBe('079211012345')
  })

  it('says why nobody is listed', () => {
    const why = (people: Person[]) => REPORTS.confirmed.whenEmpty(inputOf(people))
    expect(build('confirmed', [makePerson()]).sections).toEqual([])
    expect(why([makePerson()])).toBe(
      'Chưa ai trong 1 người đủ điều kiện đã kích hoạt mức 2. Hãy ghi nhận kết quả rồi lập lại, hoặc chọn ngày khác.',
    )
    expect(why([makePerson({ birthDate: null })])).toContain('Không có ai đủ điều kiện')
    expect(why([])).toContain('Hãy nhập danh sách')
  })
})

describe('absent', () => {
  it('lists who is away and has not activated, under the reason, with what they need next', () => {
    expect(rowsOf('absent', SCHOOL).map(({ cells }) => cells)).toEqual([
      ['I. Đi nước ngoài: 1 người'],
      [
        1,
        'Lê Vắng',
        '9A1',
        '2011-03-15',
        expect.any(String),
        '2026-02-01',
        'Làm thẻ',
        '0901234567',
        'Đến 31/12/2026; sang Lào',
      ],
    ])
  })

  it('says why nobody is listed', () => {
    expect(REPORTS.absent.whenEmpty(inputOf([makePerson()]))).toContain('ghi lý do vắng mặt')
    expect(REPORTS.absent.whenEmpty(inputOf([], { group: '9A9', kind: 'student' }))).toContain('Lớp 9A9 không có ai')
  })
})

describe('not-eligible', () => {
  it('lists who is out of the denominator under the reason, with the day they come of age and what they did anyway', () => {
    expect(
      rowsOf('not-eligible', SCHOOL).map(({ cells, style }) => (style ? cells[0] : [cells[1], ...cells.slice(5)])),
    ).toEqual([
      'I. Chưa đủ 14 tuổi: 2 người',
      ['Lê Bé', '2028-07-06', null],
      ['Lê Nhỏ', '2028-05-06', 'Tự nguyện đã kích hoạt mức 2 ngày 01/03/2026'],
      'II. Không có quốc tịch Việt Nam: 1 người',
      ['Võ Ngoài', null, 'Từ 02/01/2026'],
    ])
  })

  it('can be of one class or of one kind of people', () => {
    expect(namesOf('not-eligible', SCHOOL, { kind: 'staff' })).toEqual(['Võ Ngoài'])
    const model = build('not-eligible', SCHOOL, { kind: 'student', group: '9A1' })
    expect(model.sections[0]?.subtitle).toEqual(['Lớp 9A1', '(Phục vụ tính tỷ lệ)', '(Tính đến ngày 31/05/2026)'])
    expect(model.fileName).toBe('danh-sach-khong-du-dieu-kien-9a1')
  })

  it('says why nobody is listed', () => {
    expect(REPORTS['not-eligible'].whenEmpty(inputOf([makePerson()]))).toContain('Mọi người đều đủ điều kiện')
  })
})
