/**
 * What is chosen in one sheet, and how keys and mouse change it. Keeps the selection on its people and columns while
 * the sheet is sorted, filtered and changed.
 */
import type { Person } from '../../../shared/domain/person.ts'
import { type HeldSelection, hold, place } from '../../../shared/sheet/selection-hold.ts'
import { type Direction, clampCell, cycle, jump, rangeAt, step } from '../../../shared/sheet/selection-moves.ts'
import {
  type Box,
  type CellAt,
  type Selection,
  addSelection,
  boxOf,
  chosenRows,
  currentRange,
  extendTo,
  isOneCell,
  selectAll,
  selectBox,
  selectCell,
  selectColumns,
  selectRows,
  widen,
} from '../../../shared/sheet/selection.ts'
import type { GridView } from './grid-view.ts'

/** How a press of the mouse or a key changes what is chosen. */
export type Manner = 'replace' | 'extend' | 'add'

export class Ranges {
  readonly #view: GridView
  readonly #onChange: () => void
  #selection: Selection | null = null
  #held: HeldSelection | null = null
  /** The column where a run of Tab began: Enter goes back to it, as in Excel. */
  #runColumn: number | null = null

  /** @param onChange called whenever something else is chosen, or the chosen stand elsewhere */
  constructor(view: GridView, onChange: () => void) {
    this.#view = view
    this.#onChange = onChange
  }

  /** Null while the sheet shows nothing, or before a cell was chosen. */
  get selection(): Selection | null {
    return this.#selection
  }

