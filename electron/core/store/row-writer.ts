/** Writes single records, with prepared statements kept by table and set of columns. */
import type { Database, Statement } from 'better-sqlite3'
import { type ColumnValue, type RecordTable, RECORDS } from './records.ts'

/** Columns and values; a column left out (or undefined) is not written. */
type Values = Readonly<Record<string, ColumnValue | undefined>>
type Row = Readonly<Record<string, ColumnValue>>

/** Some columns of a table, and the statements for them. */
export interface ColumnSet {
  names: readonly string[]
  read: Statement<[number], ColumnValue[]>
  update: Statement<[ColumnValue[]]>
}

interface Insert {
  statement: Statement<ColumnValue[], Row>
  /** What the schema gives a column that has no value. */
  defaults: Row
}

export class RowWriter {
  readonly #db: Database
  readonly #statements = new Map<string, Statement<ColumnValue[], Row>>()
  /** By table, by a bit for each of its columns. */
  readonly #sets: { [T in RecordTable]?: Map<number, ColumnSet> } = {}
  readonly #inserts = new Map<RecordTable, Insert>()
  /** The highest number that a table has used. */
  readonly #used = new Map<RecordTable, number>()
  #version = 0

  readonly #milestones: {
    read: Statement<[number, number], string>
    write: Statement<[number, number, string]>
    remove: Statement<[number, number]>
  }

  constructor(db: Database) {
    this.#db = db
    const which = 'milestone WHERE person_id = ? AND stage_id = ?'
    this.#milestones = {
      read: db.prepare<[number, number], string>(`SELECT reached_on FROM ${which}`).pluck(),
      write: db.prepare('INSERT OR REPLACE INTO milestone (person_id, stage_id, reached_on) VALUES (?, ?, ?)'),
      remove: db.prepare(`DELETE FROM ${which}`),
    }
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

  /** The values of some columns of a record, in the order of `names`; undefined where there is no record. */
  readSome({ read }: ColumnSet, id: number): ColumnValue[] | undefined {
    return read.get(id)
  }

  /** The same of many records by id, in one query; the id stands behind the values. */
  readSomeOf(table: RecordTable, { names }: ColumnSet, ids: readonly number[]): Map<number, ColumnValue[]> {
    const columns = [...names.map((name) => `r.${name}`), 'r.id'].join(', ')
    const rows = this.#db
      .prepare<[string], ColumnValue[]>(`SELECT ${columns} FROM json_each(?) j CROSS JOIN ${table} r ON r.id = j.value`)
      .raw()
      .all(JSON.stringify(ids))
    const byId = new Map<number, ColumnValue[]>()
    for (const row of rows) byId.set(Number(row[names.length]), row)
    return byId
  }

  /** The columns that values name, with the statements for just these: long edits write the same columns again and again. */
  columnsOf(table: RecordTable, values: Values): ColumnSet {
    const columns = RECORDS[table]
    let mask = 0
    for (let at = 0; at < columns.length; at += 1) {
      if (values[columns[at] ?? ''] !== undefined) mask |= 1 << at
    }
    const sets = (this.#sets[table] ??= new Map())
    let set = sets.get(mask)
    if (!set)
      sets.set(
        mask,
        (set = this.#columnSet(
          table,
          columns.filter((_, at) => mask & (1 << at)),
        )),
      )
    return set
  }

  update(table: RecordTable, id: number, values: Values): void {
    this.updateSome(this.columnsOf(table, values), id, values)
  }

  /** Writes the columns of a set, all of which the values name. */
  updateSome({ names, update }: ColumnSet, id: number, values: Values): void {
    const row: ColumnValue[] = []
    for (const column of names) row.push(values[column] ?? null)
    row.push(id)
    update.run(row)
  }

  remove(table: RecordTable, id: number): void {
    this.#prepare(`DELETE FROM ${table} WHERE id = ?`).run(id)
  }

  milestone(personId: number, stageId: number): string | null {
    return this.#milestones.read.get(personId, stageId) ?? null
  }

  /** The days of one stage, by person. */
  milestonesOf(stageId: number, personIds: readonly number[]): Map<number, string> {
    return new Map(
      this.#db
        .prepare<[string, number], [number, string]>(
          `SELECT m.person_id, m.reached_on FROM json_each(?) j
             CROSS JOIN milestone m ON m.person_id = j.value AND m.stage_id = ?`,
        )
        .raw()
        .all(JSON.stringify(personIds), stageId),
    )
  }

  setMilestone(personId: number, stageId: number, on: string | null): void {
    if (on === null) this.#milestones.remove.run(personId, stageId)
    else this.#milestones.write.run(personId, stageId, on)
  }

  #columnSet(table: RecordTable, names: readonly string[]): ColumnSet {
    const read = this.#db.prepare<[number], ColumnValue[]>(
      `SELECT ${names.join(', ') || 'NULL'} FROM ${table} WHERE id = ?`,
    )
    const sets = names.map((column) => `${column} = ?`).join(', ') || 'id = id'
    return {
      names,
      read: read.raw(),
      update: this.#db.prepare<[ColumnValue[]]>(`UPDATE ${table} SET ${sets} WHERE id = ?`),
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
