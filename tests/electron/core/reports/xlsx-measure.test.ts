import { describe, expect, it } from 'vitest'
import { columnPixels, columnWidth, linesOf, splitAt } from '../../../../electron/core/reports/xlsx-measure.ts'

describe('linesOf', () => {
  it('breaks between words, and within a word that is longer than the line', () => {
    expect(linesOf('Lê An', 12, 200)).toBe(1)
    expect(linesOf('', 12, 200)).toBe(1)
    expect(linesOf('Nguyễn Hoàng Phương Châu', 12, 110)).toBe(2)
    expect(linesOf('Nguyễn Hoàng Phương Châu', 12, 60)).toBe(4)
    expect(linesOf('NGUYỄNHOÀNGPHƯƠNGCHÂU', 12, 100)).toBe(3)
  })

  it('takes letters with marks to be as wide as those without', () => {
    const plain = 'Nguyen Hoang Phuong Chau'
    const marked = 'Nguyễn Hoàng Phương Châu'
    for (const width of [60, 90, 120, 150, 180, 210]) expect(linesOf(marked, 12, width)).toBe(linesOf(plain, 12, width))
  })
})

describe('columns', () => {
  it('are never too narrow for a day', () => {
    const [date, text] = columnPixels([
      { label: 'Ngày sinh', kind: 'date', width: 5 },
      { label: 'Lớp', kind: 'text', width: 11 },
    ])
    expect(date).toBeGreaterThanOrEqual(80)
    expect(text).toBe(45)
    expect(columnWidth(70)).toBe(10)
  })

  it('are parted where the share of the width ends, one on each side at least', () => {
    expect(splitAt([10, 10, 10, 10], 0.5)).toBe(2)
    expect(splitAt([100, 1], 0.5)).toBe(1)
    expect(splitAt([1, 100], 0.9)).toBe(1)
  })
})
