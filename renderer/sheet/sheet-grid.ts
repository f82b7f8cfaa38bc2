/**
 * The grid of a sheet, as the screen drives it: given a place, told what to show, asked for little. React stays out of
 * its cells, so that 5,000 people scroll, filter and change without a pause.
 */
import { type GridApi, createGrid } from 'ag-grid-community'
import type { Kind, Person } from '../../shared/domain/person.ts'
import { type Track, proofsOf } from '../../shared/domain/tracks.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import { readTypedDate } from '../../shared/text/typed-date.ts'
import { CellWriter } from './cell-writer.ts'
import { fieldOfColumn, sheetColumns, stageOfColumn } from './columns.ts'
import type { Backend } from '../app/backend.ts'
import type { Messages } from '../ui/Toasts.tsx'
import { editedCell } from './cell-text.ts'
import type { HistoryCell } from '../history/CellHistoryDialog.tsx'
import type { GridContext } from './grid-context.ts'
import { filterColumn } from './filters/filter-columns.ts'
import { GridLook, type Look } from './grid-look.ts'
import { gridOptions } from './grid-options.ts'
import type { PeopleStore } from './people-store.ts'
import { type Chosen, SheetRanges } from './ranges/sheet-ranges.ts'
import { SheetCommands, type SheetCommandsParts } from './sheet-commands.ts'
import { answerKey } from './sheet-keys.ts'

export interface SheetGridParts {
  kind: Kind
  schoolId: number
  backend: Backend
  store: PeopleStore
  context: GridContext
  /** Accessible name. */
  name: string
  onChosen: (chosen: Chosen) => void
  /** The look at first, and who is told when it changes. */
  look: Look
  onLook: (look: Look) => void
  messages: Messages
  undo: (changeSetId: number) => void
  openDialog: SheetCommandsParts['openDialog']
}

/** How large the grid is drawn: times the usual size, and the height of a row in pixels. */
export interface GridScale {
  zoom: number
  rowHeight: number
}

const HEADER_HEIGHT = 38
const GROUP_HEIGHT = 26
/** Columns that come first and stay in sight, whatever the user arranges. */
const ALWAYS_FIRST = ['number', 'fullName'] as const

export class SheetGrid {
  /** Writes many cells as one step. */
  readonly writer: CellWriter
  readonly look: GridLook
  readonly #parts: SheetGridParts
  #api: GridApi<Person> | null = null
  #element: HTMLElement | null = null
  #ranges: SheetRanges | null = null
  #commands: SheetCommands | null = null
  #shown: ReadonlySet<number> = new Set()
  #arranged: { pinned: readonly string[]; order: readonly string[] } = { pinned: [], order: [] }
  #onArranged: (columns: string[]) => void = () => undefined
  #scale: GridScale = { zoom: 1, rowHeight: 30 }
  #columns: { seen: readonly string[]; hidden: readonly string[] } = { seen: [], hidden: [] }

  constructor(parts: SheetGridParts) {
    this.#parts = parts
    this.look = new GridLook(parts.look, parts.onLook)
    this.writer = new CellWriter({
      ...parts,
      ...parts.messages,
      mark: (cells) => this.#ranges?.markBad(cells),
    })
  }

