/**
 * The grid of a sheet, as the screen drives it: given a place, told what to show, asked for little. React stays out of
 * its cells, so that 5,000 people scroll, filter and change without a pause.
 */
import { type GridApi, createGrid } from 'ag-grid-community'
import type { Kind, Person } from '../../shared/domain/person.ts'
import { type Track, proofsOf } from '../../shared/domain/tracks.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import { readTypedDate } from '../../shared/text/typed-date.ts'
import { fieldOfColumn, sheetColumns, stageOfColumn } from './columns.ts'
import { copyFocusedCell } from './copy.ts'
import { type GridContext, cellName } from './grid-context.ts'
import { gridOptions } from './grid-options.ts'
import type { PeopleStore } from './people-store.ts'

export interface SheetGridParts {
  kind: Kind
  store: PeopleStore
  context: GridContext
  /** Accessible name. */
  name: string
  onSelected: (ids: number[]) => void
  onFocused: (id: number | null) => void
}

export class SheetGrid {
  readonly #parts: SheetGridParts
  #api: GridApi<Person> | null = null
  #shown: ReadonlySet<number> = new Set()
  #columns: { seen: readonly string[]; hidden: readonly string[] } = { seen: [], hidden: [] }

  constructor(parts: SheetGridParts) {
    this.#parts = parts
  }

  /** Makes the grid inside an element; the returned function takes it away again. */
  attach(element: HTMLElement): () => void {
    const { store, name } = this.#parts
    const api = createGrid<Person>(element, {
      ...gridOptions(this.#parts),
      rowData: [...store.list()],
      doesExternalFilterPass: ({ data }) => data !== undefined && this.#shown.has(data.id),
      onCellEditRequest: ({ data, column, newValue }) => this.#take(data, column.getColId(), String(newValue ?? '')),
    })
    this.#api = api
    this.setColumns(this.#columns.seen, this.#columns.hidden)
    element.querySelector('[role=grid], [role=treegrid]')?.setAttribute('aria-label', name)
    const copy = (event: ClipboardEvent) => copyFocusedCell(event, api)
    element.addEventListener('copy', copy)
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
      element.removeEventListener('copy', copy)
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
  }

  setWorkDate(workDate: IsoDate): void {
    this.#parts.context.workDate = workDate
  }

  clearSelection(): void {
    this.#api?.deselectAll()
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
    const rowIndex = this.#api?.getRowNode(String(id))?.rowIndex ?? null
    if (message === null || rowIndex === null) return
    this.#parts.context.refused.set(cellName(id, column), { text, message })
    this.#api?.startEditingCell({ rowIndex, colKey: column })
  }
}
