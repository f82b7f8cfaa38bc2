/**
 * The grid as ranges see it: which people and columns it shows, where a cell is on the screen, what it says. The only
 * place that knows how the grid lays out its elements.
 */
import type { Column, GridApi } from 'ag-grid-community'
import type { Person } from '../../../shared/domain/person.ts'
import type { SheetOrder } from '../../../shared/sheet/selection-hold.ts'
import type { CellAt, Extent } from '../../../shared/sheet/selection.ts'

/** The column of row numbers: it heads the rows and is never chosen itself. */
export const NUMBER_COLUMN = 'number'

export interface Point {
  x: number
  y: number
}

export class GridView {
  readonly #api: GridApi<Person>
  readonly #place: HTMLElement
  #order: SheetOrder = { rows: [], columns: [] }
  #columnAt: ReadonlyMap<string, number> = new Map()

  /** @param place the element that the grid was made in */
  constructor(api: GridApi<Person>, place: HTMLElement) {
    this.#api = api
    this.#place = place
    this.refresh()
  }

  /** What is shown, as of the last `refresh`. */
  get order(): SheetOrder {
    return this.#order
  }

  get extent(): Extent {
    return { rows: this.#order.rows.length, columns: this.#order.columns.length }
  }

  /** Reads anew what the grid shows. */
  refresh(): void {
    const rows: number[] = []
    this.#api.forEachNodeAfterFilterAndSort(({ data }) => data && rows.push(data.id))
    const columns = this.#columns().map((column) => column.getColId())
    this.#order = { rows, columns }
    this.#columnAt = new Map(columns.map((id, index) => [id, index]))
  }

  personAt(row: number): Person | undefined {
    return this.#api.getDisplayedRowAtIndex(row)?.data
  }

  columnOf(index: number): string | undefined {
    return this.#order.columns[index]
  }

  columnIndex(id: string): number {
    return this.#columnAt.get(id) ?? -1
  }

  /** The heading of a column. */
  headingOf(index: number): string {
    const column = this.#api.getColumn(this.#order.columns[index] ?? '')
    return column ? (this.#api.getDisplayNameForColumn(column, 'header') ?? '') : ''
  }

  /** The value that a cell stands for: text, an ISO date, or `-` for a step that a later one implies. */
  valueAt({ row, column }: CellAt): string {
    const rowNode = this.#api.getDisplayedRowAtIndex(row)
    const colKey = this.#order.columns[column]
    if (!rowNode || colKey === undefined) return ''
    const value: unknown = this.#api.getCellValue({ rowNode, colKey })
    return typeof value === 'string' ? value : ''
  }

  /** The cell under an element; a column of -1 for the row's number. */
  cellOf(element: Element | null): CellAt | null {
    const cell = element?.closest('.ag-cell')
    const row = Number(cell?.closest('.ag-row')?.getAttribute('row-index') ?? NaN)
    const id = cell?.getAttribute('col-id') ?? ''
    if (!Number.isInteger(row)) return null
    const column = this.columnIndex(id)
    return column >= 0 || id === NUMBER_COLUMN ? { row, column } : null
  }

  /** The index of the column whose head an element is in; -1 for the corner over the numbers, null for none. */
  headOf(element: Element | null): number | null {
    const id = element?.closest('.ag-header-cell')?.getAttribute('col-id')
    if (id === null || id === undefined) return null
    const index = this.columnIndex(id)
    return index >= 0 || id === NUMBER_COLUMN ? index : null
  }

  /** The cell nearest to a point, which may lie outside the sheet; the row's number counts as the first column. */
  cellNear({ x, y }: Point): CellAt | null {
    const body = this.body()
    const inside = {
      x: Math.max(body.left + 2, Math.min(x, body.right - 2)),
      y: Math.max(body.top + 2, Math.min(y, body.bottom - 2)),
    }
    const hit = document.elementsFromPoint(inside.x, inside.y).find((one) => one.closest('.ag-cell'))
    const cell = this.cellOf(hit ?? null)
    if (cell) return { ...cell, column: Math.max(0, cell.column) }
    // Below the last row, or right of the last column.
    const row = this.#api.getLastDisplayedRowIndex()
    if (row < 0) return null
    const last = this.#columns().findLastIndex((column) => this.#leftOf(column) <= inside.x)
    const { bottom } = this.rectOf({ row, column: Math.max(0, last) })
    return { row: inside.y > bottom ? row : this.#rowNear(inside.y), column: Math.max(0, last) }
  }

  /** Where the cells are on the screen, under the heads of the columns. */
  body(): DOMRect {
    const box = this.viewport.getBoundingClientRect()
    const head = this.#head()
    return new DOMRect(box.left, box.top + head, this.viewport.clientWidth, this.viewport.clientHeight - head)
  }

  /** The part of the body that scrolls sideways begins here. */
  pinnedWidth(): number {
    return this.#api.getDisplayedLeftColumns().reduce((sum, column) => sum + column.getActualWidth(), 0)
  }

  get viewport(): HTMLElement {
    const viewport = this.#place.querySelector<HTMLElement>('.ag-grid-viewport')
    if (!viewport) throw new Error('the grid has no viewport')
    return viewport
  }

  /** Where a cell is on the screen, or would be if it were in sight. */
  rectOf({ row, column }: CellAt): DOMRect {
    const node = this.#api.getDisplayedRowAtIndex(row)
    const { top } = this.body()
    const shown = this.#columns()[column]
    const height = node?.rowHeight ?? 0
    const y = top + (node?.rowTop ?? 0) - this.viewport.scrollTop
    return shown ? new DOMRect(this.#leftOf(shown), y, shown.getActualWidth(), height) : new DOMRect(0, y, 0, height)
  }

  /** How many whole rows are in sight. */
  pageRows(): number {
    const height = this.#api.getDisplayedRowAtIndex(0)?.rowHeight ?? 1
    return Math.max(1, Math.floor(this.body().height / height) - 1)
  }

  scrollTo({ row, column }: CellAt): void {
    const id = this.#order.columns[column]
    if (row < this.#order.rows.length) this.#api.ensureIndexVisible(row)
    if (id !== undefined) this.#api.ensureColumnVisible(id)
  }

  /** The cells that stand in the page, each with its position. */
  *cells(within: ParentNode = this.#place): Generator<[element: Element, at: CellAt]> {
    for (const element of within.querySelectorAll('.ag-row .ag-cell')) {
      const at = this.cellOf(element)
      if (at) yield [element, at]
    }
  }

  heads(): Iterable<Element> {
    return this.#place.querySelectorAll('.ag-header-cell')
  }

  #columns(): Column[] {
    return this.#api.getAllDisplayedColumns().filter((column) => column.getColId() !== NUMBER_COLUMN)
  }

  #head(): number {
    return this.#place.querySelector('.ag-header')?.getBoundingClientRect().height ?? 0
  }

  #leftOf(column: Column): number {
    const { left } = this.viewport.getBoundingClientRect()
    if (column.isPinnedLeft()) return left + (column.getLeft() ?? 0)
    return left + this.pinnedWidth() + (column.getLeft() ?? 0) - this.viewport.scrollLeft
  }

  #rowNear(y: number): number {
    const height = this.#api.getDisplayedRowAtIndex(0)?.rowHeight ?? 1
    const row = Math.floor((y - this.body().top + this.viewport.scrollTop) / height)
    return Math.max(0, Math.min(row, this.#order.rows.length - 1))
  }
}
