/** The periodic report against counts by hand. */
import { describe, expect, it } from 'vitest'
import type { Person } from '../../../../shared/domain/person.ts'
import type { ReportInput } from '../../../../shared/domain/reports/definition.ts'
import { period } from '../../../../shared/domain/reports/period.ts'
import { freeze } from '../../../../shared/domain/submissions/freeze.ts'
import type { Submission } from '../../../../shared/domain/submissions/submission.ts'
import { STANDARD_TRACKS } from '../../../../shared/domain/tracks.ts'
import { tablesOf, tableUnder, textOf } from '../../../support/documents.ts'
import { makePerson, makeSchool, makeStaff } from '../../../support/people.ts'
import { makePlan, makeTarget } from '../../../support/drive-2023.ts'

const ONE_DAY = '2023-09-15'
const student = (fullName: string, milestones: Person['milestones'], overrides: Partial<Person> = {}) =>
  makePerson({ fullName, birthDate: '2009-01-01', milestones, ...overrides })

const an = student('Lê An', { 'card.issued': '2023-08-01', 'vneid2.applied': ONE_DAY })
const binh = student('Trần Bình', { 'card.issued': '2023-09-09', 'vneid2.activated': ONE_DAY })
const cuc = student('Vũ Cúc', {}, { className: '9A2' })
const nho = student('Phạm Nhỏ', { 'card.issued': '2023-09-10' }, { className: '6A1', birthDate: '2012-01-01' })
const dung = makeStaff({ milestones: { 'card.issued': '2022-01-01', 'vneid2.activated': '2023-08-31' } })
const people = [an, binh, cuc, nho, dung]

const level2 = { name: 'Kích hoạt mức 2', due: '2023-09-18' }
const plan = makePlan({
  title: 'Mở chiến dịch kích hoạt mức 2',
  start: '2023-09-01',
  end: '2023-10-31',
  receivers: ['UBND xã;'],
  targets: [
    makeTarget(level2),
    makeTarget({
      id: 'card',
      due: '2023-09-30',
      name: 'Một nửa có thẻ',
      measures: [{ stage: 'card.issued', issued: null }],
      goal: { percent: 50 },
    }),
  ],
})

function build(overrides: Partial<ReportInput> = {}) {
  return period.build({ school: makeSchool(), people, tracks: STANDARD_TRACKS, asOf: ONE_DAY, plan, ...overrides })
}

describe('period report', () => {
  it("answers the daily question of TP.HCM's plan: applications taken and accounts activated that day", () => {
    const model = build()
    expect(textOf(model)).toContain(
      'Trong ngày 15/09/2023, nhà trường có thêm: thu nhận hồ sơ mức 2: 2 người; phê duyệt mức 2: 1 người; kích hoạt mức 2: 1 người.',
    )
    // Students in the day and in all, staff likewise, together likewise; of the 4 eligible number and percent.
    const rows = new Map(tableUnder(model, 'trong kỳ và lũy kế').map(([name, ...cells]) => [name, cells]))
    expect(rows.get('Đã có thẻ')).toEqual([0, 3, 0, 1, 0, 4, 3, 75])
    expect(rows.get('Đã thu nhận hồ sơ mức 2')).toEqual([2, 2, 0, 1, 2, 3, 3, 75])
    expect(rows.get('Đã kích hoạt mức 2')).toEqual([1, 1, 0, 1, 1, 2, 2, 50])
  })

  it('covers the seven days that end with the as-of date, or its month so far', () => {
    const cards = (length: 'week' | 'month', asOf: string) =>
      tableUnder(build({ period: length, asOf }), 'trong kỳ và lũy kế').find(([name]) => name === 'Đã có thẻ')?.[1]
    expect(cards('week', ONE_DAY)).toBe(2)
    expect(cards('week', '2023-09-16')).toBe(1)
    expect(cards('month', '2023-09-09')).toBe(1)
    expect(cards('month', '2023-09-30')).toBe(2)
    expect(build({ period: 'week' }).title).toBe(
      'Kết quả thực hiện Kế hoạch mở chiến dịch kích hoạt mức 2, tuần từ ngày 09/09/2023 đến ngày 15/09/2023',
    )
  })

  it('holds every target against what is asked and says what each day must bring', () => {
    const model = build()
    expect(tableUnder(model, 'so với chỉ tiêu')).toEqual([
      [1, 'Kích hoạt mức 2', 4, 4, 2, 50, 2, '2023-09-18'],
      [2, 'Một nửa có thẻ', 4, 2, 3, 75, 0, '2023-09-30'],
    ])
    expect(textOf(model)).toContain(
      'Chỉ tiêu 1: còn 2 người, thời hạn còn 3 ngày (đến hết ngày 18/09/2023), mỗi ngày cần thêm ít nhất 1 người',
    )
    expect(textOf(model)).not.toContain('Chỉ tiêu 2: còn')
  })

  it('counts classes and teams, and their rows add up to the total', () => {
    const rows = tableUnder(build(), 'theo lớp')
    // Whom, those eligible, card in the day and in all, level 2 in the day and in all, share, left.
    expect(rows).toEqual([
      ['6A1', 1, 0, 0, 0, 0, 0, null, 0],
      ['9A1', 2, 2, 0, 2, 1, 1, 50, 1],
      ['9A2', 1, 1, 0, 0, 0, 0, 0, 1],
      ['Tổng cộng', 4, 3, 0, 2, 1, 1, 33.3, 2],
    ])
  })

  it("counts a track of the user's own that a target names, for the people whom it concerns", () => {
    const own = {
      id: 'own',
      name: 'Liên kết tài khoản',
      ordered: true,
      kinds: ['staff'],
      shown: true,
      stages: [{ key: 'own.linked', name: 'Đã liên kết tài khoản', shortName: 'Liên kết' }],
    } as const
    const linked = { ...dung, milestones: { ...dung.milestones, 'own.linked': ONE_DAY } }
    const model = build({
      tracks: [...STANDARD_TRACKS, own],
      people: [an, linked],
      plan: makePlan({ targets: [makeTarget({ measures: [{ stage: 'own.linked', issued: null }] })] }),
    })
    const row = tableUnder(model, 'trong kỳ và lũy kế').find(([name]) => name === 'Đã liên kết tài khoản')
    expect(row?.slice(1)).toEqual([null, null, 1, 1, 1, 1, 1, 100])
  })

  it('takes difficulties and proposals an item a line, and signs and sends as an office does', () => {
    const model = build({ difficulties: '- SIM không chính chủ\n\nĐổi điện thoại.', number: '12' })
    expect(model.blocks).toContainEqual({ kind: 'bullets', items: ['SIM không chính chủ.', 'Đổi điện thoại.'] })
    expect(textOf(model)).toContain('III. ĐỀ XUẤT, KIẾN NGHỊ\nKhông có.')
    expect(model.letterhead.number).toBe('Số: 12/BC-THCSHS')
    expect(model.receivers).toEqual(['UBND xã', 'Lưu: VT'])
    expect(model.signatures).toEqual([{ role: 'HIỆU TRƯỞNG', name: 'Lê Thị Minh Nguyệt' }])
  })

  it('can be made without a plan, and has nothing in it where nobody is in the school', () => {
    const model = build({ plan: undefined })
    expect(textOf(model)).not.toContain('chỉ tiêu')
    expect(model.title).toContain('cấp thẻ căn cước')
    expect(build({ people: [] }).blocks).toEqual([])
  })
})

