import { describe, expect, it } from 'vitest'
import type { Person } from '../../../../shared/domain/person.ts'
import { REPORTS } from '../../../../shared/domain/reports/index.ts'
import { STANDARD_TRACKS } from '../../../../shared/domain/tracks.ts'
import { makeExemption, makePerson, makeSchool, makeStaff } from '../../../support/people.ts'

const asOf = '2026-05-31'
const build = (people: Person[], overrides: object = {}) =>
  REPORTS['class-list'].build({ school: makeSchool(), people, tracks: STANDARD_TRACKS, asOf, ...overrides })
const firstRow = (people: Person[], overrides: object = {}) => build(people, overrides).sections[0]?.rows[0]?.cells

describe('class-list', () => {
  it('has one section a class, classes and pupils in their order', () => {
    const model = build([
      makePerson({ className: '10A1', fullName: 'Lê An' }),
      makePerson({ className: '9A2', fullName: 'Trần Bình' }),
      makePerson({ className: '9A2', fullName: 'Phạm Văn Ân' }),
      makePerson({ className: null, fullName: 'Võ Yến' }),
      makePerson({ className: '9A2', fullName: 'Đặng An' }),
      makeStaff(),
    ])
    expect(model.sections.map(({ subtitle }) => subtitle[0])).toEqual(['Lớp 9A2', 'Lớp 10A1', 'Chưa xếp lớp'])
    expect(model.sections[0]?.rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
      [1, 'Đặng An'],
      [2, 'Phạm Văn Ân'],
      [3, 'Trần Bình'],
    ])
    expect(model.sections[0]?.subtitle[1]).toBe('(Tính đến ngày 31/05/2026)')
    expect(model.orientation).toBe('portrait')
  })

  it('masks personal numbers unless it is told not to', () => {
    const person = makePerson({ personalId: '079211012345' })
    expect(firstRow([person])?.[4]).toBe('••••••••2345')
    expect(JSON.stringify(build([person]))).not.toContain('079211012345')
    expect(firstRow([person], { unmasked: true })?.[4]).toBe('079211012345')
  })

  it('marks what is reached, what is left to tick, and what is not asked', () => {
    const marks = (overrides: Partial<Person>) => firstRow([makePerson(overrides)])?.slice(5)
    expect(marks({ milestones: { 'card.issued': '2026-05-31', 'vneid1.activated': '2026-06-01' } })).toEqual([
      '2026-05-31',
      null,
      null,
      null,
    ])
    expect(marks({ birthDate: '2014-01-01' })).toEqual(['outside', 'outside', 'outside', 'Chưa đủ 14 tuổi'])
    const card = { 'card.issued': '2026-01-02' }
    expect(marks({ birthDate: '2014-01-01', milestones: card })?.slice(0, 2)).toEqual(['2026-01-02', 'outside'])
    expect(marks({ exemptions: [makeExemption({ reason: 'abroad' })] })).toEqual([null, null, null, 'Đi nước ngoài'])
  })

  it('marks as reached, without a day, what only a later stage proves', () => {
    const tracks = STANDARD_TRACKS.map((track) =>
      track.id === 'signature' ? { ...track, stages: track.stages.toReversed() } : track,
    )
    const staff = makeStaff({ milestones: { 'signature.registered': '2026-01-01' } })
    const cells = firstRow([staff], { kind: 'staff', tracks })
    expect(cells?.[8]).toBe('reached')
  })

  it('lists only the class asked for, and nobody who has left', () => {
    const people = [
      makePerson({ className: '9A1', fullName: 'Lê An' }),
      makePerson({ className: '9A1', fullName: 'Lê Bình', leftOn: '2026-05-31' }),
      makePerson({ className: '9A1', fullName: 'Lê Cúc', leftOn: '2026-06-01' }),
      makePerson({ className: '9A2' }),
    ]
    const model = build(people, { group: '9A1' })
    expect(model.sections).toHaveLength(1)
    expect(model.sections[0]?.rows.map(({ cells }) => cells[1])).toEqual(['Lê An', 'Lê Cúc'])
    expect(model.fileName).toBe('danh-sach-lop-9a1')
  })

  it('sums up below the table: headcount, eligible, and the share of each stage', () => {
    const done = { 'card.issued': '2026-01-01', 'vneid2.activated': '2026-02-01' }
    const people = [
      ...Array.from({ length: 3 }, () => makePerson({ milestones: done })),
      makePerson(),
      makePerson({ birthDate: '2014-01-01', milestones: { 'card.issued': '2026-01-01' } }),
    ]
    expect(build(people).sections[0]?.notes.slice(0, 2)).toEqual([
      'Tổng số: 5. Đủ điều kiện: 4; trong đó đã có thẻ: 3 (75,0%); đã kích hoạt mức 1: 0 (0,0%); đã kích hoạt mức 2: 3 (75,0%).',
      'Ngoài mẫu số (không đủ điều kiện) còn có 1 người đã có thẻ; không tính vào tỷ lệ.',
    ])
  })

  it('is signed by the homeroom teacher and the head; a team list by the head of the team', () => {
    expect(build([makePerson()]).signatures).toEqual([
      { role: 'GIÁO VIÊN CHỦ NHIỆM', name: '' },
      { role: 'HIỆU TRƯỞNG', name: 'Lê Thị Minh Nguyệt' },
    ])
    const school = makeSchool({ headRole: '', headName: '' })
    expect(build([makeStaff()], { kind: 'staff', school }).signatures).toEqual([
      { role: 'TỔ TRƯỞNG', name: '' },
      { role: 'HIỆU TRƯỞNG', name: '' },
    ])
  })

  it('shows the digital signature of staff only', () => {
    const heads = (kind: Person['kind']) =>
      build([makePerson(), makeStaff()], { kind }).sections[0]?.columns.map(({ label }) => label)
    expect(heads('staff')).toContain('Chữ ký số')
    expect(heads('student')).not.toContain('Chữ ký số')
  })
})
