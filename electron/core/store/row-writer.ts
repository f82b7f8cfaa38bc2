/** Writes single records, with prepared statements kept by table and set of columns. */
import type { Database, Statement } from 'better-sqlite3'
import { type ColumnValue, type RecordTable, RECORDS } from './records.ts'

/** Columns and values; a column left out (or undefined) is not written. */
type Values = Readonly<Record<string, ColumnValue | undefined>>
type Row = Readonly<Record<string, ColumnValue>>

interface Insert {
  statement: Statement<ColumnValue[], Row>
  /** What the schema gives a column that has no value. */
  defaults: Row
}

export class RowWriter {
  readonly #db: Database
  readonly #statements = new Map<string, Statement<ColumnValue[], Row>>()
  readonly #inserts = new Map<RecordTable, Insert>()
  /** The highest number that a table has used. */
  readonly #used = new Map<RecordTable, number>()
  #version = 0

  constructor(db: Database) {
    this.#db = db
  }

  /** To be called once a transaction has begun: another program may have written since the last one. */
  begin(): void {
    const version = Number(this.#prepare('PRAGMA data_version').get()?.['data_version'])
    if (version !== this.#version) this.#used.clear()
    this.#version = version
  }

  /** The record's columns, or undefined where there is none. */
  read(table: RecordTable, id: number): Row | undefined {
    return this.#prepare(`SELECT ${RECORDS[table].join(', ')} FROM ${table} WHERE id = ?`).get(id)
  }

  /**
   * Inserts all columns of a record, those without a value as their default; returns the record as it then stands. With `id` null it gets a number that no
   * record of the table ever had, also none that was removed: the history still speaks of that one.
   */
  insert(table: RecordTable, id: number | null, values: Values): { id: number; row: Row } {
    const { statement, defaults } = this.#inserts.get(table) ?? this.#prepareInsert(table)
    const used = id ?? this.#unused(table)
    const bound: ColumnValue[] = [used]
    const row: Record<string, ColumnValue> = {}
    for (const column of RECORDS[table]) {
      const value = values[column]
      bound.push((row[column] = value === undefined ? (defaults[column] ?? null) : value))
    }
    statement.run(...bound)
    return { id: used, row }
  }

  #prepareInsert(table: RecordTable): Insert {
    const columns = RECORDS[table]
    const inSchema = this.#prepare('SELECT name, dflt_value FROM pragma_table_info(?)').all(table)
    const defaults: Record<string, ColumnValue> = {}
    for (const { name, dflt_value: sql } of inSchema) {
      // A default is an expression of SQL, so SQL says its value.
      if (sql !== null)
        defaults[String(name)] = this.#db.prepare<[], Row>(`SELECT ${String(sql)} AS value`).get()?.['value'] ?? null
    }
    const marks = `?${', ?'.repeat(columns.length)}`
    const statement = this.#prepare(`INSERT INTO ${table} (id, ${columns.join(', ')}) VALUES (${marks})`)
    const insert = { statement, defaults }
    this.#inserts.set(table, insert)
    return insert
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
    const id = (this.#used.get(table) ?? this.#highest(table)) + 1
    this.#used.set(table, id)
    return id
  }

  #highest(table: RecordTable): number {
    const present = this.#prepare(`SELECT coalesce(max(id), 0) AS id FROM ${table}`).get()
    const logged = this.#prepare('SELECT coalesce(max(entity_id), 0) AS id FROM change WHERE entity = ?').get(table)
    return Math.max(Number(present?.['id']), Number(logged?.['id']))
  }

  #prepare(sql: string): Statement<ColumnValue[], Row> {
    let statement = this.#statements.get(sql)
    if (!statement) this.#statements.set(sql, (statement = this.#db.prepare(sql)))
    return statement
  }
}
