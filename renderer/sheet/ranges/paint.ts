/**
 * Shows on the cells what is chosen: an attribute a cell, which ranges.css draws from. Only cells that stand in the
 * page are touched, and only where something changed; cells that come in by scrolling are painted before they are seen.
 */
import { type Box, type CellAt, boxOf, isInside, isOneCell, type Selection } from '../../../shared/sheet/selection.ts'
import type { GridView } from './grid-view.ts'

export interface Painted {
  selection: Selection | null
  /** Cells that the handle is being dragged over. */
  fill: Box | null
  /** Says whether a cell is marked besides: cut out and waiting to be pasted, or refused in a paste. */
  marksOf: (row: number, column: number) => string
}

const MARK = 'data-range'

export class Painter {
  readonly #view: GridView
  readonly #observer: MutationObserver
  #painted: Painted = { selection: null, fill: null, marksOf: () => '' }
  #queued = false

  constructor(view: GridView, place: HTMLElement) {
    this.#view = view
    this.#observer = new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) {
          if (node instanceof Element && node.matches('.ag-row, .ag-cell')) this.#paintIn(node)
        }
      }
    })
    this.#observer.observe(place, { childList: true, subtree: true })
  }

  /** Paints at the next frame, however often it was asked. */
  paint(painted: Painted): void {
    this.#painted = painted
    if (this.#queued) return
    this.#queued = true
    requestAnimationFrame(() => {
      this.#queued = false
      for (const [element, at] of this.#view.cells()) mark(element, this.#wordsOf(at))
      for (const head of this.#view.heads()) this.#paintHead(head)
    })
  }

  stop(): void {
    this.#observer.disconnect()
  }

  #paintIn(node: Element): void {
    const at = node.matches('.ag-cell') ? this.#view.cellOf(node) : null
    if (at) mark(node, this.#wordsOf(at))
    else for (const [element, cell] of this.#view.cells(node)) mark(element, this.#wordsOf(cell))
  }

  #paintHead(head: Element): void {
    const column = this.#view.headOf(head)
    const ranges = this.#painted.selection?.ranges ?? []
    const touched = column !== null && column >= 0 && ranges.some((range) => isAcross(boxOf(range), column))
    const whole = touched && ranges.some(({ kind }) => kind === 'columns' || kind === 'all')
    mark(head, touched ? (whole ? 'head whole' : 'head') : '')
  }

  #wordsOf(at: CellAt): string {
    const { selection, fill, marksOf } = this.#painted
    if (at.column < 0) {
      const touched = selection?.ranges.some((range) => isDown(boxOf(range), at.row)) === true
      return touched ? 'head' : ''
    }
    const words = new Set<string>()
    if (selection) {
      const one = isOneCell(selection)
      for (const [index, range] of selection.ranges.entries()) {
        const box = boxOf(range)
        if (!isInside(box, at)) continue
        if (!one) edges(words, box, at, '')
        const corner = at.row === box.bottom && at.column === box.right
        if (corner && index === selection.current && selection.ranges.length === 1) words.add('corner')
        words.add('in')
      }
      if (selection.active.row === at.row && selection.active.column === at.column) words.add('active')
    }
    if (fill && isInside(fill, at)) {
      words.add('fill')
      edges(words, fill, at, 'fill-')
    }
    const marks = marksOf(at.row, at.column)
    if (marks !== '') words.add(marks)
    return [...words].join(' ')
  }
}

function edges(words: Set<string>, box: Box, { row, column }: CellAt, prefix: string): void {
  if (row === box.top) words.add(`${prefix}top`)
  if (row === box.bottom) words.add(`${prefix}bottom`)
  if (column === box.left) words.add(`${prefix}left`)
  if (column === box.right) words.add(`${prefix}right`)
}

function mark(element: Element, words: string): void {
  if ((element.getAttribute(MARK) ?? '') === words) return
  if (words === '') element.removeAttribute(MARK)
  else element.setAttribute(MARK, words)
}

function isAcross({ left, right }: Box, column: number): boolean {
  return column >= left && column <= right
}

function isDown({ top, bottom }: Box, row: number): boolean {
  return row >= top && row <= bottom
}
