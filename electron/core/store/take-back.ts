/**
 * Taking back a change set that others have worked on since: what nobody touched afterwards becomes as it was before
 * it, what somebody did touch stands. `replay` is for the rest: it takes back all or nothing.
 */
import SQLite, { type Database } from 'better-sqlite3'
import type { Edit } from './edit.ts'
import { type ColumnValue, type RecordTable, isRecordTable } from './records.ts'
import type { LoggedChange } from './replay.ts'

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
      'SELECT entity, entity_id, part, before, after FROM change WHERE change_set_id = ? ORDER BY seq',
    )
    .all(changeSetId)
  const nets = netChanges(changes)
  const touched = touchedSince(db, changeSetId, nets)
  const standing: StandingChange[] = []
  let refused: Refused[] = []
  for (const [key, { entity, id, part, before, after }] of [...nets].toReversed()) {
    const columns = touched.get(key)
    if (entity === 'milestone') {
      if (read.milestone(id, part) !== after || columns) standing.push({ entity, id, part, columns: [] })
      else edit.setMilestone(id, part, before)
      continue
    }
    if (after === null) throw new Error(`change set ${changeSetId} removed a ${entity}`)
    const decision = decideRecord(before, after, read.record(entity, id), columns ?? new Set())
    const left = 'standing' in decision ? decision.standing : []
    if (left.length > 0) standing.push({ entity, id, part, columns: left })
    refused.push(...carryOut(edit, entity, id, decision))
  }
  // What stood in the way may be gone by now: a pupil of a class, the holder of a number.
  for (let before = Infinity; refused.length < before;) {
    before = refused.length
    refused = refused.filter(({ attempt }) => !isPossible(attempt))
  }
  const left = refused.map(({ entity, id, columns }) => ({ entity, id, part: 0, columns }))
  return [...standing, ...left]
}

/** A change that the store did not take, to be tried again. */
interface Refused extends Pick<StandingChange, 'id' | 'columns'> {
  entity: RecordTable
  attempt: () => unknown
}

function carryOut(edit: Edit, entity: RecordTable, id: number, decision: Decision): Refused[] {
  if (decision.step === 'remove') {
    const attempt = () => edit.remove(entity, id)
    return isPossible(attempt) ? [] : [{ entity, id, columns: [], attempt }]
  }
  if (decision.step !== 'update' || isPossible(() => edit.update(entity, id, decision.values))) return []
  // A number that somebody else holds by now, a class that is gone: the other columns still go back.
  return Object.entries(decision.values).flatMap(([column, value]) => {
    const attempt = () => edit.update(entity, id, { [column]: value })
    return isPossible(attempt) ? [] : [{ entity, id, columns: [column], attempt }]
  })
}

/** What a change set did to each record and milestone from its beginning to its end, in the order of the first changes. */
type NetChange = { id: number; part: number } & (
  | { entity: 'milestone'; before: string | null; after: string | null }
  | { entity: RecordTable; before: Row | null; after: Row | null }
)

function netChanges(changes: readonly LoggedChange[]): Map<string, NetChange> {
  const nets = new Map<string, NetChange>()
  for (const change of changes) {
    const { entity, entity_id: id, part, after } = change
    const key = keyOf(change)
    const earlier = nets.get(key)
    if (entity === 'milestone') {
      const before = earlier?.entity === entity ? earlier.before : change.before
      nets.set(key, { entity, id, part, before, after })
    } else if (isRecordTable(entity)) {
      const before = parse(change.before)
      const now = parse(after)
      if (!earlier || earlier.entity === 'milestone') nets.set(key, { entity, id, part, before, after: now })
      else {
        nets.set(key, {
          entity,
          id,
          part,
          before: earlier.before && { ...before, ...earlier.before },
          after: now && { ...earlier.after, ...now },
        })
      }
    }
  }
  return nets
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
function touchedSince(
  db: Database,
  changeSetId: number,
  wanted: ReadonlyMap<string, unknown>,
): Map<string, Set<string>> {
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
