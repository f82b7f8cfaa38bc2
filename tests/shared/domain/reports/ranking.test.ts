import { describe, expect, it } from 'vitest'
import type { Person } from '../../../../shared/domain/person.ts'
import { scopeOf } from '../../../../shared/domain/reports/definition.ts'
import { REPORTS } from '../../../../shared/domain/reports/index.ts'
import { STANDARD_TRACKS } from '../../../../shared/domain/tracks.ts'
import { makePerson, makeSchool, makeStaff } from '../../../support/people.ts'
import { EVERYBODY, makePlan, makeTarget } from '../../../support/plans.ts'

const asOf = '2026-05-31'
const done = { 'vneid2.activated': '2026-03-01' }
const inputOf = (people: readonly Person[], overrides: object = {}) => ({
  school: makeSchool(),
  people,
  tracks: STANDARD_TRACKS,
  asOf,
  plan: makePlan(),
  ...overrides,
})
const build = (people: readonly Person[], overrides: object = {}) => REPORTS.ranking.build(inputOf(people, overrides))
const rows = (people: readonly Person[], overrides: object = {}, section = 0) =>
  build(people, overrides).sections[section]?.rows.map(({ cells, style }) =>
    style === 'heading' ? cells[0] : cells.slice(1),
  )
/** So many people of a class, of whom some have activated. */
const pupils = (className: string, whole: number, finished: number, overrides: Partial<Person> = {}) =>
  Array.from({ length: whole }, (_, at) =>
    makePerson({ className, milestones: at < finished ? done : {}, ...overrides }),
  )

describe('ranking', () => {
  const SCHOOL = [
    ...pupils('9A1', 4, 2),
    ...pupils('9A2', 2, 2),
    ...pupils('9A10', 2, 1),
    ...pupils('8A1', 3, 0),
    ...pupils('6A1', 2, 0, { birthDate: '2014-01-01' }),
    makeStaff({ milestones: done }),
    makeStaff({ teamName: null }),
  ]

  it('ranks the classes of a school in three groups, those without a denominator last', () => {
    expect(rows(SCHOOL)).toEqual([
      'I. Đạt chỉ tiêu: 1 lớp',
      ['9A2', 2, 2, 100, 2, 0, 'Đạt chỉ tiêu', 1],
      'II. Chưa đạt chỉ tiêu: 3 lớp',
      ['9A1', 4, 2, 50, 4, 2, 'Chưa đạt chỉ tiêu', 2],
      ['9A10', 2, 1, 50, 2, 1, 'Chưa đạt chỉ tiêu', 2],
      ['8A1', 3, 0, 0, 3, 3, 'Chưa đạt chỉ tiêu', 4],
      'III. Không xếp hạng: 1 lớp (không có ai trong mẫu số)',
      ['6A1', 0, 0, null, 0, 0, 'Không xếp hạng', null],
      ['Tổng cộng', 11, 5, 45.5, 11, 6, null, null],
    ])
  })

  it('does not mix staff without a team among students without a class', () => {
    const people = [...pupils('', 1, 0, { className: null }), makeStaff({ teamName: null, milestones: done })]
    expect(rows(people)?.slice(1)).toEqual([
      ['Chưa xếp lớp', 1, 0, 0, 1, 1, 'Chưa đạt chỉ tiêu', 1],
      ['Tổng cộng', 1, 0, 0, 1, 1, null, null],
    ])
    expect(rows(people, { units: 'team' })?.slice(1, 2)).toEqual([['Chưa xếp tổ', 1, 1, 100, 1, 0, 'Đạt chỉ tiêu', 1]])
  })

  it('has a section for each target that counts somebody of the units', () => {
    const targets = [
      makeTarget({ id: 'staff', name: 'Cán bộ có thẻ', cohort: { ...EVERYBODY, kinds: ['staff'] } }),
      makeTarget({ id: 'half', name: '50% mức 2', phase: 'Giai đoạn 1', goal: { percent: 50 } }),
    ]
    const plan = makePlan({ targets })
    const classes = build(SCHOOL, { plan })
    expect(classes.sections.map(({ subtitle }) => subtitle)).toEqual([
      [
        'Giai đoạn 1: 50% mức 2',
        'Chỉ tiêu: 50%; hạn hoàn thành: 30/06/2026',
        'Thực hiện Kế hoạch số 15/KH-UBND ngày 20/04/2026 của Ủy ban nhân dân phường Tân An',
        '(Tính đến ngày 31/05/2026)',
      ],
    ])
    expect(rows(SCHOOL, { plan })?.slice(0, 2)).toEqual([
      'I. Vượt chỉ tiêu: 1 lớp',
      ['9A2', 2, 2, 100, 1, 0, 'Vượt chỉ tiêu', 1],
    ])
    expect(build(SCHOOL, { plan, units: 'team' }).sections).toHaveLength(2)
  })

  it('ranks the schools of the register, those without people too', () => {
    const schools = [
      makeSchool(),
      makeSchool({ id: 2, name: 'Trường TH Tân An' }),
      makeSchool({ id: 3, name: 'Trường MN Mới' }),
    ]
    const people = [...pupils('9A1', 4, 2), ...pupils('5A', 2, 2, { schoolId: 2 })]
    expect(rows(people, { units: 'school', schools })).toEqual([
      'I. Đạt chỉ tiêu: 1 trường',
      ['Trường TH Tân An', 2, 2, 100, 2, 0, 'Đạt chỉ tiêu', 1],
      'II. Chưa đạt chỉ tiêu: 1 trường',
      ['Trường THCS Hoa Sen', 4, 2, 50, 4, 2, 'Chưa đạt chỉ tiêu', 2],
      'III. Không xếp hạng: 1 trường (không có ai trong mẫu số)',
      ['Trường MN Mới', 0, 0, null, 0, 0, 'Không xếp hạng', null],
      ['Tổng cộng', 6, 4, 66.7, 6, 2, null, null],
    ])
    // Classes are those of the school whose paper it is.
    expect(build(people).sections[0]?.rows.map(({ cells }) => cells[1])).not.toContain('5A')
    expect(scopeOf(REPORTS.ranking, { units: 'school' })).toBe('register')
    expect(scopeOf(REPORTS.ranking, {})).toBe('school')
  })

  it('says what is missing', () => {
    const why = (people: Person[], overrides: object = {}) => REPORTS.ranking.whenEmpty(inputOf(people, overrides))
    expect(build([makePerson()], { plan: undefined }).sections).toEqual([])
    expect(why([makePerson()], { plan: undefined })).toContain('Hãy chọn kế hoạch')
    expect(why([makePerson()], { plan: makePlan({ targets: [] }) })).toContain('chưa có chỉ tiêu')
    expect(why([])).toContain('Hãy nhập danh sách')
    expect(build([makePerson({ birthDate: '2014-01-01' })]).sections).toEqual([])
    expect(why([makePerson({ birthDate: '2014-01-01' })])).toContain('Hãy xếp hạng theo tổ')
  })
})
