/** What the register has against an edit of many cells: numbers held twice, days that cannot be, people who are gone. */
import type { Database, Statement } from 'better-sqlite3'
import type { SheetProblem, SheetRequest } from '../../../shared/contract/sheet.ts'
import type { Kind, PersonPatch } from '../../../shared/domain/person.ts'
import type { StageKey } from '../../../shared/domain/tracks.ts'
import { type IsoDate, formatDate } from '../../../shared/text/dates.ts'
import { tidy } from '../../../shared/text/fold.ts'

/** Somebody whom an edit names, as on record. */
export interface SheetPerson {
  id: number
  schoolId: number
  kind: Kind
  fullName: string
  birthDate: IsoDate | null
  personalId: string | null
}

type Found = Pick<SheetProblem, 'column' | 'code' | 'message'>
type Days = Readonly<Record<StageKey, IsoDate | null>>

/** The people on record behind the edits, by id, whatever their school. */
export function peopleOf(db: Database, { edits }: Pick<SheetRequest, 'edits'>): ReadonlyMap<number, SheetPerson> {
  const people = db
    .prepare<[string], [number, number, Kind, string, IsoDate | null, string | null]>(
      `SELECT p.id, school_id, kind, full_name, birth_date, personal_id
         FROM json_each(?) j CROSS JOIN person p ON p.id = j.value`,
    )
    .raw()
    .all(JSON.stringify(edits.map(({ id }) => id)))
  return new Map(
    people.map(([id, schoolId, kind, fullName, birthDate, personalId]) => [
      id,
      { id, schoolId, kind, fullName, birthDate, personalId },
    ]),
  )
}

/**
 * Every problem, in the order of the lists of the edit.
 * @param people from `peopleOf`
 */
export function sheetProblems(
  db: Database,
  request: SheetRequest,
  people: ReadonlyMap<number, SheetPerson>,
  today: IsoDate,
): SheetProblem[] {
  const { schoolId, kind, edits, added } = request
  const rows = new RowProblems(db, request, people, today)
  const problems: SheetProblem[] = []
  const seen = new Set<number>()
  for (const [index, { id, fields = {}, milestones = {} }] of edits.entries()) {
    const person = people.get(id)
    let found: Found[]
    if (!person || person.schoolId !== schoolId || person.kind !== kind) found = [GONE]
    else if (seen.has(id)) found = [REPEATED]
    else found = rows.of(person, fields, milestones)
    seen.add(id)
    for (const problem of found) problems.push({ list: 'edits', index, ...problem })
  }
  for (const [index, { fields, milestones = {} }] of added.entries()) {
    for (const problem of rows.of(null, fields, milestones)) problems.push({ list: 'added', index, ...problem })
  }
  return problems
}

const GONE: Found = { column: null, code: 'gone', message: 'Người này không còn trong sổ. Hãy chọn lại.' }
const REPEATED: Found = {
  column: null,
  code: 'repeated-person',
  message: 'Một người có hai lần trong cùng thao tác. Hãy làm từng lần một.',
}

class RowProblems {
  readonly #today: IsoDate
  readonly #stages: ReadonlyMap<string, string>
  /** Whom the edit gives each number to, as far as it was looked at. */
  readonly #taken = new Map<string, string>()
  readonly #holders: ReadonlyMap<string, { id: number; full_name: string }>
  readonly #freed: ReadonlySet<number>
  /** The first day that each person has on record; of those who get another birth date. */
  readonly #firstDays: ReadonlyMap<number, IsoDate>
  readonly #earlier: Statement<[number, IsoDate], { key: StageKey; name: string; reached_on: IsoDate }>

