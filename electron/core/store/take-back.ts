/**
 * Taking back a change set that others have worked on since: what nobody touched afterwards becomes as it was before
 * it, what somebody did touch stands. `replay` is for the rest: it takes back all or nothing.
 */
import SQLite, { type Database } from 'better-sqlite3'
import type { Edit } from './edit.ts'
import { type ColumnValue, type RecordTable, isRecordTable } from './records.ts'

/** A change as the log has it; `part` is the stage of a milestone. */
export interface LoggedChange {
  entity: string
  entity_id: number
  part: number
  before: string | null
  after: string | null
}

/** What stands although the change set made it. */
export interface StandingChange {
  entity: string
  id: number
  part: number
  /** Of a record: its columns that were edited since; none where something made since stands on the record. */
  columns: string[]
}

type Row = Readonly<Record<string, ColumnValue>>

/** What is to become of one change of a record. */
export type Decision =
  | { step: 'nothing' }
  | { step: 'remove' }
  /** Columns go back to `values`, those in `standing` do not. */
  | { step: 'update'; values: Record<string, ColumnValue>; standing: string[] }
  | { step: 'stand'; standing: string[] }

/**
 * Decides on a record that a change set made (`before` null) or changed.
 * @param current the record as it is; undefined where it was removed since
 * @param touched its columns that edits in force have written since
 */
export function decideRecord(
  before: Row | null,
  after: Row,
  current: Row | undefined,
  touched: ReadonlySet<string>,
): Decision {
  if (!current) return { step: 'nothing' }
  const columns = Object.keys(after)
  const standing = columns.filter((column) => touched.has(column) || current[column] !== after[column])
  if (before === null) return standing.length === 0 ? { step: 'remove' } : { step: 'stand', standing }
  const values: Record<string, ColumnValue> = {}
  for (const column of columns) if (!standing.includes(column)) values[column] = before[column] ?? null
  return Object.keys(values).length === 0 ? { step: 'stand', standing } : { step: 'update', values, standing }
}

/**
 * Takes a change set back as part of an edit, its newest change first. The change set must have removed no record.
 * @param read the state in which records and milestones are now
 * @returns what stands
 */
export function takeBack(
  db: Database,
  edit: Edit,
  changeSetId: number,
  read: {
    record(table: RecordTable, id: number): Row | undefined
    milestone(personId: number, stageId: number): string | null
  },
): StandingChange[] {
  const changes = db
    .prepare<[number], LoggedChange>(
      'SELECT entity, entity_id, part, before, after FROM change WHERE change_set_id = ? ORDER BY seq DESC',
    )
    .all(changeSetId)
  const touched = touchedSince(db, changeSetId, new Set(changes.map(keyOf)))
  const standing: StandingChange[] = []
  for (const change of changes) {
    const { entity, entity_id: id, part } = change
    const columns = touched.get(keyOf(change))
    if (entity === 'milestone') {
      if (read.milestone(id, part) !== change.after || columns) standing.push({ entity, id, part, columns: [] })
      else edit.setMilestone(id, part, change.before)
      continue
    }
    if (!isRecordTable(entity)) continue
    if (change.after === null) throw new Error(`change set ${changeSetId} removed a ${entity}`)
    const decision = decideRecord(
      parse(change.before),
      parse(change.after) ?? {},
      read.record(entity, id),
      columns ?? new Set(),
    )
    const left = carryOut(edit, entity, id, decision)
    if (left) standing.push({ entity, id, part, columns: left })
  }
  return standing
}

/** Returns the columns that stand; null when all was taken back. */
function carryOut(edit: Edit, table: RecordTable, id: number, decision: Decision): string[] | null {
  switch (decision.step) {
    case 'nothing':
      return null
    case 'stand':
      return decision.standing
    case 'remove':
      return isPossible(() => edit.remove(table, id)) ? null : []
    case 'update': {
      const { values, standing } = decision
      if (isPossible(() => edit.update(table, id, values))) return standing.length > 0 ? standing : null
      // A number that somebody else holds by now, a class that is gone: the other columns still go back.
      const refused = Object.entries(values).filter(
        ([column, value]) => !isPossible(() => edit.update(table, id, { [column]: value })),
      )
      return [...standing, ...refused.map(([column]) => column)]
    }
  }
}

/** Whether the store takes a change; what it refuses leaves the transaction as it was before. */
function isPossible(change: () => unknown): boolean {
  try {
    change()
    return true
  } catch (error) {
    if (error instanceof SQLite.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')) return false
    throw error
  }
}

/** The columns written since by edits in force, of the records and milestones asked for. */
function touchedSince(db: Database, changeSetId: number, wanted: ReadonlySet<string>): Map<string, Set<string>> {
  const later = db.prepare<[number], LoggedChange>(
    `SELECT c.entity, c.entity_id, c.part, c.before, c.after
       FROM change c JOIN change_set s ON s.id = c.change_set_id
      WHERE c.change_set_id > ? AND s.undone_order IS NULL`,
  )
  const touched = new Map<string, Set<string>>()
  for (const change of later.iterate(changeSetId)) {
    const key = keyOf(change)
    if (!wanted.has(key)) continue
    const columns = touched.get(key) ?? new Set<string>()
    if (change.entity !== 'milestone') {
      for (const column of Object.keys(parse(change.after ?? change.before) ?? {})) columns.add(column)
    }
    touched.set(key, columns)
  }
  return touched
}

function keyOf({ entity, entity_id: id, part }: LoggedChange): string {
  return `${entity} ${id} ${part}`
}

function parse(json: string | null): Row | null {
  return json === null ? null : (JSON.parse(json) as Row)
}
