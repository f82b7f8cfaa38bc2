/**
 * Undoing and redoing a change set: its changes are walked backwards (forwards) and each record is put back to what
 * stood before (after). A record that no longer holds what the change set left there was edited since; then nothing
 * is changed at all and the caller is told.
 */
import SQLite, { type Database } from 'better-sqlite3'
import { AppError } from '../../../shared/contract/reply.ts'
import { type ColumnValue, type RecordTable, isRecordTable } from './records.ts'
import type { RowWriter } from './row-writer.ts'

/** A change as the log has it; `part` is the stage of a milestone. */
export interface LoggedChange {
  entity: string
  entity_id: number
  part: number
  before: string | null
  after: string | null
}

type Values = Readonly<Record<string, ColumnValue>>

/**
 * Applies a change set once more in one direction; run it inside a transaction.
 * @returns the people whose rows are affected
 * @throws AppError `conflict` when a record was edited since
 */
export function replay(db: Database, rows: RowWriter, changeSetId: number, direction: 'undo' | 'redo'): number[] {
  const order = direction === 'undo' ? 'DESC' : 'ASC'
  const changes = db
    .prepare<[number], LoggedChange>(
      `SELECT entity, entity_id, part, before, after FROM change WHERE change_set_id = ? ORDER BY seq ${order}`,
    )
    .all(changeSetId)
  const touched = new Set<number>()
  for (const change of changes) {
    try {
      replayChange(rows, change, direction, touched)
      refuseStageInPlan(db, change, direction)
    } catch (error) {
      // Something made later stands on this record: a pupil in the class, a class in the school.
      if (error instanceof SQLite.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')) throw editedSince()
      throw error
    }
  }
  return [...touched]
}

/** Plans name stages in their JSON, where no foreign key holds them. */
function refuseStageInPlan(db: Database, { entity, before, after }: LoggedChange, direction: 'undo' | 'redo'): void {
  const [from, to] = direction === 'undo' ? [after, before] : [before, after]
  if (entity !== 'stage' || from === null || to !== null) return
  const counted = db
    .prepare<[unknown], number>('SELECT count(*) FROM plan WHERE instr(body, json_quote(?)) > 0')
    .pluck()
    .get(parse(from)?.['key'])
  if (counted !== undefined && counted > 0) {
    throw new AppError(
      'conflict',
      `Có chỉ tiêu của kế hoạch đang tính theo mốc “${String(parse(from)?.['name'])}”. Hãy bỏ chỉ tiêu đó trước.`,
    )
  }
}

function replayChange(rows: RowWriter, change: LoggedChange, direction: 'undo' | 'redo', touched: Set<number>): void {
  const [from, to] = direction === 'undo' ? [change.after, change.before] : [change.before, change.after]
  if (change.entity === 'milestone') {
    if (rows.milestone(change.entity_id, change.part) !== from) throw editedSince()
    rows.setMilestone(change.entity_id, change.part, to)
    touched.add(change.entity_id)
  } else if (isRecordTable(change.entity)) {
    const person = replayRecord(rows, change.entity, change.entity_id, parse(from), parse(to))
    if (person !== null) touched.add(person)
  }
}

/** Returns the person whose row on screen is affected, if any. */
function replayRecord(rows: RowWriter, table: RecordTable, id: number, from: Values | null, to: Values | null) {
  const whole = from === null || to === null || table === 'exemption' || table === 'former_class'
  const current = whole ? rows.read(table, id) : undefined
  if (from === null ? current !== undefined : !holds(rows, table, id, from)) throw editedSince()
  if (to === null) rows.remove(table, id)
  else if (from === null) rows.insert(table, id, to)
  else rows.update(table, id, to)
  if (table === 'person') return id
  return table === 'exemption' || table === 'former_class' ? Number((current ?? to)?.['person_id']) : null
}

function holds(rows: RowWriter, table: RecordTable, id: number, expected: Values): boolean {
  const columns = rows.columnsOf(table, expected)
  const current = rows.readSome(columns, id)
  return current !== undefined && columns.names.every((column, at) => current[at] === expected[column])
}

function parse(json: string | null): Values | null {
  return json === null ? null : (JSON.parse(json) as Values)
}

function editedSince(): AppError {
  return new AppError(
    'conflict',
    'Không hoàn tác riêng thao tác này được vì có mục đã được sửa sau đó. Hãy hoàn tác các thao tác sau trước.',
  )
}
