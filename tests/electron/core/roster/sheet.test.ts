import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Input } from '../../../../shared/contract/contract.ts'
import { type TestCore, addSchool, openTestCore } from '../../../support/core.ts'
import { dumpRegister } from '../../../support/store-dump.ts'

type Request = Input<'sheet.apply'>
type Fields = Request['added'][number]['fields']

const NUMBERS = ['079211000001', '079211000002', '079211000003'] as const

/** A school with pupils who hold the numbers above, in that order. */
async function openRegister(): Promise<{ test: TestCore; ids: number[]; ask: (part: Partial<Request>) => Request }> {
  const test = await openTestCore()
  const schoolId = await addSchool(test)
  const ask = (part: Partial<Request>): Request => ({
    schoolId,
    kind: 'student',
    what: 'paste',
    edits: [],
    added: [],
    ...part,
  })
  const names = ['Lê An', 'Trần Bình', 'Đỗ Chi']
  const added = names.map((fullName, at) => ({
    fields: { fullName, personalId: NUMBERS[at] ?? null, birthDate: '2011-03-05' } satisfies Fields,
  }))
  const { addedIds } = await test.call('sheet.apply', ask({ added }))
  return { test, ids: addedIds, ask }
}

describe('many cells as one edit', () => {
  it('changes fields and days, and adds people, as one change set that can be undone and redone', async () => {
    const { test, ids, ask } = await openRegister()
    const [an = 0, binh = 0] = ids
    const before = dumpRegister(test.storePath)
    const { changeSet, changed, addedIds } = await test.call(
      'sheet.apply',
      ask({
        edits: [
          { id: an, fields: { className: '9A1', phone: '0901234567' }, milestones: { 'card.issued': '2023-08-27' } },
          { id: binh, fields: { className: '9a 1' } },
        ],
        added: [{ fields: { fullName: 'Vũ Dũng', className: '9A2' }, milestones: { 'card.issued': '2023-09-01' } }],
      }),
    )
    expect(changed).toBe(3)
    expect(changeSet?.label).toBe('Dán 4 ô của 2 người, thêm 1 người')
    const people = await test.call('people.byIds', { ids: [an, binh, ...addedIds] })
    expect(people).toMatchObject([
      { className: '9A1', phone: '0901234567', milestones: { 'card.issued': '2023-08-27' } },
      { className: '9A1' },
      { fullName: 'Vũ Dũng', className: '9A2', milestones: { 'card.issued': '2023-09-01' } },
    ])
    const after = dumpRegister(test.storePath)
    await test.call('history.undo', {})
    expect(dumpRegister(test.storePath)).toEqual(before)
    await test.call('history.redo', {})
    expect(dumpRegister(test.storePath)).toEqual(after)
  })

  it('names the one person whose cells they are, and counts who really changed', async () => {
    const { test, ids, ask } = await openRegister()
    const [id = 0] = ids
    const edits = [{ id, fields: { phone: '0901234567' } }]
    const { changeSet } = await test.call('sheet.apply', ask({ what: 'fill', edits }))
    expect(changeSet?.label).toBe('Điền 1 ô của Lê An')
    expect(await test.call('sheet.apply', ask({ edits }))).toEqual({ changeSet: null, changed: 0, addedIds: [] })
  })

  it('swaps numbers among people, and hands one on to somebody new', async () => {
    const { test, ids, ask } = await openRegister()
    const [an = 0, binh = 0, chi = 0] = ids
    const before = dumpRegister(test.storePath)
    const { addedIds } = await test.call(
      'sheet.apply',
      ask({
        edits: [
          { id: an, fields: { personalId: NUMBERS[1] } },
          { id: binh, fields: { personalId: NUMBERS[0] } },
          { id: chi, fields: { personalId: null } },
        ],
        added: [{ fields: { fullName: 'Vũ Dũng', personalId: NUMBERS[2] } }],
      }),
    )
    const people = await test.call('people.byIds', { ids: [...ids, ...addedIds] })
    expect(people.map(({ personalId }) => personalId)).toEqual([NUMBERS[1], NUMBERS[0], null, NUMBERS[2]])
    await test.call('history.undo', {})
    expect(dumpRegister(test.storePath)).toEqual(before)
  })
})

