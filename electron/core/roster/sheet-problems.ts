/** What stands in the way of an edit of many cells: numbers held twice, days that cannot be. */
import type { Database } from 'better-sqlite3'
import type { SheetEdit, SheetProblem } from '../../../shared/contract/sheet.ts'
import type { Person, PersonPatch } from '../../../shared/domain/person.ts'
import { type IsoDate, formatDate } from '../../../shared/text/dates.ts'

/** @param people those of `changes`, as they are on record */
export function sheetProblems(
  db: Database,
  { schoolId, changes, added }: SheetEdit,
  people: ReadonlyMap<number, Person>,
  today: IsoDate,
): SheetProblem[] {
  const rows = [
    ...changes.map(({ id, fields, days }) => ({ person: people.get(id), fields, days })),
    ...added.map(({ fields, days }) => ({ person: undefined, fields, days })),
  ]
  const problems: SheetProblem[] = []
  const holders = numberHolders(db, schoolId, changes)
  for (const [at, { person, fields, days }] of rows.entries()) {
    const name = fields.fullName ?? person?.fullName ?? ''
    if (fields.fullName !== undefined && fields.fullName.trim() === '') {
      problems.push({ at, column: 'fullName', message: 'Họ và tên không được để trống.' })
    }
    if (fields.personalId) {
      const holder = holders.get(fields.personalId)
      if (holder === undefined) holders.set(fields.personalId, name)
      else {
        const message = `Số định danh ${fields.personalId} đã có ở ${holder}. Hãy kiểm tra lại số trên thẻ.`
        problems.push({ at, column: 'personalId', message })
      }
    }
    for (const [column, day] of Object.entries(days)) {
      const message = day === null ? null : impossibleDay(day, birthOf(person, fields), name, today)
      if (message !== null) problems.push({ at, column, message })
    }
  }
  return problems
}

/** Who holds each number once the edit has taken away the numbers that it changes. */
function numberHolders(db: Database, schoolId: number, changes: SheetEdit['changes']): Map<string, string> {
  const freed = new Set(changes.filter(({ fields }) => fields.personalId !== undefined).map(({ id }) => id))
  const rows = db
    .prepare<[number], { id: number; personal_id: string; full_name: string }>(
      'SELECT id, personal_id, full_name FROM person WHERE school_id = ? AND personal_id IS NOT NULL',
    )
    .all(schoolId)
  return new Map(rows.filter(({ id }) => !freed.has(id)).map((row) => [row.personal_id, row.full_name]))
}

function birthOf(person: Person | undefined, fields: PersonPatch): IsoDate | null {
  return fields.birthDate === undefined ? (person?.birthDate ?? null) : fields.birthDate
}

function impossibleDay(day: IsoDate, birth: IsoDate | null, name: string, today: IsoDate): string | null {
  if (day > today) {
    return `Ngày ${formatDate(day)} ở tương lai. Chỉ ghi được mốc đến hôm nay ${formatDate(today)}.`
  }
  return birth !== null && day < birth
    ? `Ngày ${formatDate(day)} trước ngày sinh của ${name}. Hãy kiểm tra lại ngày.`
    : null
}
