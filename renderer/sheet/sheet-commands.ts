/**
 * What can be done with the cells that are chosen, one method a command: keys, menus and buttons call these. A command
 * that changes cells makes a list of texts by cell; the list is checked and stored whole (`SheetWriter`), so that every
 * command is one step to undo.
 */
import type { Kind, Person } from '../../shared/domain/person.ts'
import { formatDate } from '../../shared/text/dates.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import { type CopiedCell, readTable, tablePage, tableText } from '../../shared/sheet/clipboard.ts'
import { type FindOptions, replaceIn } from '../../shared/sheet/replace.ts'
import { layPaste } from '../../shared/sheet/paste.ts'
import {
  type Box,
  type CellAt,
  boxOf,
  chosenCells,
  chosenColumns,
  chosenRows,
  countCells,
  currentRange,
  isOneCell,
} from '../../shared/sheet/selection.ts'
import { cellText } from './cell-text.ts'
import { fieldOfColumn, stageOfColumn } from './columns.ts'
import { type GridContext, toggleStage } from './grid-context.ts'
import { type CellChange } from './read-changes.ts'
import type { Ranges } from './ranges/ranges.ts'
import type { SheetRanges } from './ranges/sheet-ranges.ts'

/** A cell that find and replace changes. */
export interface Match extends CellChange {
  before: string
  name: string
  heading: string
}

export interface SheetCommandsParts {
  kind: Kind
  context: GridContext
  /** Checks and stores texts as one step; what cannot be stored is shown to the user. */
  write: (asked: { what: string; changes: readonly CellChange[]; note?: string | null }) => void
  say: (text: string) => void
  openDialog: (dialog: 'replace' | 'go-to') => void
}

export class SheetCommands {
  readonly #parts: SheetCommandsParts
  readonly #sheet: SheetRanges
  /** Cells cut out, waiting to be pasted, and the text that they went to the clipboard with. */
  #cut: { text: string; changes: readonly CellChange[] } | null = null

  constructor(sheet: SheetRanges, parts: SheetCommandsParts) {
    this.#sheet = sheet
    this.#parts = parts
  }

  get ranges(): Ranges {
    return this.#sheet.ranges
  }

  /** Enter and Tab on a cell at rest. @returns false where Tab leads out of the sheet */
  step(key: { key: 'Enter' | 'Tab'; shiftKey: boolean }): boolean {
    return this.#sheet.leave(key)
  }

  selectAll(): void {
    this.ranges.all()
  }

  /** Opens the active cell, the caret at the end. */
  edit(): void {
    this.#sheet.input.open('end')
  }

  /** Opens the active cell empty. */
  editEmpty(): void {
    this.#sheet.input.open('empty')
  }

  /** Gives up what was cut. */
  escape(): void {
    this.#hold(null)
  }

  /**
   * Puts the chosen cells on the clipboard, as text and as a web page. Several ranges are copied where they share
   * their rows or their columns, as in Excel; otherwise the user is told.
   */
  copy(event: ClipboardEvent): boolean {
    const table = this.#copied()
    if (!table) {
      this.#parts.say('Chỉ chép được nhiều vùng khi chúng cùng các dòng hoặc cùng các cột.')
      event.preventDefault()
      return false
    }
    event.clipboardData?.setData('text/plain', tableText(table))
    event.clipboardData?.setData('text/html', tablePage(table))
    event.preventDefault()
    this.#hold(null)
    return true
  }

  /** Copies; the cells are emptied when they are pasted elsewhere in this sheet, and not before. */
  cut(event: ClipboardEvent): void {
    const text = event.clipboardData && this.copy(event) ? event.clipboardData.getData('text/plain') : null
    if (text === null) return
    const changes = this.#writable().map(({ person, column }) => ({ id: person.id, column, text: '' }))
    this.#hold({ text, changes })
  }

