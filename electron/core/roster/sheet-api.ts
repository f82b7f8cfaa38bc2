/** Calls that write many cells of many people as one step (see shared/contract/sheet.ts). */
import { AppError } from '../../../shared/contract/reply.ts'
import type { SheetRequest } from '../../../shared/contract/sheet.ts'
import type { StageKey } from '../../../shared/domain/tracks.ts'
import { workWords } from '../../../shared/sheet/words.ts'
import { type IsoDate, localDay } from '../../../shared/text/dates.ts'
import { formatCount } from '../../../shared/text/numbers.ts'
import type { Feature } from '../dispatcher.ts'
import type { Session } from '../session.ts'
import type { Edit } from '../store/edit.ts'
import { tidyFields } from './people-api.ts'
import { PeopleWriter } from './people-write.ts'
import { requireSchoolId } from './schools-api.ts'
import { type SheetPerson, peopleOf, sheetProblems } from './sheet-problems.ts'

export function createSheetFeature(session: Session): Feature {
  const today = () => localDay(session.surroundings.now())
  return {
    'sheet.check': (request) => {
      const { db } = session.store
      requireSchoolId(db, request.schoolId)
      return { problems: sheetProblems(db, request, peopleOf(db, request), today()) }
    },

    'sheet.apply': ({ label, ...request }) => {
      const { store } = session
      requireSchoolId(store.db, request.schoolId)
      const people = peopleOf(store.db, request)
      const { changeSet, result } = store.edit(label ?? labelOf(request, people), (edit) => {
        const [first, ...more] = sheetProblems(store.db, request, people, today())
        if (first) throw refused(first.message, more.length)
        return new SheetWriter(session, edit, request).write(people)
      })
      return { changeSet, ...result }
    },
  }
}

function refused(message: string, more: number): AppError {
  const others = more > 0 ? ` Còn ${formatCount(more)} ô khác cũng không ghi được.` : ''
  return new AppError('conflict', `${message}${others} Chưa ghi gì.`)
}

function labelOf({ what, label, edits, added }: SheetRequest, people: ReadonlyMap<number, SheetPerson>): string {
  if (label !== undefined) return label
  let cells = 0
  for (const { fields = {}, milestones = {} } of edits) {
    cells += Object.keys(fields).length + Object.keys(milestones).length
  }
  const [only] = edits
  const who = edits.length === 1 && only ? (people.get(only.id)?.fullName ?? 1) : edits.length
  return workWords(what, { cells, who, added: added.length })
}

class SheetWriter {
  readonly #edit: Edit
  readonly #people: PeopleWriter
  readonly #request: SheetRequest
  readonly #stages: ReadonlyMap<StageKey, number>

  constructor({ store }: Session, edit: Edit, request: SheetRequest) {
    this.#edit = edit
    this.#people = new PeopleWriter(store, edit)
    this.#request = request
    this.#stages = new Map(store.db.prepare<[], [StageKey, number]>('SELECT key, id FROM stage').raw().all())
  }

  write(people: ReadonlyMap<number, SheetPerson>): { changed: number; addedIds: number[] } {
    const { schoolId, kind, edits, added } = this.#request
    const touched = this.#freeNumbers(people)
    const written = edits.flatMap(({ id, fields }) => (fields ? [{ id, fields: tidyFields(fields) }] : []))
    for (const id of this.#people.changeAll(schoolId, written)) touched.add(id)
    for (const id of this.#setDays(edits)) touched.add(id)
    const addedIds = added.map(({ fields }) => this.#people.add(schoolId, kind, tidyFields(fields)))
    this.#setDays(added.map(({ milestones }, at) => ({ id: addedIds[at] ?? 0, milestones })))
    return { changed: touched.size + addedIds.length, addedIds }
  }

  /** Takes away the numbers that others of the edit are to get, for no two may hold one number even in between. */
  #freeNumbers(people: ReadonlyMap<number, SheetPerson>): Set<number> {
    const { schoolId, edits, added } = this.#request
    const holders = new Map<string, number>()
    for (const { id, fields } of edits) {
      const held = fields?.personalId === undefined ? null : people.get(id)?.personalId
      if (held) holders.set(held, id)
    }
    const freed = new Set<number>()
    const free = (number: string | null | undefined, id: number) => {
      const holder = number ? holders.get(number) : undefined
      if (holder !== undefined && holder !== id) freed.add(holder)
    }
    for (const { id, fields } of edits) free(fields?.personalId, id)
    for (const { fields } of added) free(fields.personalId, 0)
    for (const id of freed) this.#people.change(id, schoolId, { personalId: null })
    return freed
  }

  /** Returns whose days differed; the same person may come several times. */
  #setDays(people: readonly { id: number; milestones?: Days | undefined }[]): number[] {
    const byStage = new Map<number, Map<number, IsoDate | null>>()
    for (const { id, milestones = {} } of people) {
      for (const [key, on] of Object.entries(milestones)) {
        const stage = this.#stages.get(key)
        if (stage === undefined) continue
        const days = byStage.get(stage)
        if (days) days.set(id, on)
        else byStage.set(stage, new Map([[id, on]]))
      }
    }
    return [...byStage].flatMap(([stage, days]) => this.#edit.setMilestones(stage, days))
  }
}

type Days = Readonly<Record<StageKey, IsoDate | null>>
