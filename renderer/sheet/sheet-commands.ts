/**
 * What can be done with the cells that are chosen, one method a command: keys, menus and buttons call these. A command
 * that changes cells makes a list of texts by cell; the list is checked and stored whole (`SheetWriter`), so that every
 * command is one step to undo.
 */
import type { Kind, Person } from '../../shared/domain/person.ts'
import { formatDate } from '../../shared/text/dates.ts'
import { type Box, type CellAt, boxOf, chosenCells, currentRange, isOneCell } from '../../shared/sheet/selection.ts'
import { cellText } from './cell-text.ts'
import { fieldOfColumn, stageOfColumn } from './columns.ts'
import { type GridContext, toggleStage } from './grid-context.ts'
import type { Ranges } from './ranges/ranges.ts'
import type { SheetRanges } from './ranges/sheet-ranges.ts'

/** A text to be written into a cell. */
export interface CellChange {
  id: number
  column: string
  text: string
}

export interface SheetCommandsParts {
  kind: Kind
  context: GridContext
  /** Checks and stores texts as one step; what cannot be stored is shown to the user. @param what is said of the step */
  write: (what: string, changes: readonly CellChange[]) => void
  say: (text: string) => void
  openDialog: (dialog: 'replace' | 'go-to' | 'set-date') => void
}

export class SheetCommands {
  readonly #parts: SheetCommandsParts
  readonly #sheet: SheetRanges

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

  escape(): void {
    this.#sheet.mark(new Map())
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
    this.#parts.write(missing.length > 0 ? `Đánh dấu ${changes.length} ô` : `Bỏ dấu ${changes.length} ô`, changes)
    return true
  }

  /** Empties the chosen cells; names stay, for nobody is without one. */
  clear(): void {
    const changes = this.#writable()
      .filter(({ person, column, text }) => text !== '' && column !== 'fullName' && person)
      .map(({ person, column }) => ({ id: person.id, column, text: '' }))
    if (changes.length > 0) this.#parts.write(`Xóa ${changes.length} ô`, changes)
    else if (this.#cells().every(({ column }) => column === 'fullName')) {
      this.#parts.say('Họ và tên không để trống được. Muốn bỏ cả người, hãy dùng lệnh Xóa.')
    }
  }

  /** Writes one text into every chosen cell. */
  writeAll(text: string): void {
    const changes = this.#writable().map(({ person, column }) => ({ id: person.id, column, text }))
    this.#parts.write(`Ghi “${text}” vào ${changes.length} ô`, changes)
  }

  /** Writes the working date into the chosen cells that hold days. */
  setDate(): void {
    const { kind, context } = this.#parts
    const text = formatDate(context.workDate)
    const changes = this.#writable()
      .filter(({ column }) => stageOfColumn(context.tracks, column) ?? isDateField(kind, column))
      .map(({ person, column }) => ({ id: person.id, column, text }))
    if (changes.length > 0) this.#parts.write(`Ghi ngày ${text} vào ${changes.length} ô`, changes)
    else this.#parts.say('Các ô đang chọn không ghi ngày. Hãy chọn ô của một mốc hoặc cột ngày.')
  }

  /** The first row of each range into its other rows; from the row above where only one is chosen. */
  fillDown(): void {
    this.#fillFrom('điền xuống', (box) => {
      const top = box.top === box.bottom ? box.top - 1 : box.top
      return { source: { ...box, top, bottom: top }, target: box }
    })
  }

  /** The first column of each range into its other columns; from the column at the left where only one is chosen. */
  fillRight(): void {
    this.#fillFrom('điền sang phải', (box) => {
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

  /** Opens find and replace. */
  replace(): void {
    this.#parts.openDialog('replace')
  }

  /** Opens “go to”: a row, a name, a number. */
  goTo(): void {
    this.#parts.openDialog('go-to')
  }

  #fillFrom(what: string, split: (box: Box) => { source: Box; target: Box }): void {
    const { selection } = this.ranges
    if (!selection) return
    const changes = selection.ranges.flatMap((range) => {
      const { source, target } = split(boxOf(range))
      return source.top < 0 || source.left < 0 ? [] : this.#filled(source, target)
    })
    this.#write(`Đã ${what}`, changes)
  }

  #write(what: string, changes: readonly CellChange[]): void {
    if (changes.length > 0) this.#parts.write(what, changes)
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
