import { expect, it } from 'vitest'
import { formatCount, formatDecimal } from '../../../shared/text/numbers.ts'

it('writes numbers as Vietnamese offices do', () => {
  expect([7, 1250, 1_234_567].map(formatCount)).toEqual(['7', '1.250', '1.234.567'])
  expect([2.5, 3, 0.25].map(formatDecimal)).toEqual(['2,5', '3', '0,3'])
})