  /** Writes a table from the clipboard, from the active range on; what goes past the last row is new people. */
  paste(event: ClipboardEvent): void {
    event.preventDefault()
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const { selection } = this.ranges
    const table = readTable(text)
    if (!selection || table.length === 0) return this.#parts.say('Bảng tạm không có chữ nào để dán.')
    const { cells, beyond, lostColumns, box } = layPaste(table, selection, this.#sheet.view.extent)
    const changes: CellChange[] = []
    for (const { at, text: pasted } of cells) {
      const person = this.#sheet.view.personAt(at.row)
      const column = this.#sheet.view.columnOf(at.column)
      // A cell that already says this is left alone: a table that is copied and pasted back changes nothing.
      if (person && column !== undefined && pasted.trim() !== this.#textAt(at)) {
        changes.push({ id: person.id, column, text: pasted })
      }
    }
    for (const [index, row] of beyond.entries()) {
      for (const [at, pasted] of row) {
        const column = this.#sheet.view.columnOf(at)
        if (column !== undefined && this.#isWritable(column)) changes.push({ id: -1 - index, column, text: pasted })
      }
    }
    const cut = this.#cut?.text === text ? this.#cut.changes : []
    this.#hold(null)
    const written = new Set(changes.map(({ id, column }) => `${id} ${column}`))
    const emptied = cut.filter(({ id, column }) => column !== 'fullName' && !written.has(`${id} ${column}`))
    const all = [...emptied, ...changes]
    if (all.length === 0) return this.#parts.say('Không có gì thay đổi')
    const note = lostColumns > 0 ? `${formatCount(lostColumns)} cột ở bên phải không còn chỗ nên không dán.` : null
    this.#parts.write({ what: `Dán ${formatCount(changes.length)} ô`, changes: all, note })
    this.ranges.box(box, { row: box.top, column: box.left })
  }

  /**
   * Ticks the chosen steps with the working date, keeping days known before; where all are ticked, takes them away.
   * @returns false where no step is chosen: the key is then text
   */
  toggle(): boolean {
    const steps = this.#cells().flatMap(({ person, column }) => {
      const stage = stageOfColumn(this.#parts.context.tracks, column)
      return stage ? [{ person, stage }] : []
    })
    const [first] = steps
    if (!first) return false
    const { context } = this.#parts
    if (steps.length === 1) {
      toggleStage(context, first.person, first.stage)
      return true
    }
    const missing = steps.filter(({ person, stage }) => person.milestones[stage.key] === undefined)
    const text = missing.length > 0 ? formatDate(context.workDate) : ''
    const changes = (missing.length > 0 ? missing : steps).map(({ person, stage }) => ({
      id: person.id,
      column: stage.key,
      text,
    }))
    this.#write(missing.length > 0 ? 'Đánh dấu' : 'Bỏ dấu', changes)
    return true
  }

  /** Empties the chosen cells; names stay, for nobody is without one. */
  clear(): void {
    const changes = this.#writable()
      .filter(({ person, column, text }) => text !== '' && column !== 'fullName' && person)
      .map(({ person, column }) => ({ id: person.id, column, text: '' }))
    if (changes.length > 0) this.#write('Xóa', changes)
    else if (this.#cells().every(({ column }) => column === 'fullName')) {
      this.#parts.say('Họ và tên không để trống được. Muốn bỏ cả người, hãy dùng lệnh Xóa.')
    }
  }

  /** Writes one text into every chosen cell. */
  writeAll(text: string): void {
    const changes = this.#writable().map(({ person, column }) => ({ id: person.id, column, text }))
    this.#write(`Ghi “${text}” vào`, changes)
  }

  /** Writes the working date into the chosen cells that hold days. */
  setDate(): void {
    const { kind, context } = this.#parts
    const text = formatDate(context.workDate)
    const changes = this.#writable()
      .filter(({ column }) => stageOfColumn(context.tracks, column) ?? isDateField(kind, column))
      .map(({ person, column }) => ({ id: person.id, column, text }))
    if (changes.length > 0) this.#write(`Ghi ngày ${text} vào`, changes)
    else this.#parts.say('Các ô đang chọn không ghi ngày. Hãy chọn ô của một mốc hoặc cột ngày.')
  }

  /** The first row of each range into its other rows; from the row above where only one is chosen. */
  fillDown(): void {
    this.#fillFrom('Điền xuống', (box) => {
      const top = box.top === box.bottom ? box.top - 1 : box.top
      return { source: { ...box, top, bottom: top }, target: box }
    })
  }

  /** The first column of each range into its other columns; from the column at the left where only one is chosen. */
  fillRight(): void {
    this.#fillFrom('Điền sang phải', (box) => {
      const left = box.left === box.right ? box.left - 1 : box.left
      return { source: { ...box, left, right: left }, target: box }
    })
  }

  /** What the handle was dragged over takes the texts of the range, again and again; then both are chosen. */
  fill(target: Box): void {
    const { selection } = this.ranges
    if (!selection) return
    const source = boxOf(currentRange(selection))
    this.#write('Điền', this.#filled(source, target))
    const whole = {
      top: Math.min(source.top, target.top),
      bottom: Math.max(source.bottom, target.bottom),
      left: Math.min(source.left, target.left),
      right: Math.max(source.right, target.right),
    }
    this.ranges.box(whole, selection.active)
  }

  /** Says whether more than one cell is chosen. */
  hasRange(): boolean {
    const { selection } = this.ranges
    return selection !== null && !isOneCell(selection)
  }

  /** The cells that find and replace would change, with their new texts. @param chosenOnly else all that are shown */
  matches(options: FindOptions, chosenOnly: boolean): Match[] {
    const cells = chosenOnly ? this.#cells() : this.#shownCells()
    return [...cells].flatMap(({ person, column, at }) => {
      if (!this.#isWritable(column)) return []
      const before = this.#textAt(at)
      const text = before === '' ? null : replaceIn(before, options)
      if (text === null || text === before) return []
      return [
        { id: person.id, column, text, before, name: person.fullName, heading: this.#sheet.view.headingOf(at.column) },
      ]
    })
  }

  replaceAll(matches: readonly Match[]): void {
    this.#write(
      'Thay',
      matches.map(({ id, column, text }) => ({ id, column, text })),
    )
  }

  /** The people shown, from the top. */
  rows(): Person[] {
    return this.#sheet.view.order.rows.flatMap((_, row) => this.#sheet.view.personAt(row) ?? [])
  }

  headingOf(column: string): string {
    return this.#sheet.view.headingOf(this.#sheet.view.columnIndex(column))
  }

  /** Opens find and replace. */
  replace(): void {
    this.#parts.openDialog('replace')
  }

  /** Opens “go to”: a row, a name, a number. */
  goTo(): void {
    this.#parts.openDialog('go-to')
  }

  #hold(cut: { text: string; changes: readonly CellChange[] } | null): void {
    this.#cut = cut
    this.#sheet.markCut(new Set(cut?.changes.map(({ id, column }) => `${id} ${column}`)))
  }

  /** The chosen cells as one table; null where several ranges do not make one. */
  #copied(): CopiedCell[][] | null {
    const { selection } = this.ranges
    if (!selection) return null
    const rows = chosenRows(selection)
    const columns = chosenColumns(selection)
    if (countCells(selection) !== rows.length * columns.length) return null
    return rows.map((row) => columns.map((column) => this.#copiedAt({ row, column })))
  }

  #copiedAt(at: CellAt): CopiedCell {
    const { kind, context } = this.#parts
    const column = this.#sheet.view.columnOf(at.column) ?? ''
    const isDate = stageOfColumn(context.tracks, column) !== undefined || isDateField(kind, column)
    return { text: this.#textAt(at), kind: isDate ? 'date' : 'text' }
  }

  #fillFrom(what: string, split: (box: Box) => { source: Box; target: Box }): void {
    const { selection } = this.ranges
    if (!selection) return
    const changes = selection.ranges.flatMap((range) => {
      const { source, target } = split(boxOf(range))
      return source.top < 0 || source.left < 0 ? [] : this.#filled(source, target)
    })
    this.#write(what, changes)
  }

  #write(what: string, changes: readonly CellChange[]): void {
    if (changes.length > 0) this.#parts.write({ what: `${what} ${formatCount(changes.length)} ô`, changes })
  }

  /** The texts that a target takes from a source, repeated; a source cell onto itself changes nothing. */
  #filled(source: Box, target: Box): CellChange[] {
    const height = source.bottom - source.top + 1
    const width = source.right - source.left + 1
    const changes: CellChange[] = []
    for (let row = target.top; row <= target.bottom; row += 1) {
      for (let column = target.left; column <= target.right; column += 1) {
        const from = {
          row: source.top + modulo(row - source.top, height),
          column: source.left + modulo(column - source.left, width),
        }
        const person = this.#sheet.view.personAt(row)
        const id = this.#sheet.view.columnOf(column)
        if (!person || id === undefined || !this.#isWritable(id)) continue
        const text = this.#textAt(from)
        if (text !== this.#textAt({ row, column })) changes.push({ id: person.id, column: id, text })
      }
    }
    return changes
  }

  #textAt({ row, column }: CellAt): string {
    const person = this.#sheet.view.personAt(row)
    const id = this.#sheet.view.columnOf(column)
    return person && id !== undefined ? cellText(this.#parts.kind, this.#parts.context, person, id) : ''
  }

  /** The chosen cells, each once. */
  #cells(): { person: Person; column: string; at: CellAt }[] {
    const { selection } = this.ranges
    if (!selection) return []
    const cells = isOneCell(selection) ? [selection.active] : chosenCells(selection)
    const found: { person: Person; column: string; at: CellAt }[] = []
    for (const at of cells) {
      const person = this.#sheet.view.personAt(at.row)
      const column = this.#sheet.view.columnOf(at.column)
      if (person && column !== undefined) found.push({ person, column, at })
    }
    return found
  }

  *#shownCells(): Generator<{ person: Person; column: string; at: CellAt }> {
    const { rows, columns } = this.#sheet.view.order
    for (const row of rows.keys()) {
      const person = this.#sheet.view.personAt(row)
      if (!person) continue
      for (const [at, column] of columns.entries()) yield { person, column, at: { row, column: at } }
    }
  }

  #writable(): { person: Person; column: string; text: string }[] {
    return this.#cells().flatMap(({ person, column, at }) =>
      this.#isWritable(column) ? [{ person, column, text: this.#textAt(at) }] : [],
    )
  }

  #isWritable(column: string): boolean {
    const { kind, context } = this.#parts
    return stageOfColumn(context.tracks, column) !== undefined || fieldOfColumn(kind, column) !== undefined
  }
}

function isDateField(kind: Kind, column: string): boolean {
  const key = fieldOfColumn(kind, column)?.key
  return key === 'birthDate' || key === 'leftOn'
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by
}
