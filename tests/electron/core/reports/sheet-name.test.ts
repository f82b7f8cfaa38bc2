import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sheetNames } from '../../../../electron/core/reports/sheet-name.ts'

describe('sheetNames', () => {
  it('keeps good names and mends the others', () => {
    expect(sheetNames(['9A1', 'Lớp 9/2', "Tổ 'Toán'", '[6:1]*?', '7\uFFFEA', ' ', 'History'])).toEqual([
      '9A1',
      'Lớp 9 2',
      'Tổ Toán',
      '6 1',
      '7 A',
      'Trang tính',
      'History (2)',
    ])
  })

  it('tells apart names that Excel takes for the same', () => {
    expect(sheetNames(['9A1', '9a1', '9/A1', '9 A1'])).toEqual(['9A1', '9a1 (2)', '9 A1', '9 A1 (2)'])
    const long = 'Tổ Ngữ văn - Lịch sử - Giáo dục công dân'
    const [first, second] = sheetNames([long, long])
    expect(first).toHaveLength(31)
    expect(second).toMatch(/ \(2\)$/)
  })

  it('always gives names that Excel takes, all different', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 50 }),
      fc.constantFrom('9A1', '9a1', '', "'", '😀'.repeat(16)),
    )
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (wanted) => {
        const names = sheetNames(wanted)
        expect(new Set(names.map((name) => name.toLocaleLowerCase('vi'))).size).toBe(wanted.length)
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0)
          expect(name.length).toBeLessThanOrEqual(31)
          expect(name).not.toMatch(/[\\/?*[\]:'\p{Cc}\uFFFE\uFFFF]/u)
          expect(name).toBe(name.trim())
          expect(name.isWellFormed() || !wanted.every((one) => one.isWellFormed())).toBe(true)
        }
      }),
    )
  })
})
