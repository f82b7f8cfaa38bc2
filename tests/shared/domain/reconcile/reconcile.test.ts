import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Mark } from '../../../../shared/domain/marks.ts'
import type { Person } from '../../../../shared/domain/person.ts'
import {
  countReconciled,
  type ListedPerson,
  type ReconciledRow,
  reconcile,
} from '../../../../shared/domain/reconcile/reconcile.ts'
import { isSameName } from '../../../../shared/domain/reconcile/same-name.ts'
import { proofsOf, STANDARD_TRACKS } from '../../../../shared/domain/tracks.ts'
import { somePerson } from '../../../support/arbitrary-people.ts'
import { makePerson } from '../../../support/people.ts'

const DAY = '2023-11-05'
const proofs = proofsOf(STANDARD_TRACKS)
const listed = (fields: Partial<ListedPerson> = {}): ListedPerson => ({
  sheet: 'A',
  row: 5,
  fullName: 'LÊ HOÀ AN',
  birthDate: '2009-03-01',
  personalId: null,
  marks: [],
  fault: null,
  ...fields,
})
const compare = (list: ListedPerson[], register: Person[]) => reconcile(list, register, proofs, DAY)
const an = { id: 1, fullName: 'Lê Hòa An', birthDate: '2009-03-01', personalId: '079209000001', milestones: {} }
const short = (rows: ReconciledRow[]) =>
  rows.map(({ outcome, conflict, person, certain }) => [outcome, conflict, person?.id, certain])

describe('names', () => {
  test.each([
    ['LÊ HOÀ AN', 'Lê Hòa An'],
    ['NGUYEN VAN AN', 'Nguyễn Văn Ân'],
    ['NG. T. MAI', 'Nguyễn Thị Mai'],
    ['Ng Thị Mai', 'Nguyễn Thị Mai'],
    ['N.T.Mai', 'Nguyễn Thị Mai'],
    ['Đặng  Văn\u00a0Đô', 'dang van do'],
  ])('“%s” is “%s”', (left, right) => {
    expect([isSameName(left, right), isSameName(right, left)]).toEqual([true, true])
  })

  test.each([
    ['Nguyễn Văn A', 'Nguyễn Văn An'],
    ['Tạ Hồng Hoa (A)', 'Tạ Hồng Hoa'],
    ['Lê Vi An', 'Lê Việt An'],
    ['Lê An', 'Lê Văn An'],
    ['', ''],
  ])('“%s” is not “%s”', (left, right) => {
    expect(isSameName(left, right)).toBe(false)
  })
})

describe('a list that contradicts itself', () => {
  const noNumber = { birthDate: '2009-03-01', milestones: {}, personalId: null }
  const first = makePerson({ ...noNumber, id: 1, fullName: 'Lê Hòa An' })

  it('gives one number to one person only; the second row is asked about', () => {
    const other = makePerson({ ...noNumber, id: 2, fullName: 'Phạm Dũng' })
    const rows = compare(
      [listed({ personalId: '079209000001' }), listed({ row: 6, fullName: 'Phạm Dũng', personalId: '079209000001' })],
      [first, other],
    )
    expect(short(rows)).toEqual([
      ['matchedByNameAndBirth', null, 1, true],
      ['conflict', 'number-differs', 2, false],
    ])
  })

  it('gives one person one number only', () => {
    const rows = compare(
      [listed({ personalId: '079209000001' }), listed({ row: 6, personalId: '079209000002' })],
      [first],
    )
    expect(rows.map(({ personalId, certain }) => [personalId, certain])).toEqual([
      ['079209000001', true],
      [null, false],
    ])
  })
})

