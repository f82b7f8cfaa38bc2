import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardValidity } from '../../../shared/domain/card-validity.ts'
import { addDays, ageOn, birthdayOf } from '../../../shared/text/dates.ts'

describe('a card is valid', () => {
  it.each([
    ['issued at 15, to 25', '2008-05-10', '2023-08-27', '2033-05-10'],
    ['issued a day before 23, to 25', '2000-05-10', '2023-05-09', '2025-05-10'],
    ['issued on the day of 23, to 40', '2000-05-10', '2023-05-10', '2040-05-10'],
    ['issued at 39, to 60', '1984-05-10', '2023-08-27', '2044-05-10'],
    ['of a child of 8 under the law of 2024, to 14', '2016-05-10', '2024-09-01', '2030-05-10'],
    ['of a child of 12 under the law of 2024, to 25', '2012-05-10', '2024-09-01', '2037-05-10'],
    ['of somebody born on 29 February, to 1 March', '2008-02-29', '2023-08-27', '2033-03-01'],
  ])('%s', (_name, born, issued, until) => {
    expect(cardValidity(born, issued)).toMatchObject({ kind: 'until', on: until })
  })

  it('without end from 58 on', () => {
    expect(cardValidity('1965-05-10', '2023-05-09').kind).toBe('until')
    expect(cardValidity('1965-05-10', '2023-05-10').kind).toBe('no-expiry')
    expect(cardValidity('1950-05-10', '2025-05-10').kind).toBe('no-expiry')
  })

  it('not at all when issued before birth, or to a child before the law allowed it', () => {
    expect(cardValidity('2012-05-10', '2010-01-01')).toMatchObject({ kind: 'doubtful', why: 'before-birth' })
    expect(cardValidity('2012-05-10', '2024-06-30')).toMatchObject({ kind: 'doubtful', why: 'too-young' })
    expect(cardValidity('2012-05-10', '2024-07-01')).toMatchObject({ kind: 'until', on: '2037-05-10' })
  })

  it('for more than two years, to a birthday at an age of renewal', () => {
    const born = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('1940-01-01', days))
    fc.assert(
      fc.property(born, fc.integer({ min: 0, max: 30_000 }), (birth, later) => {
        const issued = addDays(birth, later)
        const valid = cardValidity(birth, issued)
        if (valid.kind === 'no-expiry') expect(ageOn(birth, issued)).toBeGreaterThanOrEqual(58)
        else if (valid.kind === 'doubtful') expect(ageOn(birth, issued)).toBeLessThan(14)
        else {
          expect([14, 25, 40, 60]).toContain(valid.age)
          expect(valid.on).toBe(birthdayOf(birth, valid.age))
          expect(issued < birthdayOf(birth, valid.age - 2)).toBe(true)
        }
      }),
    )
  })
})
