/**
 * The head of a column: its name, and a button that sorts (up, down, not at all; with Shift beside the others). A click
 * on the name chooses the column (ranges/mouse.ts), as in a spreadsheet. On a head that has the focus, Enter sorts.
 */
import type { IHeaderComp, IHeaderParams } from 'ag-grid-community'
import type { Person } from '../../shared/domain/person.ts'
import type { GridContext } from './grid-context.ts'

type HeadParams = IHeaderParams<Person, GridContext>

const WORDS = { asc: 'đang tăng dần', desc: 'đang giảm dần', none: 'chưa sắp xếp' }
const SIGNS = { asc: '↑', desc: '↓', none: '↕' }

export class SortHead implements IHeaderComp {
  readonly #root = document.createElement('div')
  readonly #name = document.createElement('span')
  readonly #sort = document.createElement('button')
  #params: HeadParams | null = null
  #release: () => void = () => {}

  init(params: HeadParams): void {
    this.#root.className = 'head'
    this.#name.className = 'head-name'
    this.#sort.className = 'head-sort'
    this.#sort.type = 'button'
    // Out of the tab order: the grid's head around it takes the focus, and has Enter.
    this.#sort.tabIndex = -1
    this.#sort.addEventListener('click', (event) => this.#params?.progressSort(event.shiftKey))
    this.#root.append(this.#name, this.#sort)
    const show = () => this.#show()
    params.column.addEventListener('sortChanged', show)
    this.#release = () => params.column.removeEventListener('sortChanged', show)
    this.refresh(params)
  }

  getGui(): HTMLElement {
    return this.#root
  }

  refresh(params: HeadParams): boolean {
    // A head is made for its column; another column makes its own.
    if (this.#params !== null && this.#params.column !== params.column) return false
    this.#params = params
    this.#name.textContent = params.displayName
    this.#sort.hidden = params.enableSorting !== true
    this.#show()
    return true
  }

  destroy(): void {
    this.#release()
  }

  #show(): void {
    if (!this.#params) return
    const sort = this.#params.column.getSort() ?? 'none'
    this.#sort.dataset['sort'] = sort
    this.#sort.textContent = SIGNS[sort]
    this.#sort.title = `Sắp xếp theo ${this.#params.displayName}: ${WORDS[sort]}`
    this.#sort.setAttribute('aria-label', this.#sort.title)
  }
}