describe('what only the register knows', () => {
  it('is said of every cell, and nothing is written', async () => {
    const { test, ids, ask } = await openRegister()
    const [an = 0, binh = 0, chi = 0] = ids
    await test.call('sheet.apply', ask({ edits: [{ id: chi, milestones: { 'card.issued': '2023-08-27' } }] }))
    await test.call('people.remove', { ids: [binh] })
    const before = dumpRegister(test.storePath)
    const request = ask({
      edits: [
        { id: an, fields: { personalId: NUMBERS[2], fullName: '  ' } },
        { id: binh, fields: { phone: '0901234567' } },
        { id: chi, fields: { birthDate: '2023-09-01' }, milestones: { 'no.such': '2023-08-27' } },
        { id: an, fields: { phone: '0901234567' } },
      ],
      added: [
        { fields: { phone: '0901234567' } },
        { fields: { fullName: 'Vũ Dũng', personalId: '079211000009' } },
        { fields: { fullName: 'Hồ Em', personalId: '079211000009' }, milestones: { 'card.issued': '2023-12-01' } },
        { fields: { fullName: 'Cao Gia', birthDate: '2011-03-05' }, milestones: { 'card.issued': '2011-03-04' } },
        { fields: { fullName: 'Bùi Hà', birthDate: '2024-03-05' } },
      ],
    })
    const { problems } = await test.call('sheet.check', request)
    expect(problems.map(({ list, index, column, code }) => [list, index, column, code])).toEqual([
      ['edits', 0, 'fullName', 'missing-name'],
      ['edits', 0, 'personalId', 'taken-id'],
      ['edits', 1, null, 'gone'],
      ['edits', 2, 'birthDate', 'day-before-birth'],
      ['edits', 2, 'no.such', 'unknown-stage'],
      ['edits', 3, null, 'repeated-person'],
      ['added', 0, 'fullName', 'missing-name'],
      ['added', 2, 'personalId', 'repeated-id'],
      ['added', 2, 'card.issued', 'future-day'],
      ['added', 3, 'card.issued', 'day-before-birth'],
      ['added', 4, 'birthDate', 'future-day'],
    ])
    const words = problems.map(({ message }) => message)
    expect(words).toContain('Số định danh 079211000003 đã có ở Đỗ Chi. Hãy kiểm tra lại số trên thẻ.')
    expect(words).toContain('Số định danh 079211000009 có hai lần, cũng ở Vũ Dũng. Hãy kiểm tra lại số trên thẻ.')
    const error = await test.fails('sheet.apply', request)
    expect(error.code).toBe('conflict')
    expect(error.message).toBe('Họ và tên không được để trống. Còn 10 ô khác cũng không ghi được. Chưa ghi gì.')
    expect(dumpRegister(test.storePath)).toEqual(before)
  })

  it('takes a birth date after a day that the same edit takes away', async () => {
    const { test, ids, ask } = await openRegister()
    const [id = 0] = ids
    await test.call('sheet.apply', ask({ edits: [{ id, milestones: { 'card.issued': '2011-04-01' } }] }))
    const fields = { birthDate: '2011-05-01' }
    const check = (edit: Request['edits'][number]) => test.call('sheet.check', ask({ edits: [edit] }))
    expect((await check({ id, fields })).problems).toHaveLength(1)
    expect((await check({ id, fields, milestones: { 'card.issued': null } })).problems).toEqual([])
  })

  it('is of the school and the kind of people that the sheet shows', async () => {
    const { test, ids, ask } = await openRegister()
    const edits = ids.map((id) => ({ id, fields: { phone: '0901234567' } }))
    const other = await addSchool(test, 'Trường THCS Khác')
    for (const elsewhere of [ask({ edits, kind: 'staff' }), ask({ edits, schoolId: other })]) {
      const { problems } = await test.call('sheet.check', elsewhere)
      expect(problems.map(({ code }) => code)).toEqual(['gone', 'gone', 'gone'])
    }
    expect((await test.fails('sheet.check', ask({ edits, schoolId: 99 }))).code).toBe('not-found')
  })
})

const day = fc.constantFrom('2023-07-01', '2023-08-01', null)
const someFields = fc.record(
  {
    phone: fc.constantFrom('0901234567', '0912345678', null),
    className: fc.constantFrom('9A1', '9A2', null),
    personalId: fc.constantFrom(...NUMBERS, '079211000009', null),
    address: fc.constantFrom('Ấp 1', 'Ấp 2', null),
  },
  { requiredKeys: [] },
)
const someDays = fc.dictionary(fc.constantFrom('card.applied', 'card.issued', 'vneid2.activated'), day, { maxKeys: 3 })

it('any edit that is let through is undone to the byte, and one that is not changes nothing', async () => {
  const edit = fc.record({ fields: someFields, milestones: someDays })
  await fc.assert(
    fc.asyncProperty(
      fc.array(edit, { minLength: 3, maxLength: 3 }),
      fc.array(edit, { maxLength: 2 }),
      async (edits, fresh) => {
        const { test, ids, ask } = await openRegister()
        const before = dumpRegister(test.storePath)
        const request = ask({
          edits: edits.map((part, at) => ({ id: ids[at] ?? 0, ...part })),
          added: fresh.map(({ fields, milestones }, at) => ({
            fields: { ...fields, fullName: `Mới ${at}` },
            milestones,
          })),
        })
        const { problems } = await test.call('sheet.check', request)
        if (problems.length > 0) {
          expect((await test.fails('sheet.apply', request)).message).toContain(problems[0]?.message ?? '-')
          expect(dumpRegister(test.storePath)).toEqual(before)
          return
        }
        const { changeSet } = await test.call('sheet.apply', request)
        if (changeSet) await test.call('history.undo', {})
        expect(dumpRegister(test.storePath)).toEqual(before)
      },
    ),
    { numRuns: 40 },
  )
})
