import { describe, expect, it } from 'vitest'
import { REPORTS } from '../../../../shared/domain/reports/index.ts'
import { STANDARD_TRACKS } from '../../../../shared/domain/tracks.ts'
import { makePerson, makeSchool, makeStaff } from '../../../support/people.ts'
import { makeDuty, makePlan, makeTarget } from '../../../support/plans.ts'
import { makeSubmission } from '../../../support/report-models.ts'

const done = { 'card.issued': '2025-01-01', 'vneid2.activated': '2026-03-01' }
const SCHOOLS = [
  makeSchool(),
  makeSchool({ id: 2, name: 'Trường TH Tân An' }),
  makeSchool({ id: 3, name: 'Trường MN Mới' }),
]
const PEOPLE = [
  makePerson({ milestones: done }),
  makePerson(),
  makePerson({ birthDate: '2014-01-01' }),
  makeStaff({ schoolId: 2, milestones: done }),
  makeStaff({ schoolId: 2, leftOn: '2026-01-01' }),
]
const build = (overrides: object = {}) =>
  REPORTS.consolidated.build({
    school: makeSchool(),
    schools: SCHOOLS,
    people: PEOPLE,
    tracks: STANDARD_TRACKS,
    asOf: '2026-05-31',
    plan: makePlan(),
    submissions: [],
    ...overrides,
  })
const section = (name: string, overrides: object = {}) =>
  build(overrides).sections.find(({ sheetName }) => sheetName === name)
const rows = (name: string, overrides: object = {}) =>
  section(name, overrides)?.rows.map(({ cells, style }) => (style === 'heading' ? cells[0] : cells.slice(1)))

describe('consolidated', () => {
  it('tells who has sent for the plan, the newest figures of each, and who has not', () => {
    const submissions = [
      makeSubmission({ id: 1, asOf: '2026-05-17', sentOn: '2026-05-18' }),
      makeSubmission({ id: 2, asOf: '2026-05-24', sentOn: '2026-05-25', report: 'period', period: 'week' }),
      makeSubmission({ id: 3, asOf: '2026-06-07', sentOn: '2026-06-08' }),
      makeSubmission({ id: 4, schoolId: 2, planId: 99 }),
    ]
    expect(rows('Tình hình nộp', { submissions })).toEqual([
      'I. Đã nộp báo cáo: 1 trường',
      ['Trường THCS Hoa Sen', `${REPORTS.period.name} (tuần)`, '2026-05-24', '2026-05-25', 2, 16, 8],
      'II. Chưa nộp báo cáo: 2 trường',
      ['Trường MN Mới', null, null, null, 0, null, null],
      ['Trường TH Tân An', null, null, null, 0, null, null],
    ])
    expect(section('Tình hình nộp', { submissions })?.notes).toEqual([
      'Đã nộp: 1 trên 3 trường. Tính báo cáo có số liệu đến ngày 31/05/2026 trở về trước, theo kế hoạch nói trên.',
    ])
    const any = rows('Tình hình nộp', { submissions, plan: undefined })
    expect(any?.[0]).toBe('I. Đã nộp báo cáo: 2 trường')
  })

  it('calls a report as the duty of the plan does', () => {
    const plan = makePlan({ duties: [makeDuty({ id: 'weekly', name: 'Báo cáo tuần', rule: { every: 'day' } })] })
    const submissions = [makeSubmission({ dutyId: 'weekly' })]
    expect(section('Tình hình nộp', { plan, submissions })?.rows[1]?.cells[2]).toBe('Báo cáo tuần')
  })

  it('has the figures of each school and of all, and names the schools without a roster', () => {
    const all = section('Tất cả')
    const at = (label: string, group?: string) =>
      all?.columns.findIndex((column) => column.label === label && column.group === group) ?? -1
    const wanted = [
      1,
      at('Tổng số'),
      at('Cộng', 'Không đủ điều kiện'),
      at('Đủ điều kiện (mẫu số)'),
      at('Số lượng', 'Đã kích hoạt mức 2'),
      at('Còn lại'),
    ]
    expect(all?.rows.map(({ cells }) => wanted.map((column) => cells[column]))).toEqual([
      ['Trường TH Tân An', 1, 0, 1, 1, 0],
      ['Trường THCS Hoa Sen', 3, 1, 2, 1, 1],
      ['Tổng cộng', 4, 1, 3, 2, 1],
    ])
    expect(all?.notes.at(-1)).toBe('Chưa có danh sách người của 1 trường: Trường MN Mới.')
  })

  it('has the targets of the plan by school, three to a sheet', () => {
    expect(rows('Chỉ tiêu 1')).toEqual([
      ['Trường MN Mới', 0, 0, null, 0],
      ['Trường TH Tân An', 1, 1, 100, 0],
      ['Trường THCS Hoa Sen', 2, 1, 50, 1],
      ['Tổng cộng', 3, 2, 66.7, 1],
    ])
    const targets = ['a', 'b', 'c', 'd'].map((id) => makeTarget({ id }))
    expect(
      build({ plan: makePlan({ targets }) })
        .sections.map(({ sheetName }) => sheetName)
        .slice(-2),
    ).toEqual(['Chỉ tiêu 1-3', 'Chỉ tiêu 4'])
    expect(build({ plan: undefined }).sections.map(({ sheetName }) => sheetName)).not.toContain('Chỉ tiêu 1')
  })

  it('tells who has not sent even before there is any roster, and is empty only without schools', () => {
    expect(build({ people: [] }).sections.map(({ sheetName }) => sheetName)).toEqual(['Tình hình nộp', 'Chỉ tiêu 1'])
    expect(build({ schools: [] }).sections).toEqual([])
  })
})
