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
      'I. Làm thẻ: 1 người',
      [1, 'Lê An', '9A1'],
      'II. Đăng ký mức 2: 2 người',
      [1, 'Võ Dũng', 'Toán'],
      [2, 'Lê Bình', '9A1'],
    ])
    expect(model.sections[0]?.notes).toEqual([
      'Tổng số chưa hoàn thành: 3 người. Đã hoàn thành: 1 (25,0%) trên 4 người đủ điều kiện.',
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
