/**
 * One edit by a person, of one cell or of 5,000: the only way in which anything of the register changes
 * (DESIGN.md, rule 5). Each change is applied and logged with what stood before and after; `Store.edit` runs all of
 * it in one transaction and gives it a place in the history.
 *
 * Example: `store.edit('Đánh dấu', (edit) => edit.setMilestone(7, 3, '2023-08-27'))`.
 */
import type { Database, Statement } from 'better-sqlite3'
import type { IsoDate } from '../../../shared/text/dates.ts'
import { type ColumnValue, type RecordTable, type RecordValues } from './records.ts'
import type { ColumnSet, RowWriter } from './row-writer.ts'

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
    const columns = this.#rows.columnsOf(table, values)
    const current = this.#rows.readSome(columns, id)
    return current !== undefined && this.#update(table, id, columns, current, values)
  }

  /**
   * The same for many records: what stands is read at once, which for thousands takes a fraction of the time.
   * @returns the ids of those that differed
   */
  updateAll<T extends RecordTable>(table: T, records: readonly { id: number; values: RecordValues<T> }[]): number[] {
    const bySet = new Map<ColumnSet, (typeof records)[number][]>()
    for (const record of records) {
      const columns = this.#rows.columnsOf(table, record.values)
      const same = bySet.get(columns)
      if (same) same.push(record)
      else bySet.set(columns, [record])
    }
    const changed: number[] = []
    for (const [columns, same] of bySet) {
      const current = this.#rows.readSomeOf(
        table,
        columns,
        same.map(({ id }) => id),
      )
      for (const { id, values } of same) {
        const now = current.get(id)
        if (now && this.#update(table, id, columns, now, values)) changed.push(id)
      }
    }
    return changed
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
    return this.#setMilestone(personId, stageId, this.#rows.milestone(personId, stageId), on)
  }

  /**
   * The same for many people and one stage.
   * @param days each person once
   * @returns the ids of those for whom it differed
   */
  setMilestones(stageId: number, days: ReadonlyMap<number, IsoDate | null>): number[] {
    const people = [...days.keys()]
    const current = this.#rows.milestonesOf(stageId, people)
    return people.filter((id) => this.#setMilestone(id, stageId, current.get(id) ?? null, days.get(id) ?? null))
  }

  #setMilestone(personId: number, stageId: number, current: IsoDate | null, on: IsoDate | null): boolean {
    if (current === on) return false
    this.#rows.setMilestone(personId, stageId, on)
    this.#record('milestone', personId, stageId, current, on)
    this.#touched.add(personId)
    return true
  }

  /** @param current what stands in the columns, in their order; kept up to date */
  #update(
    table: RecordTable,
    id: number,
    columns: ColumnSet,
    current: ColumnValue[],
    wanted: Readonly<Record<string, ColumnValue | undefined>>,
  ): boolean {
    const before: Record<string, ColumnValue> = {}
    const after: Record<string, ColumnValue> = {}
    let differing = 0
    for (let at = 0; at < columns.names.length; at += 1) {
      const column = columns.names[at] ?? ''
      const value = wanted[column]
      if (value === undefined || value === current[at]) continue
      before[column] = current[at] ?? null
      after[column] = value
      current[at] = value
      differing += 1
    }
    if (differing === 0) return false
    if (differing === columns.names.length) this.#rows.updateSome(columns, id, after)
    else this.#rows.update(table, id, after)
    this.#record(table, id, 0, JSON.stringify(before), JSON.stringify(after))
    if (table === 'exemption' || table === 'former_class') this.#touch(table, id, this.#rows.read(table, id) ?? {})
    else this.#touch(table, id, wanted)
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
