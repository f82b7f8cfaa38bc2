import { expect, it } from 'vitest'
import type { ActivityFields } from '../../../../shared/domain/activities.ts'
import { addSchool, openTestCore } from '../../../support/core.ts'

const fields: ActivityFields = {
  on: '2023-09-04',
  form: 'publicity',
  content: ' Tuyên truyền  dưới cờ về VNeID ',
  place: 'Sân trường',
  people: 812,
  evidence: 'https://thcs.example/bai-1',
}

it('keeps what was done, changes it, removes it, and undoes each', async () => {
  const test = await openTestCore()
  const schoolId = await addSchool(test)
  const list = () => test.call('activities.list', { schoolId })
  const added = await test.call('activities.add', { schoolId, planId: null, fields })
  expect(added).toMatchObject({ schoolId, planId: null, on: '2023-09-04', content: 'Tuyên truyền dưới cờ về VNeID' })

  const changed = await test.call('activities.update', { id: added.id, fields: { people: null, form: 'training' } })
  expect(changed).toEqual({ ...added, people: null, form: 'training' })
  await test.restart()
  await test.call('history.undo', {})
  expect(await list()).toEqual([added])

  const { changed: removed } = await test.call('activities.remove', { id: added.id })
  expect(removed).toBe(1)
  expect(await list()).toEqual([])
  await test.call('history.undo', {})
  expect(await list()).toEqual([added])
})

it('lists the oldest first, of a stretch of days with both its ends', async () => {
  const test = await openTestCore()
  const schoolId = await addSchool(test)
  for (const on of ['2023-10-01', '2023-08-31', '2023-09-15']) {
    await test.call('activities.add', { schoolId, planId: null, fields: { ...fields, on } })
  }
  const days = async (from?: string, until?: string) =>
    (await test.call('activities.list', { schoolId, from, until })).map(({ on }) => on)
  expect(await days()).toEqual(['2023-08-31', '2023-09-15', '2023-10-01'])
  expect(await days('2023-08-31', '2023-09-15')).toEqual(['2023-08-31', '2023-09-15'])
  expect(await days('2023-09-01')).toEqual(['2023-09-15', '2023-10-01'])
})

it('refuses a day to come, an empty content, and a school or plan that is not there', async () => {
  const test = await openTestCore()
  const schoolId = await addSchool(test)
  const add = (change: object, planId: number | null = null, school = schoolId) =>
    test.fails('activities.add', { schoolId: school, planId, fields: { ...fields, ...change } })
  expect(await add({ on: '2023-11-06' })).toMatchObject({
    code: 'bad-request',
    message: expect.stringContaining('Ngày 06/11/2023 ở tương lai') as string,
  })
  expect((await add({ content: '  ' })).code).toBe('bad-request')
  expect((await add({}, 5)).code).toBe('not-found')
  expect((await add({}, null, 99)).code).toBe('not-found')
  expect((await test.fails('activities.update', { id: 1, fields: { place: 'Hội trường' } })).code).toBe('not-found')
})
