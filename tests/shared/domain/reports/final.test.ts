import { describe, expect, it } from 'vitest'
import type { Activity } from '../../../../shared/domain/activities.ts'
import type { ReportInput } from '../../../../shared/domain/reports/definition.ts'
import { final } from '../../../../shared/domain/reports/final.ts'
import { schoolPlan } from '../../../../shared/domain/reports/school-plan.ts'
import { STANDARD_TRACKS } from '../../../../shared/domain/tracks.ts'
import { tableUnder, textOf } from '../../../support/documents.ts'
import { makePerson, makeSchool, makeStaff } from '../../../support/people.ts'
import { makeDuty, makePlan, makeTarget } from '../../../support/drive-2023.ts'

const done = { 'card.issued': '2023-09-01', 'vneid2.activated': '2023-09-20' }
const student = (milestones: Record<string, string>, className = '9A1') =>
  makePerson({ birthDate: '2009-01-01', className, milestones })
const people = [
  student(done),
  student(done),
  student({}, '9A2'),
  student({ 'card.issued': '2023-09-05' }, '9A2'),
  student({ 'card.issued': '2023-09-05', 'vneid2.applied': '2023-09-08' }, '9A2'),
  makeStaff({ milestones: done }),
  makeStaff({ teamName: 'Văn' }),
]
const activity = (on: string, people: number | null, planId: number | null = 1): Activity => ({
  id: 1,
  schoolId: 1,
  planId,
  on,
  form: 'publicity',
  content: `Ngày ${on}`,
  place: '',
  people,
  evidence: '',
})
const autumn = {
  number: '1/KH-UBND',
  issuer: 'UBND xã',
  issuedOn: '2023-08-25',
  start: '2023-09-01',
  end: '2023-10-31',
}
const level2 = { name: 'Kích hoạt mức 2', from: '2023-09-01', due: '2023-09-30' }

const input: ReportInput = {
  school: makeSchool(),
  people,
  tracks: STANDARD_TRACKS,
  asOf: '2023-10-31',
  plan: makePlan({ ...autumn, id: 1, targets: [makeTarget(level2)] }),
  activities: [
    activity('2023-09-04', 400),
    activity('2023-09-11', null),
    { ...activity('2023-09-12', 30, null), form: 'training' },
    activity('2023-08-01', 99, null),
    activity('2023-11-01', 99),
    activity('2023-09-04', 99, 2),
  ],
}

describe('closing report', () => {
  const model = final.build(input)

  it('rests on the activities of the plan and of its time, up to the day', () => {
    expect(tableUnder(model, 'CÔNG TÁC TRIỂN KHAI')).toEqual([
      ['Tuyên truyền', 2, 400],
      ['Tập huấn, hướng dẫn', 1, 30],
      ['Tổng cộng', 3, 430],
    ])
    expect(textOf(final.build({ ...input, activities: [] }))).toContain('chưa ghi hoạt động')
  })

  it('judges each target and tells who is left in the three groups of TP.HCM', () => {
    expect(tableUnder(model, 'so với chỉ tiêu')).toEqual([
      [1, 'Kích hoạt mức 2', 7, 7, 3, 42.9, 4, '2023-09-30', 'Chưa đạt'],
    ])
    expect(tableUnder(model, 'Phân nhóm')).toEqual([
      ['Chưa có thẻ căn cước (CCCD gắn chip)', 1, 1, 2],
      ['Đã có thẻ, chưa đăng ký tài khoản mức 2', 1, 0, 1],
      ['Đã đăng ký mức 2, chưa kích hoạt', 1, 0, 1],
      ['Tổng cộng', 3, 1, 4],
    ])
  })

  it('draws classes beside each other and the target over time', () => {
    const charts = model.blocks.filter((block) => block.kind === 'chart')
    const [lines, classes] = charts
    expect(lines?.form).toBe('lines')
    expect(lines?.categories[0]).toBe('01/09')
    expect(lines?.series[0]?.values.at(-1)).toBe(42.9)
    expect(classes?.categories).toEqual(['9A1', '9A2'])
    expect(classes?.series.map(({ values }) => values)).toEqual([
      [100, 66.7],
      [100, 0],
    ])
  })

  it('proposes to commend the classes and teams where everybody is done', () => {
    expect(textOf(model)).toContain('V. ĐỀ NGHỊ BIỂU DƯƠNG')
    expect(textOf(model)).toContain('Lớp: 9A1 (2 người).')
    expect(textOf(model)).toContain('Tổ: Toán (1 người).')
  })
})

describe("the school's own plan", () => {
  const plan = makePlan({
    ...autumn,
    title: 'Mở chiến dịch kích hoạt mức 2',
    bases: ['Căn cứ Nghị định số 59/2022/NĐ-CP'],
    tasks: ['Tuyên truyền dưới cờ'],
    bring: { required: ['Thẻ CCCD'], optional: ['Thẻ BHYT'] },
    targets: [makeTarget({ ...level2, due: '2023-11-10' })],
    duties: [
      makeDuty({ name: 'Báo cáo ngày', rule: { every: 'day' }, time: '08:00' }),
      makeDuty({ name: 'Báo cáo tuần', rule: { every: 'week', weekday: 4 } }),
      makeDuty({ name: 'Báo cáo tháng', rule: { every: 'month', day: 7, before: true }, receiver: '' }),
      makeDuty({ name: 'Tổng kết', rule: { every: 'once', on: '2023-11-03', before: false }, time: '16:30' }),
    ],
  })
  const model = schoolPlan.build({ ...input, plan, number: '5' })

  it('rests on the plan that it answers to, once', () => {
    const own = 'Căn cứ Kế hoạch số 1/KH-UBND ngày 25/08/2023 của UBND xã về mở chiến dịch kích hoạt mức 2'
    expect(model.blocks[0]).toEqual({ kind: 'bases', lines: ['Căn cứ Nghị định số 59/2022/NĐ-CP', own] })
    const cited = schoolPlan.build({ ...input, plan: { ...plan, bases: ['Căn cứ Kế hoạch số 1/KH-UBND'] } })
    expect(cited.blocks[0]).toEqual({ kind: 'bases', lines: ['Căn cứ Kế hoạch số 1/KH-UBND'] })
    expect(model.letterhead.number).toBe('Số: 5/KH-THCSHS')
  })

  it("hands the targets down to classes and teams with the school's own numbers", () => {
    expect(tableUnder(model, 'Chỉ tiêu của nhà trường')).toEqual([
      [1, 'Kích hoạt mức 2', 7, 7, 3, 42.9, 4, '2023-11-10'],
    ])
    expect(tableUnder(model, 'Giao chỉ tiêu')).toEqual([
      ['9A1', 2, 2, 0],
      ['9A2', 3, 0, 3],
    ])
  })

  it('says in words what is owed by when, and what to bring', () => {
    for (const sentence of [
      'Báo cáo ngày: trước 08 giờ 00 hằng ngày, gửi UBND xã.',
      'Báo cáo tuần: thứ Năm hằng tuần, gửi UBND xã.',
      'Báo cáo tháng: trước ngày 07 hằng tháng.',
      'Tổng kết: trước 16 giờ 30, chậm nhất ngày 03/11/2023, gửi UBND xã.',
      'thẻ CCCD (bắt buộc); thẻ BHYT.',
      'Tuyên truyền dưới cờ.',
      '6. Chế độ báo cáo',
    ]) {
      expect(textOf(model)).toContain(sentence)
    }
  })
})
