import { describe, expect, it } from 'vitest'
import type { Person } from '../../../../shared/domain/person.ts'
import { type ImportFrame, planImport } from '../../../../shared/domain/roster/plan.ts'
import type { RosterRecord, RosterRow } from '../../../../shared/domain/roster/types.ts'
import { STANDARD_TRACKS } from '../../../../shared/domain/tracks.ts'
import { makePerson } from '../../../support/people.ts'

const row = (at: number, record: RosterRecord): RosterRow => ({
  sheet: 'A',
  row: at,
  record,
  marks: [],
  blank: [],
  issues: [],
  held: false,
  corrections: [],
  idTail: null,
  text: { fullName: record.fullName ?? '', birthDate: '', personalId: record.personalId ?? '', group: '' },
})
const frame = (register: Person[], options: Partial<ImportFrame> = {}): ImportFrame => ({
  register,
  takenNumbers: new Map(),
  elsewhere: new Map(),
  tracks: STANDARD_TRACKS,
  listDay: '2023-11-05',
  eraseBlanks: false,
  ...options,
})
const plan = (rows: RosterRow[], register: Person[] = [], options: Partial<ImportFrame> = {}) =>
  planImport(rows, frame(register, options))
const outcomes = (rows: RosterRow[], register: Person[]) =>
  plan(rows, register).map(({ outcome, personId }) => [outcome, personId])

const an = { fullName: 'Lê Hoà An', birthDate: '2009-03-01' }