describe('explanation', () => {
  const sentOn = '2023-09-10'
  const previousOf = (register: readonly Person[]): ReportInput['previous'] => {
    const snapshot = freeze(register, STANDARD_TRACKS, sentOn, {
      scope: 'school',
      kinds: ['staff', 'student'],
      group: null,
    })
    const submission: Submission = {
      id: 1,
      schoolId: 1,
      planId: plan.id,
      dutyId: null,
      report: 'period',
      format: 'docx',
      period: 'day',
      asOf: sentOn,
      sentOn,
      receiver: '',
      note: '',
      fileName: 'a.docx',
      sha256: '0'.repeat(64),
      total: snapshot.total,
    }
    return { submission, snapshot }
  }

  it('says so where nothing has to be explained', () => {
    const model = build({ previous: previousOf(people) })
    expect(textOf(model)).toContain('không có điều chỉnh')
    expect(tablesOf(model).some(({ title }) => title === 'Danh sách điều chỉnh')).toBe(false)
  })

  it('names whoever makes what was sent and what came since differ from what is counted now, without numbers', () => {
    const late = { ...binh, milestones: { ...binh.milestones, 'card.issued': '2023-09-02' } }
    const before = people.map((person) => (person.id === binh.id ? { ...binh, milestones: {} } : person))
    const gone = student('Ngô Đi', { 'card.issued': '2023-08-01' })
    const model = build({
      people: people.map((person) => (person.id === binh.id ? late : person)),
      previous: previousOf([...before, gone]),
    })
    expect(tableUnder(model, 'Giải trình')).toEqual([['Số người đủ điều kiện (mẫu số)', 5, null, '−1', 4]])
    const list = tablesOf(model).find(({ title }) => title === 'Danh sách điều chỉnh')
    expect(list?.rows.map(({ cells }) => cells)).toEqual([
      [1, 'Trần Bình', '9A1', 'Ghi bổ sung', '+1 đã nộp hồ sơ cấp thẻ, đã có thẻ (ngày 02/09/2023)'],
      [
        2,
        'Ngô Đi',
        '9A1',
        'Chuyển đi',
        '−1 người đủ điều kiện (chuyển đi); −1 đã nộp hồ sơ cấp thẻ, đã có thẻ (đã ghi ngày 01/08/2023)',
      ],
    ])
    expect(JSON.stringify(model)).not.toMatch(/\d{12}/)
  })
})
