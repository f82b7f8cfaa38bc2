/** Writes a planned import, with what the user decided beside the file, as one edit. */
import type { ImportChoices, ImportCounts } from '../../../shared/contract/intake.ts'
import { AppError } from '../../../shared/contract/reply.ts'
import type { Kind, Person, PersonPatch } from '../../../shared/domain/person.ts'
import { type ImportFrame, type PlannedRow, planMerge } from '../../../shared/domain/roster/plan.ts'
import { formatDate } from '../../../shared/text/dates.ts'
import { tidy } from '../../../shared/text/fold.ts'
import type { CallContext } from '../context.ts'
import { requireStage } from '../progress/tracks-query.ts'
import { Mover } from '../roster/mover.ts'
import { PeopleWriter } from '../roster/people-write.ts'
import type { Edit } from '../store/edit.ts'
import type { Store } from '../store/store.ts'

/** How often a long import says how far it is. */
const ROWS_PER_REPORT = 2000

/**
 * The rows as they are to be written.
 * @throws AppError `bad-request` for a choice that the preview did not offer
 */
export function withChoices(planned: readonly PlannedRow[], choices: ImportChoices, frame: ImportFrame): PlannedRow[] {
  const merges = new Map((choices.merge ?? []).map((choice) => [keyOf(choice), choice.personId]))
  const leftOut = new Set((choices.leaveOut ?? []).map(keyOf))
  const taken = new Set(planned.flatMap(({ personId }) => (personId === null ? [] : [personId])))
  const chosen = planned.flatMap((row): PlannedRow[] => {
    const key = keyOf(row.source)
    if (leftOut.delete(key)) return []
    const personId = merges.get(key)
    if (personId === undefined) return [row]
    const person = row.alike.find(({ id }) => id === personId)
    if (!person) throw notOnOffer(row.source.row)
    if (taken.has(personId)) {
      throw new AppError(
        'bad-request',
        `Dòng ${row.source.row}: ${person.fullName} đã ứng với một dòng khác của tệp. Hãy chọn lại.`,
      )
    }
    taken.add(personId)
    merges.delete(key)
    return [planMerge(row.source, person, frame)]
  })
  const [unknown] = [...merges.keys(), ...leftOut]
  if (unknown !== undefined) throw notOnOffer(Number.parseInt(unknown, 10))
  return chosen
}

/**
 * Writes the rows; returns the school's id.
 * @param school the school's id, or the name of one to be added
 * @param missing whom the preview offered as not named by the file, what the user decided, everybody of the register
 */
export function writeImport(
  store: Store,
  edit: Edit,
  rows: readonly PlannedRow[],
  target: { school: number | string; kind: Kind; today: string },
  missing: { people: readonly Person[]; choices: ImportChoices; register: readonly Person[] },
  context: CallContext,
): number {
  const { school, kind, today } = target
  const writer = new PeopleWriter(store, edit)
  const schoolId = typeof school === 'number' ? school : edit.insert('school', { name: tidy(school) })
  const stageIds = new Map<string, number>()
  const stageId = (key: string): number => {
    const id = stageIds.get(key) ?? requireStage(store.db, key).id
    stageIds.set(key, id)
    return id
  }
  const { classesFrom, missing: absent = [] } = missing.choices
  const register = new Map(missing.register.map((person) => [person.id, person]))
  const mover = classesFrom === undefined ? null : new Mover(store, edit, classesFrom, writer)
  const change = (id: number, { className, ...others }: PersonPatch) => {
    const person = register.get(id)
    if (className !== undefined && mover && person && person.className !== null) {
      mover.changeOrMendClass(person, className)
      writer.change(id, schoolId, others)
    } else writer.change(id, schoolId, { className, ...others })
  }
  rows.forEach(({ outcome, personId, fields, milestones }, at) => {
    let id = personId
    if (outcome === 'added') id = writer.add(schoolId, kind, fields)
    else if (outcome === 'updated' && id !== null) change(id, fields)
    else return
    for (const { stage, after } of milestones) if (id !== null) edit.setMilestone(id, stageId(stage), after)
    if (at % ROWS_PER_REPORT === 0) context.progress('Ghi vào sổ', at, rows.length)
  })
  const offered = new Set(missing.people.map(({ id }) => id))
  for (const choice of absent) {
    if (!offered.has(choice.personId)) {
      throw new AppError('bad-request', 'Người đã chọn không nằm trong số vắng mặt ở tệp. Hãy xem lại.')
    }
    if ('className' in choice) {
      const className = tidy(choice.className)
      if (className === '') throw new AppError('bad-request', 'Hãy ghi tên lớp mới.')
      change(choice.personId, { className })
    } else if (choice.leftOn > today) {
      throw new AppError('bad-request', `Ngày rời trường ${formatDate(choice.leftOn)} ở tương lai. Hãy chọn lại.`)
    } else writer.change(choice.personId, schoolId, { leftOn: choice.leftOn })
  }
  return schoolId
}

export function countRows(planned: readonly PlannedRow[]): ImportCounts {
  const counts: ImportCounts = {
    read: planned.length,
    added: 0,
    updated: 0,
    unchanged: 0,
    rejected: 0,
    warnings: 0,
    repaired: 0,
  }
  for (const { outcome, issues } of planned) {
    counts[outcome] += 1
    for (const { severity } of issues) {
      if (severity === 'warning') counts.warnings += 1
      else if (severity === 'repaired') counts.repaired += 1
    }
  }
  return counts
}

function keyOf({ sheet, row }: { sheet: string; row: number }): string {
  return `${row} ${sheet}`
}

function notOnOffer(row: number): AppError {
  return new AppError('bad-request', `Lựa chọn cho dòng ${row} không có trong bản xem trước. Hãy xem lại.`)
}
