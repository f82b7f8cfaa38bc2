/**
 * Edits made in the cells of a sheet. They show at once and are sent; one that the program refuses is taken back and
 * said why. Edits of many people go through the dialogs.
 */
import type { Person, PersonFields } from '../../shared/domain/person.ts'
import type { StageKey } from '../../shared/domain/tracks.ts'
import { type IsoDate, formatDate } from '../../shared/text/dates.ts'
import { type Backend, messageOf } from '../app/backend.ts'
import type { PeopleStore } from './people-store.ts'
import { withMilestone } from './stage-state.ts'

export class SheetEdits {
  readonly #backend: Backend
  readonly #store: PeopleStore
  readonly #fail: (text: string) => void
  #last: Promise<unknown> = Promise.resolve()

  /** @param fail tells the user of an edit that was refused */
  constructor(backend: Backend, store: PeopleStore, fail: (text: string) => void) {
    this.#backend = backend
    this.#store = store
    this.#fail = fail
  }

  /** Sets the day of a stage, or takes it away with null; tells the user where that was refused. */
  async setMilestone(person: Person, stage: { key: StageKey; name: string }, on: IsoDate | null): Promise<void> {
    const problem = await this.storeMilestone(person, stage.key, on)
    if (problem === null) return
    const what = on === null ? 'bỏ' : `ghi ngày ${formatDate(on)} cho`
    this.#fail(`Chưa ${what} “${stage.name}” của ${person.fullName}: ${problem}`)
  }

  /** Sets the day of a stage, or takes it away with null. Resolves to why it was refused, or to null. */
  storeMilestone(person: Person, stage: StageKey, on: IsoDate | null): Promise<string | null> {
    const sent = this.#inTurn(() => this.#backend.call('progress.mark', { ids: [person.id], stage, on }))
    return this.#show(person, withMilestone(person, stage, on), sent)
  }

  /** Changes fields. Resolves to why it was refused, or to null. */
  edit(person: Person, fields: Partial<PersonFields>): Promise<string | null> {
    const sent = this.#inTurn(() => this.#backend.call('people.edit', { edits: [{ id: person.id, fields }] }))
    return this.#show(person, { ...person, ...fields }, sent)
  }

  /** Sends a call when the one before has its answer: a tick and its taking back must not overtake one another. */
  #inTurn<T>(call: () => Promise<T>): Promise<T> {
    const sent = this.#last.then(call)
    this.#last = sent.catch(() => undefined)
    return sent
  }

  /** Shows `after` now; where it was refused, shows what is on record again. */
  async #show(before: Person, after: Person, sent: Promise<unknown>): Promise<string | null> {
    this.#store.put([after])
    try {
      await sent
      return null
    } catch (error) {
      const [now] = await this.#backend.call('people.byIds', { ids: [before.id] }).catch(() => [before])
      if (now) this.#store.put([now])
      else this.#store.put([], [before.id])
      return messageOf(error)
    }
  }
}
