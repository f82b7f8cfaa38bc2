import { expect, it } from 'vitest'
import type { ViewBody } from '../../../../shared/sheet/saved-view.ts'
import { isSameView } from '../../../../shared/sheet/saved-view.ts'
import { addSchool, openTestCore } from '../../../support/core.ts'

const body: ViewBody = {
  columns: { chosen: { phone: true, 'track:app': false }, order: ['phone', 'className'], pinned: { phone: true } },
  widths: { fullName: 200 },
  sort: [{ column: 'birthDate', descending: true }],
  filters: { className: { mode: 'only', keys: ['9A1', ''], from: null, until: null } },
  list: 'no-card',
}

it('keeps views of each kind over a restart, by name, and knows them again', async () => {
  const test = await openTestCore()
  const late = await test.call('views.save', { kind: 'student', name: ' Lớp  10 ', body })
  expect(late).toMatchObject({ name: 'Lớp 10', body })
  await test.call('views.save', { kind: 'student', name: 'Lớp 9', body })
  await test.call('views.save', { kind: 'staff', name: 'Lớp 10', body })
  await test.restart()
  const views = await test.call('views.list', { kind: 'student' })
  expect(views.map(({ name }) => name)).toEqual(['Lớp 9', 'Lớp 10'])
  expect(views.every((view) => isSameView(view.body, body))).toBe(true)
  expect((await test.call('views.list', { kind: 'staff' })).map(({ name }) => name)).toEqual(['Lớp 10'])
})

it('writes over a view only when asked to, whatever the case of the letters', async () => {
  const test = await openTestCore()
  const first = await test.call('views.save', { kind: 'student', name: 'Đủ tuổi', body })
  const again = { kind: 'student', name: 'ĐỦ  TUỔI', body: { ...body, list: null } } as const
  expect(await test.fails('views.save', again)).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('“Đủ tuổi”') as string,
  })
  expect(await test.call('views.save', { ...again, replace: true })).toEqual({ ...first, body: again.body })
  expect(await test.call('views.list', { kind: 'student' })).toHaveLength(1)
})

it('renames and removes, and says when the name is taken or the view is gone', async () => {
  const test = await openTestCore()
  const a = await test.call('views.save', { kind: 'student', name: 'A', body })
  const b = await test.call('views.save', { kind: 'student', name: 'B', body })
  expect((await test.fails('views.rename', { id: a.id, name: 'b' })).code).toBe('conflict')
  expect(await test.call('views.rename', { id: a.id, name: 'a' })).toMatchObject({ name: 'a' })
  await test.call('views.remove', { id: b.id })
  expect(await test.call('views.list', { kind: 'student' })).toHaveLength(1)
  expect((await test.fails('views.remove', { id: b.id })).code).toBe('not-found')
  expect((await test.fails('views.rename', { id: b.id, name: 'C' })).code).toBe('not-found')
})

it('is no edit: undo takes back what was done to people, not how they are looked at', async () => {
  const test = await openTestCore()
  await addSchool(test)
  const events = test.events.length
  await test.call('views.save', { kind: 'student', name: 'A', body })
  expect(test.events.length).toBe(events)
  expect((await test.call('history.next', {})).undo?.label).toContain('Thêm Trường')
  await test.call('history.undo', {})
  expect(await test.call('views.list', { kind: 'student' })).toHaveLength(1)
})
