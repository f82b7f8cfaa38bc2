import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addSchool, openTestCore, type TestCore } from '../../../support/core.ts'
import { dumpRegister } from '../../../support/store-dump.ts'

async function addPeople(test: TestCore, schoolId: number, names: string[]): Promise<number[]> {
  const ids = []
  for (const fullName of names) {
    const { id } = await test.call('people.add', {
      schoolId,
      kind: 'student',
      fields: { fullName, birthDate: '2009-03-01', className: '9A1' },
    })
    ids.push(id)
  }
  return ids
}

describe('undo and redo', () => {
  it('brings every field back to the byte, and forward again, across restarts', async () => {
    const test = await openTestCore()
    const schoolId = await addSchool(test)
    const [an = 0, binh = 0] = await addPeople(test, schoolId, ['Lê An', 'Trần Bình'])
    const states = [dumpRegister(test.storePath)]
    const edits = [
      () => test.call('progress.mark', { ids: [an, binh], stage: 'card.issued', on: '2023-08-27' }),
      () => test.call('people.edit', { edits: [{ id: an, fields: { phone: '0901234567', className: '9A2' } }] }),
      () =>
        test.call('progress.exempt', {
          ids: [binh],
          reason: 'abroad',
          from: '2023-09-01',
          until: null,
          note: 'Học bổng',
        }),
      () => test.call('people.remove', { ids: [binh] }),
    ]
    for (const edit of edits) {
      await edit()
      states.push(dumpRegister(test.storePath))
    }
    expect(new Set(states.map((state) => JSON.stringify(state))).size).toBe(edits.length + 1)

    for (let at = edits.length - 1; at >= 0; at -= 1) {
      await test.restart()
      await test.call('history.undo', {})
      expect(dumpRegister(test.storePath)).toEqual(states[at])
    }
    for (let at = 1; at <= edits.length; at += 1) {
      await test.restart()
      await test.call('history.redo', {})
      expect(dumpRegister(test.storePath)).toEqual(states[at])
    }
    expect((await test.fails('history.redo', {})).code).toBe('not-found')
  })

  it('never touches somebody new through an old step: numbers of removed people do not come back', async () => {
    const test = await openTestCore()
    const schoolId = await addSchool(test)
    const [gone = 0] = await addPeople(test, schoolId, ['Lê An'])
    const edited = await test.call('people.edit', { edits: [{ id: gone, fields: { position: 'Lớp trưởng' } }] })
    const marked = await test.call('progress.mark', { ids: [gone], stage: 'card.issued', on: '2023-08-27' })
    await test.call('people.remove', { ids: [gone] })
    await test.restart()
    const [another = 0] = await addPeople(test, schoolId, ['Trần Bình'])
    expect(another).not.toBe(gone)
    await test.call('people.edit', { edits: [{ id: another, fields: { position: 'Lớp trưởng' } }] })
    await test.call('progress.mark', { ids: [another], stage: 'card.issued', on: '2023-08-27' })
    for (const { changeSet } of [marked, edited]) {
      expect((await test.fails('history.undo', { changeSetId: changeSet?.id ?? 0 })).code).toBe('conflict')
    }
    const [person] = await test.call('people.byIds', { ids: [another] })
    expect(person).toMatchObject({ position: 'Lớp trưởng', milestones: { 'card.issued': '2023-08-27' } })
  })

  it('ends the chance to redo once something new is edited', async () => {
    const test = await openTestCore()
    const [id = 0] = await addPeople(test, await addSchool(test), ['Lê An'])
    await test.call('progress.mark', { ids: [id], stage: 'card.issued', on: '2023-08-27' })
    await test.call('history.undo', {})
    await test.call('progress.mark', { ids: [id], stage: 'card.applied', on: '2023-08-01' })
    expect((await test.call('history.next', {})).redo).toBeNull()
    const history = await test.call('history.list', { limit: 10 })
    expect(history.map((set) => set.undone)).toEqual([false, true, false, false])
  })

  it('undoes an older step alone when nothing after it touched the same fields', async () => {
    const test = await openTestCore()
    const [id = 0] = await addPeople(test, await addSchool(test), ['Lê An'])
    const mark = await test.call('progress.mark', { ids: [id], stage: 'card.issued', on: '2023-08-27' })
    await test.call('people.edit', { edits: [{ id, fields: { phone: '0901234567' } }] })
    await test.call('history.undo', { changeSetId: mark.changeSet?.id })
    const [person] = await test.call('people.byIds', { ids: [id] })
    expect(person).toMatchObject({ phone: '0901234567', milestones: {} })
  })

  it('refuses to undo an older step whose result was edited since, and changes nothing', async () => {
    const test = await openTestCore()
    const [id = 0] = await addPeople(test, await addSchool(test), ['Lê An'])
    const mark = await test.call('progress.mark', { ids: [id], stage: 'card.issued', on: '2023-08-27' })
    await test.call('progress.mark', { ids: [id], stage: 'card.issued', on: '2023-08-28' })
    const before = dumpRegister(test.storePath)
    const error = await test.fails('history.undo', { changeSetId: mark.changeSet?.id })
    expect(error.code).toBe('conflict')
    expect(dumpRegister(test.storePath)).toEqual(before)
  })

  it('leaves no trace of an edit that changed nothing', async () => {
    const test = await openTestCore()
    const [id = 0] = await addPeople(test, await addSchool(test), ['Lê An'])
    const before = await test.call('history.list', { limit: 10 })
    const result = await test.call('progress.mark', { ids: [id], stage: 'card.issued', on: null })
    expect(result).toEqual({ changeSet: null, changed: 0 })
    expect(await test.call('history.list', { limit: 10 })).toEqual(before)
  })

  it('returns to the first state after any edits, undone one by one', async () => {
    const stages = ['card.applied', 'card.issued', 'vneid2.activated'] as const
    const step = fc.record({
      who: fc.integer({ min: 0, max: 2 }),
      stage: fc.constantFrom(...stages),
      on: fc.constantFrom('2023-07-01', '2023-08-01', null),
      phone: fc.option(fc.constantFrom('0901', '0902')),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const test = await openTestCore()
        const ids = await addPeople(test, await addSchool(test), ['Lê An', 'Trần Bình', 'Đỗ Chi'])
        const start = dumpRegister(test.storePath)
        let edits = 0
        for (const { who, stage, on, phone } of steps) {
          const id = ids[who] ?? 0
          if ((await test.call('progress.mark', { ids: [id], stage, on })).changeSet) edits += 1
          if ((await test.call('people.edit', { edits: [{ id, fields: { phone } }] })).changeSet) edits += 1
        }
        for (; edits > 0; edits -= 1) await test.call('history.undo', {})
        expect(dumpRegister(test.storePath)).toEqual(start)
      }),
      { numRuns: 15 },
    )
  })
})

it('refuses to undo what later records stand on, in words, and changes nothing', async () => {
  const test = await openTestCore()
  await addPeople(test, await addSchool(test), ['Lê An'])
  const before = dumpRegister(test.storePath)
  const [, schoolAdded] = await test.call('history.list', { limit: 10 })
  const error = await test.fails('history.undo', { changeSetId: schoolAdded?.id })
  expect(error).toMatchObject({ code: 'conflict' })
  expect(error.message).toContain('Hãy hoàn tác các thao tác sau trước')
  expect(dumpRegister(test.storePath)).toEqual(before)
})
