import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MobileSession } from '../../../../shared/contract/reports.ts'
import type { Person } from '../../../../shared/domain/person.ts'
import { REPORTS } from '../../../../shared/domain/reports/index.ts'
import { STANDARD_TRACKS } from '../../../../shared/domain/tracks.ts'
import { someDay, somePerson } from '../../../support/arbitrary-people.ts'
import { makeExemption, makePerson, makeSchool, makeStaff } from '../../../support/people.ts'
import { makePlan } from '../../../support/plans.ts'

const asOf = '2026-05-31'
const session: MobileSession = {
  on: '2026-06-03',
  from: '08:00',
  until: '09:00',
  breakFrom: null,
  breakUntil: null,
  minutesEach: 20,
  desks: 2,
  place: 'Hội trường',
}
const card = { 'card.issued': '2025-01-01' }
const inputOf = (people: readonly Person[], overrides: object = {}) => ({
  school: makeSchool(),
  people,
  tracks: STANDARD_TRACKS,
  asOf,
  session,
  ...overrides,
})
const build = (people: readonly Person[], overrides: object = {}) =>
  REPORTS['mobile-session'].build(inputOf(people, overrides))
const sectionOf = (people: readonly Person[], overrides: object = {}) => build(people, overrides).sections[0]

describe('mobile-session', () => {
  it('gives a slot to everybody who needs the team, by team and class, and says what to do and to bring', () => {
    const people = [
      makePerson({ fullName: 'Lê Ba', className: '9A2', milestones: { ...card, 'vneid2.approved': '2026-01-01' } }),
      makePerson({ fullName: 'Lê An', className: '9A1', milestones: card }),
      makeStaff({ fullName: 'Võ Dũng' }),
    ]
    const section = sectionOf(people)
    expect(section?.subtitle).toEqual(['Ngày 03/06/2026, 08:00 - 09:00, tại Hội trường', '(Tính đến ngày 31/05/2026)'])
    expect(section?.rows.map(({ cells }) => [...cells.slice(0, 5), ...cells.slice(7)])).toEqual([
      [
        1,
        '08:00',
        1,
        'Võ Dũng',
        'Toán',
        'Làm thẻ, đăng ký mức 2',
        'Giấy khai sinh hoặc giấy tờ tùy thân đang có; điện thoại có SIM chính chủ',
        null,
      ],
      [
        2,
        '08:00',
        2,
        'Lê An',
        '9A1',
        'Đăng ký mức 2',
        'Thẻ căn cước (CCCD gắn chip); điện thoại có SIM chính chủ',
        null,
      ],
      [
        3,
        '08:20',
        1,
        'Lê Ba',
        '9A2',
        'Kích hoạt mức 2',
        'Thẻ căn cước (CCCD gắn chip); điện thoại có SIM chính chủ',
        null,
      ],
    ])
    expect(section?.columns.map(({ label }) => label)).toContain('Ký tên')
  })

  it('leaves out who is away, who is not asked, who is finished, and who only waits', () => {
    const people = [
      makePerson({ fullName: 'Lê Cần', milestones: card }),
      makePerson({ milestones: card, exemptions: [makeExemption({ reason: 'abroad' })] }),
      makePerson({ birthDate: '2014-01-01' }),
      makePerson({ milestones: { 'vneid2.activated': '2026-01-01' } }),
      makePerson({ milestones: { 'card.applied': '2026-01-01' } }),
      makePerson({ milestones: { ...card, 'vneid2.applied': '2026-01-01' } }),
    ]
    const section = sectionOf(people)
    expect(section?.rows.map(({ cells }) => cells[3])).toEqual(['Lê Cần'])
    expect(section?.notes).toContain(
      'Không có trong danh sách vì không cần tổ lưu động: chờ cấp thẻ 1, chờ phê duyệt mức 2 1 người.',
    )
  })

  it('lists those for whom there is no slot, and says how much time they need', () => {
    const people = Array.from({ length: 9 }, (_, at) => makePerson({ fullName: `Lê ${at}`, milestones: card }))
    const section = sectionOf(people)
    expect(section?.rows[6]?.cells).toEqual(['I. Chưa xếp được giờ: 3 người'])
    expect(section?.rows[7]?.cells.slice(0, 4)).toEqual([1, null, null, 'Lê 6'])
    expect(section?.notes.slice(0, 2)).toEqual([
      'Đăng ký: 9 người; xếp được giờ: 6 (2 bàn, mỗi người 20 phút, cả buổi 6 lượt).',
      'Còn 3 người chưa xếp được giờ, cần thêm 40 phút với 2 bàn: tăng số bàn, kéo dài buổi làm việc hoặc hẹn thêm một buổi.',
    ])
  })

  it('takes what to bring from the plan', () => {
    const section = sectionOf([makePerson({ milestones: card })], { plan: makePlan() })
    expect(section?.rows[0]?.cells[8]).toBe('Thẻ căn cước; điện thoại có SIM chính chủ')
    expect(section?.notes.at(-1)).toBe('Mang thêm nếu có, để tích hợp vào tài khoản: Thẻ BHYT, Giấy phép lái xe.')
  })

  it('is a school day with two desks a week later where nobody said anything of the visit', () => {
    const section = sectionOf([makePerson({ milestones: card })], { session: undefined })
    expect(section?.subtitle[0]).toBe('Ngày 07/06/2026, 07:30 - 11:00 và 13:30 - 16:30, tại Trường THCS Hoa Sen')
    expect(section?.notes[0]).toContain('2 bàn, mỗi người 5 phút, cả buổi 156 lượt')
  })

  it('has no column of desks where there is one', () => {
    const labels = sectionOf([makePerson()], { session: { ...session, desks: 1 } })?.columns.map(({ label }) => label)
    expect(labels?.slice(0, 3)).toEqual(['STT', 'Giờ', 'Họ và tên'])
  })

  it('registers everybody who needs the team exactly once, and no more at a time than there are desks', () => {
    fc.assert(
      fc.property(fc.array(somePerson, { maxLength: 30 }), someDay, (people, day) => {
        const outstanding = REPORTS.outstanding.build(inputOf(people, { asOf: day })).sections[0]?.rows ?? []
        const needed = ['Làm thẻ', 'Đăng ký mức 2', 'Kích hoạt mức 2']
        const away = ['Vắng mặt', 'Đi nước', 'Đi nghĩa', 'Đăng ký tạm']
        let step = ''
        let expected = 0
        for (const { cells, style } of outstanding) {
          if (style) step = String(cells[0])
          else if (
            needed.some((name) => step.includes(`. ${name}:`)) &&
            !away.some((word) => String(cells.at(-1) ?? '').includes(word))
          )
            expected += 1
        }
        const rows = (sectionOf(people, { asOf: day })?.rows ?? []).filter(({ style }) => style === undefined)
        expect(rows).toHaveLength(expected)
        const slots = rows.flatMap(({ cells }) => (cells[1] === null ? [] : [`${cells[1]} ${cells[2]}`]))
        expect(new Set(slots).size).toBe(slots.length)
        expect(slots).toHaveLength(Math.min(6, expected))
      }),
    )
  })

  it('says why nobody is registered', () => {
    const why = (people: Person[]) => REPORTS['mobile-session'].whenEmpty(inputOf(people))
    expect(build([makePerson({ milestones: { 'card.applied': '2026-01-01' } })]).sections).toEqual([])
    expect(why([makePerson({ milestones: { 'card.applied': '2026-01-01' } })])).toContain('đang chờ cấp thẻ')
    expect(why([makePerson({ birthDate: '2014-01-01' })])).toContain('Không có ai đủ điều kiện')
    expect(why([])).toContain('Hãy nhập danh sách')
  })
})
