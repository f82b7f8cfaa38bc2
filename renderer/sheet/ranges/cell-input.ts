/**
 * The line of text that has the focus for the whole sheet. At rest it is empty and unseen over the active cell and
 * hands keys to the sheet; whatever text reaches it, typed, composed by an input method (Telex, VNI) or put in by a
 * program such as UniKey, makes it the editor of that cell with the text already in it. Because the focus never moves,
 * no first letter is lost or doubled.
 *
 * A text that cannot be read keeps the editor open, with the reason below it and the text as typed; so does one that
 * the program refused.
 */

/** What the line needs to know of the cell that it stands on. */
export interface EditedCell {
  label: string
  /** The text to begin with when the cell is opened rather than typed over. */
  begin: string
  /** Why the text cannot be taken, or null. */
  problem: (text: string) => string | null
  /** How the text will be understood, where that is not plain from it; null for nothing to say. */
  hint: (text: string) => string | null
}

export interface CellInputParts {
  /** The cell to be edited, or null where it cannot be. */
  cell: () => EditedCell | null
  /** Where the cell is, on the screen. */
  rect: () => DOMRect
  /** Keys at rest. @returns true when the key was answered */
  key: (event: KeyboardEvent) => boolean
  /** A text was taken: to be stored, in every chosen cell where `all`. */
  commit: (text: string, all: boolean) => void
  /** Keys that end an edit lead to another cell. */
  leave: (event: KeyboardEvent) => void
}

/** `enter`: typed over, arrows end it; `edit`: opened, arrows move in the text. As in Excel, F2 changes between them. */
type Mode = 'rest' | 'enter' | 'edit'

/** What is heard of the line while no cell is chosen. */
const NO_CELL = 'Các ô của danh sách'
const ARROWS = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'])
const ROOM_FOR_NOTE = 340
const NARROWEST = 110

export class CellInput {
  readonly #parts: CellInputParts
  readonly #place: HTMLElement
  readonly #root = document.createElement('div')
  readonly #input = document.createElement('input')
  readonly #note = document.createElement('p')
  readonly #hint = document.createElement('p')
  #mode: Mode = 'rest'
  #cell: EditedCell | null = null
  #refusal: { text: string; message: string } | null = null
  #touched = false

  constructor(place: HTMLElement, parts: CellInputParts) {
    this.#parts = parts
    this.#place = place
    this.#root.className = 'cell-editor'
    this.#input.type = 'text'
    this.#input.setAttribute('aria-label', NO_CELL)
    this.#input.className = 'cell-input'
    this.#input.autocomplete = 'off'
    this.#input.spellcheck = false
    this.#note.className = 'cell-note'
    this.#note.setAttribute('role', 'alert')
    this.#hint.className = 'cell-hint'
    this.#hint.setAttribute('role', 'status')
    this.#root.append(this.#input, this.#note, this.#hint)
    this.#input.addEventListener('keydown', (event) => this.#key(event))
    this.#input.addEventListener('beforeinput', (event) => {
      if (this.#mode === 'rest' && event.cancelable && this.#parts.cell() === null) event.preventDefault()
    })
    this.#input.addEventListener('compositionstart', () => this.#typed())
    this.#input.addEventListener('input', () => this.#typed())
    this.#input.addEventListener('blur', () => setTimeout(() => this.#left()))
    this.#rest()
    place.append(this.#root)
  }

  get element(): HTMLInputElement {
    return this.#input
  }

  get editing(): boolean {
    return this.#mode !== 'rest'
  }

  focus(): void {
    this.#input.focus({ preventScroll: true })
  }

  /** Says what the active cell is, to those who hear the screen. */
  name(label: string): void {
    if (this.#mode === 'rest') this.#input.setAttribute('aria-label', label || NO_CELL)
  }

  /** Moves the line to where its cell is. */
  follow(): void {
    const rect = this.#parts.rect()
    const frame = this.#place.getBoundingClientRect()
    const width = this.#mode === 'rest' ? rect.width : Math.max(rect.width, NARROWEST)
    const left = Math.max(0, Math.min(rect.left - frame.left, frame.width - width))
    const top = Math.max(0, Math.min(rect.top - frame.top, frame.height - rect.height))
    Object.assign(this.#root.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${rect.height}px`,
    })
    this.#root.classList.toggle('cell-editor-right', rect.left > window.innerWidth - ROOM_FOR_NOTE)
    this.#root.classList.toggle('cell-editor-up', rect.bottom > frame.bottom - 60)
  }

