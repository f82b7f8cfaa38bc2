import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureGroup } from '../../../../shared/contract/schemas.ts'
import { countFigures } from '../../../../shared/domain/figures.ts'
import type { Person } from '../../../../shared/domain/person.ts'
import { REPORTS } from '../../../../shared/domain/reports/index.ts'
import { readSubmission } from '../../../../shared/domain/submissions/workbook.ts'
import { STANDARD_TRACKS } from '../../../../shared/domain/tracks.ts'
import { someDay, somePerson } from '../../../support/arbitrary-people.ts'
import { makePerson, makeSchool, makeStaff } from '../../../support/people.ts'
import { makePlan } from '../../../support/plans.ts'

const inputOf = (people: readonly Person[], overrides: object = {}) => ({
  school: makeSchool(),
  people,
  tracks: STANDARD_TRACKS,
  asOf: '2026-05-31',
  madeOn: '2026-06-01',
  plan: makePlan(),
  ...overrides,
})
const build = (people: readonly Person[], overrides: object = {}) =>
  REPORTS.submission.build(inputOf(people, overrides))
const PEOPLE = [
  makePerson({ fullName: 'Lê An', personalId: '079211012345', milestones: { 'vneid2.activated': '2026-01-01' } }),
  makePerson({ fullName: 'Lê Bé', birthDate: '2014-01-01' }),
  makeStaff({ fullName: 'Võ Dũng' }),
]

describe('submission', () => {
  it('has a cover, figures, a list of staff and one of students', () => {
    const model = build(PEOPLE)
    expect(model.sections.map(({ sheetName }) => sheetName)).toEqual([
      'Bìa',
      'Cán bộ-GV-NV',
      'Học sinh',
      'DS CB-GV-NV',
      'DS học sinh',
    ])
    const cover = new Map(model.sections[0]?.rows.map(({ cells }) => [cells[1], cells[2]]))
    expect(cover.get('Trường')).toBe('Trường THCS Hoa Sen')
    expect(cover.get('Số ký hiệu')).toBe('15/KH-UBND')
    expect(cover.get('Tính đến ngày')).toBe('31/05/2026')
    expect(cover.get('Người lập')).toBe('Phạm Văn Lộc')
    expect(cover.get('Không đủ điều kiện')).toBe('1 (Chưa đủ 14 tuổi: 1)')
    expect(cover.get('Đã kích hoạt mức 2')).toBe('1 (50,0%)')
    // Of the staff alone, whom the track concerns.
    expect(cover.get('Chữ ký số đang dùng')).toBe('0 (0,0%)')
    expect(cover.get('100% người đủ điều kiện kích hoạt mức 2')).toBe('1 (50,0%) trên 2; phải đạt 2; còn thiếu 1')
  })

  it('masks personal numbers unless they were asked for', () => {
    const numbers = (overrides: object) =>
      build(PEOPLE, overrides)
        .sections.at(-1)
        ?.rows.map(({ cells }) => cells[4])
    expect(numbers({})?.[0]).toBe('••••••••2345')
    expect(numbers({ unmasked: true })?.[0]).toBe('079211012345')
    expect(JSON.stringify(build(PEOPLE, { unmasked: true }).hidden)).not.toContain('079211012345')
  })

  it('hides the figures of the screen for a program to read', () => {
    fc.assert(
      fc.property(fc.array(somePerson, { minLength: 1, maxLength: 20 }), someDay, (people, day) => {
        const { hidden, sections } = build(people, { asOf: day })
        const { total } = countFigures(people, STANDARD_TRACKS, day, null)
        if (total.headcount === 0) {
          expect([hidden, sections]).toEqual([undefined, []])
          return
        }
        const { payload } = readSubmission(hidden?.rows ?? [])
        expect(payload?.total).toEqual(figureGroup.parse(total))
        expect(payload?.kinds.map(({ kind }) => kind)).toEqual(['staff', 'student'])
        for (const { kind, groups } of payload?.kinds ?? []) {
          const own = people.filter((person) => person.kind === kind)
          const naive = own.filter(({ leftOn }) => leftOn === null || leftOn > day).length
          expect(groups.reduce((sum, { headcount }) => sum + headcount, 0)).toBe(naive)
        }
      }),
    )
  })

  it('says what it is of', () => {
    const reading = readSubmission(build(PEOPLE).hidden?.rows ?? [])
    expect(reading).toMatchObject({
      intact: true,
      payload: {
        school: { name: 'Trường THCS Hoa Sen' },
        plan: { number: '15/KH-UBND' },
        asOf: '2026-05-31',
        madeOn: '2026-06-01',
        targets: [{ id: 'level2', total: { whole: 2, done: 1 } }],
      },
    })
    expect(readSubmission(build(PEOPLE, { plan: undefined }).hidden?.rows ?? [])).toMatchObject({
      payload: { plan: null, targets: [] },
    })
  })

  it('is only a workbook, and says why it is empty', () => {
    expect(REPORTS.submission.formats).toEqual(['xlsx'])
    expect(REPORTS.submission.whenEmpty(inputOf([]))).toContain('Hãy nhập danh sách')
  })
})
