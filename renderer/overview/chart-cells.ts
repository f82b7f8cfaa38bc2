/** The numbers of a chart as they stand in a table. */
import type { Chart } from '../../shared/domain/report.ts'
import { formatCount, formatDecimal } from '../../shared/text/numbers.ts'

export function chartCell(value: number | null | undefined, unit: Chart['unit']): string {
  if (value === null || value === undefined) return '–'
  return unit === 'percent' ? `${formatDecimal(value)}%` : formatCount(value)
}
