/** Copying the cell that has the focus, as the text that it shows. */
import type { GridApi } from 'ag-grid-community'
import type { Person } from '../../shared/domain/person.ts'
import { isIsoDate, formatDate } from '../../shared/text/dates.ts'

/** Answers the `copy` event of a grid; leaves it alone while text is marked. */
export function copyFocusedCell(event: ClipboardEvent, api: GridApi<Person>): void {
  const cell = api.getFocusedCell()
  if (!cell || api.getEditingCells().length > 0 || String(window.getSelection()) !== '') return
  const rowNode = api.getDisplayedRowAtIndex(cell.rowIndex)
  if (!rowNode) return
  const value: unknown = api.getCellValue({ rowNode, colKey: cell.column })
  const text = typeof value === 'string' ? value : ''
  event.clipboardData?.setData('text/plain', isIsoDate(text) ? formatDate(text) : text)
  event.preventDefault()
}
