/**
 * What a saved view keeps of the grid itself: widths that the user set, and the order of the rows. Widths are those at
 * the usual size, whatever the zoom.
 */
import type { GridApi } from 'ag-grid-community'
import type { Person } from '../../shared/domain/person.ts'
import type { ViewBody } from '../../shared/sheet/saved-view.ts'

export type Look = Pick<ViewBody, 'widths' | 'sort'>

export class GridLook {
  readonly #tell: (look: Look) => void
  #look: Look
  readonly #atFirst: Look
  #api: GridApi<Person> | null = null
  #zoom = 1

  /**
   * @param atFirst the look until something is changed
   * @param tell told of every change that the user makes
   */
  constructor(atFirst: Look, tell: (look: Look) => void) {
    this.#atFirst = atFirst
    this.#look = atFirst
    this.#tell = tell
  }

  /** Follows a grid; the returned function stops. */
  attach(api: GridApi<Person>): () => void {
    this.#api = api
    this.#apply()
    const sorted = () => {
      const sort = api
        .getColumnState()
        .filter((column) => column.sort)
        .toSorted((left, right) => (left.sortIndex ?? 0) - (right.sortIndex ?? 0))
        .map(({ colId, sort }) => ({ column: colId, descending: sort === 'desc' }))
      this.#change({ sort })
    }
    api.addEventListener('sortChanged', sorted)
    api.addEventListener('columnResized', ({ finished, source, columns }) => {
      if (!finished || source !== 'uiColumnResized') return
      const widths = { ...this.#look.widths }
      for (const column of columns ?? []) widths[column.getColId()] = Math.round(column.getActualWidth() / this.#zoom)
      this.#change({ widths })
    })
    return () => {
      this.#api = null
    }
  }

  /** Says how many times the usual size the grid is drawn. */
  setZoom(zoom: number): void {
    this.#zoom = zoom
  }

  /** Gives the grid a look; null for the one at first. */
  set(look: Look | null): void {
    this.#change(look ?? this.#atFirst)
    this.#apply()
  }

  #change(part: Partial<Look>): void {
    const { widths, sort } = { ...this.#look, ...part }
    this.#look = { widths, sort }
    this.#tell(this.#look)
  }

  #apply(): void {
    const api = this.#api
    if (!api) return
    const { widths, sort } = this.#look
    api.applyColumnState({
      state: (api.getColumns() ?? []).map((column) => {
        const colId = column.getColId()
        const at = sort.findIndex((one) => one.column === colId)
        const width = widths[colId] ?? column.getColDef().width
        return {
          colId,
          ...(width === undefined ? {} : { width: Math.round(width * this.#zoom) }),
          sort: at === -1 ? null : sort[at]?.descending === true ? 'desc' : 'asc',
          sortIndex: at === -1 ? null : at,
        }
      }),
    })
  }
}
