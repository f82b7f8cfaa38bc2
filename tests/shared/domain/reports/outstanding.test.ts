import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countFigures } from '../../../../shared/domain/figures.ts'
import type { Person } from '../../../../shared/domain/person.ts'
import { REPORTS } from '../../../../shared/domain/reports/index.ts'
import { STANDARD_TRACKS } from '../../../../shared/domain/tracks.ts'
import { someDay, somePerson } from '../../../support/arbitrary-people.ts'
import { makeExemption, makePerson, makeSchool, makeStaff } from '../../../support/people.ts'

const asOf = '2026-05-31'
const inputOf = (people: Person[], overrides: object = {}) => ({
  school: makeSchool(),
  people,
  tracks: STANDARD_TRACKS,
  asOf,
  ...overrides,
})
const build = (people: Person[], overrides: object = {}) => REPORTS.outstanding.build(inputOf(people, overrides))

describe('outstanding', () => {
  it('lists under a heading for each step that somebody needs, counting anew under each', () => {
    const model = build([
      makePerson({ fullName: 'Lê An' }),
      makePerson({ fullName: 'Lê Bình', milestones: { 'card.issued': '2026-01-01' } }),
      makePerson({ fullName: 'Lê Cúc', milestones: { 'vneid2.activated': '2026-01-01' } }),
      makeStaff({ fullName: 'Võ Dũng', milestones: { 'card.issued': '2026-01-01' } }),
      makePerson({ fullName: 'Lê Em', birthDate: '2014-01-01' }),
    ])
    expect(model.sections[0]?.rows.map(({ cells, style }) => (style ? cells[0] : cells.slice(0, 3)))).toEqual([
      'I. Làm thẻ: 1 người (chưa có thẻ)',
      [1, 'Lê An', '9A1'],
      'II. Đăng ký mức 2: 2 người (có thẻ, chưa đăng ký mức 2)',
      [1, 'Võ Dũng', 'Toán'],
      [2, 'Lê Bình', '9A1'],
    ])
    expect(model.sections[0]?.notes).toEqual([
      'Tổng số chưa hoàn thành: 3 người. Đã hoàn thành: 1 (25,0%) trên 4 người đủ điều kiện.',
      'Trong đó, chưa có thẻ: 1 (đã nộp hồ sơ cấp thẻ: 0); có thẻ, chưa đăng ký mức 2: 2; đã đăng ký mức 2, chưa kích hoạt: 0 (chờ phê duyệt: 0; đã phê duyệt, có tin nhắn SMS: 0).',
      'Không có trong danh sách vì không đủ điều kiện: 1 người (Chưa đủ 14 tuổi: 1).',
    ])
  })

  it('masks numbers by default, and remarks on the absent and on a card that nobody wrote down', () => {
    const people = [
      makePerson({
        personalId: '079211012345',
        phone: '0901234567',
        exemptions: [makeExemption({ reason: 'abroad' })],
        milestones: { 'vneid2.approved': '2026-01-01' },
      }),
    ]
    const cells = (overrides: object) => build(people, overrides).sections[0]?.rows[1]?.cells.slice(4)
    expect(cells({})).toEqual(['••••••••2345', '0901234567', 'Đi nước ngoài; Chưa ghi nhận thẻ'])
    expect(cells({ unmasked: true })?.[0]).toBe('079211012345')
  })

  it('tells pending approval from approved with a message, and an account that goes with a card', () => {
    const people = [
      makePerson({ fullName: 'Lê An', milestones: { 'card.issued': '2025-01-01', 'vneid2.applied': '2026-01-01' } }),
      makePerson({ fullName: 'Lê Ba', milestones: { 'card.applied': '2026-01-01', 'vneid2.applied': '2026-01-01' } }),
      makePerson({ fullName: 'Lê Ca', milestones: { 'card.issued': '2025-01-01', 'vneid2.approved': '2026-02-01' } }),
      makePerson({ fullName: 'Lê Du', milestones: { 'card.applied': '2026-01-01' } }),
    ]
    const [section] = build(people).sections
    expect(section?.rows.map(({ cells, style }) => (style ? cells[0] : [cells[1], cells.at(-1)]))).toEqual([
      'I. Chờ cấp thẻ: 1 người (đã nộp hồ sơ cấp thẻ)',
      ['Lê Du', null],
      'II. Chờ phê duyệt: 2 người (đã nộp hồ sơ mức 2)',
      ['Lê An', null],
      ['Lê Ba', 'Làm cùng hồ sơ cấp thẻ'],
      'III. Kích hoạt mức 2: 1 người (đã phê duyệt, có tin nhắn SMS)',
      ['Lê Ca', null],
    ])
    expect(section?.notes[1]).toBe(
      'Trong đó, chưa có thẻ: 1 (đã nộp hồ sơ cấp thẻ: 1); có thẻ, chưa đăng ký mức 2: 0; đã đăng ký mức 2, chưa kích hoạt: 3 (chờ phê duyệt: 2; đã phê duyệt, có tin nhắn SMS: 1); làm tài khoản cùng hồ sơ cấp thẻ: 1.',
    )
  })

  it('lists each person left exactly once', () => {
    fc.assert(
      fc.property(fc.array(somePerson, { maxLength: 30 }), someDay, (people, day) => {
        const { total } = countFigures(people, STANDARD_TRACKS, day, null)
        const rows = build(people, { asOf: day }).sections[0]?.rows ?? []
        const listed = rows.filter(({ style }) => style === undefined)
        expect(listed).toHaveLength(total.eligible - (total.stagesOfEligible['vneid2.activated'] ?? 0))
      }),
    )
  })

  it('says why nobody is listed', () => {
    const done = makePerson({ milestones: { 'vneid2.activated': '2026-01-01' } })
    const why = (people: Person[], overrides: object = {}) => REPORTS.outstanding.whenEmpty(inputOf(people, overrides))
    expect(build([done]).sections).toEqual([])
    expect(why([done])).toContain('không còn ai chưa hoàn thành')
    expect(why([makePerson({ birthDate: '2014-01-01' })])).toContain('Không có ai đủ điều kiện')
    expect(why([])).toContain('Hãy nhập danh sách')
    expect(why([done], { group: '9A9', kind: 'student' })).toContain('Lớp 9A9 không có ai')
  })
})