  /** Makes the grid inside an element; the returned function takes it away again. */
  attach(element: HTMLElement): () => void {
    const { store, name } = this.#parts
    const api = createGrid<Person>(element, {
      ...gridOptions(this.#parts),
      rowData: [...store.list()],
      doesExternalFilterPass: ({ data }) => data !== undefined && this.#shown.has(data.id),
      onColumnMoved: ({ finished, source, api }) => {
        if (!finished || source !== 'uiColumnMoved') return
        this.#onArranged(api.getAllGridColumns().map((column) => column.getColId()))
      },
    })
    this.#api = api
    this.#element = element
    this.setColumns(this.#columns.seen, this.#columns.hidden)
    this.arrange(this.#arranged.pinned, this.#arranged.order)
    const { zoom } = this.#scale
    this.#scale = { ...this.#scale, zoom: 1 }
    this.setScale({ ...this.#scale, zoom })
    element.querySelector('[role=grid], [role=treegrid]')?.setAttribute('aria-label', name)
    this.#attachRanges(api, element)
    const detachLook = this.look.attach(api)
    const unsubscribe = store.subscribe(({ all, added, updated, removed }) => {
      if (all) api.setGridOption('rowData', [...added])
      else {
        const done = api.applyTransaction({ add: [...added], update: [...updated], remove: [...removed] })
        // The mark beside a number hangs on birth date and sex too, so an unchanged number may look different now.
        api.refreshCells({ rowNodes: done?.update ?? [], columns: ['personalId'], force: true })
      }
    })
    return () => {
      unsubscribe()
      detachLook()
      this.#ranges?.stop()
      this.#ranges = null
      this.#commands = null
      this.#api = null
      api.destroy()
    }
  }

  /** Sets which people are shown. */
  show(ids: ReadonlySet<number>): void {
    this.#shown = ids
    this.#api?.onFilterChanged()
  }

  setColumns(seen: readonly string[], hidden: readonly string[]): void {
    this.#columns = { seen, hidden }
    this.#api?.setColumnsVisible([...seen], true)
    this.#api?.setColumnsVisible([...hidden], false)
  }

  /** Puts the columns in an order, and those named under `pinned` where they stay in sight. */
  arrange(pinned: readonly string[], order: readonly string[]): void {
    this.#arranged = { pinned, order }
    const held = new Set(pinned)
    this.#api?.applyColumnState({
      state: [
        ...ALWAYS_FIRST.map((colId) => ({ colId, pinned: 'left' as const })),
        ...order.map((colId) => ({ colId, pinned: held.has(colId) ? ('left' as const) : null })),
      ],
      applyOrder: true,
    })
  }

  /** Draws everything larger or smaller; columns keep their width in letters. */
  setScale(scale: GridScale): void {
    const ratio = scale.zoom / this.#scale.zoom
    this.#scale = scale
    this.look.setZoom(scale.zoom)
    const api = this.#api
    if (!api) return
    api.updateGridOptions({
      rowHeight: scale.rowHeight,
      headerHeight: Math.round(HEADER_HEIGHT * scale.zoom),
      groupHeaderHeight: Math.round(GROUP_HEIGHT * scale.zoom),
    })
    if (ratio === 1) return
    api.applyColumnState({
      state: api.getColumnState().map(({ colId, width }) => ({ colId, width: Math.round((width ?? 0) * ratio) })),
    })
  }

  /** The column of the cell or heading that has the focus. */
  columnInFocus(): string | null {
    const heading = document.activeElement?.closest('.ag-header-cell')?.getAttribute('col-id')
    return heading ?? this.#ranges?.ranges.activeColumn() ?? null
  }

  /** The active cell, as its history is asked for; null where it is neither field nor stage. */
  historyCell(): HistoryCell | null {
    const { kind, context } = this.#parts
    const person = this.#ranges?.ranges.activePerson()
    const column = this.#ranges?.ranges.activeColumn()
    if (!person || column === undefined) return null
    const stage = stageOfColumn(context.tracks, column)
    if (stage) return { person, name: `“${stage.name}”`, stage: stage.key }
    const field = fieldOfColumn(kind, column)
    return field ? { person, name: `“${field.label}”`, field: field.key } : null
  }

  /** Says whether a column can be filtered. */
  canFilter(column: string | null): boolean {
    const { kind, context } = this.#parts
    return column !== null && filterColumn(column, { ...context, kind }) !== undefined
  }

  /** Opens the filter of a column under its head. */
  openFilter(column: string | null): void {
    if (column === null) return
    this.#api?.ensureColumnVisible(column)
    const head = `[role=columnheader][col-id="${CSS.escape(column)}"] .head-filter`
    const button = this.#element?.querySelector<HTMLElement>(head)
    if (button) this.#parts.context.heads.open(column, button)
  }

  /** Sets the as-of date, on which the look of every row hangs. */
  setAsOf(asOf: IsoDate): void {
    const { context } = this.#parts
    if (context.asOf === asOf) return
    context.asOf = asOf
    this.#api?.redrawRows()
  }

  /** Sets what is followed: its columns come, go and change their names; the others stay as the user left them. */
  setTracks(tracks: readonly Track[]): void {
    const { kind, context } = this.#parts
    if (context.tracks === tracks) return
    context.tracks = tracks
    context.proofs = proofsOf(tracks)
    const api = this.#api
    if (!api) return
    const state = api.getColumnState()
    api.setGridOption('columnDefs', sheetColumns(kind, context))
    api.applyColumnState({ state })
    this.arrange(this.#arranged.pinned, this.#arranged.order)
  }

  /** Sets who is told when columns are moved in the grid itself: their ids, left to right. */
  whenArranged(listener: (columns: string[]) => void): void {
    this.#onArranged = listener
  }

  setWorkDate(workDate: IsoDate): void {
    this.#parts.context.workDate = workDate
  }

  /** What can be done with the chosen cells; null before the grid has its place. */
  get commands(): SheetCommands | null {
    return this.#commands
  }

  /** Leaves only the active cell chosen. */
  clearSelection(): void {
    this.#ranges?.ranges.collapse()
  }

  /** What a cell is called in a sentence: `Phạm Anh An, Ngày sinh`. */
  nameOf({ id, column }: { id: number; column: string }): string {
    const { kind, context, store } = this.#parts
    const heading = stageOfColumn(context.tracks, column)?.name ?? fieldOfColumn(kind, column)?.label ?? 'Diện'
    return `${id < 0 ? `Người mới ${-id}` : (store.get(id)?.fullName ?? '')}, ${heading}`
  }

  /** Goes to a cell, where it is shown, and takes the keys. */
  goTo(personId: number, column: string | null): void {
    const ranges = this.#ranges
    const row = ranges?.view.order.rows.indexOf(personId) ?? -1
    if (!ranges || row < 0) return
    ranges.goTo({ row, column: Math.max(0, column === null ? 0 : ranges.view.columnIndex(column)) })
  }

  /** Gives the keys to the sheet. */
  focus(): void {
    this.#ranges?.input.focus()
  }

  #attachRanges(api: GridApi<Person>, element: HTMLElement): void {
    const { kind, context, messages, openDialog, onChosen } = this.#parts
    const ranges = new SheetRanges(api, element, {
      edited: (person, column) => editedCell(kind, context, person, column),
      clipboard: (event) => {
        if (event.type === 'copy') this.#commands?.copy(event)
        else if (event.type === 'cut') this.#commands?.cut(event)
        else this.#commands?.paste(event)
      },
      key: (event) => this.#commands !== null && answerKey(event, this.#commands),
      commit: (person, column, text) => this.#take(person, column, text),
      commitAll: (text) => this.#commands?.writeAll(text),
      fill: (target) => this.#commands?.fill(target),
      onChosen,
    })
    this.#ranges = ranges
    this.#commands = new SheetCommands(ranges, {
      kind,
      context,
      write: (plan) => void this.writer.write(plan),
      say: messages.say,
      openDialog,
    })
  }

  #take(person: Person, column: string, text: string): void {
    const { kind, context } = this.#parts
    const stage = stageOfColumn(context.tracks, column)
    if (stage) {
      const reading = readTypedDate(text, { today: context.today })
      if (reading.ok && reading.date !== (person.milestones[stage.key] ?? null)) {
        void context.edits.setMilestone(person, stage, reading.date)
      }
      return
    }
    const reading = fieldOfColumn(kind, column)?.read(text, context.today)
    if (!reading?.ok) return
    const changed = Object.entries(reading.fields).some(([key, value]) => person[key as keyof Person] !== value)
    if (changed) void this.#edit(person, column, text, context.edits.edit(person, reading.fields))
  }

  /** Opens the cell again with the text as typed when the program refuses it. */
  async #edit({ id }: Person, column: string, text: string, edit: Promise<string | null>): Promise<void> {
    const message = await edit
    if (message === null) return
    this.goTo(id, column)
    if (this.#ranges?.ranges.activePerson()?.id === id) this.#ranges.input.reopen(text, message)
  }
}
