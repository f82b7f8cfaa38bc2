/**
 * The people of one sheet as the window holds them. Edits show at once (`put`) and are set right by what the program
 * answers; listeners are told exactly who was added, changed or removed, so that the grid redraws no more than that.
 */
import type { Person } from '../../shared/domain/person.ts'

export interface PeopleChange {
  added: readonly Person[]
  updated: readonly Person[]
  removed: readonly Person[]
  /** Everything was read anew. */
  all: boolean
}

export class PeopleStore {
  readonly #people = new Map<number, Person>()
  readonly #listeners = new Set<(change: PeopleChange) => void>()
  #list: readonly Person[] = []

  /** All people, in no order; the same array until something changes. */
  list = (): readonly Person[] => this.#list

  get(id: number): Person | undefined {
    return this.#people.get(id)
  }

  /** Listens to changes; the returned function stops listening. */
  subscribe = (listener: (change: PeopleChange) => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes the place of everything held. */
  reset(people: readonly Person[]): void {
    this.#people.clear()
    for (const person of people) this.#people.set(person.id, person)
    this.#tell({ added: people, updated: [], removed: [], all: true })
  }

  /** Adds or replaces people, and removes those of `gone` that are held. */
  put(people: readonly Person[], gone: Iterable<number> = []): void {
    const added: Person[] = []
    const updated: Person[] = []
    const removed: Person[] = []
    for (const person of people) {
      ;(this.#people.has(person.id) ? updated : added).push(person)
      this.#people.set(person.id, person)
    }
    for (const id of gone) {
      const person = this.#people.get(id)
      if (person && this.#people.delete(id)) removed.push(person)
    }
    if (added.length + updated.length + removed.length > 0) this.#tell({ added, updated, removed, all: false })
  }

  #tell(change: PeopleChange): void {
    this.#list = [...this.#people.values()]
    for (const listener of this.#listeners) listener(change)
  }
}
