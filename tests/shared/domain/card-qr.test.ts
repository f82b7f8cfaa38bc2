import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looksLikeCard, readCardQr } from '../../../shared/domain/card-qr.ts'
import { addDays } from '../../../shared/text/dates.ts'

const CODE = '079209012345|281234567|Nguyễn Thị Ánh|05032009|Nữ|Tổ 3, ấp 2, xã Tân Thạnh Đông, Củ Chi|15072023'

describe('the code of a card', () => {
  it('is read whole', () => {
    expect(readCardQr(CODE)).toEqual({
      personalId: '079209012345',
      oldIdNumber: '281234567',
      fullName: 'Nguyễn Thị Ánh',
      birthDate: '2009-03-05',
      gender: 'female',
      address: 'Tổ 3, ấp 2, xã Tân Thạnh Đông, Củ Chi',
      issuedOn: '2023-07-15',
    })
  })

  it('may lack the old number', () => {
    expect(readCardQr('079209012345||Lê An|05032009|Nam|Củ Chi|15072023\r\n')).toMatchObject({
      oldIdNumber: null,
      gender: 'male',
      issuedOn: '2023-07-15',
    })
  })

  it.each(['Nguyeenx Thij Anhs', 'Nguye6n4 Thi5 A1nh', '', '????'])(
    'keeps number and days when the name comes as “%s”',
    (name) => {
      expect(readCardQr(CODE.replace('Nguyễn Thị Ánh', name).replace('Nữ', 'Nuwx'))).toMatchObject({
        personalId: '079209012345',
        fullName: name,
        birthDate: '2009-03-05',
        gender: 'female',
        issuedOn: '2023-07-15',
      })
    },
  )

  it('may be the number alone', () => {
    expect(readCardQr('079209012345')).toMatchObject({ personalId: '079209012345', birthDate: null, issuedOn: null })
  })

  it('is nothing without a number of 12 digits, and a day that is none is left out', () => {
    expect(readCardQr('https://vneid.gov.vn/|1|2|3')).toBeNull()
    expect(readCardQr('07920901234|281234567|Lê An|05032009|Nam|Củ Chi|15072023')).toBeNull()
    expect(readCardQr('079209012345||Lê An|31022009|Nam|Củ Chi|15072023')).toMatchObject({ issuedOn: null })
    expect(looksLikeCard(CODE)).toBe(true)
    expect(looksLikeCard('Lê An; 9A1')).toBe(false)
  })

  it('gives back whatever was put in, whatever the words', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !/[|¦｜]/.test(text))
    const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1930-01-01', days))
    const figures = (date: string) => date.slice(8) + date.slice(5, 7) + date.slice(0, 4)
    const number = fc.stringMatching(/^\d{12}$/)
    fc.assert(
      fc.property(number, word, word, day, day, (personalId, name, address, birth, issued) => {
        fc.pre(!/^\s*\d{8}\s*$/.test(name) && !/^\s*\d{8}\s*$/.test(address))
        const card = readCardQr(`${personalId}||${name}|${figures(birth)}|Nam|${address}|${figures(issued)}`)
        expect(card).toMatchObject({ personalId, birthDate: birth, gender: 'male', issuedOn: issued })
      }),
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => readCardQr(text) === null || text.length >= 12))
  })
})
