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
  return { test, sets, states }
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
