import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exemptionReason } from '../../../../shared/domain/exemptions.ts'
import type { Person } from '../../../../shared/domain/person.ts'
import type { ReportCell, ReportSection } from '../../../../shared/domain/report.ts'
import { scopeOf } from '../../../../shared/domain/reports/definition.ts'
import { REPORTS } from '../../../../shared/domain/reports/index.ts'
import { STANDARD_TRACKS } from '../../../../shared/domain/tracks.ts'
import { someDay, somePerson } from '../../../support/arbitrary-people.ts'
import { makeExemption, makePerson, makeSchool, makeStaff } from '../../../support/people.ts'

const asOf = '2026-05-31'
const build = (people: Person[], overrides: object = {}) =>
  REPORTS.summary.build({ school: makeSchool(), people, tracks: STANDARD_TRACKS, asOf, ...overrides })

/** The cell of a row under a heading (and the heading over it). */
function cell(section: ReportSection | undefined, row: number, label: string, group?: string): ReportCell | undefined {
  const at = section?.columns.findIndex((column) => column.label === label && column.group === group) ?? -1
  return section?.rows.at(row)?.cells[at]
}

/** Counts anew, in the plainest way, without any of the program's rules. */
function naive(people: readonly Person[], day: string) {
  const here = people.filter(({ leftOn }) => leftOn === null || leftOn > day)
  const isEligible = ({ kind, birthDate, exemptions }: Person): boolean => {
    const holds = exemptions.filter(({ from, until }) => from <= day && (until === null || until >= day))
    if (holds.some(({ reason }) => exemptionReason(reason).effect === 'not-eligible')) return false
    if (birthDate === null) return kind === 'staff'
    const fourteenth = `${Number(birthDate.slice(0, 4)) + 14}${birthDate.slice(4)}`
    return fourteenth <= day
  }
  const eligible = here.filter(isEligible)
  const have = (...keys: string[]) =>
    eligible.filter(({ milestones }) => keys.some((key) => (milestones[key] ?? '9999') <= day)).length
  return {
    headcount: here.length,
    eligible: eligible.length,
    card: have('card.issued'),
    applied: have('vneid2.applied', 'vneid2.approved', 'vneid2.activated'),
    approved: have('vneid2.approved', 'vneid2.activated'),
    activated: have('vneid2.activated'),
  }
}

