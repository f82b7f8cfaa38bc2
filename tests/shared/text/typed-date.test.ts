import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTypedDate, shortDate } from '../../../shared/text/typed-date.ts'
import { addDays, formatDate } from '../../../shared/text/dates.ts'
import { TODAY } from '../../renderer/people.ts'

const read = (text: string, limits = {}) => readTypedDate(text, { today: TODAY, ...limits })

describe('readTypedDate', () => {
  it.each([
    ['05/09/2026', '2026-09-05'],
    ['5/9', '2026-09-05'],
    ['5-9-26', '2026-09-05'],
    ['05092026', '2026-09-05'],
    ['050926', '2026-09-05'],
    ['2026-09-05', '2026-09-05'],
    ['  5/9/2026 ', '2026-09-05'],
  ])('reads %s', (text, date) => {
    expect(read(text)).toEqual({ ok: true, date })
  })

  it('reads every day back from the form that the screen shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
        const date = addDays('1950-01-01', days)
        expect(read(formatDate(date))).toEqual({ ok: true, date })
      }),
    )
  })

  it('takes blank as none, unless a date is required', () => {
    expect(read('  ')).toEqual({ ok: true, date: null })
    expect(read('', { required: 'Hãy ghi ngày.' })).toEqual({ ok: false, message: 'Hãy ghi ngày.' })
  })

  it.each([
    ['31/2/2026', 'Không có ngày 31/2/2026 trong lịch.'],
    ['31/13', 'Không có ngày 31/13 trong lịch.'],
    ['2026', 'Ghi đủ ngày, tháng và năm, ví dụ 05/09/2026.'],
    ['hôm qua', 'Ghi theo dạng ngày/tháng/năm, ví dụ 05/09/2026.'],
  ])('says why %s is none', (text, message) => {
    expect(read(text)).toEqual({ ok: false, message })
  })

  it('refuses days after today only where asked', () => {
    expect(read('23/11/2026').ok).toBe(true)
    expect(read('22/11/2026', { notAfterToday: 'Ngày ghi' }).ok).toBe(true)
    expect(read('23/11/2026', { notAfterToday: 'Ngày ghi' })).toEqual({
      ok: false,
      message: 'Ngày ghi không thể sau hôm nay (22/11/2026).',
    })
  })
})

it('shortens the year', () => {
  expect(shortDate('2026-09-05')).toBe('05/09/26')
})
