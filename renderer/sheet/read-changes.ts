/** Texts by cell made an edit of people: each text read as its column reads it, each person once. */
import type { SheetEdit } from '../../shared/contract/sheet.ts'
import type { Kind, PersonPatch } from '../../shared/domain/person.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import { readTypedDate } from '../ui/typed-date.ts'
import { fieldOfColumn, stageOfColumn } from './columns.ts'
import type { GridContext } from './grid-context.ts'

/** A text to be written into a cell. */
export interface CellChange {
  /** Of the person; for one to be added, minus the number of the new row, from -1. */
  id: number
  column: string
  text: string
}

/** A cell whose text cannot be taken, and why. */
export interface BadCell extends CellChange {
  message: string
}

interface Row {
  fields: PersonPatch
  days: Record<string, IsoDate | null>
}

export interface ReadChanges {
  /** By person, in the order in which they came. */
  rows: ReadonlyMap<number, Row>
  bad: BadCell[]
}

export function readChanges(kind: Kind, context: GridContext, changes: readonly CellChange[]): ReadChanges {
  const rows = new Map<number, Row>()
  const bad: BadCell[] = []
  for (const change of changes) {
    const { id, column, text } = change
    const row = rows.get(id) ?? { fields: {}, days: {} }
    rows.set(id, row)
    const stage = stageOfColumn(context.tracks, column)
    const field = fieldOfColumn(kind, column)
    if (stage) {
      const reading = readTypedDate(text, { today: context.today, notAfterToday: 'Ngày ghi' })
      if (reading.ok) row.days[stage.key] = reading.date
      else bad.push({ ...change, message: reading.message })
    } else if (field) {
      const reading = field.read(text, context.today)
      if (reading.ok) Object.assign(row.fields, reading.fields)
      else bad.push({ ...change, message: reading.message })
    } else if (text.trim() !== '') {
      bad.push({ ...change, message: 'Cột này do chương trình tính, không ghi được.' })
    }
  }
  for (const [id, { fields }] of rows) {
    if (id < 0 && fields.fullName === undefined && !bad.some((one) => one.id === id && one.column === 'fullName')) {
      bad.push({ id, column: 'fullName', text: '', message: 'Người mới phải có họ và tên.' })
    }
  }
  return { rows, bad }
}

/** The call's input, and whose row each of its entries is. */
export function sheetEdit(
  rows: ReadonlyMap<number, Row>,
  schoolId: number,
  kind: Kind,
): { edit: SheetEdit; ids: readonly number[] } {
  const changes: SheetEdit['changes'] = []
  const added: SheetEdit['added'] = []
  const ids: number[] = []
  const fresh: number[] = []
  for (const [id, { fields, days }] of rows) {
    if (Object.keys(fields).length + Object.keys(days).length === 0) continue
    const { fullName } = fields
    if (id > 0) {
      changes.push({ id, fields, days })
      ids.push(id)
    } else if (fullName !== undefined) {
      added.push({ fields: { ...fields, fullName }, days })
      fresh.push(id)
    }
  }
  return { edit: { schoolId, kind, changes, added }, ids: [...ids, ...fresh] }
}
