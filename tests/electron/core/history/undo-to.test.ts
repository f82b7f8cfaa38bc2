import { expect, it } from 'vitest'
import { addSchool, openTestCore } from '../../../support/core.ts'
import { dumpRegister } from '../../../support/store-dump.ts'

async function drive() {
  const test = await openTestCore()
  const schoolId = await addSchool(test)
  const { id } = await test.call('people.add', {
    schoolId,
    kind: 'student',
    fields: { fullName: 'Lê An', birthDate: '2009-03-05' },
  })
  const states = [dumpRegister(test.storePath)]
  const sets: number[] = []
  for (const on of ['2023-08-01', '2023-08-02', '2023-08-03']) {
    const { changeSet } = await test.call('progress.mark', { ids: [id], stage: 'card.issued', on })
    sets.push(changeSet?.id ?? 0)
    states.push(dumpRegister(test.storePath))
  }
  return { test, id, sets, states }
}

it('undoes back to a step and redoes up to one, across restarts, each as it stood', async () => {
  const { test, sets, states } = await drive()
  const [, second = 0, third = 0] = sets
  expect(await test.call('history.undoTo', { changeSetId: second })).toMatchObject({ steps: 2 })
  expect(dumpRegister(test.storePath)).toEqual(states[1])
  await test.restart()
  const { undo, redo } = await test.call('history.steps', { limit: 20 })
  expect(redo.map(({ id }) => id)).toEqual([second, third])
  expect(undo[0]?.id).toBe(sets[0])
  expect(await test.call('history.redoTo', { changeSetId: third })).toMatchObject({
    steps: 2,
    changeSet: { id: third },
  })
  expect(dumpRegister(test.storePath)).toEqual(states[3])
  expect((await test.call('history.steps', { limit: 20 })).redo).toEqual([])
})

it('takes no step that is not there to take, and then changes nothing', async () => {
  const { test, sets } = await drive()
  const [first = 0, second = 0] = sets
  await test.call('history.undo', {})
  const before = dumpRegister(test.storePath)
  expect((await test.fails('history.undoTo', { changeSetId: 999_999 })).code).toBe('not-found')
  expect((await test.fails('history.undoTo', { changeSetId: sets[2] ?? 0 })).code).toBe('not-found')
  for (const changeSetId of [first, second]) {
    expect((await test.fails('history.redoTo', { changeSetId })).code).toBe('not-found')
  }
  expect(dumpRegister(test.storePath)).toEqual(before)
})

it('marks each person with a day of their own as one step, and refuses a day that cannot be', async () => {
  const { test, id } = await drive()
  const schoolId = (await test.call('schools.list', {}))[0]?.id ?? 0
  const { id: other } = await test.call('people.add', {
    schoolId,
    kind: 'student',
    fields: { fullName: 'Trần Bình', birthDate: '2010-03-05' },
  })
  const before = dumpRegister(test.storePath)
  const marks = [
    { id, on: '2023-07-15' },
    { id: other, on: '2023-09-01' },
  ]
  const { changeSet, changed } = await test.call('progress.markDays', { stage: 'card.issued', marks })
  expect(changed).toBe(2)
  expect(changeSet).toMatchObject({ label: 'Đã có thẻ, mỗi người một ngày: 2 người', people: 2 })
  const people = await test.call('people.byIds', { ids: [id, other] })
  expect(people.map(({ milestones }) => milestones['card.issued'])).toEqual(['2023-07-15', '2023-09-01'])
  await test.call('history.undo', {})
  expect(dumpRegister(test.storePath)).toEqual(before)
  const error = await test.fails('progress.markDays', {
    stage: 'card.issued',
    marks: [{ id: other, on: '2010-03-04' }],
  })
  expect(error.message).toContain('trước ngày sinh của Trần Bình')
})
