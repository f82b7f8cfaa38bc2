/**
 * The head of a column: its name, a button that sorts (up, down, not at all; with Shift beside the others) and one that
 * filters. A click on the name is left to the grid's own element around it. From the keyboard, on the head: Enter
 * sorts, Alt+arrow down opens the filter, as it does on a cell of the column.
 */
import type { IHeaderComp, IHeaderParams } from 'ag-grid-community'
import type { Person } from '../../shared/domain/person.ts'
import type { GridContext } from './grid-context.ts'

type HeadParams = IHeaderParams<Person, GridContext>

const SORT_WORDS = { asc: 'đang sắp xếp tăng dần', desc: 'đang sắp xếp giảm dần', none: 'chưa sắp xếp' }
const SORT_SHAPES = {
  asc: 'M6 10V2.5M3 5.2 6 2.2l3 3',
  desc: 'M6 2v7.5M3 6.8l3 3 3-3',
  none: 'M3.5 4.6 6 2.2l2.5 2.4M3.5 7.4 6 9.8l2.5-2.4',
}
const FUNNEL = 'M1.8 2.5h8.4L7 6.4v3.4l-2-1.2V6.4z'

export class ColumnHead implements IHeaderComp {
  readonly #root = document.createElement('div')
  readonly #name = document.createElement('span')
  readonly #tools = document.createElement('span')
  readonly #sort = headButton('head-sort')
  readonly #filter = headButton('head-filter')
  #params: HeadParams | null = null
  #release: () => void = () => {}

  init(params: HeadParams): void {
    this.#root.className = 'head'
    this.#name.className = 'head-name'
    this.#tools.className = 'head-tools'
    this.#tools.append(this.#sort, this.#filter)
    this.#root.append(this.#name, this.#tools)
    this.#sort.addEventListener('click', (event) => this.#params?.progressSort(event.shiftKey))
    this.#filter.setAttribute('aria-haspopup', 'dialog')
    this.#filter.addEventListener('click', () => this.#open())
    const { column, context } = params
    const show = () => this.#show()
    column.addEventListener('sortChanged', show)
    const unsubscribe = context.heads.subscribe(show)
    this.#release = () => {
      column.removeEventListener('sortChanged', show)
      unsubscribe()
    }
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
    // Row numbers alone have no order of their own, and nothing to filter by.
    this.#tools.hidden = params.enableSorting !== true
    this.#show()
    return true
  }

  destroy(): void {
    this.#release()
  }

  /** With the next function, how the grid knows a head that answers Alt+arrow down. */
  getAnchorElementForMenu(): HTMLElement {
    return this.#filter
  }

  onMenuKeyboardShortcut(): boolean {
    this.#open()
    return true
  }

  #open(): void {
    const { column, context } = this.#params ?? {}
    if (column && context && !this.#tools.hidden) context.heads.open(column.getColId(), this.#filter)
  }

  #show(): void {
    if (!this.#params) return
    const { column, context, displayName } = this.#params
    const sort = column.getSort() ?? 'none'
    this.#sort.dataset['sort'] = sort
    draw(this.#sort, SORT_SHAPES[sort])
    label(this.#sort, `Sắp xếp theo ${displayName}: ${SORT_WORDS[sort]}`)
    const filtered = context.heads.isFiltered(column.getColId())
    this.#filter.dataset['filtered'] = String(filtered)
    draw(this.#filter, FUNNEL)
    label(this.#filter, `Lọc ${displayName}${filtered ? ': đang lọc' : ''}`)
  }
}

/** Out of the tab order: the grid's head around it takes the focus and has the keys. */
function headButton(className: string): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = `head-button ${className}`
  button.tabIndex = -1
  // Keys on the button are its own; the head around it would sort a second time.
  button.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') event.stopPropagation()
  })
  return button
}

function label(button: HTMLButtonElement, words: string): void {
  button.setAttribute('aria-label', words)
  button.title = words
}

const SVG = 'http://www.w3.org/2000/svg'

function draw(button: HTMLButtonElement, shape: string): void {
  if (button.dataset['shape'] === shape) return
  button.dataset['shape'] = shape
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 12 12')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', shape)
  svg.append(path)
  button.replaceChildren(svg)
}
