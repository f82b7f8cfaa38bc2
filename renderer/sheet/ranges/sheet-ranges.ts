/**
 * Ranges over one grid, put together: what is chosen, its look, the mouse, and the line that takes the keys. The grid
 * below only shows rows; AG Grid Community has no ranges of its own.
 */
import type { GridApi } from 'ag-grid-community'
import type { Person } from '../../../shared/domain/person.ts'
import {
  type Box,
  type CellAt,
  chosenColumns,
  chosenRows,
  countCells,
  isOneCell,
} from '../../../shared/sheet/selection.ts'
import { CellInput, type EditedCell } from './cell-input.ts'
import { GridView } from './grid-view.ts'
import { answerMouse } from './mouse.ts'
import { Painter } from './paint.ts'
import { Ranges } from './ranges.ts'

/** What is chosen, as the rest of the screen needs it. */
export interface Chosen {
  /** People in whose rows a cell is chosen. */
  ids: readonly number[]
  cells: number
  /** Columns that hold a chosen cell. */
  columns: readonly string[]
  /** The person whose row the active cell is in. */
  active: number | null
}

export const NOTHING_CHOSEN: Chosen = { ids: [], cells: 0, columns: [], active: null }

export interface SheetRangesParts {
  /** The cell as its editor needs it; null for one that is not written by hand. */
  edited: (person: Person, column: string) => EditedCell | null
  /** Keys at rest. @returns true when the key was answered */
  key: (event: KeyboardEvent) => boolean
  /** Copying, cutting and pasting at rest; in the text of an editor they are the text's. */
  clipboard: (event: ClipboardEvent) => void
  commit: (person: Person, column: string, text: string) => void
  /** One text for every chosen cell. */
  commitAll: (text: string) => void
  fill: (target: Box) => void
  onChosen: (chosen: Chosen) => void
}

export class SheetRanges {
  readonly view: GridView
  readonly ranges: Ranges
  readonly input: CellInput
  readonly #parts: SheetRangesParts
  readonly #painter: Painter
  readonly #stops: (() => void)[] = []
  #fill: Box | null = null
  #cut: ReadonlySet<string> = new Set()
  #bad: ReadonlySet<string> = new Set()
  #telling = false

  constructor(api: GridApi<Person>, place: HTMLElement, parts: SheetRangesParts) {
    this.#parts = parts
    this.view = new GridView(api, place)
    this.ranges = new Ranges(this.view, () => this.#changed())
    this.#painter = new Painter(this.view, place)
    this.input = new CellInput(place, {
      cell: () => this.#edited(),
      rect: () => this.view.rectOf(this.ranges.selection?.active ?? { row: 0, column: 0 }),
      key: parts.key,
      commit: (text, all) => {
        const person = this.ranges.activePerson()
        const column = this.ranges.activeColumn()
        if (all) parts.commitAll(text)
        else if (person && column !== undefined) parts.commit(person, column, text)
      },
      leave: (event) => this.leave(event),
    })
    const settle = () => this.ranges.settle()
    const follow = () => this.input.editing && this.input.follow()
    const enter = () => {
      if (!this.ranges.selection && this.view.extent.rows > 0) this.ranges.cell({ row: 0, column: 0 })
    }
    for (const event of ['modelUpdated', 'displayedColumnsChanged'] as const) api.addEventListener(event, settle)
    this.view.viewport.addEventListener('scroll', follow, { passive: true })
    this.input.element.addEventListener('focus', enter)
    for (const kind of ['copy', 'cut', 'paste'] as const) {
      this.input.element.addEventListener(kind, (event) => {
        if (!this.input.editing) parts.clipboard(event)
      })
    }
    this.#stops.push(
      () => this.#painter.stop(),
      () => this.input.stop(),
      answerMouse(place, {
        view: this.view,
        ranges: this.ranges,
        finishEdit: () => this.input.finish(),
        focus: () => this.input.focus(),
        open: () => this.input.open('end'),
        showFill: (target) => {
          this.#fill = target
          this.paint()
        },
        fill: parts.fill,
      }),
    )
  }

  stop(): void {
    for (const stop of this.#stops) stop()
  }

  /** Marks cells that are cut out, named `id column`. */
  markCut(cells: ReadonlySet<string>): void {
    this.#cut = cells
    this.paint()
  }

  /** Marks cells that refuse what was to be written into them, named `id column`. */
  markBad(cells: ReadonlySet<string>): void {
    this.#bad = cells
    this.paint()
  }

  /** Goes where the key leads that ended an edit, or that was pressed on a cell. @returns false where there is no way */
  leave({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): boolean {
    const none = { far: false, extend: false }
    if (key === 'Tab') return this.ranges.tab(shiftKey)
    if (key === 'Enter') this.ranges.enter(shiftKey)
    else if (key === 'ArrowUp') this.ranges.arrow('up', none)
    else if (key === 'ArrowDown') this.ranges.arrow('down', none)
    else if (key === 'ArrowLeft') this.ranges.arrow('left', none)
    else if (key === 'ArrowRight') this.ranges.arrow('right', none)
    return true
  }

  /** Goes to a cell and takes the focus there. */
  goTo(at: CellAt): void {
    this.ranges.cell(at)
    this.view.scrollTo(at)
    this.input.focus()
  }

  paint(): void {
    this.#painter.paint({
      selection: this.ranges.selection,
      fill: this.#fill,
      marksOf: (row, column) => this.#marksOf(row, column),
    })
  }

  #marksOf(row: number, column: number): string {
    if (this.#cut.size + this.#bad.size === 0) return ''
    const name = `${this.view.order.rows[row]} ${this.view.columnOf(column)}`
    return this.#bad.has(name) ? 'bad' : this.#cut.has(name) ? 'cut' : ''
  }

  #edited(): EditedCell | null {
    const person = this.ranges.activePerson()
    const column = this.ranges.activeColumn()
    return person && column !== undefined ? this.#parts.edited(person, column) : null
  }

  #changed(): void {
    this.paint()
    if (this.#telling) return
    this.#telling = true
    // A drag changes what is chosen many times a frame; the screen around is told once.
    requestAnimationFrame(() => {
      this.#telling = false
      this.#tell()
    })
  }

  #tell(): void {
    const { selection } = this.ranges
    if (!this.input.editing) this.input.follow()
    this.input.name(selection ? this.#spoken(selection.active) : '')
    this.#parts.onChosen(
      selection
        ? {
            ids: chosenRows(selection).flatMap((row) => this.view.order.rows[row] ?? []),
            cells: isOneCell(selection) ? 1 : countCells(selection),
            columns: chosenColumns(selection).flatMap((column) => this.view.columnOf(column) ?? []),
            active: this.ranges.activePerson()?.id ?? null,
          }
        : NOTHING_CHOSEN,
    )
  }

  /** What is said of a cell to those who hear the screen: `Ngày sinh, dòng 3, Nguyễn Văn An: 05/09/2012`. */
  #spoken(at: CellAt): string {
    const person = this.view.personAt(at.row)
    const value = this.#edited()?.begin || this.view.valueAt(at)
    return `${this.view.headingOf(at.column)}, dòng ${at.row + 1}, ${person?.fullName ?? ''}: ${value || 'trống'}`
  }
}