describe('summary', () => {
  it('gives the figures of an independent count, in each group and in total', () => {
    fc.assert(
      fc.property(fc.array(somePerson, { minLength: 1, maxLength: 40 }), someDay, (people, day) => {
        for (const kind of ['student', 'staff'] as const) {
          const counted = people.filter((person) => person.kind === kind)
          const [section] = build(people, { asOf: day, kind }).sections
          const expected = naive(counted, day)
          if (expected.headcount === 0) {
            expect(section).toBeUndefined()
            continue
          }
          const rows = section?.rows.map((_, at) => at) ?? []
          for (const row of rows) {
            const name = section?.rows[row]?.cells[1]
            const group = counted.filter((person) => {
              const own = kind === 'student' ? person.className : person.teamName
              return row === rows.length - 1 || (own ?? (kind === 'student' ? 'Chưa xếp lớp' : 'Chưa xếp tổ')) === name
            })
            const figures = naive(group, day)
            expect(cell(section, row, 'Tổng số')).toBe(figures.headcount)
            expect(cell(section, row, 'Đủ điều kiện (mẫu số)')).toBe(figures.eligible)
            expect(cell(section, row, 'Số lượng', 'Đã có thẻ')).toBe(figures.card)
            expect(cell(section, row, 'Số lượng', 'Đã thu nhận hồ sơ mức 2')).toBe(figures.applied)
            expect(cell(section, row, 'Số lượng', 'Đã phê duyệt mức 2')).toBe(figures.approved)
            expect(cell(section, row, 'Số lượng', 'Đã kích hoạt mức 2')).toBe(figures.activated)
            expect(cell(section, row, 'Còn lại')).toBe(figures.eligible - figures.activated)
          }
        }
      }),
    )
  })

  it('shows a column for each reason that occurs, and their sum', () => {
    const people = [
      makePerson(),
      makePerson({ birthDate: '2014-01-01' }),
      makePerson({ birthDate: '2013-01-01' }),
      makePerson({ exemptions: [makeExemption({ reason: 'deceased' })] }),
    ]
    const [section] = build(people).sections
    const heading = 'Không đủ điều kiện'
    expect(section?.columns.filter(({ group }) => group === heading).map(({ label }) => label)).toEqual([
      'Chưa đủ 14 tuổi',
      'Đã chết',
      'Cộng',
    ])
    expect(cell(section, -1, 'Chưa đủ 14 tuổi', heading)).toBe(2)
    expect(cell(section, -1, 'Cộng', heading)).toBe(3)
  })

  it('keeps one plain column where everybody is eligible, and shows the absent only where there are some', () => {
    const [plain] = build([makePerson()]).sections
    expect(cell(plain, 0, 'Không đủ điều kiện')).toBe(0)
    expect(plain?.columns.map(({ label }) => label)).not.toContain('Trong đó vắng mặt')
    const [absent] = build([makePerson({ exemptions: [makeExemption({ reason: 'abroad' })] })]).sections
    expect(cell(absent, 0, 'Trong đó vắng mặt')).toBe(1)
    expect(cell(absent, 0, 'Đủ điều kiện (mẫu số)')).toBe(1)
  })

  it('takes percentages of the eligible, and leaves them blank where nobody is', () => {
    const people = [
      makePerson({ milestones: { 'card.issued': '2026-01-01' } }),
      makePerson(),
      makePerson(),
      makePerson({ className: '6A1', birthDate: '2014-01-01' }),
    ]
    const [section] = build(people).sections
    expect(section?.rows.map(({ cells }) => cells[1])).toEqual(['6A1', '9A1', 'Tổng cộng'])
    expect(cell(section, 0, 'Tỷ lệ', 'Đã có thẻ')).toBeNull()
    expect(cell(section, 1, 'Tỷ lệ', 'Đã có thẻ')).toBe(33.3)
  })

  it('says who reached a stage from outside the denominator', () => {
    const milestones = { 'vneid2.activated': '2026-01-01' }
    const [section] = build([makePerson(), makePerson({ birthDate: '2014-01-01', milestones })]).sections
    expect(cell(section, -1, 'Số lượng', 'Đã kích hoạt mức 2')).toBe(0)
    expect(section?.notes.join(' ')).toContain('1 người đã kích hoạt mức 2')
    expect(build([makePerson()]).sections[0]?.notes.join(' ')).not.toContain('Ngoài mẫu số')
  })

  it('has a section for staff, one for students, and the figures of both together', () => {
    const done = { 'card.issued': '2026-01-01', 'vneid2.activated': '2026-02-01' }
    const model = build([makeStaff({ milestones: done }), makePerson(), makePerson({ milestones: done })])
    expect(model.sections.map(({ sheetName }) => sheetName)).toEqual(['Cán bộ-GV-NV', 'Học sinh'])
    expect(cell(model.sections[0], 0, 'Số lượng', 'Chữ ký số đang dùng')).toBe(0)
    expect(model.sections[1]?.columns.map(({ group }) => group)).not.toContain('Chữ ký số đang dùng')
    expect(model.sections[1]?.notes.at(-1)).toBe(
      'Cả trường: tổng số 3 người; đủ điều kiện 3; đã có thẻ: 2 (66,7%); đã kích hoạt VNeID mức 2: 2 (66,7%).',
    )
  })

  it('follows the tracks that the user shows, their own ones too', () => {
    const own = {
      id: 'link',
      name: 'Liên kết',
      ordered: true,
      kinds: ['student' as const],
      shown: true,
      stages: [
        { key: 'link.asked', name: 'Đã đề nghị liên kết', shortName: 'Đề nghị' },
        { key: 'link.done', name: 'Đã liên kết', shortName: 'Liên kết' },
      ],
    }
    const tracks = [...STANDARD_TRACKS.map((track) => ({ ...track, shown: track.id === 'card' })), own]
    const [section] = build([makePerson()], { tracks }).sections
    const groups = new Set(section?.columns.map(({ group }) => group).filter((group) => group !== undefined))
    expect([...groups]).toEqual(['Đã nộp hồ sơ cấp thẻ', 'Đã có thẻ', 'Đã đề nghị liên kết', 'Đã liên kết'])
  })

  it('groups by age, with a section of everybody first', () => {
    const people = [
      makePerson({ birthDate: '2014-01-01' }),
      makePerson({ birthDate: null }),
      makePerson({ milestones: { 'vneid2.activated': '2026-01-01' } }),
      makeStaff({ birthDate: '1990-01-01' }),
    ]
    const model = build(people, { by: 'age' })
    expect(model.title).toContain('THEO ĐỘ TUỔI')
    expect(model.sections.map(({ sheetName }) => sheetName)).toEqual(['Tất cả', 'Cán bộ-GV-NV', 'Học sinh'])
    const [all, staff] = model.sections
    expect(
      all?.rows.map((_, row) => [all.rows[row]?.cells[1], cell(all, row, 'Tổng số'), cell(all, row, 'Còn lại')]),
    ).toEqual([
      ['Từ 6 đến dưới 14 tuổi', 1, 0],
      ['Từ 14 đến dưới 25 tuổi', 1, 0],
      ['Từ 25 đến dưới 40 tuổi', 1, 1],
      ['Chưa rõ ngày sinh', 1, 0],
      ['Tổng cộng', 4, 1],
    ])
    // A signature is asked of staff alone: no percentage of everybody is made of it.
    expect(all?.columns.map(({ group }) => group)).not.toContain('Chữ ký số đang dùng')
    expect(staff?.columns.map(({ group }) => group)).toContain('Chữ ký số đang dùng')
  })

  it('groups by area, and by class or team alone', () => {
    const people = [makePerson({ address: 'Ấp 2' }), makePerson({ address: 'Ấp 10' }), makePerson(), makeStaff()]
    const names = (overrides: object) =>
      build(people, overrides).sections.map(({ rows }) => rows.map(({ cells }) => cells[1]))
    expect(names({ by: 'area', kind: 'student' })).toEqual([['Ấp 2', 'Ấp 10', 'Chưa rõ địa bàn', 'Tổng cộng']])
    expect(names({ by: 'class' })).toEqual([['9A1', 'Tổng cộng']])
    expect(names({ by: 'team' })).toEqual([['Toán', 'Tổng cộng']])
  })

  it('is of one school, except by school, where it is of all of them', () => {
    const schools = [makeSchool(), makeSchool({ id: 2, name: 'Trường TH Tân An' })]
    const people = [makePerson(), makePerson({ schoolId: 2 }), makePerson({ schoolId: 2 })]
    const [bySchool] = build(people, { by: 'school', schools }).sections
    expect(bySchool?.rows.map(({ cells }) => cells.slice(1, 3))).toEqual([
      ['Trường TH Tân An', 2],
      ['Trường THCS Hoa Sen', 1],
      ['Tổng cộng', 3],
    ])
    expect(cell(build(people, { schools }).sections[0], -1, 'Tổng số')).toBe(1)
    expect(scopeOf(REPORTS.summary, { by: 'school' })).toBe('register')
    expect(scopeOf(REPORTS.summary, { by: 'class' })).toBe('school')
  })
})
