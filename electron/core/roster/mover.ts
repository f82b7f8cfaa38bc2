/** Writes moves into an edit, so that figures of earlier days stay as they were (docs/decisions/0013-moves.md). */
import { AppError } from '../../../shared/contract/reply.ts'
import type { School } from '../../../shared/contract/schemas.ts'
import type { Person } from '../../../shared/domain/person.ts'
import { type IsoDate, formatDate } from '../../../shared/text/dates.ts'
import { requireStage } from '../progress/tracks-query.ts'
import type { Edit } from '../store/edit.ts'
import type { Store } from '../store/store.ts'
import { PeopleWriter } from './people-write.ts'

export class Mover {
  readonly #store: Store
  readonly #edit: Edit
  readonly #writer: PeopleWriter
  readonly #on: IsoDate

  /** @param on first day of the new state */
  constructor(store: Store, edit: Edit, on: IsoDate) {
    this.#store = store
    this.#edit = edit
    this.#writer = new PeopleWriter(store, edit)
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

  /** Ends the stay in one school and begins one in another, with all that is known by now. Returns the new record. */
  changeSchool(person: Person, school: School, className: string | null): number {
    this.#refuseTakenNumber(person, school)
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
      if (on !== undefined) this.#edit.setMilestone(id, requireStage(this.#store.db, key).id, on)
    }
    for (const { reason, from, until, note } of exemptions) {
      this.#edit.insert('exemption', { person_id: id, reason, from_on: from, until_on: until, note })
    }
    return id
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

  #refuseTakenNumber({ fullName, personalId }: Person, school: School): void {
    if (personalId === null) return
    const holder = this.#store.db
      .prepare<[number, string], string>('SELECT full_name FROM person WHERE school_id = ? AND personal_id = ?')
      .pluck()
      .get(school.id, personalId)
    if (holder === undefined) return
    throw new AppError(
      'conflict',
      `Số định danh của ${fullName} đã có ở ${school.name} (${holder}). Nếu là người trở lại, hãy xóa ngày rời trường ở đó.`,
    )
  }
}
