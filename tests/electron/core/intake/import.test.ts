/** Previewing and applying rosters against a real register. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { ImportPreview } from '../../../../shared/contract/intake.ts'
import { addSchool, openTestCore, type TestCore } from '../../../support/core.ts'
import { dumpRegister } from '../../../support/store-dump.ts'

const sample = (name: string) => fileURLToPath(new URL(`../../../samples/${name}`, import.meta.url))

async function preview(test: TestCore, school: number | string, name = 'csdl-hoc-sinh.xlsx'): Promise<ImportPreview> {
  test.core.files.grant('file', { name, path: sample(name) })
  return test.call('intake.preview', { file: 'file', school, kind: 'student' })
}

describe('an import', () => {
  it('is one change set, with the school that it adds, and undone as one', async () => {
    const test = await openTestCore()
    const empty = dumpRegister(test.storePath)
    const { previewId, counts } = await preview(test, 'Trường THCS Mới')
    expect(counts).toMatchObject({ read: 634, added: 634 })
    expect(dumpRegister(test.storePath)).toEqual(empty)

    await test.call('intake.apply', { previewId })
    expect(await test.call('schools.list', {})).toMatchObject([{ name: 'Trường THCS Mới', students: 634 }])
    expect(await test.call('history.list', { limit: 10 })).toHaveLength(1)
    await test.call('history.undo', {})
    expect(dumpRegister(test.storePath)).toEqual(empty)
  })

  it('says how far it is and can be stopped, leaving nothing behind', async () => {
    const test = await openTestCore()
    const school = await addSchool(test)
    const before = dumpRegister(test.storePath)
    test.core.files.grant('file', { name: 'roster.xlsx', path: sample('csdl-hoc-sinh.xlsx') })
    const running = test.core.call('intake.preview', { file: 'file', school, kind: 'student' }, 'import')
    test.core.cancel('import')
    expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(dumpRegister(test.storePath)).toEqual(before)

    await preview(test, school)
    const phases = test.events.filter((event) => event.type === 'progress').map((event) => event.phase)
    expect(new Set(phases)).toEqual(new Set(['Đọc tệp', 'Đối chiếu với sổ']))
  })

  it('is refused when the register changed after the preview, and cannot be applied twice', async () => {
    const test = await openTestCore()
    const school = await addSchool(test)
    const stale = await preview(test, school)
    await test.call('people.add', { schoolId: school, kind: 'student', fields: { fullName: 'Lê An' } })
    expect((await test.fails('intake.apply', { previewId: stale.previewId })).code).toBe('conflict')

    const fresh = await preview(test, school)
    await test.call('intake.apply', { previewId: fresh.previewId })
    expect((await test.fails('intake.apply', { previewId: fresh.previewId })).code).toBe('not-found')
    expect(await test.call('people.list', { schoolId: school })).toHaveLength(635)
  })

  it('is refused also when as many edits were undone after the preview as before it', async () => {
    const test = await openTestCore()
    const school = await addSchool(test)
    const add = async (fullName: string) =>
      (await test.call('people.add', { schoolId: school, kind: 'student', fields: { fullName } })).changeSet?.id ?? 0
    const [first, second] = [await add('Lê An'), await add('Trần Bình')]
    await test.call('history.undo', { changeSetId: second })
    const stale = await preview(test, school)
    await test.call('history.redo', {})
    await test.call('history.undo', { changeSetId: first })
    expect((await test.fails('intake.apply', { previewId: stale.previewId })).code).toBe('conflict')
  })

  it('holds the defective rows back and imports the rest, each row accounted for once', async () => {
    const test = await openTestCore()
    const school = await addSchool(test)
    const { previewId, counts } = await preview(test, school, 'du-lieu-loi.xlsx')
    const expected = JSON.parse(await readFile(sample('du-lieu-loi.xlsx.expected.json'), 'utf8')) as {
      rows: { row: number; severity: string }[]
    }
    const held = expected.rows.filter((row) => row.severity === 'error').map((row) => row.row)
    const rejected = await test.call('intake.rows', { previewId, outcome: 'rejected', offset: 0, limit: 100 })
    expect(rejected.rows.map((row) => row.row)).toEqual(held)
    expect(counts.added + counts.rejected).toBe(counts.read)

    const result = await test.call('intake.apply', { previewId })
    expect(result.added).toBe(expected.rows.length - held.length)
    expect(await test.call('people.list', { schoolId: school })).toHaveLength(result.added)
    expect(result.issues.filter((issue) => issue.severity === 'error').map((issue) => issue.row)).toEqual(held)
  })

  it('shows the values that would be recorded, page by page', async () => {
    const test = await openTestCore()
    const { previewId } = await preview(test, await addSchool(test), 'du-lieu-loi.xlsx')
    const all = await test.call('intake.rows', { previewId, offset: 0, limit: 100 })
    const serial = all.rows.find((row) => row.row === 15)
    expect(serial?.birthDate).toBe('2009-09-15')
    const second = await test.call('intake.rows', { previewId, offset: 5, limit: 2 })
    expect(second).toEqual({ total: all.total, rows: all.rows.slice(5, 7) })
    await test.call('intake.discard', { previewId })
    expect((await test.fails('intake.rows', { previewId, offset: 0, limit: 1 })).code).toBe('not-found')
  })
})
