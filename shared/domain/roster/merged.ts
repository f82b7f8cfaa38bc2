/** Classes and teams written once, in a cell merged over the rows of all their people. */
import type { RosterTable } from './table-row.ts'
import type { CellRange, RosterRow } from './types.ts'

/** Gives the class or team of a merged cell to every row under it that has none of its own. Changes the rows. */
export function fillMerged(rows: readonly RosterRow[], merges: readonly CellRange[], table: RosterTable): void {
  for (const field of ['className', 'teamName'] as const) {
    const column = table.header.fields.get(field)
    const tall = merges
      .filter((range) => range.firstColumn === column && range.lastRow > range.firstRow)
      .toSorted((a, b) => a.firstRow - b.firstRow)
    let at = 0
    for (const range of tall) {
      while (at < rows.length && (rows[at]?.row ?? Infinity) < range.firstRow) at++
      const first = rows[at]
      const value = first?.row === range.firstRow ? first.record[field] : undefined
      if (!first || !value) continue
      for (; at < rows.length && (rows[at]?.row ?? Infinity) <= range.lastRow; at++) {
        const row = rows[at]
        if (!row || row.record[field] !== undefined) continue
        row.record[field] = value
        if (row.text.group === '') row.text.group = first.text.group
      }
    }
  }
}
