import { expect, it } from 'vitest'
import { formatShare } from '../../../renderer/ui/numbers.ts'

it('writes shares as Vietnamese offices do', () => {
  expect(formatShare(1, 3)).toBe('33,3%')
  expect(formatShare(5, 5)).toBe('100%')
})

it('has no share of nobody', () => {
  expect(formatShare(0, 0)).toBe('–')
})