  constructor(db: Database, request: SheetRequest, people: ReadonlyMap<number, SheetPerson>, today: IsoDate) {
    const { edits } = request
    this.#today = today
    this.#stages = new Map(db.prepare<[], [string, string]>('SELECT key, name FROM stage').raw().all())
    this.#holders = holdersOf(db, request)
    this.#firstDays = new Map(
      db
        .prepare<[string], [number, IsoDate]>(
          `SELECT m.person_id, min(m.reached_on)
             FROM json_each(?) j CROSS JOIN milestone m ON m.person_id = j.value GROUP BY m.person_id`,
        )
        .raw()
        .all(JSON.stringify(edits.flatMap(({ id, fields }) => (fields?.birthDate ? [id] : [])))),
    )
    this.#earlier = db.prepare(
      `SELECT s.key, s.name, m.reached_on FROM milestone m JOIN stage s ON s.id = m.stage_id
        WHERE m.person_id = ? AND m.reached_on < ? ORDER BY m.reached_on`,
    )
    // Numbers may be swapped: who gets another one gives up their own.
    this.#freed = new Set(
      edits.flatMap(({ id, fields }) => (fields?.personalId === undefined || !people.has(id) ? [] : [id])),
    )
  }

  of(person: SheetPerson | null, fields: PersonPatch, milestones: Days): Found[] {
    const found: Found[] = []
    const name = fields.fullName ?? person?.fullName ?? ''
    if (tidy(name) === '') found.push(NAMELESS)
    const number = fields.personalId ? this.#numberProblem(fields.personalId, name) : null
    if (number) found.push(number)
    if (fields.birthDate) found.push(...this.#birthProblems(person, fields.birthDate, milestones))
    const birth = fields.birthDate === undefined ? (person?.birthDate ?? null) : fields.birthDate
    for (const [stage, on] of Object.entries(milestones)) {
      const problem = this.#dayProblem(stage, on, birth, name)
      if (problem) found.push(problem)
    }
    return found
  }

  #numberProblem(number: string, name: string): Found | null {
    const taken = this.#taken.get(number)
    if (taken !== undefined) {
      const message = `Số định danh ${number} có hai lần, cũng ở ${taken}. Hãy kiểm tra lại số trên thẻ.`
      return { column: 'personalId', code: 'repeated-id', message }
    }
    this.#taken.set(number, name)
    const holder = this.#holders.get(number)
    if (!holder || this.#freed.has(holder.id)) return null
    const message = `Số định danh ${number} đã có ở ${holder.full_name}. Hãy kiểm tra lại số trên thẻ.`
    return { column: 'personalId', code: 'taken-id', message }
  }

  #birthProblems(person: SheetPerson | null, birth: IsoDate, milestones: Days): Found[] {
    if (birth > this.#today) return [{ column: 'birthDate', code: 'future-day', message: futureBirth(this.#today) }]
    if (!person || (this.#firstDays.get(person.id) ?? birth) >= birth) return []
    const early = this.#earlier.all(person.id, birth).find(({ key }) => milestones[key] === undefined)
    if (!early) return []
    const message = `Ngày sinh ${formatDate(birth)} sau mốc “${early.name}” ngày ${formatDate(early.reached_on)}. Hãy kiểm tra lại ngày.`
    return [{ column: 'birthDate', code: 'day-before-birth', message }]
  }

  #dayProblem(stage: StageKey, on: IsoDate | null, birth: IsoDate | null, name: string): Found | null {
    if (!this.#stages.has(stage)) {
      const message = 'Mốc này không còn trong nội dung theo dõi. Hãy mở lại danh sách.'
      return { column: stage, code: 'unknown-stage', message }
    }
    if (on === null) return null
    if (on > this.#today) {
      const message = `Ngày ${formatDate(on)} ở tương lai. Chỉ ghi được mốc đến hôm nay ${formatDate(this.#today)}.`
      return { column: stage, code: 'future-day', message }
    }
    if (birth === null || on >= birth) return null
    const message = `Ngày ${formatDate(on)} trước ngày sinh của ${name}. Hãy kiểm tra lại ngày.`
    return { column: stage, code: 'day-before-birth', message }
  }
}

/** Who holds the numbers that an edit gives. */
function holdersOf(db: Database, { schoolId, edits, added }: SheetRequest) {
  const numbers = [...edits, ...added].flatMap(({ fields }) => fields?.personalId ?? [])
  const holders = db
    .prepare<[string, number], { number: string; id: number; full_name: string }>(
      `SELECT j.value AS number, p.id, p.full_name
         FROM json_each(?) j CROSS JOIN person p
           ON p.school_id = ? AND p.personal_id = j.value AND p.personal_id IS NOT NULL`,
    )
    .all(JSON.stringify(numbers), schoolId)
  return new Map(holders.map(({ number, ...holder }) => [number, holder]))
}

const NAMELESS: Found = {
  column: 'fullName',
  code: 'missing-name',
  message: 'Họ và tên không được để trống.',
}

function futureBirth(today: IsoDate): string {
  return `Ngày sinh không thể sau hôm nay (${formatDate(today)}).`
}
