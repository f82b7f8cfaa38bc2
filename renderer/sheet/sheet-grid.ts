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
import type { GridContext } from './grid-context.ts'
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
  messages: Messages
  undo: (changeSetId: number) => void
  openDialog: SheetCommandsParts['openDialog']
}

export class SheetGrid {
  /** Writes many cells as one step. */
  readonly writer: CellWriter
  readonly #parts: SheetGridParts
  #api: GridApi<Person> | null = null
  #ranges: SheetRanges | null = null
  #commands: SheetCommands | null = null
  #shown: ReadonlySet<number> = new Set()
  #columns: { seen: readonly string[]; hidden: readonly string[] } = { seen: [], hidden: [] }

  constructor(parts: SheetGridParts) {
    this.#parts = parts
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
    })
    this.#api = api
    this.setColumns(this.#columns.seen, this.#columns.hidden)
    element.querySelector('[role=grid], [role=treegrid]')?.setAttribute('aria-label', name)
    this.#attachRanges(api, element)
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
