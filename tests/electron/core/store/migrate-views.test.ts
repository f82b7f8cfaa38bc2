/** The step to version 5: a store of the version before, with people in it, gets room for views and keeps the rest. */
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../../../../electron/core/store/migrate.ts'
import { MIGRATIONS } from '../../../../electron/core/store/migrations/index.ts'

function storeOfVersion4(): Database.Database {
  const db = new Database(':memory:')
  migrate(db, MIGRATIONS.slice(0, 4))
  db.exec(`INSERT INTO school (id, name) VALUES (1, 'Trường THCS Cũ');
    INSERT INTO person (id, school_id, kind, full_name) VALUES (7, 1, 'student', 'Lê An')`)
  return db
}

it('adds the table of views and leaves the people as they are', () => {
  const db = storeOfVersion4()
  const before = db.prepare('SELECT * FROM person').all()
  migrate(db, MIGRATIONS.slice(0, 5))
  expect(db.pragma('user_version', { simple: true })).toBe(5)
  expect(db.prepare('SELECT * FROM person').all()).toEqual(before)
  expect(db.prepare('SELECT count(*) FROM view').pluck().get()).toBe(0)
})

it('holds one view of a name and kind', () => {
  const db = storeOfVersion4()
  migrate(db, MIGRATIONS.slice(0, 5))
  const add = db.prepare("INSERT INTO view (kind, name, name_key, body) VALUES (?, 'A', 'a', '{}')")
  add.run('student')
  add.run('staff')
  expect(() => add.run('student')).toThrow(/UNIQUE/)
  expect(() => add.run('pupil')).toThrow(/CHECK/)
})
