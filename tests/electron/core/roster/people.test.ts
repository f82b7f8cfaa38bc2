import { describe, expect, it } from 'vitest'
import { addSchool, openTestCore } from '../../../support/core.ts'

describe('people', () => {
  it('are added with tidy text; classes come into being once', async () => {
    const test = await openTestCore()
    const schoolId = await addSchool(test)
    const add = (fullName: string) =>
      test.call('people.add', { schoolId, kind: 'student', fields: { fullName, className: ' 9A1 ', phone: '' } })
    await add('  Lê\u00a0 An ')
    await add('Đỗ Bình'.normalize('NFD'))
    const people = await test.call('people.list', { schoolId, kind: 'student', className: '9A1' })
    expect(people.map((person) => [person.fullName, person.className, person.phone])).toEqual([
      ['Lê An', '9A1', null],
      ['Đỗ Bình', '9A1', null],
    ])
  })

  it('puts other spellings of a class into the same class', async () => {
    const test = await openTestCore()
    const schoolId = await addSchool(test)
    for (const [fullName, className] of [
      ['Lê An', '9A3'],
      ['Đỗ Bình', '9a 3'],
      ['Vũ Chi', '9a3'],
    ] as const) {
      await test.call('people.add', { schoolId, kind: 'student', fields: { fullName, className } })
    }
    const people = await test.call('people.list', { schoolId })
    expect(people.map((person) => person.className)).toEqual(['9A3', '9A3', '9A3'])
  })

  it('edits several as one change set and tells the windows whom', async () => {
    const test = await openTestCore()
    const schoolId = await addSchool(test)
    const ids: number[] = []
    for (const fullName of ['Lê An', 'Đỗ Bình']) {
      ids.push((await test.call('people.add', { schoolId, kind: 'staff', fields: { fullName } })).id)
    }
    const edits = ids.map((id) => ({ id, fields: { teamName: 'Toán - Tin' } }))
    expect(await test.call('people.edit', { edits })).toMatchObject({ changed: 2 })
    expect(test.events.at(-1)).toEqual({ type: 'changed', personIds: ids })
  })

  it('refuses a number that somebody has, an empty name, and a person who is gone', async () => {
    const test = await openTestCore()
    const schoolId = await addSchool(test)
    const fields = { fullName: 'Lê An', personalId: '079209000001' }
    const { id } = await test.call('people.add', { schoolId, kind: 'student', fields })
    const taken = await test.fails('people.add', {
      schoolId,
      kind: 'student',
      fields: { ...fields, fullName: 'Đỗ Bình' },
    })
    expect(taken).toMatchObject({ code: 'conflict' })
    expect(taken.message).toContain('Lê An')
    expect((await test.fails('people.edit', { edits: [{ id, fields: { fullName: '   ' } }] })).code).toBe('bad-request')
    expect((await test.fails('people.edit', { edits: [{ id: 99, fields: { phone: '1' } }] })).code).toBe('not-found')
    expect(await test.call('people.list', {})).toHaveLength(1)
  })

  it('puts nothing of an edit in when one of its parts fails', async () => {
    const test = await openTestCore()
    const schoolId = await addSchool(test)
    const { id } = await test.call('people.add', { schoolId, kind: 'student', fields: { fullName: 'Lê An' } })
    await test.fails('people.edit', {
      edits: [
        { id, fields: { phone: '0901234567' } },
        { id: 99, fields: { phone: '1' } },
      ],
    })
    expect((await test.call('people.byIds', { ids: [id] }))[0]?.phone).toBeNull()
  })
})

describe('schools', () => {
  it('have one name each and count their people', async () => {
    const test = await openTestCore()
    const schoolId = await addSchool(test, 'Trường THCS Một')
    await test.call('people.add', { schoolId, kind: 'student', fields: { fullName: 'Lê An' } })
    await test.call('people.add', { schoolId, kind: 'student', fields: { fullName: 'Đỗ Bình', leftOn: '2023-06-01' } })
    await test.call('people.add', { schoolId, kind: 'staff', fields: { fullName: 'Vũ Chi' } })
    expect(await test.call('schools.list', {})).toMatchObject([{ students: 1, staff: 1 }])
    expect((await test.fails('schools.add', { name: ' Trường THCS  Một' })).code).toBe('conflict')
    const updated = await test.call('schools.update', { id: schoolId, fields: { headName: 'Phan Công Đông' } })
    expect(updated).toMatchObject({ name: 'Trường THCS Một', headName: 'Phan Công Đông', students: 1 })
  })
})
