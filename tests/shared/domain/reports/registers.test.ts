import { describe, expect, it } from 'vitest'
import type { Person } from '../../../../shared/domain/person.ts'
import { REPORTS } from '../../../../shared/domain/reports/index.ts'
import { STANDARD_TRACKS } from '../../../../shared/domain/tracks.ts'
import { makePerson, makeSchool, makeStaff } from '../../../support/people.ts'

const asOf = '2026-05-31'
const build = (id: 'student-list' | 'staff-list', people: Person[], overrides: object = {}) =>
  REPORTS[id].build({ school: makeSchool(), people, tracks: STANDARD_TRACKS, asOf, ...overrides })
const heads = (id: 'student-list' | 'staff-list', people: Person[]) =>
  build(id, people).sections[0]?.columns.map(({ label }) => label)

describe('student-list', () => {
  it('has the headings that a roster import recognises, then the stages', () => {
    expect(heads('student-list', [makePerson({ moetId: '7912345678' })])).toEqual([
      'STT',
      'Họ và tên',
      'Ngày sinh',
      'Giới tính',
      'Số định danh cá nhân',
      'Mã định danh Bộ GD&ĐT',
      'Lớp',
      'Số điện thoại',
      'Có thẻ',
      'Kích hoạt mức 1',
      'Thu nhận mức 2',
      'Phê duyệt mức 2',
      'Kích hoạt mức 2',
      'Ghi chú',
    ])
  })

  it('leaves out the number of the Bộ where nobody has one', () => {
    expect(heads('student-list', [makePerson({ moetId: null })])).not.toContain('Mã định danh Bộ GD&ĐT')
  })

  it('has a section a class with full numbers and the days known by the as-of date', () => {
    const person = makePerson({
      fullName: 'Lê Thị Hà',
      birthDate: '2011-12-01',
      gender: 'female',
      personalId: '079311012345',
      phone: '0901234567',
      milestones: { 'card.issued': '2025-01-02', 'vneid2.activated': '2026-05-31', 'vneid1.activated': '2026-06-01' },
    })
    const model = build('student-list', [person, makePerson({ className: '9A2' })])
    expect(model.sections.map(({ sheetName }) => sheetName)).toEqual(['9A1', '9A2'])
    expect(model.sections[0]?.rows[0]?.cells).toEqual([
      1,
      'Lê Thị Hà',
      '2011-12-01',
      'Nữ',
      '079311012345',
      '9A1',
      '0901234567',
      '2025-01-02',
      null,
      'reached',
      'reached',
      '2026-05-31',
      null,
    ])
  })

  it('tells who is not eligible and why', () => {
    const people = [makePerson(), makePerson({ birthDate: '2014-01-01' }), makePerson({ birthDate: null })]
    expect(build('student-list', people).sections[0]?.notes[0]).toBe(
      'Tổng số: 3; đủ điều kiện: 1; không đủ điều kiện: 2 (Chưa đủ 14 tuổi: 1; Chưa rõ ngày sinh: 1).',
    )
  })
})

describe('staff-list', () => {
  it('lists all staff on one sheet, by team and then by name', () => {
    const model = build('staff-list', [
      makeStaff({ teamName: 'Văn phòng', fullName: 'Lê An' }),
      makeStaff({ teamName: null, fullName: 'Lê Ánh' }),
      makeStaff({ teamName: 'Toán', fullName: 'Lê Yến' }),
      makeStaff({ teamName: 'Toán', fullName: 'Võ Bình' }),
      makePerson(),
    ])
    expect(model.sections).toHaveLength(1)
    expect(model.sections[0]?.rows.map(({ cells }) => cells[1])).toEqual(['Võ Bình', 'Lê Yến', 'Lê An', 'Lê Ánh'])
  })

  it('has position, phone, and both steps of the digital signature', () => {
    const labels = heads('staff-list', [makeStaff()])
    expect(labels).toEqual(expect.arrayContaining(['Tổ', 'Chức vụ', 'Số điện thoại', 'Đăng ký CKS', 'CKS đang dùng']))
  })

  it('has no section where there is no staff, and says so', () => {
    expect(build('staff-list', [makePerson()]).sections).toEqual([])
    const input = { school: makeSchool(), people: [], tracks: STANDARD_TRACKS, asOf }
    expect(REPORTS['staff-list'].whenEmpty(input)).toContain('chưa có cán bộ, giáo viên, nhân viên nào')
  })
})
