/** Where a menu of the grid opens, and what on: a cell, or a heading. */
export interface GridMenu {
  place: 'cell-menu' | 'head-menu'
  /** Id of the column; null for the line that stands over the active cell. */
  column: string | null
  at: { x: number; y: number }
}

/**
 * The menu of what an element of the grid belongs to; null where that is neither cell nor heading.
 * @param at where the pointer is; without one, the menu opens under the element
 */
export function menuOf(element: Element | null, at?: { x: number; y: number }): GridMenu | null {
  const cell = element?.closest('.sheet-grid :is(.ag-cell, .ag-header-cell, .cell-editor)')
  if (!cell) return null
  const { left, bottom } = cell.getBoundingClientRect()
  return {
    place: cell.matches('.ag-header-cell') ? 'head-menu' : 'cell-menu',
    column: cell.getAttribute('col-id'),
    at: at ?? { x: left + 8, y: bottom },
  }
}
