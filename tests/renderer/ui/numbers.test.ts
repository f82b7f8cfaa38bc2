import { expect, it } from 'vitest'
import { formatCount, formatShare } from '../../../renderer/ui/numbers.ts'

it('writes counts and shares as Vietnamese offices do', () => {
  expect(formatCount(1250)).toBe('1.250')
  expect(formatShare(1, 3)).toBe('33,3%')
  expect(formatShare(5, 5)).toBe('100%')
})

it('has no share of nobody', () => {
  expect(formatShare(0, 0)).toBe('–')
})
