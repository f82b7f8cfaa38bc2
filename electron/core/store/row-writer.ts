/** Writes single records, with prepared statements kept by table and set of columns. */
import type { Database, Statement } from 'better-sqlite3'
import { type ColumnValue, type RecordTable, RECORDS } from './records.ts'

/** Columns and values; a column left out (or undefined) is not written. */
type Values = Readonly<Record<string, ColumnValue | undefined>>
type Row = Readonly<Record<string, ColumnValue>>

interface Insert {
  columns: readonly string[]
  statement: Statement<ColumnValue[], Row>
}

export class RowWriter {
  readonly #db: Database
  readonly #statements = new Map<string, Statement<ColumnValue[], Row>>()
  readonly #inserts = new Map<string, Insert>()
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
    let key: string = table
    for (const column of RECORDS[table]) key += values[column] === undefined ? '0' : '1'
    let insert = this.#inserts.get(key)
    if (!insert) this.#inserts.set(key, (insert = this.#insertOf(table, values)))
    const bound: ColumnValue[] = [id ?? this.#unused(table)]
    for (const column of insert.columns) bound.push(values[column] ?? null)
    const row = insert.statement.get(...bound)
    return { id: Number(bound[0]), row: row ?? {} }
  }

  #insertOf(table: RecordTable, values: Values): Insert {
    const columns = RECORDS[table].filter((column) => values[column] !== undefined)
    const names = ['id', ...columns].join(', ')
    const marks = `?${', ?'.repeat(columns.length)}`
    const sql = `INSERT INTO ${table} (${names}) VALUES (${marks}) RETURNING ${RECORDS[table].join(', ')}`
    return { columns, statement: this.#prepare(sql) }
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
