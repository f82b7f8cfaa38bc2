/** Our own registers, exported and imported again, change nothing; choices of the user are written as one edit. */
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { ImportPreview } from '../../../../shared/contract/intake.ts'
import type { Input } from '../../../../shared/contract/contract.ts'
import type { ReportId } from '../../../../shared/contract/reports.ts'
import type { Kind } from '../../../../shared/domain/person.ts'
import { openTestCore, type TestCore } from '../../../support/core.ts'
import { dumpRegister } from '../../../support/store-dump.ts'
import { makeWorkbook, sheetOf } from './make-xlsx.ts'

const sample = (name: string) => fileURLToPath(new URL(`../../../samples/${name}`, import.meta.url))
const AS_OF = '2023-11-05'

type PreviewOptions = Omit<Input<'intake.preview'>, 'file' | 'school' | 'kind'>

async function preview(
  test: TestCore,
  kind: Kind,
  source: { name: string; path: string } | { name: string; bytes: Uint8Array },
  options: PreviewOptions = {},
): Promise<ImportPreview> {
  test.core.files.grant('file', source)
  const [school] = await test.call('schools.list', {})
  return test.call('intake.preview', { file: 'file', school: school?.id ?? 'Trường THCS Thử', kind, ...options })
}

const sheet = (rows: string[][], name = 'Sheet1') => ({
  name: 'ds.xlsx',
  bytes: makeWorkbook([{ name, xml: sheetOf(rows) }]),
})

async function exported(test: TestCore, id: ReportId): Promise<{ name: string; bytes: Uint8Array }> {
  const { token, fileName } = await test.call('reports.file', { id, asOf: AS_OF, schoolId: 1, format: 'xlsx' })
  const { body } = test.core.files.output(token)
  if (body.kind !== 'bytes') throw new Error('a workbook was expected')
  return { name: fileName, bytes: body.bytes }
}

async function filledRegister(): Promise<TestCore> {
  const test = await openTestCore()
  for (const [name, kind] of [
    ['csdl-hoc-sinh.xlsx', 'student'],
    ['can-bo-giao-vien.xlsx', 'staff'],
  ] as const) {
    const { previewId } = await preview(test, kind, { name, path: sample(name) })
    await test.call('intake.apply', { previewId })
  }
  const list = 'danh-sach-cong-an.xlsx'
  test.core.files.grant('list', { name: list, path: sample(list) })
  const { reconcileId } = await test.call('reconcile.preview', { file: 'list' })
  await test.call('reconcile.apply', { reconcileId })
  const staff = (await test.call('people.list', { kind: 'staff' })).map(({ id }) => id)
  await test.call('progress.mark', { ids: staff.slice(0, 20), stage: 'signature.active', on: '2023-10-01' })
  return test
}

describe('the round trip', () => {
  it.each([
    ['student-list', 'student', 634],
    ['staff-list', 'staff', 58],
  ] as const)('of %s changes nothing', async (report, kind, people) => {
    const test = await filledRegister()
    const before = dumpRegister(test.storePath)
    const read = await preview(test, kind, await exported(test, report))
    expect(read.counts).toEqual({
      read: people,
      added: 0,
      updated: 0,
      unchanged: people,
      rejected: 0,
      warnings: 0,
      repaired: 0,
    })
    expect([read.milestones, read.missing, read.notices]).toEqual([0, 0, []])
    const fields = read.columns.map(({ field }) => field)
    expect(fields).toContain('stage:vneid2.activated')
    const { changeSetId } = await test.call('intake.apply', { previewId: read.previewId })
    expect(changeSetId).toBeNull()
    expect(dumpRegister(test.storePath)).toEqual(before)
  })

  it('into an empty register brings back the people and every dated milestone', async () => {
    const test = await filledRegister()
    const file = await exported(test, 'student-list')
    const other = await openTestCore()
    const read = await preview(other, 'student', file)
    expect(read.listDay).toBe(AS_OF)
    await other.call('intake.apply', { previewId: read.previewId })
    const shown = new Set(['vneid1.activated', 'vneid2.approved', 'vneid2.activated'])
    const people = async (of: TestCore) =>
      (await of.call('people.list', { kind: 'student' }))
        .map(({ personalId, fullName, birthDate, className, milestones }) => ({
          personalId,
          fullName,
          birthDate,
          className,
          milestones: Object.fromEntries(Object.entries(milestones).filter(([stage]) => shown.has(stage))),
        }))
        .toSorted((a, b) => (String(a.personalId) < String(b.personalId) ? -1 : 1))
    expect(await people(other)).toEqual(await people(test))
  })
})

