import { describe, expect, it } from 'vitest'
import {
  cohortText,
  dueSummary,
  dutyText,
  measuresText,
  plateText,
  shortWeekday,
  spanText,
} from '../../../renderer/plans/plan-words.ts'
import { goalWords } from '../../../shared/domain/plans/words.ts'
import { STANDARD_TRACKS } from '../../../shared/domain/tracks.ts'
import { DAILY, PLAN, TARGET } from './plan-of.ts'

const cohort = TARGET.cohort

describe('whom a target is about', () => {
  it.each([
    [cohort, 'Cán bộ, giáo viên, nhân viên'],
    [{ ...cohort, staff: 'managers' as const }, 'Cán bộ quản lý'],
    [{ ...cohort, staff: 'party-members' as const }, 'Đảng viên'],
    [{ ...cohort, kinds: ['student'] as const, levels: ['THPT', 'THCS'] as const }, 'Học sinh THCS, THPT'],
    [{ ...cohort, kinds: ['student'] as const, levels: ['TH'] as const }, 'Học sinh tiểu học'],
    [PLAN.covers, 'Cán bộ, giáo viên, nhân viên; học sinh từ đủ 14 tuổi'],
  ])('%j', (who, words) => {
    expect(cohortText(who)).toBe(words)
  })
})

describe('what is asked', () => {
  it('is a share, a number of people, or a number of accounts', () => {
    expect(goalWords({ ...TARGET, goal: { percent: 72.5 } })).toBe('72,5%')
    expect(goalWords({ ...TARGET, goal: { count: 40 } })).toBe('40 người')
    const two = [...TARGET.measures, { stage: 'vneid1.activated', issued: null }]
    expect(goalWords({ measures: two, goal: { count: 8213 } })).toBe('8.213 tài khoản')
  })

  it('names the stages, and the key of a stage that has gone', () => {
    const measures = [...TARGET.measures, { stage: 'gone.away', issued: null }]
    expect(measuresText({ measures }, STANDARD_TRACKS)).toBe('Đã kích hoạt mức 2; gone.away')
  })
})

describe('when a report is owed', () => {
  it.each([
    [{ every: 'day' as const }, 'Hằng ngày'],
    [{ every: 'week' as const, weekday: 1 }, 'Thứ Hai hằng tuần'],
    [{ every: 'week' as const, weekday: 7 }, 'Chủ nhật hằng tuần'],
    [{ every: 'month' as const, day: 7, before: true }, 'Trước ngày 07 hằng tháng'],
    [{ every: 'month' as const, day: 10, before: false }, 'Ngày 10 hằng tháng'],
    [{ every: 'once' as const, on: '2023-10-26', before: false }, 'Chậm nhất ngày 26/10/2023'],
    [{ every: 'once' as const, on: '2023-10-26', before: true }, 'Trước ngày 26/10/2023'],
  ])('%j', (rule, words) => {
    expect(dutyText({ rule, time: null })).toBe(words)
  })

  it('says the hour where there is one', () => {
    expect(dutyText(DAILY)).toBe('Hằng ngày, trước 08:00')
    expect(dutyText({ ...DAILY, time: null })).toBe('Hằng ngày')
  })

  it('sums up what asks for attention', () => {
    const due = (['overdue', 'sent', 'due', 'overdue', 'coming'] as const).map((state) => ({ state }))
    expect(dueSummary(due)).toBe('Quá hạn 2, đến hạn 1')
    expect(dueSummary([{ state: 'sent' }])).toBe('')
  })

  it('knows the weekday of a day', () => {
    expect(['2023-08-28', '2023-09-02', '2023-09-03'].map(shortWeekday)).toEqual(['T2', 'T7', 'CN'])
  })
})

it('writes what a plan is, leaving out what is not known', () => {
  expect(plateText(PLAN)).toBe('Phòng Giáo dục và Đào tạo, số 969/KH-GDĐT ngày 29/06/2023')
  expect(plateText({ issuer: '', number: '12/KH', issuedOn: null })).toBe('Số 12/KH')
  expect(plateText({ issuer: '', number: '', issuedOn: null })).toBe('')
  expect(spanText('2023-08-20', '2023-10-20')).toBe('20/08/2023 – 20/10/2023')
  expect(spanText(null, '2023-06-30')).toBe('đến 30/06/2023')
  expect(spanText('2023-06-30', null)).toBe('từ 30/06/2023')
  expect(spanText(null, null)).toBe('')
})
