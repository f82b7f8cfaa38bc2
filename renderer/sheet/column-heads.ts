/**
 * What the heads of the columns and the rest of a sheet tell each other about filters: heads ask for the panel of
 * their column, and show whether a filter is set on it. One object for the life of a grid.
 */
export class ColumnHeads {
  readonly #listeners = new Set<() => void>()
  #filtered: ReadonlySet<string> = new Set()
  #onOpen: ((column: string, anchor: HTMLElement) => void) | null = null

  /** Opens the panel of a column beside an element. */
  open(column: string, anchor: HTMLElement): void {
    this.#onOpen?.(column, anchor)
  }

  /** Takes over opening panels, until the returned function is called. */
  answer(open: (column: string, anchor: HTMLElement) => void): () => void {
    this.#onOpen = open
    return () => {
      if (this.#onOpen === open) this.#onOpen = null
    }
  }

  isFiltered(column: string): boolean {
    return this.#filtered.has(column)
  }

  /** Says on which columns a filter is set. */
  setFiltered(columns: Iterable<string>): void {
    this.#filtered = new Set(columns)
    for (const listener of this.#listeners) listener()
  }

  /** Listens to `setFiltered`; the returned function stops listening. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
