/** Writes moves into an edit, so that figures of earlier days stay as they were (docs/decisions/0013-moves.md). */
import { AppError } from '../../../shared/contract/reply.ts'
import type { School } from '../../../shared/contract/schemas.ts'
import { type Exemption, type Person, isPresent } from '../../../shared/domain/person.ts'
import { type IsoDate, formatDate } from '../../../shared/text/dates.ts'
import { requireStage } from '../progress/tracks-query.ts'
import type { Edit } from '../store/edit.ts'
import type { Store } from '../store/store.ts'
import { PeopleWriter } from './people-write.ts'
import { refuseOther } from './stays-query.ts'

export class Mover {
  readonly #store: Store
  readonly #edit: Edit
  readonly #writer: PeopleWriter
  readonly #on: IsoDate

  /**
   * @param on first day of the new state
   * @param writer the one that writes the rest of the edit, so that each new class is made once
   */
  constructor(store: Store, edit: Edit, on: IsoDate, writer = new PeopleWriter(store, edit)) {
    this.#store = store
    this.#edit = edit
    this.#writer = writer
    this.#on = on
  }

  /** Ends the stay in the school. */
  leave(person: Person): void {
    this.#refuseBefore(person)
    this.#writer.change(person.id, person.schoolId, { leftOn: this.#on })
  }

  /** Puts a pupil into another class; the one before stands for the days before. */
  changeClass(person: Person, className: string | null): void {
    this.#refuseBefore(person)
    const classId = this.#store.db
      .prepare<[number], number | null>('SELECT class_id FROM person WHERE id = ?')
      .pluck()
      .get(person.id)
    this.#edit.insert('former_class', { person_id: person.id, class_id: classId ?? null, until_on: this.#on })
    this.#writer.change(person.id, person.schoolId, { className })
  }

  /** As `changeClass`; where a move of that day or a later one is on record, it is the class after it that is mended. */
  changeOrMendClass(person: Person, className: string | null): void {
    const last = person.formerClasses.at(-1)?.until ?? person.joinedOn
    if (last === null || last < this.#on) this.changeClass(person, className)
    else this.#writer.change(person.id, person.schoolId, { className })
  }

  /** Ends the stay in one school and begins one in another, with all that is known by now. Returns the new record. */
  changeSchool(person: Person, school: School, className: string | null): number {
    this.leave(person)
    const { id: oldId, schoolId: _schoolId, kind, milestones, exemptions, formerClasses: _classes, ...fields } = person
    const id = this.#writer.add(school.id, kind, {
      ...fields,
      className: kind === 'student' ? className : null,
      teamName: null,
      localId: null,
      joinedOn: this.#on,
      leftOn: null,
    })
    this.#edit.update('person', id, { moved_from: oldId })
    for (const [key, on] of Object.entries(milestones)) {
      if (on !== undefined) this.#mark(id, key, on)
    }
    this.#exempt(id, exemptions)
    return id
  }

  /**
   * Ends the stay of one record and begins that of another of the same person, which the other school has by its own
   * list: what the first knows and the second does not goes over.
   */
  join(from: Person, to: Person): void {
    refuseOther(from, to)
    if (!isPresent(to, this.#on) && !(to.leftOn === null && (to.joinedOn ?? '') > this.#on)) throw this.#gone(to)
    const first = to.formerClasses.at(0)?.until
    if (first !== undefined && first <= this.#on) {
      throw new AppError(
        'conflict',
        `${to.fullName} đã chuyển lớp ở trường mới ngày ${formatDate(first)}. Hãy chọn ngày chuyển trường trước ngày đó.`,
      )
    }
    this.leave(from)
    this.#writer.change(to.id, to.schoolId, { joinedOn: this.#on })
    this.#edit.update('person', to.id, { moved_from: from.id })
    for (const [key, on] of Object.entries(from.milestones)) {
      if (on !== undefined && to.milestones[key] === undefined) this.#mark(to.id, key, on)
    }
    const known = new Set(to.exemptions.map(({ reason, from: since }) => `${reason} ${since}`))
    this.#exempt(
      to.id,
      from.exemptions.filter(({ reason, from: since }) => !known.has(`${reason} ${since}`)),
    )
  }

  #mark(id: number, key: string, on: IsoDate): void {
    this.#edit.setMilestone(id, requireStage(this.#store.db, key).id, on)
  }

  #exempt(id: number, exemptions: readonly Exemption[]): void {
    for (const { reason, from, until, note } of exemptions) {
      this.#edit.insert('exemption', { person_id: id, reason, from_on: from, until_on: until, note })
    }
  }

  /** A move cannot lie before, or on the day of, one that is on record. */
  #refuseBefore({ fullName, joinedOn, formerClasses }: Person): void {
    const last = formerClasses.at(-1)?.until ?? joinedOn
    if (last === null || last < this.#on) return
    throw new AppError(
      'conflict',
      `${fullName} đã chuyển lớp hoặc vào trường ngày ${formatDate(last)}. Hãy chọn ngày sau ngày đó.`,
    )
  }

  /** Somebody who was there once and left cannot be joined to: the days between would count. */
  #gone({ fullName, leftOn }: Person): AppError {
    return new AppError(
      'conflict',
      `${fullName} đã rời trường mới ngày ${formatDate(leftOn)}. Nếu là người trở lại, hãy xóa ngày rời trường ở đó.`,
    )
  }
}
