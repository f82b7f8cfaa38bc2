/**
 * Writes many cells as one step. Everything is checked before anything is stored; where a cell cannot be taken, or
 * people are to be added, the step waits as a `Review` until the user has decided.
 */
import type { Kind } from '../../shared/domain/person.ts'
import { type Backend, messageOf } from '../app/backend.ts'
import type { GridContext } from './grid-context.ts'
import { type BadCell, type CellChange, readChanges, sheetEdit } from './read-changes.ts'

/** A step that waits for the user. */
export interface Review {
  what: string
  bad: readonly BadCell[]
  /** Cells that can be written, and new people among them. */
  good: readonly CellChange[]
  newPeople: number
  /** More that has to be said, or null. */
  note: string | null
}

interface Asked {
  /** As the history will call it: `Dán 12 ô`. */
  what: string
  changes: readonly CellChange[]
  note?: string | null
}

interface CellWriterParts {
  backend: Backend
  kind: Kind
  schoolId: number
  context: GridContext
  say: (text: string, action?: { label: string; run: () => void }) => void
  fail: (text: string) => void
  undo: (changeSetId: number) => void
  /** Shows on the cells which are refused. */
  mark: (cells: ReadonlySet<string>) => void
}

export class CellWriter {
  readonly #parts: CellWriterParts
  readonly #listeners = new Set<() => void>()
  #review: Review | null = null

  constructor(parts: CellWriterParts) {
    this.#parts = parts
  }

  /** The step that waits, or null. */
  review = (): Review | null => this.#review

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Checks texts and stores them, or lays them before the user. */
  write(asked: Asked): Promise<void> {
    return this.#take(asked, false)
  }

  /** Stores the step that waits without the cells that cannot be taken. */
  async writeRest(withNewPeople: boolean): Promise<void> {
    const review = this.#review
    if (!review) return
    this.#show(null)
    const changes = withNewPeople ? review.good : review.good.filter(({ id }) => id > 0)
    if (changes.length > 0) await this.#take({ what: review.what, changes }, true)
  }

  cancel(): void {
    this.#show(null)
  }

  /** @param agreed the user has seen how many people are added */
  async #take({ what, changes, note = null }: Asked, agreed: boolean): Promise<void> {
    try {
      const bad = await this.#check(changes)
      const refused = new Set(bad.map(nameOf))
      // Nobody is added without a name.
      const nameless = new Set(bad.filter(({ id, column }) => id < 0 && column === 'fullName').map(({ id }) => id))
      const good = changes.filter((change) => !refused.has(nameOf(change)) && !nameless.has(change.id))
      const newPeople = new Set(good.filter(({ id }) => id < 0).map(({ id }) => id)).size
      if (bad.length === 0 && note === null && (agreed || newPeople === 0)) await this.#store(what, good)
      else this.#show({ what, bad, good, newPeople, note })
    } catch (error) {
      this.#parts.fail(`Chưa ghi được: ${messageOf(error)}`)
    }
  }

  /** The cells that cannot be taken: first as their texts read, then, where those do, as the register stands. */
  async #check(changes: readonly CellChange[]): Promise<BadCell[]> {
    const { backend, kind, schoolId, context } = this.#parts
    const { rows, bad } = readChanges(kind, context, changes)
    const { edit, ids } = sheetEdit(rows, schoolId, kind)
    if (ids.length === 0) return bad
    const { problems } = await backend.call('sheet.check', edit)
    const texts = new Map(changes.map((change) => [nameOf(change), change.text]))
    return [
      ...bad,
      ...problems.map(({ at, column, message }) => {
        const id = ids[at] ?? 0
        return { id, column, message, text: texts.get(`${id} ${column}`) ?? '' }
      }),
    ]
  }

  async #store(what: string, changes: readonly CellChange[]): Promise<void> {
    const { backend, kind, schoolId, context, say, undo } = this.#parts
    const { rows } = readChanges(kind, context, changes)
    const { edit } = sheetEdit(rows, schoolId, kind)
    if (edit.changes.length + edit.added.length === 0) return say('Không có gì thay đổi')
    const { changeSet } = await backend.call('sheet.apply', { ...edit, label: what })
    if (changeSet) say(`Đã xong: ${what}`, { label: 'Hoàn tác', run: () => undo(changeSet.id) })
    else say('Không có gì thay đổi')
  }

  #show(review: Review | null): void {
    this.#review = review
    this.#parts.mark(new Set(review?.bad.map(nameOf)))
    for (const listener of this.#listeners) listener()
  }
}

function nameOf({ id, column }: { id: number; column: string }): string {
  return `${id} ${column}`
}
