/** What goes to the clipboard. */
import { type SheetView, cellText } from './cells.ts'
import { type Selection, chosenColumns, chosenRows, countCells } from './selection.ts'
import type { Table } from './tsv.ts'

/**
 * The chosen cells as one table. Several ranges make one where they share their rows or their columns, as in Excel;
 * null where they do not.
 */
export function copiedTable({ rows, columns }: SheetView, selection: Selection): Table | null {
  const wantedRows = chosenRows(selection)
  const wantedColumns = chosenColumns(selection)
  if (countCells(selection) !== wantedRows.length * wantedColumns.length) return null
  return wantedRows.map((row) =>
    wantedColumns.map((at) => {
      const person = rows[row]
      const column = columns[at]
      return person && column ? cellText(column, person) : ''
    }),
  )
}
