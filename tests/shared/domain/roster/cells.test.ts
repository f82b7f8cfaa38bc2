import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellText, columnLetter, filledText, numberText } from '../../../../shared/domain/roster/cells.ts'
import { readBirthDate } from '../../../../shared/domain/roster/date-cell.ts'
import { readIdCell } from '../../../../shared/domain/roster/id-cell.ts'
import { readPhone } from '../../../../shared/domain/roster/phone-cell.ts'
import {
  readClassName,
  readCode,
  readGender,
  readStatus,
  readTick,
} from '../../../../shared/domain/roster/small-cells.ts'
import { TODAY } from './rows.ts'

const NOBODY = { gender: null, birthDate: null }

describe('text', () => {
  test.each([
    ['  Vũ \u00a0 Thu  Nga ', 'Vũ Thu Nga'],
    ['="079212000001"', '079212000001'],
    ["'079212000001", '079212000001'],
    ["H'Hen Niê", "H'Hen Niê"],
    ['=1+1', '=1+1'],
    [79212000001, '79212000001'],
    [6.1, '6.1'],
    [1e15, '1000000000000000'],
    [true, 'TRUE'],
    [{ date: '2012-04-03' }, '03/04/2012'],
    [undefined, ''],
  ])('%j is shown as %j', (value, text) => {
    expect(cellText(value)).toBe(text)
  })

  test('is cut to what the register holds', () => {
    expect(cellText('x'.repeat(9000))).toHaveLength(500)
  })

  test('numbers have no exponent', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (value) => numberText(value) === String(BigInt(value))))
  })

  test.each(['', '-', '0', 'NULL', 'N/A', 'Không có', 'chưa có'])('“%s” stands for nothing', (text) => {
    expect(filledText(text)).toBe('')
  })

  test('columns have the letters of the sheet', () => {
    expect([1, 26, 27, 60, 702, 703, 16384].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'BH', 'ZZ', 'AAA', 'XFD'])
  })

  test('never throws and is stable, whatever stands in the cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 700 }), (text) => {
        const shown = cellText(text)
        expect(shown.length).toBeLessThanOrEqual(500)
        expect(shown).toBe(shown.trim())
        for (const read of [filledText, readPhone, readClassName, readCode, readGender, readStatus, readTick])
          read(shown)
        readBirthDate(text, TODAY)
        readIdCell(shown, NOBODY)
      }),
    )
  })
})

describe('the personal number', () => {
  test.each([
    ['079212000001', { kind: 'id', id: '079212000001' }],
    [' 079 212 000 001', { kind: 'id', id: '079212000001' }],
    ['079.212.000.001', { kind: 'id', id: '079212000001' }],
    ['079-212-000-001', { kind: 'id', id: '079212000001' }],
    ['079212000001.0', { kind: 'id', id: '079212000001' }],
    ['０７９２１２０００００１', { kind: 'id', id: '079212000001' }],
    ['79212000001', { kind: 'lost-zero', id: '079212000001' }],
    ['79212000001.0', { kind: 'lost-zero', id: '079212000001' }],
    ['1212000001', { kind: 'lost-zero', id: '001212000001' }],
    ['3212000001', { kind: 'wrong-length', digits: 10 }],
    ['0792120001', { kind: 'wrong-length', digits: 10 }],
    ['0792120000012', { kind: 'wrong-length', digits: 13 }],
    ['12345678', { kind: 'wrong-length', digits: 8 }],
    ['209342589', { kind: 'old-cmnd', number: '209342589' }],
    ['O79212000001', { kind: 'letters' }],
    ['7.92E+10', { kind: 'letters' }],
    ['#N/A', { kind: 'letters' }],
    ['', { kind: 'blank' }],
    ['chưa có', { kind: 'blank' }],
  ])('“%s”', (text, reading) => {
    expect(readIdCell(text, NOBODY)).toEqual(reading)
  })

  test('gets its zeros back only when it then fits the holder', () => {
    expect(readIdCell('79212000001', { gender: 'male', birthDate: '2012-05-05' })).toMatchObject({ kind: 'lost-zero' })
    expect(readIdCell('79212000001', { gender: 'female', birthDate: '2012-05-05' })).toMatchObject({
      kind: 'wrong-length',
    })
    expect(readIdCell('79212000001', { gender: 'male', birthDate: '2013-05-05' })).toMatchObject({
      kind: 'wrong-length',
    })
  })

  test('once padded it is read as it is', () => {
    const digits = fc.stringMatching(/^[0-9]{9,12}$/)
    fc.assert(
      fc.property(digits, (text) => {
        const reading = readIdCell(text, NOBODY)
        if (reading.kind === 'lost-zero') expect(readIdCell(reading.id, NOBODY)).toEqual({ kind: 'id', id: reading.id })
      }),
    )
    expect(readIdCell('79212000001', NOBODY).kind).toBe('lost-zero')
  })
})

