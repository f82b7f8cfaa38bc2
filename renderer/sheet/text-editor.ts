/**
 * The editor of every cell: a line of text over the cell, for names, numbers and dates alike. A text that cannot be
 * read keeps the editor open, with the reason below it and the text as typed; so does one that the program refused.
 * The line takes the focus at once, so that an input method (Telex, VNI) has somewhere to write its first letter.
 */
import type { ICellEditorComp, ICellEditorParams } from 'ag-grid-community'
import type { Person } from '../../shared/domain/person.ts'
import { type GridContext, type Refusal, cellName } from './grid-context.ts'

export interface TextEditorParams {
  label: string
  /** The text to begin with when the cell is opened rather than typed over. */
  begin: (person: Person, context: GridContext) => string
  /** Why the text cannot be taken, or null. */
  problem: (text: string, context: GridContext) => string | null
}

const ROOM_FOR_NOTE = 340
const NARROWEST = 110

type Params = ICellEditorParams<Person, string, GridContext> & TextEditorParams

export class TextEditor implements ICellEditorComp<Person, string, GridContext> {
  readonly #root = document.createElement('div')
  readonly #input = document.createElement('input')
  readonly #note = document.createElement('p')
  readonly #unseen = document.createElement('span')
  #params: Params | null = null
  #refusal: Refusal | null = null
  #select = false
  #touched = false

  init(params: Params): void {
    this.#params = params
    const { data: person, context, column, eventKey, eGridCell } = params
    const refusal = context.refused.get(cellName(person.id, column.getColId())) ?? null
    this.#refusal = refusal
    context.refused.delete(cellName(person.id, column.getColId()))
    const typed = eventKey?.length === 1 ? eventKey : null
    const cleared = eventKey === 'Backspace' || eventKey === 'Process'
    this.#input.value = refusal?.text ?? typed ?? (cleared ? '' : params.begin(person, context))
    this.#select = refusal === null && typed === null && !cleared
    this.#input.type = 'text'
    this.#input.className = 'cell-input'
    this.#input.autocomplete = 'off'
    this.#input.spellcheck = false
    this.#input.setAttribute('aria-label', `${params.label}: ${person.fullName}`)
    this.#input.addEventListener('input', () => this.#say(null))
    this.#input.addEventListener('keydown', (event) => {
      // Enter that ends a composition belongs to the input method; keys that move in the text belong to the text.
      if (event.isComposing || ['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) event.stopPropagation()
      if (event.key === 'Enter' || event.key === 'Tab') this.#touched = true
    })
    this.#input.addEventListener('blur', () => setTimeout(() => this.#leave()))
    this.#note.className = 'cell-note'
    this.#note.setAttribute('role', 'alert')
    this.#root.className = 'cell-editor'
    const { left } = eGridCell.getBoundingClientRect()
    if (left > window.innerWidth - ROOM_FOR_NOTE) this.#root.classList.add('cell-editor-right')
    this.#root.style.width = `${Math.max(eGridCell.offsetWidth, NARROWEST)}px`
    this.#root.append(this.#input, this.#note)
    this.#say(refusal?.message ?? null)
  }

  getGui(): HTMLElement {
    return this.#root
  }

  isPopup(): boolean {
    return true
  }

  getPopupPosition(): 'over' {
    return 'over'
  }

  afterGuiAttached(): void {
    this.#input.focus()
    if (this.#select) this.#input.select()
  }

  focusIn(): void {
    this.#input.focus()
  }

  getValue(): string {
    return this.#input.value
  }

  getValidationErrors(): string[] | null {
    const params = this.#params
    const text = this.#input.value
    const refused = this.#refusal?.text === text ? this.#refusal.message : null
    const problem = refused ?? params?.problem(text, params.context) ?? null
    if (this.#touched || refused !== null || problem === null) this.#say(problem)
    return problem === null ? null : [problem]
  }

  /** The grid would show its own tool tip beside the note; it is given an element that nobody sees. */
  getValidationElement(tooltip: boolean): HTMLElement {
    return tooltip ? this.#unseen : this.#input
  }

  /**
   * Focus went elsewhere: a good text is taken; any other stays open with the reason, until it is mended or Escape.
   * Called a moment later, when an editor that the grid itself was closing is gone.
   */
  #leave(): void {
    if (!this.#root.isConnected || document.activeElement === this.#input) return
    this.#touched = true
    if (this.getValidationErrors() === null) this.#params?.stopEditing(true)
    // While the text waits to be mended, the keys must reach it: elsewhere in the sheet they would do nothing.
    else if (document.activeElement?.closest('.ag-root')) this.#input.focus()
  }

  #say(problem: string | null): void {
    this.#note.textContent = problem ?? ''
    this.#note.hidden = problem === null
    if (problem === null) this.#input.removeAttribute('aria-invalid')
    else this.#input.setAttribute('aria-invalid', 'true')
  }
}
