/**
 * The schema that the migrations make stands in schema.sql, for people and for this guard. A difference means that
 * a migration was edited or added: if that was meant, run `UPDATE_SCHEMA=1 npm run test:unit -- schema` and commit.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { APPLICATION_ID, migrate } from '../../../../electron/core/store/migrate.ts'
import { MIGRATIONS } from '../../../../electron/core/store/migrations/index.ts'
import { RECORDS } from '../../../../electron/core/store/records.ts'

const SNAPSHOT = fileURLToPath(new URL('../../../../electron/core/store/schema.sql', import.meta.url))

function schemaOf(db: Database.Database): string {
  const rows = db
    .prepare<[], string>(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name",
    )
    .pluck()
    .all()
  return `-- Version ${MIGRATIONS.length}. Made by the migrations; see tests/electron/core/store/schema.test.ts.\n${rows.join(';\n\n')};\n`
}

function migrated(): Database.Database {
  const db = new Database(':memory:')
  migrate(db)
  return db
}

it('is what schema.sql says', () => {
  const schema = schemaOf(migrated())
  if (process.env['UPDATE_SCHEMA'] === '1') writeFileSync(SNAPSHOT, schema)
  expect(schema, 'if the change was meant: UPDATE_SCHEMA=1 npm run test:unit -- schema').toBe(
    readFileSync(SNAPSHOT, 'utf8'),
  )
})

it('keeps every table strict', () => {
  const tables = migrated().pragma('table_list') as { name: string; strict: number; type: string; schema: string }[]
  const loose = tables.filter(
    ({ name, strict, schema }) => schema === 'main' && strict === 0 && !name.startsWith('sqlite_'),
  )
  expect(loose).toEqual([])
})

it('has the columns that edits write', () => {
  const db = migrated()
  for (const [table, columns] of Object.entries(RECORDS)) {
    const present = (db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
    expect(present).toEqual(['id', ...columns])
  }
})

it('runs each step once, all in one transaction', () => {
  const db = migrated()
  migrate(db)
  const steps = [...MIGRATIONS, 'CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT', 'this is not SQL']
  expect(() => migrate(db, steps)).toThrow(/syntax/)
  expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length)
  expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'extra'").pluck().get()).toBe(0)
  expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID)
})
