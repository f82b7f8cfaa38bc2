/**
 * The mouse in a sheet: a drag chooses a range, with Shift from the active cell, with Ctrl beside what is chosen; on a
 * row's number it chooses rows, on the head of a column columns; at the corner of a range it fills. A drag beyond an
 * edge scrolls.
 */
import { type Box, type CellAt, boxOf, currentRange } from '../../../shared/sheet/selection.ts'
import type { GridView, Point } from './grid-view.ts'
import type { Manner, Ranges } from './ranges.ts'

export interface MouseParts {
  view: GridView
  ranges: Ranges
  /** Ends an edit that is open. @returns false where it cannot be ended: then the press does nothing */
  finishEdit: () => boolean
  focus: () => void
  /** Opens the active cell. */
  open: () => void
  /** Shows the cells that a drag of the handle would fill; null for none. */
  showFill: (target: Box | null) => void
  /** Fills them. */
  fill: (target: Box) => void
}

type Drag = 'cells' | 'rows' | 'columns' | 'fill'

const HANDLE = 10
/** A press that moves further on a head drags the column. */
const STILL = 4
/** Pixels a frame for each pixel that the pointer is beyond the edge. */
const PULL = 0.4
const SLOWEST = 8
const FASTEST = 48

/** Answers the mouse in the element of a grid; the returned function stops. */
export function answerMouse(place: HTMLElement, parts: MouseParts): () => void {
  const { view, ranges } = parts
  let drag: Drag | null = null
  let pointer: Point = { x: 0, y: 0 }
  let frame = 0
  let pressedAt = 0
  let target: Box | null = null

  const press = (event: PointerEvent) => {
    if (event.button > 0 && event.button !== 2) return
    const element = event.target instanceof Element ? event.target : null
    if (element?.closest('.cell-editor, button, .ag-header-cell-resize')) return
    const cell = view.cellOf(element)
    const head = view.headOf(element)
    pressedAt = event.clientX
    if (!cell && (head === null || element?.closest('.ag-header') === null)) return
    if (!parts.finishEdit()) return event.preventDefault()
    pointer = { x: event.clientX, y: event.clientY }
    if (event.button === 2) return cell && pressRight(cell)
    if (cell && isOnHandle(element, event)) drag = 'fill'
    else if (cell && cell.column < 0) {
      drag = 'rows'
      ranges.row(cell.row, mannerOf(event))
    } else if (cell) {
      drag = 'cells'
      ranges.cell(cell, mannerOf(event))
    } else return
    begin()
  }
  const begin = () => {
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', release)
    window.addEventListener('pointercancel', release)
    frame = requestAnimationFrame(pull)
  }
  /** A menu that opens on a chosen cell is for all that is chosen. */
  const pressRight = (cell: CellAt) => {
    const chosen = ranges.selection?.ranges.some((range) => {
      const { top, bottom, left, right } = boxOf(range)
      return cell.row >= top && cell.row <= bottom && (cell.column < 0 || (cell.column >= left && cell.column <= right))
    })
    if (chosen === true) return
    if (cell.column < 0) ranges.row(cell.row)
    else ranges.cell(cell)
  }
  const move = (event: PointerEvent) => {
    const before = pointer
    pointer = { x: event.clientX, y: event.clientY }
    // A hand that trembles on the press is no drag.
    if (Math.abs(before.x - pointer.x) + Math.abs(before.y - pointer.y) > 0) reach()
  }
  const reach = () => {
    const at = view.cellNear(pointer)
    const now = ranges.selection
    if (!at || !now || !drag) return
    const { head } = currentRange(now)
    if (drag === 'fill') {
      target = fillTarget(boxOf(currentRange(now)), at)
      parts.showFill(target)
    } else if (drag === 'rows' ? head.row !== at.row : head.row !== at.row || head.column !== at.column) {
      ranges.cell(at, 'extend')
    }
  }
  const pull = () => {
    frame = requestAnimationFrame(pull)
    const body = view.body()
    const right = body.right
    const left = body.left + view.pinnedWidth()
    const down = beyond(pointer.y, body.top, body.bottom)
    const across =
      drag === 'rows' ? 0 : pointer.x < left && pointer.x > body.left ? 0 : beyond(pointer.x, body.left, right)
    if (down === 0 && across === 0) return
    view.viewport.scrollTop += down
    view.viewport.scrollLeft += across
    reach()
  }
  const release = () => {
    cancelAnimationFrame(frame)
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', release)
    window.removeEventListener('pointercancel', release)
    if (drag === 'fill') {
      parts.showFill(null)
      if (target) parts.fill(target)
    }
    drag = null
    target = null
  }
  /** The focus stays on the line that takes the keys. */
  const keepFocus = (event: MouseEvent) => {
    const element = event.target instanceof Element ? event.target : null
    if (!element?.closest('.ag-cell')) return
    event.preventDefault()
    parts.focus()
  }
  const open = (event: MouseEvent) => {
    const cell = view.cellOf(event.target instanceof Element ? event.target : null)
    if (cell && cell.column >= 0) parts.open()
  }
  /** A click rather than a press, because a drag on a head moves the column. */
  const click = (event: MouseEvent) => {
    const element = event.target instanceof Element ? event.target : null
    if (element?.closest('button, .ag-header-cell-resize')) return
    const head = view.headOf(element)
    const moved = Math.abs(event.clientX - pressedAt) > STILL
    if (head === null || moved || !parts.finishEdit()) return
    if (head < 0) ranges.all()
    else ranges.column(head, mannerOf(event))
    parts.focus()
  }
  place.addEventListener('pointerdown', press)
  place.addEventListener('mousedown', keepFocus)
  place.addEventListener('dblclick', open)
  place.addEventListener('click', click)
  return () => {
    release()
    place.removeEventListener('pointerdown', press)
    place.removeEventListener('mousedown', keepFocus)
    place.removeEventListener('dblclick', open)
    place.removeEventListener('click', click)
  }
}

/** What a drag of the handle to a cell would fill: cells below, above or beside the range, along the longer way. */
function fillTarget(source: Box, to: CellAt): Box | null {
  const below = to.row - source.bottom
  const above = source.top - to.row
  const right = to.column - source.right
  const left = source.left - to.column
  const most = Math.max(below, above, right, left)
  if (most <= 0) return null
  if (most === below) return { ...source, top: source.bottom + 1, bottom: to.row }
  if (most === above) return { ...source, top: to.row, bottom: source.top - 1 }
  if (most === right) return { ...source, left: source.right + 1, right: to.column }
  return { ...source, left: to.column, right: source.left - 1 }
}

function mannerOf(event: MouseEvent): Manner {
  if (event.shiftKey) return 'extend'
  return event.ctrlKey || event.metaKey ? 'add' : 'replace'
}

function isOnHandle(element: Element | null, { clientX, clientY }: PointerEvent): boolean {
  const cell = element?.closest('.ag-cell')
  if (!cell?.getAttribute('data-range')?.split(' ').includes('corner')) return false
  const { right, bottom } = cell.getBoundingClientRect()
  return right - clientX <= HANDLE && bottom - clientY <= HANDLE
}

function beyond(at: number, from: number, to: number): number {
  const pixels = at < from ? at - from : at > to ? at - to : 0
  return Math.sign(pixels) * Math.min(FASTEST, SLOWEST + Math.abs(pixels) * PULL)
}
