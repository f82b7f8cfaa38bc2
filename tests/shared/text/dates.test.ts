import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  ageOn,
  birthdayOf,
  dateFromSerial,
  formatDate,
  isIsoDate,
  isoDate,
  readDate,
} from '../../../shared/text/dates.ts'

const TODAY = '2023-11-05'
const anyDay = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays('1950-01-01', days))

describe('readDate', () => {
  it.each([
    ['08/05/2012', '2012-05-08'],
    ['8/5/2012', '2012-05-08'],
    ['8-5-2012', '2012-05-08'],
    ['08.05.2012', '2012-05-08'],
    ['8 5 2012', '2012-05-08'],
    ['2012-05-08', '2012-05-08'],
    ['2012-05-08 00:00:00', '2012-05-08'],
    ['2012-05-08T00:00:00.000Z', '2012-05-08'],
    ['08/05/2012 07:30', '2012-05-08'],
    ['5-9-23', '2023-09-05'],
    ['1/1/75', '1975-01-01'],
    ['29/02/2012', '2012-02-29'],
  ])('reads %s day first', (text, date) => {
    expect(readDate(text, TODAY)).toEqual({ kind: 'date', date })
  })

  it.each(['31/02/2012', '29/02/2011', '13/13/2012', '05/20/2012', '0/1/2012', 'chưa rõ', '', '1/2', '12345'])(
    'takes %s for no date rather than guess',
    (text) => {
      expect(readDate(text, TODAY)).toEqual({ kind: 'invalid' })
    },
  )

  it('tells a bare year apart', () => {
    expect(readDate(' 1975 ', TODAY)).toEqual({ kind: 'year-only', year: 1975 })
  })

  it('reads back what formatDate writes, for any day', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(readDate(formatDate(date), TODAY)).toEqual({ kind: 'date', date })
        expect(isIsoDate(date)).toBe(true)
      }),
    )
  })
})

describe('days and ages', () => {
  it('knows what the calendar lacks', () => {
    expect(isoDate(2023, 6, 31)).toBeNull()
    expect(isIsoDate('2023-06-31')).toBe(false)
    expect(isIsoDate('2023-6-3')).toBe(false)
  })

  it('counts full years, and 29 February has its birthday on 1 March of a common year', () => {
    expect(ageOn('2009-08-27', '2023-08-26')).toBe(13)
    expect(ageOn('2009-08-27', '2023-08-27')).toBe(14)
    expect(ageOn('2008-02-29', '2022-02-28')).toBe(13)
    expect(ageOn('2008-02-29', '2022-03-01')).toBe(14)
    expect(birthdayOf('2008-02-29', 14)).toBe('2022-03-01')
  })

  it('reaches an age on the birthday of that age and not the day before', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 45 }), (birth, age) => {
        const birthday = birthdayOf(birth, age)
        expect(ageOn(birth, birthday)).toBe(age)
        expect(ageOn(birth, addDays(birthday, -1))).toBe(age - 1)
      }),
    )
  })

  it('reads serial numbers as spreadsheets count them', () => {
    expect(dateFromSerial(1)).toBe('1900-01-01')
    expect(dateFromSerial(59)).toBe('1900-02-28')
    expect(dateFromSerial(60)).toBeNull()
    expect(dateFromSerial(61)).toBe('1900-03-01')
    expect(dateFromSerial(40_071)).toBe('2009-09-15')
    expect(dateFromSerial(40_071.75)).toBe('2009-09-15')
    expect(dateFromSerial(0)).toBeNull()
    expect(dateFromSerial(Number.NaN)).toBeNull()
  })
})