describe('who is whom', () => {
  it('the number decides, whatever else is written in another way', () => {
    const rows = compare(
      [listed({ personalId: '079209000001', fullName: 'LE HOA AN', birthDate: null })],
      [makePerson(an)],
    )
    expect(short(rows)).toEqual([['matched', null, 1, true]])
  })

  it('a number with another name or birth date is a conflict; only the name may be put aside', () => {
    const wrongName = listed({ personalId: '079209000001', fullName: 'LÊ HÒA AN (A)' })
    const wrongDay = listed({ personalId: '079209000001', birthDate: '2009-03-02' })
    expect(short(compare([wrongName], [makePerson(an)]))).toEqual([['conflict', 'name-differs', 1, true]])
    expect(short(compare([wrongDay], [makePerson(an)]))).toEqual([['conflict', 'birth-date-differs', 1, false]])
  })

  it('without a number name and birth date decide, and a number not yet on record is offered', () => {
    const register = [makePerson({ ...an, personalId: null })]
    const [row] = compare([listed({ personalId: '079209000001' })], register)
    expect(row).toMatchObject({ outcome: 'matchedByNameAndBirth', personalId: '079209000001', certain: true })
    expect(short(compare([listed()], [makePerson(an)]))).toEqual([['matchedByNameAndBirth', null, 1, true]])
    const other = listed({ personalId: '079209000009' })
    expect(short(compare([other], [makePerson(an)]))).toEqual([['conflict', 'number-differs', 1, false]])
  })

  it('of several namesakes the one spelt alike is meant; otherwise the user chooses', () => {
    const register = [
      makePerson({ ...an, personalId: null }),
      makePerson({ ...an, id: 2, fullName: 'Lê Hoa An', personalId: null }),
    ]
    expect(short(compare([listed()], register))[0]).toEqual(['matchedByNameAndBirth', null, 1, true])
    const [row] = compare([listed({ fullName: 'LÊ HÓA AN', marks: [{ stage: 'card.issued', on: DAY }] })], register)
    expect(row).toMatchObject({ outcome: 'conflict', conflict: 'several-fit', person: null, certain: false })
    expect(row?.options.map(({ person, changes }) => [person.id, changes.length])).toEqual([
      [1, 1],
      [2, 1],
    ])
  })

  it('a transferred pupil is found in the school of today', () => {
    const register = [makePerson({ ...an, leftOn: '2023-06-01' }), makePerson({ ...an, id: 2, schoolId: 2 })]
    expect(short(compare([listed({ personalId: '079209000001' })], register))).toEqual([['matched', null, 2, true]])
  })

  it('whoever has left is not missed on the list', () => {
    const register = [makePerson({ ...an, leftOn: '2023-06-01' }), makePerson({ ...an, id: 2, personalId: null })]
    expect(short(compare([], register))).toEqual([['onlyOurs', null, 2, false]])
  })
})

describe('what it proves', () => {
  const changes = (marks: Mark[], milestones: Person['milestones']) =>
    compare([listed({ marks })], [makePerson({ ...an, milestones })])[0]?.changes

  it('days replace days, and ticks say only what nothing else says', () => {
    expect(changes([{ stage: 'vneid2.approved', on: '2023-08-01' }], { 'vneid2.approved': '2023-08-02' })).toEqual([
      { stage: 'vneid2.approved', before: '2023-08-02', after: '2023-08-01' },
    ])
    expect(changes([{ stage: 'vneid2.approved', on: null }], {})).toEqual([
      { stage: 'vneid2.approved', before: null, after: DAY },
    ])
    expect(changes([{ stage: 'vneid2.approved', on: null }], { 'vneid2.activated': '2023-08-02' })).toEqual([])
  })

  it('two rows of one person, one a level, add up', () => {
    const rows = compare(
      [
        listed({ marks: [{ stage: 'vneid1.activated', on: '2023-07-01' }] }),
        listed({
          row: 6,
          marks: [
            { stage: 'vneid2.activated', on: '2023-08-01' },
            { stage: 'vneid1.activated', on: null },
          ],
        }),
      ],
      [makePerson(an)],
    )
    expect(countReconciled(rows)).toMatchObject({ matchedByNameAndBirth: 2, changes: 2 })
  })
})

test('every row of the list has one outcome, nobody of the register is both found and missing, and a list of ourselves matches', () => {
  fc.assert(
    fc.property(fc.array(somePerson, { maxLength: 12 }), fc.array(fc.nat(11), { maxLength: 8 }), (people, picks) => {
      const register = people.map((person, at) => ({
        ...person,
        id: at + 1,
        personalId: `0792090000${String(at).padStart(2, '0')}`,
        leftOn: null,
      }))
      const list = picks.flatMap((at, row) => {
        const person = register[at]
        if (!person) return []
        const marks = Object.entries(person.milestones).map(([stage, on]) => ({ stage, on: on ?? null }))
        const { fullName, birthDate, personalId } = person
        return [listed({ row, fullName: fullName.toUpperCase(), birthDate, personalId, marks })]
      })
      const rows = compare(list, register)
      const { read, matched, onlyOurs, changes } = countReconciled(rows)
      expect([read, matched, changes]).toEqual([list.length, list.length, 0])
      expect(onlyOurs).toBe(register.length - new Set(list.map(({ personalId }) => personalId)).size)
    }),
  )
})
