/** Shares as they stand on screen: `78,9%`. */
import { percent } from '../../shared/domain/figures.ts'
import { formatDecimal } from '../../shared/text/numbers.ts'

/** The share of `part` in `whole`; a dash where there is nobody to count. */
export function formatShare(part: number, whole: number): string {
  const share = percent(part, whole)
  return share === null ? '–' : `${formatDecimal(share)}%`
}
