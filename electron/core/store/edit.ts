/**
 * One edit by a person, of one cell or of 5,000: the only way in which anything of the register changes
 * (DESIGN.md, rule 5). Each change is applied and logged with what stood before and after; `Store.edit` runs all of
 * it in one transaction and gives it a place in the history.
 *
 * Example: `store.edit('Đánh dấu', (edit) => edit.setMilestone(7, 3, '2023-08-27'))`.
 */
import type { Database, Statement } from 'better-sqlite3'
import type { IsoDate } from '../../../shared/text/dates.ts'
import { type ColumnValue, RECORDS, type RecordTable, type RecordValues } from './records.ts'
import type { RowWriter } from './row-writer.ts'

type LogRow = [
  set: number,
  seq: number,
  entity: string,
  id: number,
  part: number,
  before: string | null,
  after: string | null,
]

export class Edit {
  readonly #setId: number
  readonly #rows: RowWriter
  readonly #log: Statement<LogRow>
  readonly #touched = new Set<number>()
  #changes = 0

  constructor(db: Database, rows: RowWriter, setId: number) {
    this.#rows = rows
    this.#setId = setId
    this.#log = db.prepare(
      'INSERT INTO change (change_set_id, seq, entity, entity_id, part, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
  }

  /** The change set that this edit becomes. */
  get changeSetId(): number {
    return this.#setId
  }

  /** How many records were changed so far. */
  get changes(): number {
    return this.#changes
  }

  /** The people whose rows on screen are affected. */
  get personIds(): number[] {
    return [...this.#touched]
  }

  /** Makes a record; returns its id. */
  insert<T extends RecordTable>(table: T, values: RecordValues<T>): number {
    const { id, row } = this.#rows.insert(table, null, values)
    this.#record(table, id, 0, null, JSON.stringify(row))
    this.#touch(table, id, values)
    return id
  }

  /** Changes those columns that differ; returns whether there were any. */
  update<T extends RecordTable>(table: T, id: number, values: RecordValues<T>): boolean {
    const current = this.#rows.read(table, id)
    if (!current) return false
    const wanted: Readonly<Record<string, ColumnValue | undefined>> = values
    const before: Record<string, ColumnValue> = {}
    const after: Record<string, ColumnValue> = {}
    for (const column of RECORDS[table]) {
      const value = wanted[column]
      if (value === undefined || value === current[column]) continue
      before[column] = current[column] ?? null
      after[column] = value
    }
    if (Object.keys(after).length === 0) return false
    this.#rows.update(table, id, after)
    this.#record(table, id, 0, JSON.stringify(before), JSON.stringify(after))
    this.#touch(table, id, current)
    return true
  }

  /** Removes a record; what refers to it must have been removed before. */
  remove(table: RecordTable, id: number): void {
    const current = this.#rows.read(table, id)
    if (!current) return
    this.#rows.remove(table, id)
    this.#record(table, id, 0, JSON.stringify(current), null)
    this.#touch(table, id, current)
  }

  /** Sets or (with null) takes away the day of a milestone; returns whether it differed. */
  setMilestone(personId: number, stageId: number, on: IsoDate | null): boolean {
    const current = this.#rows.milestone(personId, stageId)
    if (current === on) return false
    this.#rows.setMilestone(personId, stageId, on)
    this.#record('milestone', personId, stageId, current, on)
    this.#touched.add(personId)
    return true
  }

  #record(entity: string, id: number, part: number, before: string | null, after: string | null): void {
    this.#changes += 1
    this.#log.run(this.#setId, this.#changes, entity, id, part, before, after)
  }

  #touch(table: RecordTable, id: number, values: Readonly<Record<string, ColumnValue | undefined>>): void {
    if (table === 'person') this.#touched.add(id)
    if (table === 'exemption' || table === 'former_class') this.#touched.add(Number(values['person_id']))
  }
}
