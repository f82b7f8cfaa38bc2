/** Numbers as Vietnamese offices write them, the same on screen and on paper. */

const counts = new Intl.NumberFormat('vi-VN')
const decimals = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })

/** A number of people: `1.234`. */
export function formatCount(count: number): string {
  return counts.format(count)
}

/** A number to one decimal where it has one: `2,5`. */
export function formatDecimal(value: number): string {
  return decimals.format(value)
}
