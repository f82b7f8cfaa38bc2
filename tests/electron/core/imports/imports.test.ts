/** What an import leaves behind, and taking one back after others have worked on what it brought. */
import { describe, expect, it } from 'vitest'
import { openTestCore, type TestCore } from '../../../support/core.ts'
import { importFile, outputBytes, rosterFile } from '../../../support/intake.ts'
import { dumpRegister } from '../../../support/store-dump.ts'

const HEAD = ['Họ tên', 'Ngày sinh', 'Lớp', 'Số định danh cá nhân', 'Số điện thoại', 'Đã có CCCD']
const FIRST = rosterFile([HEAD, ['Lê An', '01/02/2009', '9A1', '079209000001', '0901000001', '']])
const SECOND = rosterFile(
  [
    HEAD,
    ['Lê An', '01/02/2009', '9A2', '079209000001', '0901000009', '27/08/2023'],
    ['Lê Bé', '02/02/2009', '9A2', '079209000002', '0901000002', '27/08/2023'],
    ['Lê Chi', '03/02/2009', '9A3', '079209000003', '0901000003', '27/08/2023'],
    ['Lê Dậu', '04/02/2009', '9A3', '07920900000', '', ''],
  ],
  'thang-9.xlsx',
)

const isSecond = (bytes: Uint8Array) => Buffer.from(SECOND.bytes).equals(bytes)

async function imported(): Promise<TestCore> {
  const test = await openTestCore()
  await importFile(test, FIRST)
  await importFile(test, SECOND)
  return test
}

describe('an import', () => {
  it('keeps its file, its mapping and its result, until it is undone', async () => {
    const test = await imported()
    const [second, first] = await test.call('imports.list', { schoolId: 1 })
    expect(first?.fileName).toBe('ds.xlsx')
    expect(second).toMatchObject({
      fileName: 'thang-9.xlsx',
      kind: 'student',
      listDay: '2023-11-05',
      counts: { read: 4, added: 2, updated: 1, rejected: 1 },
      changeSet: { label: 'Nhập học sinh từ thang-9.xlsx', undone: false },
    })
    const id = second?.id ?? 0
    expect(await test.call('imports.issues', { id })).toMatchObject([{ row: 5, code: 'id-length' }])
    const { token, fileName } = await test.call('imports.file', { id })
    expect([fileName, isSecond(outputBytes(test, token))]).toEqual(['thang-9.xlsx', true])

    await test.call('history.undo', {})
    expect(await test.call('imports.list', { schoolId: 1 })).toHaveLength(1)
    expect((await test.fails('imports.file', { id })).code).toBe('not-found')
    await test.call('history.redo', {})
    expect(isSecond(outputBytes(test, (await test.call('imports.file', { id })).token))).toBe(true)
  })

  it('that changes nothing leaves nothing', async () => {
    const test = await imported()
    await importFile(test, rosterFile([HEAD, ['Lê An', '01/02/2009', '9A2', '079209000001', '', '']]))
    expect(await test.call('imports.list', { schoolId: 1 })).toHaveLength(2)
  })
})

describe('undoing an import', () => {
  it('without later edits is exact, and can be undone', async () => {
    const test = await openTestCore()
    await importFile(test, FIRST)
    const before = dumpRegister(test.storePath)
    await importFile(test, SECOND)
    const after = dumpRegister(test.storePath)
    const [{ id } = { id: 0 }] = await test.call('imports.list', { schoolId: 1 })
    const { kept, changeSet } = await test.call('imports.undo', { id })
    expect([kept, changeSet?.label]).toEqual([[], 'Hoàn tác: Nhập học sinh từ thang-9.xlsx'])
    expect(dumpRegister(test.storePath)).toEqual(before)
    await test.restart()
    await test.call('history.undo', {})
    expect(dumpRegister(test.storePath)).toEqual(after)
  })

  it('keeps what was edited since and names it', async () => {
    const test = await imported()
    const [an, be, chi] = (await test.call('people.list', {})).map((person) => person.id)
    if (an === undefined || be === undefined || chi === undefined) throw new Error('three people were expected')
    await test.call('people.edit', { edits: [{ id: an, fields: { phone: '0901234567' } }] })
    await test.call('progress.mark', { ids: [be], stage: 'vneid2.activated', on: '2023-09-01' })
    // A class that the import made holds somebody of later.
    await test.call('people.add', { schoolId: 1, kind: 'student', fields: { fullName: 'Lê Em', className: '9A3' } })
    const [{ id } = { id: 0 }] = await test.call('imports.list', { schoolId: 1 })
    const before = dumpRegister(test.storePath)
    const { kept: foretold } = await test.call('imports.standing', { id })
    expect(dumpRegister(test.storePath)).toEqual(before)
    const { kept } = await test.call('imports.undo', { id })
    expect(foretold).toEqual(kept)
    const people = await test.call('people.list', {})
    expect(
      people.map(({ fullName, className, phone, milestones }) => [fullName, className, phone, milestones]),
    ).toEqual([
      ['Lê An', '9A1', '0901234567', {}],
      ['Lê Bé', '9A2', '0901000002', { 'vneid2.activated': '2023-09-01' }],
      ['Lê Em', '9A3', null, {}],
    ])
    expect(kept).toEqual(
      expect.arrayContaining([
        { personId: an, name: 'Lê An', field: 'Số điện thoại', value: '0901234567' },
        { personId: be, name: 'Lê Bé', field: 'Đã kích hoạt mức 2', value: '01/09/2023' },
        { personId: null, name: '9A3', field: 'Lớp', value: '9A3' },
        { personId: null, name: '9A2', field: 'Lớp', value: '9A2' },
      ]),
    )
    expect(kept).toHaveLength(4)
    expect((await test.fails('imports.undo', { id })).code).toBe('not-found')
  })

  it('leaves a number that somebody else holds by now, and puts the rest back', async () => {
    const test = await openTestCore()
    await importFile(test, FIRST)
    await importFile(test, rosterFile([HEAD, ['Lê An', '01/02/2009', '9A1', '', '0901000009', '']]))
    const [an] = await test.call('people.list', {})
    await test.call('people.edit', { edits: [{ id: an?.id ?? 0, fields: { personalId: null } }] })
    await importFile(test, rosterFile([HEAD, ['Lê An', '01/02/2009', '9A1', '079209000008', '0901000007', '']]))
    const [{ id } = { id: 0 }] = await test.call('imports.list', { schoolId: 1 })
    await test.call('imports.undo', { id })
    expect((await test.call('people.list', {}))[0]).toMatchObject({ personalId: null, phone: '0901000009' })
  })
})