describe('milestones of a roster', () => {
  const HEAD = ['Họ tên', 'Ngày sinh', 'Lớp', 'Đã có CCCD', 'Mức 2']

  it('are written with the people, ticks on the day that the user chose, and undone with them', async () => {
    const test = await openTestCore()
    await test.call('schools.add', { name: 'Trường THCS Thử' })
    const before = dumpRegister(test.storePath)
    const file = sheet([
      HEAD,
      ['Lê An', '01/02/2009', '9A1', 'x', '27/08/2023'],
      ['Lê Bé', '02/02/2009', '9A1', '', ''],
    ])
    const read = await preview(test, 'student', file, { listDay: '2023-10-01' })
    expect(read).toMatchObject({ ticks: 1, listDay: '2023-10-01', milestones: 2 })
    await test.call('intake.apply', { previewId: read.previewId })
    const [an] = await test.call('people.list', {})
    expect(an?.milestones).toEqual({ 'card.issued': '2023-10-01', 'vneid2.activated': '2023-08-27' })
    // A tick says nothing new of whoever has a day already.
    expect((await preview(test, 'student', file)).counts).toMatchObject({ unchanged: 2, updated: 0 })
    await test.call('history.undo', {})
    expect(dumpRegister(test.storePath)).toEqual(before)
    test.core.files.grant('file', file)
    const future = { file: 'file', school: 1, kind: 'student', listDay: '2031-01-01' } as const
    expect((await test.fails('intake.preview', future)).code).toBe('bad-request')
  })

  it('may stand in a track of the user’s own', async () => {
    const test = await openTestCore()
    await test.call('schools.add', { name: 'Trường THCS Thử' })
    const file = sheet([
      ['Họ tên', 'Lớp', 'Cột của tôi'],
      ['Lê An', '9A1', 'x'],
    ])
    const read = await preview(test, 'student', file, { mapping: { columns: { '3': 'stage:training.attended' } } })
    expect(read.columns[2]).toMatchObject({ field: 'stage:training.attended', fieldName: 'Đã dự tập huấn' })
    await test.call('intake.apply', { previewId: read.previewId })
    expect((await test.call('people.list', {}))[0]?.milestones).toEqual({ 'training.attended': AS_OF })
  })
})

describe('a layout', () => {
  const rows = (name: string) => [
    ['một', 'hai', 'ba'],
    [name, '079209000001', '9A1'],
  ]
  const mapping = { headerRow: 1, columns: { '1': 'fullName', '2': 'personalId', '3': 'className' } } as const

  it('that is not understood can be looked at, mapped by hand, and is then remembered', async () => {
    const test = await openTestCore()
    await test.call('schools.add', { name: 'Trường THCS Thử' })
    test.core.files.grant('file', sheet(rows('Lê An')))
    expect((await test.fails('intake.preview', { file: 'file', school: 1, kind: 'student' })).code).toBe('bad-file')
    const [look] = await test.call('intake.look', { file: 'file' })
    expect(look).toMatchObject({ sheet: 'Sheet1', rows: [{ row: 1, cells: ['một', 'hai', 'ba'] }, { row: 2 }] })

    const chosen = await preview(test, 'student', sheet(rows('Lê An')), { mapping: { headerRow: 1 } })
    expect(chosen).toMatchObject({ counts: { read: 0 }, remembered: false })
    expect(chosen.columns.map(({ field }) => field)).toEqual([null, null, null])
    const mapped = await preview(test, 'student', sheet(rows('Lê An')), { mapping: { ...mapping } })
    expect(mapped.counts).toMatchObject({ read: 1, added: 1 })
    await test.call('intake.apply', { previewId: mapped.previewId })
    await test.restart()

    const next = await preview(test, 'student', sheet([['LỚP 9A1'], [], ...rows('Lê Văn An')]))
    expect(next).toMatchObject({ remembered: true, headerRow: 3, counts: { read: 1, updated: 1 } })
    const changed = await preview(test, 'student', sheet(rows('Lê Văn An')), { mapping: { columns: { '3': null } } })
    expect(changed.columns.map(({ field }) => field)).toEqual(['fullName', 'personalId', null])
    test.core.files.grant('file', sheet(rows('Lê An')))
    const reset = { file: 'file', school: 1, kind: 'student', mapping: { columns: {} } } as const
    expect((await test.fails('intake.preview', reset)).code).toBe('bad-file')
  })
})