describe('the birth date', () => {
  test.each([
    ['14/06/2009', { kind: 'date', date: '2009-06-14' }],
    ['1/2/09', { kind: 'date', date: '2009-02-01' }],
    ['2009-06-14', { kind: 'date', date: '2009-06-14' }],
    [40071, { kind: 'date', date: '2009-09-15' }],
    ['40071', { kind: 'date', date: '2009-09-15' }],
    [40070.99999, { kind: 'date', date: '2009-09-15' }],
    [{ date: '2009-09-15' }, { kind: 'date', date: '2009-09-15' }],
    [2009, { kind: 'year-only', year: 2009 }],
    ['2009', { kind: 'year-only', year: 2009 }],
    ['31/02/2009', { kind: 'invalid' }],
    ['05/25/2009', { kind: 'invalid' }],
    [20090614, { kind: 'invalid' }],
    ['#REF!', { kind: 'invalid' }],
    [{ date: '2031-01-01' }, { kind: 'future', date: '2031-01-01' }],
    [TODAY, { kind: 'date', date: TODAY }],
    ['', { kind: 'blank' }],
    [undefined, { kind: 'blank' }],
  ])('%j', (value, reading) => {
    expect(readBirthDate(value, TODAY)).toEqual(reading)
  })
})

describe('the phone', () => {
  test.each([
    ['0912345678', '0912345678'],
    ['091 234 5678', '0912345678'],
    ['0912.345.678', '0912345678'],
    ['+84 912 345 678', '0912345678'],
    ['84912345678', '0912345678'],
    ['+84 (0)912 345 678', '0912345678'],
    ['912345678', '0912345678'],
    ['912345678.0', '0912345678'],
    ['(028) 3823 4567', '02838234567'],
  ])('“%s” is %s', (text, phone) => {
    expect(readPhone(text)).toEqual({ kind: 'phone', phone })
  })

  test.each(['12345', '01234567890', '09123456789', '0112345678', 'không nhớ', "=cmd|'/c calc'!A1"])(
    '“%s” is none',
    (text) => {
      expect(readPhone(text)).toEqual({ kind: 'bad' })
    },
  )

  test.each(['0912345678 / 0987654321', '0912345678; 0987654321', '0912345678 - 0987654321', '12 hoặc 0912345678'])(
    'of “%s” the first that can be used is kept',
    (text) => {
      expect(readPhone(text)).toEqual({ kind: 'several', phone: '0912345678' })
    },
  )
})

describe('words', () => {
  test.each([
    ['Nam', 'male'],
    ['NỮ', 'female'],
    ['nu', 'female'],
    ['Male', 'male'],
    ['F', 'female'],
    ['1', null],
    ['x', null],
  ])('sex “%s” is %s', (text, gender) => {
    expect(readGender(text)).toBe(gender)
  })

  test.each([
    ['x', true],
    ['X', true],
    ['Có', true],
    ['1', true],
    ['✓', true],
    ['Không', false],
    ['0', false],
    ['', null],
    ['dự bị', null],
  ])('tick “%s” is %s', (text, ticked) => {
    expect(readTick(text)).toBe(ticked)
  })

  test.each([
    ['Đang học', 'here'],
    ['Đang làm việc', 'here'],
    ['Chuyển đến kỳ 1', 'here'],
    ['Nghỉ thai sản', 'here'],
    ['Chuyển đi', 'left'],
    ['Đã chuyển trường', 'left'],
    ['Thôi học', 'left'],
    ['Bỏ học', 'left'],
    ['Nghỉ hưu', 'left'],
    ['Nghỉ việc', 'left'],
    ['Khác', null],
    ['', null],
  ])('status “%s” is %s', (text, status) => {
    expect(readStatus(text)).toBe(status)
  })

  test.each([
    ['Lớp 6A1', '6A1'],
    ['6a1', '6A1'],
    ['6 A 1', '6A1'],
    ['10 Toán 1', '10 Toán 1'],
    ['Lá 2', 'Lá 2'],
    ['6/1', '6/1'],
    ['Lớp', 'Lớp'],
  ])('class “%s” is %s', (text, name) => {
    expect(readClassName(text)).toBe(name)
  })
})
