/**
 * Writes a plan of many cells as one step. Everything is read and checked before anything is stored; where a cell
 * cannot be taken, people are to be added, or a paste leaves something out, the step waits as a `Review` until the
 * user has decided.
 */
import { SHEET_ROWS, type SheetRequest } from '../../shared/contract/sheet.ts'
import type { Kind } from '../../shared/domain/person.ts'
import type { CellChange, CellPlan } from '../../shared/sheet/plan.ts'
import { type BadCell, type ReadChanges, readChanges, repairedNotice } from '../../shared/sheet/read-changes.ts'
import { workWords } from '../../shared/sheet/words.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import { type Backend, messageOf } from '../app/backend.ts'
import type { GridContext } from './grid-context.ts'
import type { PeopleStore } from './people-store.ts'

/** A step that waits for the user. */
export interface Review {
  /** As the history will call it: `Dán 12 ô của 3 người`. */
  title: string
  bad: readonly BadCell[]
  /** Cells that can be written, and new people among them. */
  good: readonly CellChange[]
  newPeople: number
  /** What is left out or stored otherwise than it was written. */
  notices: readonly string[]
}

interface CellWriterParts {
  backend: Backend
  kind: Kind
  schoolId: number
  context: GridContext
  store: PeopleStore
  say: (text: string, action?: { label: string; run: () => void }) => void
  fail: (text: string) => void
  undo: (changeSetId: number) => void
  /** Shows on the cells which are refused. */
  mark: (cells: ReadonlySet<string>) => void
}

export class CellWriter {
  readonly #parts: CellWriterParts
  readonly #listeners = new Set<() => void>()
  #waiting: { review: Review; plan: CellPlan } | null = null

  constructor(parts: CellWriterParts) {
    this.#parts = parts
  }

  /** The step that waits, or null. */
  review = (): Review | null => this.#waiting?.review ?? null

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Checks a plan and stores it, or lays it before the user. */
  write(plan: CellPlan): Promise<void> {
    const { say } = this.#parts
    if (plan.refused !== null) say(plan.refused)
    else if (plan.changes.length === 0) say(['Không có gì thay đổi.', ...plan.notices].join(' '))
    else return this.#take(plan, false)
    return Promise.resolve()
  }

  /** Stores the step that waits without the cells that cannot be taken. */
  async writeRest(withNewPeople: boolean): Promise<void> {
    const waiting = this.#waiting
    if (!waiting) return
    this.#show(null)
    const { good } = waiting.review
    const changes = withNewPeople ? good : good.filter(({ id }) => id > 0)
    if (changes.length > 0) await this.#take({ ...waiting.plan, changes: [...changes] }, true)
  }

  cancel(): void {
    this.#show(null)
  }

  /** @param agreed the user has seen who is added and what is left out */
  async #take(plan: CellPlan, agreed: boolean): Promise<void> {
    try {
      const read = this.#read(plan)
      if (read.edits.length > SHEET_ROWS) {
        return this.#parts.fail(`Mỗi lần ghi được ${formatCount(SHEET_ROWS)} người. Hãy chọn vùng nhỏ hơn.`)
      }
      const review = await this.#reviewOf(plan, read)
      const pasted = plan.what === 'paste' || plan.what === 'cut'
      const asks = review.newPeople > 0 || (pasted && review.notices.length > 0)
      if (review.bad.length === 0 && (agreed || !asks)) await this.#store(plan, read, agreed ? [] : review.notices)
      else this.#show({ review, plan })
    } catch (error) {
      this.#parts.fail(`Chưa ghi được: ${messageOf(error)}`)
    }
  }

  #read({ changes }: CellPlan): ReadChanges {
    const { kind, context, store } = this.#parts
    return readChanges({ kind, ...context, personOf: (id) => store.get(id) }, changes)
  }

  async #reviewOf({ what, changes, notices }: CellPlan, read: ReadChanges): Promise<Review> {
    const bad = [...read.bad, ...(await this.#problems(read, what, changes))]
    const refused = new Set(bad.map(nameOf))
    // Nobody is added without a name.
    const nameless = new Set(bad.filter(({ id, column }) => id < 0 && column === 'fullName').map(({ id }) => id))
    const good = changes.filter((change) => !refused.has(nameOf(change)) && !nameless.has(change.id))
    const people = new Set(changes.map(({ id }) => id))
    const added = [...people].filter((id) => id < 0).length
    const cells = changes.filter(({ id }) => id > 0).length
    const repaired = repairedNotice(read.repaired)
    return {
      title: workWords(what, { cells, who: people.size - added, added }),
      bad,
      good,
      newPeople: new Set(good.filter(({ id }) => id < 0).map(({ id }) => id)).size,
      notices: repaired === null ? notices : [...notices, repaired],
    }
  }

  /** What the register has against the texts that could be read. */
  async #problems(read: ReadChanges, what: CellPlan['what'], changes: readonly CellChange[]): Promise<BadCell[]> {
    if (read.edits.length + read.added.length === 0) return []
    const { problems } = await this.#parts.backend.call('sheet.check', this.#request(read, what))
    const texts = new Map(changes.map((change) => [nameOf(change), change.text]))
    return problems.map(({ list, index, column, message }) => {
      const id = (list === 'edits' ? read.edits[index]?.id : read.addedIds[index]) ?? 0
      const cell = { id, column: column ?? 'fullName' }
      return { ...cell, message, text: texts.get(nameOf(cell)) ?? '' }
    })
  }

  #request({ edits, added }: ReadChanges, what: CellPlan['what']): SheetRequest {
    const { schoolId, kind } = this.#parts
    return { schoolId, kind, what, edits, added }
  }

  async #store(plan: CellPlan, read: ReadChanges, notices: readonly string[]): Promise<void> {
    const { backend, say, undo } = this.#parts
    if (read.edits.length + read.added.length === 0) return say('Không có gì thay đổi')
    const { changeSet } = await backend.call('sheet.apply', this.#request(read, plan.what))
    if (!changeSet) return say('Không có gì thay đổi')
    const text = [`Đã xong: ${changeSet.label}`, ...notices].join('. ')
    say(text, { label: 'Hoàn tác', run: () => undo(changeSet.id) })
  }

  #show(waiting: { review: Review; plan: CellPlan } | null): void {
    this.#waiting = waiting
    this.#parts.mark(new Set(waiting?.review.bad.map(nameOf)))
    for (const listener of this.#listeners) listener()
  }
}

function nameOf({ id, column }: { id: number; column: string }): string {
  return `${id} ${column}`
}