describe('planImport', () => {
  it('matches by personal number, then Bộ code, then name and birth date', () => {
    const register = [
      makePerson({ id: 1, fullName: 'Trần Bình', personalId: '079209000001' }),
      makePerson({ id: 2, fullName: 'Đỗ Chi', personalId: null, moetId: '7900000002' }),
      makePerson({ id: 3, ...an, personalId: null, moetId: null }),
    ]
    expect(
      outcomes(
        [
          row(5, { fullName: 'Trần Văn Bình', personalId: '079209000001' }),
          row(6, { fullName: 'Đỗ Chi', moetId: '7900000002' }),
          row(7, { fullName: 'Lê Hòa An', birthDate: '2009-03-01' }),
          row(8, { fullName: 'Vũ Dũng', birthDate: '2009-03-01' }),
        ],
        register,
      ),
    ).toEqual([
      ['updated', 1],
      ['unchanged', 2],
      ['updated', 3],
      ['added', null],
    ])
  })

  it('takes namesakes of one birth date with different numbers for two people', () => {
    const register = [makePerson({ id: 1, ...an, personalId: '079209000001' })]
    expect(outcomes([row(5, { ...an, personalId: '079209000002' })], register)).toEqual([['added', null]])
    // A number that was not known yet is no contradiction.
    expect(outcomes([row(5, an)], register)).toEqual([['unchanged', 1]])
  })

  it('holds a row back when several people fit, or when another row already is that person', () => {
    const twins = [makePerson({ id: 1, ...an, personalId: null }), makePerson({ id: 2, ...an, personalId: null })]
    const [ambiguous] = plan([row(5, an)], twins)
    expect(ambiguous).toMatchObject({
      outcome: 'rejected',
      issues: [{ code: 'ambiguous-match', row: 5, sheet: 'A' }],
    })

    const [first, second] = plan([row(5, an), row(6, an)], [makePerson({ id: 1, ...an })])
    expect([first?.outcome, second?.outcome]).toEqual(['unchanged', 'rejected'])
    expect(second?.issues[0]?.message).toContain('dòng 5')
  })

  it('holds back a number that belongs to someone of the other list', () => {
    const takenNumbers = new Map([['079180000009', 'Cô Hạnh']])
    const [planned] = plan([row(5, { ...an, personalId: '079180000009' })], [], { takenNumbers })
    expect(planned).toMatchObject({ outcome: 'rejected', issues: [{ code: 'duplicate-id', severity: 'error' }] })
  })

  it('never erases with a blank cell, and shows old and new values in words', () => {
    const register = [makePerson({ id: 1, ...an, phone: '0901234567', gender: 'male', className: '9A1' })]
    const [planned] = plan([row(5, { ...an, gender: 'female', className: '9A2' })], register)
    expect(planned?.fields).toEqual({ gender: 'female', className: '9A2' })
    expect(planned?.changes).toEqual([
      { field: 'Giới tính', before: 'Nam', after: 'Nữ' },
      { field: 'Lớp', before: '9A1', after: '9A2' },
    ])
  })

  it('takes another spelling of the class for the same class', () => {
    const register = [makePerson({ id: 1, ...an, className: '9A3' })]
    expect(outcomes([row(5, { ...an, className: '9a 3' })], register)).toEqual([['unchanged', 1]])
  })

  it('keeps the day on which somebody left, and takes back whoever returns', () => {
    const left = [makePerson({ id: 1, ...an, leftOn: '2023-06-01' })]
    expect(outcomes([row(5, { ...an, leftOn: '2023-11-05' })], left)).toEqual([['unchanged', 1]])
    expect(plan([row(5, { ...an, leftOn: null })], left)[0]?.fields).toEqual({ leftOn: null })
  })

  it('accounts for every row exactly once', () => {
    const held: RosterRow = { ...row(9, {}), held: true }
    const rows = [row(5, an), row(6, { fullName: 'Vũ Dũng' }), held]
    expect(plan(rows).map(({ source }) => source.row)).toEqual([5, 6, 9])
    expect(plan(rows).map(({ outcome }) => outcome)).toEqual(['added', 'added', 'rejected'])
  })

  it('empties a field with a blank cell only when asked, and never a class that nobody has a column for', () => {
    const register = [makePerson({ id: 1, ...an, phone: '0901234567', className: '9A1' })]
    const blank: RosterRow = { ...row(5, an), blank: ['phone', 'moetId'] }
    expect(plan([blank], register)[0]?.outcome).toBe('unchanged')
    const [erased] = plan([blank], register, { eraseBlanks: true })
    expect(erased?.fields).toEqual({ phone: null })
    expect(erased?.changes).toEqual([{ field: 'Số điện thoại', before: '0901234567', after: '' }])
  })

  it('asks whether somebody of the same name and birth date is the same person', () => {
    const register = [makePerson({ id: 1, ...an, personalId: '079209000001', className: '9A1' })]
    const [planned] = plan([row(5, { ...an, fullName: 'Lê Hoa Ân', personalId: '079209000002' })], register)
    expect(planned).toMatchObject({ outcome: 'added', alike: [{ id: 1 }], issues: [{ code: 'possible-duplicate' }] })
    expect(planned?.issues[0]?.message).toContain('9A1')
    const [, second] = plan([row(5, an), row(6, { ...an, personalId: '079209000002' })])
    expect(second?.issues).toMatchObject([{ code: 'possible-duplicate', severity: 'warning' }])
    expect(second?.issues[0]?.message).toContain('dòng 5')
  })

  it('says that a number is in use at another school', () => {
    const elsewhere = new Map([['079209000001', 'Trường THCS Khác']])
    const [planned] = plan([row(5, { ...an, personalId: '079209000001' })], [], { elsewhere })
    expect(planned).toMatchObject({ outcome: 'added', issues: [{ code: 'other-school', severity: 'warning' }] })
    expect(planned?.issues[0]?.message).toContain('Trường THCS Khác')
  })

  describe('milestones', () => {
    const marked = (marks: RosterRow['marks']): RosterRow => ({ ...row(5, an), marks })

    it('are set with their days, a tick on the day of the list, and shown beside those on record', () => {
      const register = [makePerson({ id: 1, ...an, milestones: { 'card.issued': '2023-01-01' } })]
      const [planned] = plan(
        [
          marked([
            { stage: 'card.issued', on: '2023-02-01' },
            { stage: 'vneid2.activated', on: null },
          ]),
        ],
        register,
      )
      expect(planned?.milestones).toEqual([
        { stage: 'card.issued', before: '2023-01-01', after: '2023-02-01' },
        { stage: 'vneid2.activated', before: null, after: '2023-11-05' },
      ])
      expect(planned?.changes).toEqual([
        { field: 'Đã có thẻ', before: '01/01/2023', after: '01/02/2023' },
        { field: 'Đã kích hoạt mức 2', before: '', after: '05/11/2023' },
      ])
    })

    it('out of order, or of level 2 without a card, are said', () => {
      const codes = (marks: RosterRow['marks']) => plan([marked(marks)])[0]?.issues.map(({ code }) => code)
      const card = { stage: 'card.issued', on: '2023-01-01' }
      expect(
        codes([card, { stage: 'vneid2.approved', on: '2023-08-02' }, { stage: 'vneid2.activated', on: '2023-08-01' }]),
      ).toEqual(['milestone-order'])
      expect(codes([{ stage: 'vneid2.activated', on: '2023-08-01' }])).toEqual(['level2-without-card'])
      expect(
        codes([card, { stage: 'vneid2.approved', on: '2023-08-01' }, { stage: 'vneid2.activated', on: '2023-08-01' }]),
      ).toEqual([])
    })

    it('on record already change nothing and are not remarked upon again', () => {
      const register = [makePerson({ id: 1, ...an, milestones: { 'vneid2.activated': '2023-08-01' } })]
      const [planned] = plan(
        [
          marked([
            { stage: 'vneid2.activated', on: '2023-08-01' },
            { stage: 'vneid2.approved', on: null },
          ]),
        ],
        register,
      )
      expect(planned).toMatchObject({ outcome: 'unchanged', issues: [] })
    })
  })
})
