import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCardQr } from '../../../shared/domain/card-qr.ts'
import { PeopleFinder } from '../../../shared/domain/find-people.ts'
import { formatDate } from '../../../shared/text/dates.ts'
import { somePerson } from '../../support/arbitrary-people.ts'
import { makePerson } from '../../support/people.ts'

const TODAY = '2023-11-05'
const an = makePerson({
  id: 1,
  fullName: 'Lê Hòa An',
  personalId: '079209012345',
  birthDate: '2009-03-05',
  className: '9A1',
})
const binh = makePerson({ id: 2, fullName: 'Trần Bình', localId: 'HS-0042', birthDate: '2009-06-01', className: '9A1' })
const binh2 = makePerson({
  id: 3,
  fullName: 'Trần Bình',
  oldIdNumber: '281234567',
  birthDate: '2009-09-09',
  className: '9A2',
})
const dao = makePerson({
  id: 4,
  fullName: 'Đặng Đào',
  personalId: '001209000001',
  moetId: '7912345678',
  birthDate: null,
})
const finder = new PeopleFinder([an, binh, binh2, dao])

const one = (text: string) => {
  const match = finder.line(text, TODAY)
  return match.outcome === 'one' ? { id: match.person.id, by: match.by, doubt: match.doubt } : match.outcome
}

describe('a pasted line', () => {
  it.each([
    ['079209012345', 1, 'personalId'],
    ['079 209 012 345', 1, 'personalId'],
    ['79209012345', 1, 'personalId'],
    ['1209000001', 4, 'personalId'],
    ['281234567', 3, 'oldIdNumber'],
    ['7912345678', 4, 'moetId'],
    ['hs-0042', 2, 'localId'],
    ['LE HOA AN', 1, 'name'],
    ['Lê Hoà An', 1, 'name'],
    ['12. Lê Hòa An', 1, 'name'],
    ['3\tĐặng Đào\t\t', 4, 'name'],
    ['Trần Bình 9A2', 3, 'name'],
    ['Trần Bình\t01/06/2009', 2, 'name'],
    ['Trần Bình, 9/9/2009', 3, 'name'],
    ['Trần Bình (9a 1)', 'several', null],
    ['Trần Bình; 9a 1', 2, 'name'],
    ['Trần Bình', 'several', null],
    ['Trần Bình 02/02/2009', 'none', null],
    ['Nguyễn Văn Lạ', 'none', null],
    ['999999999999', 'none', null],
    ['', 'none', null],
  ] as const)('“%s” names %s', (text, who, by) => {
    const found = one(text)
    if (by === null) expect(found).toBe(who)
    else expect(found).toMatchObject({ id: who, by, doubt: null })
  })

  it('says what it tells otherwise than the register', () => {
    expect(one('079209012345\tLê Hòa Anh\t06/03/2009')).toMatchObject({
      id: 1,
      doubt: 'danh sách ghi tên “Lê Hòa Anh”; danh sách ghi ngày sinh 06/03/2009',
    })
  })

  it('finds anybody by number, and by name and birth never somebody else', () => {
    fc.assert(
      fc.property(fc.array(somePerson, { minLength: 1, maxLength: 8 }), (drawn) => {
        const people = drawn.map((person, at) => ({
          ...person,
          id: at + 1,
          personalId: `0792090${String(at).padStart(5, '0')}`,
        }))
        const search = new PeopleFinder(people)
        for (const person of people) {
          expect(search.line(person.personalId, TODAY)).toMatchObject({ outcome: 'one', person: { id: person.id } })
          const match = search.line(`${person.fullName}\t${formatDate(person.birthDate)}`, TODAY)
          const named = match.outcome === 'one' ? [match.person] : match.outcome === 'several' ? match.people : []
          expect(named.map(({ id }) => id)).toContain(person.id)
          expect(new Set(named.map(({ fullName }) => fullName))).toEqual(new Set([person.fullName]))
        }
      }),
    )
  })
})

describe('a scanned card', () => {
  const scan = (text: string) => {
    const card = readCardQr(text)
    return card ? finder.card(card) : null
  }
  it('is known by its number, also when the words are garbled, and says what differs', () => {
    expect(scan('079209012345||Lê Hòa An|05032009|Nam|Củ Chi|15072023')).toMatchObject({ outcome: 'one', doubt: null })
    expect(scan('079209012345||Lee Hoaf An|06032009|Nam|Củ Chi|15072023')).toMatchObject({
      person: { id: 1 },
      doubt: 'thẻ ghi tên “Lee Hoaf An”; thẻ ghi ngày sinh 06/03/2009',
      sure: false,
    })
    expect(scan('079209012345||Lee Hoaf An|05032009|Nam|Củ Chi|15072023')).toMatchObject({
      person: { id: 1 },
      sure: true,
    })
  })
  it('is known by the old number', () => {
    expect(scan('079309054321|281234567|Trần Bình|09092009|Nữ|Củ Chi|15072023')).toMatchObject({
      outcome: 'one',
      person: { id: 3 },
      by: 'oldIdNumber',
    })
  })
  it('of somebody whose number the register lacks is shown to be decided, never taken', () => {
    expect(scan('079309054322||Trần Bình|01062009|Nữ|Củ Chi|15072023')).toMatchObject({
      outcome: 'several',
      people: [{ id: 2 }],
    })
    expect(scan('079309054322||Trần Bình|01062001|Nữ|Củ Chi|15072023')).toEqual({ outcome: 'none' })
  })
})
