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
import { requireSchool } from './schools-api.ts'
import { type SheetPerson, peopleOf, sheetProblems } from './sheet-problems.ts'

export function createSheetFeature(session: Session): Feature {
  const today = () => localDay(session.surroundings.now())
  return {
    'sheet.check': (request) => {
      const { db } = session.store
      requireSchool(db, request.schoolId)
      return { problems: sheetProblems(db, request, peopleOf(db, request), today()) }
    },

    'sheet.apply': (request) => {
      const { store } = session
      requireSchool(store.db, request.schoolId)
      const people = peopleOf(store.db, request)
      const { changeSet, result } = store.edit(labelOf(request, people), (edit) => {
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
    for (const { id, fields, milestones } of edits) {
      if (fields && this.#people.change(id, schoolId, tidyFields(fields))) touched.add(id)
      if (milestones && this.#setDays(id, milestones)) touched.add(id)
    }
    const addedIds = added.map(({ fields, milestones = {} }) => {
      const id = this.#people.add(schoolId, kind, tidyFields(fields))
      this.#setDays(id, milestones)
      return id
    })
    return { changed: touched.size + addedIds.length, addedIds }
  }

  /** Takes away the numbers that others of the edit are to get, for no two may hold one number even in between. */
  #freeNumbers(people: ReadonlyMap<number, SheetPerson>): Set<number> {
    const { schoolId, edits } = this.#request
    const holders = new Map<string, number>()
    for (const { id, fields } of edits) {
      const held = fields?.personalId === undefined ? null : people.get(id)?.personalId
      if (held) holders.set(held, id)
    }
    const freed = new Set<number>()
    for (const { id, fields } of [...edits, ...this.#request.added.map(({ fields }) => ({ id: 0, fields }))]) {
      const holder = fields?.personalId ? holders.get(fields.personalId) : undefined
      if (holder !== undefined && holder !== id) freed.add(holder)
    }
    for (const id of freed) this.#people.change(id, schoolId, { personalId: null })
    return freed
  }

  #setDays(id: number, milestones: Readonly<Record<StageKey, IsoDate | null>>): boolean {
    let changed = false
    for (const [key, on] of Object.entries(milestones)) {
      const stage = this.#stages.get(key)
      if (stage !== undefined && this.#edit.setMilestone(id, stage, on)) changed = true
    }
    return changed
  }
}