  /** The people in whose rows a cell is chosen, from the top. */
  people(): Person[] {
    if (!this.#selection) return []
    return chosenRows(this.#selection).flatMap((row) => this.#view.personAt(row) ?? [])
  }

  activePerson(): Person | undefined {
    return this.#selection ? this.#view.personAt(this.#selection.active.row) : undefined
  }

  activeColumn(): string | undefined {
    return this.#selection ? this.#view.columnOf(this.#selection.active.column) : undefined
  }

  set(selection: Selection | null): void {
    this.#runColumn = null
    this.#take(selection)
  }

  /** Chooses a cell, or extends or adds a range to it. */
  cell(at: CellAt, manner: Manner = 'replace'): void {
    const now = this.#selection
    if (!now || manner === 'replace') this.set(selectCell(at))
    else if (manner === 'extend') this.set(extendTo(now, at, this.#view.extent))
    else this.set(addSelection(now, selectCell(at)))
  }

  row(row: number, manner: Manner = 'replace'): void {
    const now = this.#selection
    const { extent } = this.#view
    const from = now && manner === 'extend' ? now.active.row : row
    const rows = selectRows(from, row, extent)
    this.set(now && manner === 'add' ? addSelection(now, rows) : rows)
  }

  column(column: number, manner: Manner = 'replace'): void {
    const now = this.#selection
    const { extent } = this.#view
    if (extent.rows === 0) return
    const from = now && manner === 'extend' ? now.active.column : column
    const columns = selectColumns(from, column, extent, this.#firstRowInSight())
    this.set(now && manner === 'add' ? addSelection(now, columns) : columns)
  }

  all(): void {
    const { extent } = this.#view
    if (extent.rows > 0) this.set(selectAll(extent, this.#selection?.active ?? { row: 0, column: 0 }))
  }

  /** Chooses a rectangle, with the active cell in it. */
  box(box: Box, active: CellAt): void {
    this.set({ ...selectBox(box), active })
  }

  widen(to: 'rows' | 'columns'): void {
    if (this.#selection) this.set(widen(this.#selection, to, this.#view.extent))
  }

  /** Leaves only the active cell chosen. */
  collapse(): void {
    if (this.#selection) this.set(selectCell(this.#selection.active))
  }

  arrow(direction: Direction, { far, extend }: { far: boolean; extend: boolean }): void {
    this.#move(extend, (from) => {
      const { extent } = this.#view
      return far ? jump(from, direction, extent, (at) => this.#view.valueAt(at) !== '') : step(from, direction, extent)
    })
  }

  page(direction: Direction, extend: boolean): void {
    this.#move(extend, (from) => step(from, direction, this.#view.extent, this.#view.pageRows()))
  }

  /** Home and End: the edge of the row; with Ctrl the corner of the sheet. */
  edge(end: boolean, { far, extend }: { far: boolean; extend: boolean }): void {
    const { rows, columns } = this.#view.extent
    this.#move(extend, ({ row }) => ({ row: far ? (end ? rows - 1 : 0) : row, column: end ? columns - 1 : 0 }))
  }

  /** Tab and Shift+Tab. @returns false at the edge of the sheet, where there is nowhere to go */
  tab(back: boolean): boolean {
    const now = this.#selection
    if (!now) return false
    if (!isOneCell(now)) {
      this.#take(cycle(now, 'columns', back))
      return true
    }
    const { rows, columns } = this.#view.extent
    const { row, column } = now.active
    const run = this.#runColumn ?? column
    const next = column + (back ? -1 : 1)
    const at =
      next < 0
        ? { row: row - 1, column: columns - 1 }
        : next >= columns
          ? { row: row + 1, column: 0 }
          : { row, column: next }
    if (at.row < 0 || at.row >= rows) return false
    this.#take(selectCell(at))
    this.#runColumn = back ? null : run
    return true
  }

  /** Enter and Shift+Enter: down or up; after a run of Tab, to the column where the run began. */
  enter(back: boolean): void {
    const now = this.#selection
    if (!now) return
    if (!isOneCell(now)) return this.#take(cycle(now, 'rows', back))
    const column = this.#runColumn ?? now.active.column
    this.#take(selectCell(step({ row: now.active.row, column }, back ? 'up' : 'down', this.#view.extent)))
    this.#runColumn = null
  }

  /** Moves the active cell inside what is chosen, or chooses it alone where it is outside. */
  activate(at: CellAt): void {
    const now = this.#selection
    const current = now ? rangeAt(now, at) : -1
    if (now && current >= 0) this.#take({ ...now, active: at, current })
    else this.cell(at)
  }

  /** To be called when other people or columns are shown, or in another order. */
  settle(): void {
    const before = this.#view.order
    const held = this.#held ?? (this.#selection ? hold(this.#selection, before) : null)
    this.#view.refresh()
    if (!held) return
    this.#held = held
    this.#selection = place(held, this.#view.order)
    this.#onChange()
  }

  /** @param to finds the cell that the moving end goes to */
  #move(extend: boolean, to: (from: CellAt) => CellAt): void {
    const now = this.#selection
    if (!now) {
      if (this.#view.extent.rows > 0) this.cell({ row: 0, column: 0 })
      return
    }
    if (!extend) return this.#show(selectCell(to(now.active)), null)
    const { head, kind } = currentRange(now)
    const { extent } = this.#view
    // The end that moves of whole columns stands on the active row, so that it does not scroll to the last.
    const from =
      kind === 'columns'
        ? { ...head, row: now.active.row }
        : kind === 'rows'
          ? { ...head, column: now.active.column }
          : head
    const next = clampCell(to(from), extent)
    this.#show(extendTo(now, next, extent), next)
  }

  #show(selection: Selection, end: CellAt | null): void {
    this.set(selection)
    this.#view.scrollTo(end ?? selection.active)
  }

  #take(selection: Selection | null): void {
    this.#held = null
    const moved = selection !== null && this.#selection?.active !== selection.active
    this.#selection = selection
    if (moved && selection && boxOf(currentRange(selection)).top >= 0) this.#view.scrollTo(selection.active)
    this.#onChange()
  }

  #firstRowInSight(): number {
    const cell = this.#view.cellNear({ x: this.#view.body().left + 1, y: this.#view.body().top + 20 })
    return cell?.row ?? 0
  }
}
