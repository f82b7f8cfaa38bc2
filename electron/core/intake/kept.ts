/** Things shown to the user that wait in memory to be applied or discarded; the oldest go when there are many. */
import { randomUUID } from 'node:crypto'
import { AppError } from '../../../shared/contract/reply.ts'

/** A window shows one at a time; a few may stand open beside each other. */
const MOST = 4

export class Kept<T> {
  readonly #things = new Map<string, T>()

  /** Keeps a thing; returns the id by which it is asked for. */
  keep(thing: T): string {
    const id = randomUUID()
    this.#things.set(id, thing)
    for (const oldest of this.#things.keys()) {
      if (this.#things.size <= MOST) break
      this.#things.delete(oldest)
    }
    return id
  }

  /** Throws `not-found` for one that is no longer kept. */
  get(id: string): T {
    const found = this.#things.get(id)
    if (found === undefined) throw new AppError('not-found', 'Bản xem trước đã đóng. Hãy chọn lại tệp.')
    return found
  }

  /** Puts another thing in the place of one that is kept. */
  replace(id: string, thing: T): void {
    this.#things.set(id, thing)
  }

  drop(id: string): void {
    this.#things.delete(id)
  }
}