  /** Opens the cell with what it holds, the text chosen or the caret at its end; or empty. */
  open(how: 'all' | 'end' | 'empty'): void {
    const cell = this.#parts.cell()
    if (!cell) return
    this.#begin('edit', cell)
    this.#input.value = how === 'empty' ? '' : cell.begin
    const { length } = this.#input.value
    this.#input.setSelectionRange(how === 'all' ? 0 : length, length)
    this.#say()
  }

  /** Opens the cell with a text that the program refused, and why. */
  reopen(text: string, message: string): void {
    const cell = this.#parts.cell()
    if (!cell) return
    this.#begin('edit', cell)
    this.#refusal = { text, message }
    this.#input.value = text
    this.#say()
  }

  /** Ends an edit and stores it. @returns false when the text cannot be taken: the editor stays */
  finish(all = false): boolean {
    if (this.#mode === 'rest') return true
    this.#touched = true
    if (this.#problem() !== null) {
      this.#say()
      this.focus()
      return false
    }
    const text = this.#input.value
    const changed = all || text !== this.#cell?.begin
    this.#rest()
    if (changed) this.#parts.commit(text, all)
    return true
  }

  cancel(): void {
    this.#rest()
  }

  stop(): void {
    this.#root.remove()
  }

  #key(event: KeyboardEvent): void {
    // What an input method is at work on belongs to it: its Enter ends the word, its arrows move among its words.
    if (event.isComposing || event.keyCode === 229) return
    if (this.#mode === 'rest') {
      if (this.#parts.key(event)) event.preventDefault()
      return
    }
    const ctrl = event.ctrlKey || event.metaKey
    if (event.key === 'Escape') this.cancel()
    else if (event.key === 'F2') this.#mode = this.#mode === 'enter' ? 'edit' : 'enter'
    else if (event.key === 'Enter' && ctrl) this.finish(true)
    else if (event.key === 'Enter' || event.key === 'Tab' || (this.#mode === 'enter' && ARROWS.has(event.key))) {
      if (this.finish()) this.#parts.leave(event)
    } else {
      // Every other key belongs to the text, and to nobody else on the way up but keys of the window.
      if (!ctrl && !event.altKey) event.stopPropagation()
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  #typed(): void {
    if (this.#mode === 'rest') {
      const cell = this.#parts.cell()
      if (!cell) {
        this.#input.value = ''
        return
      }
      this.#begin('enter', cell)
    }
    this.#touched = false
    this.#say()
  }

  #begin(mode: Mode, cell: EditedCell): void {
    this.#mode = mode
    this.#cell = cell
    this.#touched = false
    this.#refusal = null
    this.#root.dataset['editing'] = 'true'
    this.#input.dataset['editing'] = 'true'
    this.#input.setAttribute('aria-label', cell.label)
    this.follow()
    this.focus()
  }

  #rest(): void {
    this.#mode = 'rest'
    this.#cell = null
    this.#refusal = null
    this.#input.value = ''
    this.#root.dataset['editing'] = 'false'
    this.#input.dataset['editing'] = 'false'
    this.#say()
  }

  #problem(): string | null {
    const text = this.#input.value
    if (this.#refusal?.text === text) return this.#refusal.message
    return this.#cell?.problem(text) ?? null
  }

  /** A text half typed is not scolded; one that was to be taken, or was refused, is. */
  #say(): void {
    const problem = this.#mode === 'rest' ? null : this.#problem()
    const said = this.#touched || this.#refusal !== null ? problem : null
    this.#note.textContent = said ?? ''
    this.#note.hidden = said === null
    const hint = problem === null ? (this.#cell?.hint(this.#input.value) ?? null) : null
    this.#hint.textContent = hint ?? ''
    this.#hint.hidden = hint === null
    if (said === null) this.#input.removeAttribute('aria-invalid')
    else this.#input.setAttribute('aria-invalid', 'true')
  }

  /** Focus went elsewhere: a good text is taken; any other stays open with the reason, until it is mended or Escape. */
  #left(): void {
    if (this.#mode === 'rest' || document.activeElement === this.#input || !document.hasFocus()) return
    const outside = !this.#place.contains(document.activeElement)
    this.#touched = true
    if (this.#problem() === null) this.finish()
    else {
      this.#say()
      // While the text waits to be mended, the keys must reach it: elsewhere in the sheet they would do nothing.
      if (!outside) this.focus()
    }
  }
}
