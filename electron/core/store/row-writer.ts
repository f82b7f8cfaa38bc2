/** Writes single records, with prepared statements kept by table and set of columns. */
import type { Database, Statement } from 'better-sqlite3'
import { type ColumnValue, type RecordTable, RECORDS } from './records.ts'

/** Columns and values; a column left out (or undefined) is not written. */
type Values = Readonly<Record<string, ColumnValue | undefined>>
type Row = Readonly<Record<string, ColumnValue>>

export class RowWriter {
  readonly #db: Database
  readonly #statements = new Map<string, Statement<ColumnValue[], Row>>()
  /** Below it, numbers of a table have been used; found anew when another program has written. */
  readonly #used = new Map<RecordTable, { highest: number; version: number }>()

  constructor(db: Database) {
    this.#db = db
  }

  /** The record's columns, or undefined where there is none. */
  read(table: RecordTable, id: number): Row | undefined {
    return this.#prepare(`SELECT ${RECORDS[table].join(', ')} FROM ${table} WHERE id = ?`).get(id)
  }

  /**
   * Inserts all columns of a record, those without a value as their default. With `id` null it gets a number that no
   * record of the table ever had, also none that was removed: the history still speaks of that one.
   */
  insert(table: RecordTable, id: number | null, values: Values): number {
    const columns = RECORDS[table].filter((column) => values[column] !== undefined)
    const names = ['id', ...columns].join(', ')
    const marks = `?${', ?'.repeat(columns.length)}`
    const statement = this.#prepare(`INSERT INTO ${table} (${names}) VALUES (${marks})`)
    return Number(
      statement.run(id ?? this.#unused(table), ...columns.map((column) => values[column] ?? null)).lastInsertRowid,
    )
  }

  update(table: RecordTable, id: number, values: Values): void {
    const columns = RECORDS[table].filter((column) => values[column] !== undefined)
    const sets = columns.map((column) => `${column} = ?`).join(', ')
    this.#prepare(`UPDATE ${table} SET ${sets} WHERE id = ?`).run(
      ...columns.map((column) => values[column] ?? null),
      id,
    )
  }

  remove(table: RecordTable, id: number): void {
    this.#prepare(`DELETE FROM ${table} WHERE id = ?`).run(id)
  }

  milestone(personId: number, stageId: number): string | null {
    const row = this.#prepare('SELECT reached_on FROM milestone WHERE person_id = ? AND stage_id = ?').get(
      personId,
      stageId,
    )
    return row ? String(row['reached_on']) : null
  }

  setMilestone(personId: number, stageId: number, on: string | null): void {
    if (on === null) {
      this.#prepare('DELETE FROM milestone WHERE person_id = ? AND stage_id = ?').run(personId, stageId)
    } else {
      this.#prepare('INSERT OR REPLACE INTO milestone (person_id, stage_id, reached_on) VALUES (?, ?, ?)').run(
        personId,
        stageId,
        on,
      )
    }
  }

  #unused(table: RecordTable): number {
    const version = Number(this.#prepare('PRAGMA data_version').get()?.['data_version'])
    const known = this.#used.get(table)
    const present = Number(this.#prepare(`SELECT coalesce(max(id), 0) AS id FROM ${table}`).get()?.['id'])
    const logged =
      known?.version === version
        ? known.highest
        : Number(
            this.#prepare('SELECT coalesce(max(entity_id), 0) AS id FROM change WHERE entity = ?').get(table)?.['id'],
          )
    const id = Math.max(present, logged) + 1
    this.#used.set(table, { highest: id, version })
    return id
  }

  #prepare(sql: string): Statement<ColumnValue[], Row> {
    let statement = this.#statements.get(sql)
    if (!statement) this.#statements.set(sql, (statement = this.#db.prepare(sql)))
    return statement
  }
}
