/**
 * What can be done with the cells that are chosen, one method a command: keys, menus and buttons call these. A command
 * that changes cells makes a list of texts by cell; the list is checked and stored whole (`SheetWriter`), so that every
 * command is one step to undo.
 */
import type { Kind, Person } from '../../shared/domain/person.ts'
import type { SheetView } from '../../shared/sheet/cells.ts'
import { readClipboard, writeClipboard } from '../../shared/sheet/clipboard.ts'
import { copiedTable } from '../../shared/sheet/copy.ts'
import { planFillDown, planFillRight, planFillTo } from '../../shared/sheet/fill.ts'
import { planPaste } from '../../shared/sheet/paste.ts'
import type { CellChange, CellPlan } from '../../shared/sheet/plan.ts'
import { type FindOptions, type Replacement, findReplacements, planReplace } from '../../shared/sheet/replace.ts'
import { type Box, type Selection, boxOf, currentRange, isInside, isOneCell } from '../../shared/sheet/selection.ts'
import { planClear, planDate, planText, planTicks } from '../../shared/sheet/write-all.ts'
import { stageOfColumn } from './columns.ts'
import { type GridContext, toggleStage } from './grid-context.ts'
import type { Ranges } from './ranges/ranges.ts'
import type { SheetRanges } from './ranges/sheet-ranges.ts'
import { sheetView } from './sheet-view.ts'

export interface SheetCommandsParts {
  kind: Kind
  context: GridContext
  /** Checks and stores a plan as one step; what cannot be stored is shown to the user. */
  write: (plan: CellPlan) => void
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
    event.preventDefault()
    const { selection } = this.ranges
    if (!selection) return false
    const table = copiedTable(this.#view(), selection)
    if (!table) {
      this.#parts.say('Chỉ chép được nhiều vùng khi chúng cùng các dòng hoặc cùng các cột.')
      return false
    }
    const { text, html } = writeClipboard(table)
    event.clipboardData?.setData('text/plain', text)
    event.clipboardData?.setData('text/html', html)
    this.#hold(null)
    return true
  }

  /** Copies; the cells are emptied when they are pasted elsewhere in this sheet, and not before. */
  cut(event: ClipboardEvent): void {
    const { selection } = this.ranges
    if (!selection || !this.copy(event)) return
    const text = event.clipboardData?.getData('text/plain')
    if (text !== undefined) this.#hold({ text, changes: planClear(this.#view(), selection).changes })
  }

  /** Writes a table from the clipboard, from the active range on; what goes past the last row is new people. */
  paste(event: ClipboardEvent): void {
    event.preventDefault()
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const html = event.clipboardData?.getData('text/html') ?? ''
    const cut = this.#cut?.text === text ? this.#cut.changes : []
    this.#do((view, selection) => planPaste(view, readClipboard({ text, html }), selection, cut))
    this.#hold(null)
  }

  /**
   * Ticks the chosen steps, or takes the ticks away (`planTicks`).
   * @returns false where no step is chosen: the key is then text
   */
  toggle(): boolean {
    const { selection } = this.ranges
    if (!selection) return false
    const view = this.#view()
    if (isOneCell(selection)) {
      const person = view.rows[selection.active.row]
      const stage = stageOfColumn(this.#parts.context.tracks, view.columns[selection.active.column]?.id ?? '')
      if (person && stage) toggleStage(this.#parts.context, person, stage)
      return person !== undefined && stage !== undefined
    }
    const plan = planTicks(view, selection)
    if (plan.refused === null) this.#parts.write(plan)
    return plan.refused === null
  }

  /** Empties the chosen cells; names stay, for nobody is without one. */
  clear(): void {
    this.#do(planClear)
  }

  /** Writes one text into every chosen cell. */
  writeAll(text: string): void {
    this.#do((view, selection) => planText(view, selection, text))
  }

  /** Writes the working date into the chosen cells that hold days. */
  setDate(): void {
    this.#do((view, selection) => planDate(view, selection, view.workDate))
  }

  /** The first row of each range into its other rows; from the row above where only one is chosen. */
  fillDown(): void {
    this.#do(planFillDown)
  }

  /** The first column of each range into its other columns; from the column at the left where only one is chosen. */
  fillRight(): void {
    this.#do(planFillRight)
  }

  /** What the handle was dragged over takes the texts of the range, again and again; then both are chosen. */
  fill(target: Box): void {
    this.#do((view, selection) => planFillTo(view, boxOf(currentRange(selection)), target))
  }

  /** Says whether more than one cell is chosen. */
  hasRange(): boolean {
    const { selection } = this.ranges
    return selection !== null && !isOneCell(selection)
  }

  /** The cells that find and replace would change, with their new texts. @param chosenOnly else all that are shown */
  replacements(options: FindOptions, replacement: string, chosenOnly: boolean): Replacement[] {
    return findReplacements(this.#view(), options, replacement, chosenOnly ? this.ranges.selection : null)
  }

  replaceAll(replacements: readonly Replacement[]): void {
    this.#parts.write(planReplace(replacements))
  }

  /** The people shown, from the top. */
  rows(): readonly Person[] {
    return this.#view().rows
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

  /** Plans with the chosen cells, writes the plan and chooses what it covers. */
  #do(planOf: (view: SheetView, selection: Selection) => CellPlan): void {
    const { selection } = this.ranges
    if (!selection) return
    const plan = planOf(this.#view(), selection)
    this.#parts.write(plan)
    const { box } = plan
    if (box)
      this.ranges.box(box, isInside(box, selection.active) ? selection.active : { row: box.top, column: box.left })
  }

  #view(): SheetView {
    return sheetView(this.#parts.kind, this.#parts.context, this.#sheet.view)
  }
}