describe('what the user decides beside the file', () => {
  const HEAD = ['Họ tên', 'Ngày sinh', 'Lớp', 'Số định danh cá nhân']

  async function withClass(): Promise<TestCore> {
    const test = await openTestCore()
    await test.call('schools.add', { name: 'Trường THCS Thử' })
    const read = await preview(
      test,
      'student',
      sheet([
        HEAD,
        ['Lê Hòa An', '01/02/2009', '9A1', '079209000001'],
        ['Lê Bé', '02/02/2009', '9A1', '079209000002'],
        ['Lê Chi', '03/02/2009', '9A1', '079209000003'],
      ]),
    )
    await test.call('intake.apply', { previewId: read.previewId })
    return test
  }

  it('is written in the same change set: merged, left out, gone, moved', async () => {
    const test = await withClass()
    const before = dumpRegister(test.storePath)
    const read = await preview(
      test,
      'student',
      sheet([HEAD, ['Lê Hoa An', '01/02/2009', '9A1', '079209000009'], ['Lê Dung', '04/02/2009', '9A1', '']]),
    )
    expect(read).toMatchObject({ counts: { added: 2, warnings: 1 }, missing: 2 })
    const { rows } = await test.call('intake.rows', { previewId: read.previewId, alike: true, offset: 0, limit: 10 })
    expect(rows).toMatchObject([{ row: 2, alike: [{ id: 1, fullName: 'Lê Hòa An', group: '9A1' }] }])
    const { people } = await test.call('intake.missing', { previewId: read.previewId, offset: 0, limit: 10 })
    expect(people.map(({ fullName }) => fullName)).toEqual(['Lê Bé', 'Lê Chi'])

    const result = await test.call('intake.apply', {
      previewId: read.previewId,
      choices: {
        merge: [{ sheet: 'Sheet1', row: 2, personId: 1 }],
        leaveOut: [{ sheet: 'Sheet1', row: 3 }],
        missing: [
          { personId: 2, leftOn: '2023-09-01' },
          { personId: 3, className: '9A2' },
        ],
      },
    })
    expect(result).toMatchObject({ read: 1, added: 0, updated: 1 })
    const after = await test.call('people.list', {})
    expect(
      after.map(({ fullName, personalId, className, leftOn }) => [fullName, personalId, className, leftOn]),
    ).toEqual([
      ['Lê Hoa An', '079209000009', '9A1', null],
      ['Lê Bé', '079209000002', '9A1', '2023-09-01'],
      ['Lê Chi', '079209000003', '9A2', null],
    ])
    await test.call('history.undo', {})
    expect(dumpRegister(test.storePath)).toEqual(before)
  })

  it('must have been on offer', async () => {
    const test = await withClass()
    const read = await preview(test, 'student', sheet([HEAD, ['Lê Dung', '04/02/2009', '9A1', '']]))
    const { previewId } = read
    for (const choices of [
      { merge: [{ sheet: 'Sheet1', row: 2, personId: 1 }] },
      { leaveOut: [{ sheet: 'Sheet1', row: 9 }] },
      { missing: [{ personId: 99, leftOn: '2023-09-01' }] },
      { missing: [{ personId: 1, leftOn: '2031-09-01' }] },
    ]) {
      expect((await test.fails('intake.apply', { previewId, choices })).code).toBe('bad-request')
    }
    expect(await test.call('people.list', {})).toHaveLength(3)
  })

  it('empties fields only when asked', async () => {
    const test = await withClass()
    const file = sheet([HEAD, ['Lê Bé', '02/02/2009', '', '079209000002']])
    expect((await preview(test, 'student', file)).counts).toMatchObject({ unchanged: 1 })
    const asked = await preview(test, 'student', file, { eraseBlanks: true })
    expect(asked.counts).toMatchObject({ updated: 1 })
  })

  it('a pupil of another school is imported and said to be there', async () => {
    const test = await withClass()
    await test.call('schools.add', { name: 'Trường THCS Khác' })
    test.core.files.grant('file', sheet([HEAD, ['Lê Bé', '02/02/2009', '9A1', '079209000002']]))
    const { previewId } = await test.call('intake.preview', { file: 'file', school: 2, kind: 'student' })
    const { rows } = await test.call('intake.rows', { previewId, offset: 0, limit: 1 })
    expect(rows[0]).toMatchObject({ outcome: 'added', issues: [{ code: 'other-school' }] })
  })
})
