/** The settings of the grid that do not change while it lives. */
import type { GridOptions } from 'ag-grid-community'
import type { Person } from '../../shared/domain/person.ts'
import { ColumnHead } from './column-head.ts'
import { sheetColumns } from './columns.ts'
import { sheetTheme } from './grid-theme.ts'
import { GRID_WORDS } from './grid-words.ts'
import './modules.ts'
import type { SheetGridParts } from './sheet-grid.ts'
import { standingOn } from './standing.ts'

type GridSettings = Pick<SheetGridParts, 'kind' | 'context'>

export function gridOptions({ kind, context }: GridSettings): GridOptions<Person> {
  const stands = (person: Person | undefined, state: 'not-eligible' | 'left') =>
    person !== undefined && standingOn(person, context.asOf).state === state
  return {
    theme: sheetTheme,
    localeText: GRID_WORDS,
    context,
    columnDefs: sheetColumns(kind, context),
    defaultColDef: {
      sortable: true,
      resizable: true,
      headerComponent: ColumnHead,
      suppressHeaderMenuButton: true,
      cellDataType: false,
    },
    getRowId: ({ data }) => String(data.id),
    rowClassRules: {
      'row-out': ({ data }) => stands(data, 'not-eligible'),
      'row-left': ({ data }) => stands(data, 'left'),
    },
    // Focus, keys, choosing and editing are those of ranges/, over the grid.
    suppressCellFocus: true,
    isExternalFilterPresent: () => true,
    // A row that an edit made unfit for filter or order stays where it is (see view.ts).
    suppressModelUpdateAfterUpdateTransaction: true,
    suppressDragLeaveHidesColumns: true,
    suppressNoRowsOverlay: true,
    animateRows: false,
    tooltipShowDelay: 400,
    tooltipHideDelay: 20_000,
    onModelUpdated: ({ api }) => api.refreshCells({ columns: ['number'], force: true }),
  }
}
