/** Numbers as they stand on screen: `1.250`, `78,9%`. */
import { percent } from '../../shared/domain/figures.ts'

const counts = new Intl.NumberFormat('vi-VN')
const percents = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 0, maximumFractionDigits: 1 })

export function formatCount(value: number): string {
  return counts.format(value)
}

/** The share of `part` in `whole`; a dash where there is nobody to count. */
export function formatShare(part: number, whole: number): string {
  const share = percent(part, whole)
  return share === null ? '–' : `${percents.format(share)}%`
}

/** A number of up to one decimal, `12,5`. */
export function formatDecimal(value: number): string {
  return percents.format(value)
}
