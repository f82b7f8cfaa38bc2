/** Taking a change set back that others have worked on since, against a model that keeps book of every value. */
import Database from 'better-sqlite3'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { PeopleWriter } from '../../../../electron/core/roster/people-write.ts'
import { migrate } from '../../../../electron/core/store/migrate.ts'
import { RECORDS } from '../../../../electron/core/store/records.ts'
import { Store } from '../../../../electron/core/store/store.ts'
import { decideRecord } from '../../../../electron/core/store/take-back.ts'
import { NOW } from '../../../support/core.ts'

const STAGES = 4
const FIELDS = ['phone', 'address', 'position', 'className'] as const

/** Every value of people as `person 3 phone`, `milestone 3 2`, `exemption 3 1`; who is there as `person 3`. */
function valuesOf(db: Database.Database): Map<string, string> {
  const values = new Map<string, string>()
  const people = db.prepare<[], Record<string, unknown>>(
    'SELECT p.*, c.name AS className FROM person p LEFT JOIN class_room c ON c.id = p.class_id',
  )
  for (const person of people.all()) {
    const id = String(person['id'])
    values.set(`person ${id}`, '')
    for (const [name, value] of Object.entries(person)) {
      if (name !== 'id' && name !== 'class_id') values.set(`person ${id} ${name}`, String(value))
    }
  }
  const milestones = db.prepare<[], [number, number, string]>('SELECT * FROM milestone').raw().all()
  for (const [person, stage, on] of milestones) values.set(`milestone ${person} ${stage}`, on)
  const exemptions = db.prepare<[], [number, number]>('SELECT person_id, id FROM exemption').raw().all()
  for (const [person, id] of exemptions) values.set(`exemption ${person} ${id}`, '')
  return values
}

function emptyRegister(): Database.Database {
  const db = new Database(':memory:')
  migrate(db)
  db.pragma('foreign_keys = ON')
  db.exec("INSERT INTO track (key, name, ordered, kinds, shown, position) VALUES ('t', 'T', 1, 'student', 1, 1)")
  for (let stage = 1; stage <= STAGES; stage += 1) {
    db.prepare("INSERT INTO stage (key, track_id, name, short_name, position) VALUES (?, 1, '', '', 1)").run(
      `t.s${stage}`,
    )
  }
  return db
}

const dump = (db: Database.Database) =>
  [...Object.keys(RECORDS), 'milestone'].map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).raw().all())

const person = fc.nat({ max: 7 })
const text = fc.constantFrom('a', 'b', 'c')
const day = fc.constantFrom('2023-08-27', '2023-09-01', '2023-09-15')
const step = fc.oneof(
  fc.record({ do: fc.constant('field' as const), person, field: fc.constantFrom(...FIELDS), value: text }),
  fc.record({
    do: fc.constant('mark' as const),
    person,
    stage: fc.integer({ min: 1, max: STAGES }),
    on: fc.option(day),
  }),
  fc.record({ do: fc.constant('exempt' as const), person }),
  fc.record({ do: fc.constant('add' as const), value: text }),
)
const laterEdit = fc.record({ step, undone: fc.boolean() })

it('puts back every value that nobody edited since, and leaves every other', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), fc.array(laterEdit, { maxLength: 12 }), (first, later) => {
      const db = emptyRegister()
      const store = new Store(db, { now: () => NOW, operator: 'Người thử', version: 'test' }, () => {})
      const schoolId = store.edit('Trường', (edit) => edit.insert('school', { name: 'Trường' })).result
      const people = store.edit('Người', (edit) => {
        const writer = new PeopleWriter(store, edit)
        return ['An', 'Bé', 'Chi'].map((fullName) => writer.add(schoolId, 'student', { fullName, className: 'a' }))
      }).result
      const run = (label: string, steps: (typeof first)[number][], ids: number[]) =>
        store.edit(label, (edit) => {
          const writer = new PeopleWriter(store, edit)
          for (const each of steps) {
            const id = ids[('person' in each ? each.person : 0) % ids.length] ?? 0
            if (each.do === 'field') writer.change(id, schoolId, { [each.field]: each.value })
            else if (each.do === 'mark') edit.setMilestone(id, each.stage, each.on)
            else if (each.do === 'exempt')
              edit.insert('exemption', { person_id: id, reason: 'abroad', from_on: '2023-01-01' })
            else ids.push(writer.add(schoolId, 'student', { fullName: 'Mới', className: each.value }))
          }
        }).changeSet
      const before = valuesOf(db)
      // An import makes no exemptions and takes no milestone away.
      const done = run(
        'Nhập',
        first.filter((each) => each.do !== 'exempt' && !(each.do === 'mark' && each.on === null)),
        people,
      )
      const touched = new Set<string>()
      for (const { step: each, undone } of later) {
        const last = valuesOf(db)
        const set = run('Sửa', [each], [...people])
        if (undone && set) store.undo(set.id)
        else for (const key of differences(last, valuesOf(db))) touched.add(key)
      }
      const standing = valuesOf(db)
      const dumped = dump(db)
      if (!done) return
      const { changeSet } = store.takeBack(done.id, 'Hoàn tác nhập')
      const after = valuesOf(db)
      const addedByImport = (key: string) =>
        standing.has(personOf(key)) && !before.has(personOf(key)) && !touched.has(personOf(key))
      const needed = new Set([...touched].filter((key) => standing.has(key)).map(personOf))
      for (const key of new Set([...before.keys(), ...standing.keys(), ...after.keys()])) {
        const stays = touched.has(key) || (addedByImport(key) && key.startsWith('person') && needed.has(personOf(key)))
        expect([key, after.get(key)]).toEqual([key, stays ? standing.get(key) : before.get(key)])
      }
      if (changeSet) store.undo()
      expect(dump(db)).toEqual(dumped)
    }),
    { numRuns: 150 },
  )
})

function differences(left: Map<string, string>, right: Map<string, string>): string[] {
  return [...new Set([...left.keys(), ...right.keys()])].filter((key) => left.get(key) !== right.get(key))
}

function personOf(key: string): string {
  return `person ${key.split(' ')[1] ?? ''}`
}

it('decides column by column', () => {
  const decide = (
    current: Record<string, string> | undefined,
    touched: string[] = [],
    before: Record<string, string> | null = { a: '1', b: '1' },
  ) => decideRecord(before, { a: '2', b: '2' }, current, new Set(touched))
  expect(decide(undefined)).toEqual({ step: 'nothing' })
  expect(decide({ a: '2', b: '2' })).toEqual({ step: 'update', values: { a: '1', b: '1' }, standing: [] })
  expect(decide({ a: '3', b: '2' })).toEqual({ step: 'update', values: { b: '1' }, standing: ['a'] })
  // Changed and changed back to what the import wrote: somebody meant it.
  expect(decide({ a: '2', b: '2' }, ['a', 'b'])).toEqual({ step: 'stand', standing: ['a', 'b'] })
  expect(decide({ a: '2', b: '2' }, [], null)).toEqual({ step: 'remove' })
  expect(decide({ a: '3', b: '2' }, [], null)).toEqual({ step: 'stand', standing: ['a'] })
})
