/**
 * The editor of every cell: a line of text over the cell, for names, numbers and dates alike. A text that cannot be
 * read keeps the editor open, with the reason below it and the text as typed; so does one that the program refused.
 * The line takes the focus at once, so that an input method (Telex, VNI) has somewhere to write its first letter.
 */
import type { ICellEditorComp, ICellEditorParams } from 'ag-grid-community'
import type { Person } from '../../shared/domain/person.ts'
import { type GridContext, cellName } from './grid-context.ts'

export interface TextEditorParams {
  label: string
  /** The text to begin with when the cell is opened rather than typed over. */
  begin: (person: Person, context: GridContext) => string
  /** Why the text cannot be taken, or null. */
  problem: (text: string, context: GridContext) => string | null
}

type Params = ICellEditorParams<Person, string, GridContext> & TextEditorParams

export class TextEditor implements ICellEditorComp<Person, string, GridContext> {
  readonly #root = document.createElement('div')
  readonly #input = document.createElement('input')
  readonly #note = document.createElement('p')
  #params: Params | null = null
  #select = false
  #touched = false

  init(params: Params): void {
    this.#params = params
    const { data: person, context, column, eventKey, eGridCell } = params
    const refusal = context.refused.get(cellName(person.id, column.getColId()))
    context.refused.delete(cellName(person.id, column.getColId()))
    const typed = eventKey?.length === 1 ? eventKey : null
    const cleared = eventKey === 'Backspace' || eventKey === 'Process'
    this.#input.value = refusal?.text ?? typed ?? (cleared ? '' : params.begin(person, context))
    this.#select = refusal === undefined && typed === null && !cleared
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
    this.#note.className = 'cell-note'
    this.#note.setAttribute('role', 'alert')
    this.#root.className = 'cell-editor'
    this.#root.style.minWidth = `${eGridCell.offsetWidth}px`
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
    const problem = params?.problem(this.#input.value, params.context) ?? null
    if (this.#touched || problem === null) this.#say(problem)
    return problem === null ? null : [problem]
  }

  getValidationElement(): HTMLElement {
    return this.#input
  }

  #say(problem: string | null): void {
    this.#note.textContent = problem ?? ''
    this.#note.hidden = problem === null
    if (problem === null) this.#input.removeAttribute('aria-invalid')
    else this.#input.setAttribute('aria-invalid', 'true')
  }
}
