/** The police list of the samples against the register of the samples: exactly the expected counts and milestones. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { openTestCore, type TestCore } from '../../../support/core.ts'
import { openXlsx, outputBytes } from '../../../support/intake.ts'
import { dumpRegister } from '../../../support/store-dump.ts'

const sample = (name: string) => fileURLToPath(new URL(`../../../samples/${name}`, import.meta.url))
const LIST = 'danh-sach-cong-an.xlsx'

interface Expected {
  stat: Record<'approvedOnly' | 'activated' | 'level1' | 'unknown' | 'nameDiffers' | 'onlyNameAndBirth', number>
  truth: { personalId: string; level: 1 | 2; approvedOn: string | null; activatedOn: string | null }[]
}
const expected = JSON.parse(readFileSync(sample(`${LIST}.expected.json`), 'utf8')) as Expected

async function register(): Promise<TestCore> {
  const test = await openTestCore()
  for (const [name, kind] of [
    ['csdl-hoc-sinh.xlsx', 'student'],
    ['can-bo-giao-vien.xlsx', 'staff'],
  ] as const) {
    test.core.files.grant(name, { name, path: sample(name) })
    const [school] = await test.call('schools.list', {})
    const input = { file: name, school: school?.id ?? 'Trường THCS Thử', kind }
    await test.call('intake.apply', { previewId: (await test.call('intake.preview', input)).previewId })
  }
  test.core.files.grant('list', { name: LIST, path: sample(LIST) })
  return test
}

describe('the police list', () => {
  it('gives exactly the expected counts and, once applied, exactly the expected milestones', async () => {
    const test = await register()
    const before = dumpRegister(test.storePath)
    const { reconcileId, counts, headerRow } = await test.call('reconcile.preview', { file: 'list' })
    const { stat, truth } = expected
    expect(headerRow).toBe(4)
    expect(counts).toMatchObject({
      read: truth.length + stat.unknown,
      matched: truth.length - stat.nameDiffers - stat.onlyNameAndBirth,
      matchedByNameAndBirth: stat.onlyNameAndBirth,
      conflicts: stat.nameDiffers,
      onlyTheirs: stat.unknown,
      onlyOurs: 634 + 58 - truth.length,
      rejected: 0,
    })
    expect(dumpRegister(test.storePath)).toEqual(before)

    const { rows } = await test.call('reconcile.rows', { reconcileId, outcome: 'conflict', offset: 0, limit: 10 })
    expect(rows[0]).toMatchObject({
      row: 148,
      conflict: 'name-differs',
      fullName: 'Tạ Hồng Hoa (A)',
      ours: { fullName: 'Tạ Hồng Hoa' },
      certain: true,
    })
    expect(rows[0]?.message).toContain('Tạ Hồng Hoa')

    const applied = await test.call('reconcile.apply', { reconcileId })
    const written = truth.flatMap(({ approvedOn, activatedOn }) =>
      [approvedOn, activatedOn].filter((day) => day !== null),
    )
    expect(applied.changes).toBe(written.length)
    const people = await test.call('people.list', {})
    const marked = people.filter(({ milestones }) => Object.keys(milestones).length > 0)
    const byNumber = (a: { personalId: string | null }, b: { personalId: string | null }) =>
      String(a.personalId) < String(b.personalId) ? -1 : 1
    expect(marked.map(({ personalId, milestones }) => ({ personalId, milestones })).toSorted(byNumber)).toEqual(
      truth
        .map(({ personalId, level, approvedOn, activatedOn }) => ({
          personalId,
          milestones: {
            ...(approvedOn !== null && { [level === 2 ? 'vneid2.approved' : 'vneid1.registered']: approvedOn }),
            ...(activatedOn !== null && { [level === 2 ? 'vneid2.activated' : 'vneid1.activated']: activatedOn }),
          },
        }))
        .toSorted(byNumber),
    )
    expect(marked.filter(({ milestones }) => milestones['vneid2.activated'] !== undefined)).toHaveLength(stat.activated)
  })

  it('changes nothing the second time, and is undone as one', async () => {
    const test = await register()
    const before = dumpRegister(test.storePath)
    const first = await test.call('reconcile.preview', { file: 'list' })
    const { changeSetId } = await test.call('reconcile.apply', { reconcileId: first.reconcileId })
    expect(changeSetId).not.toBeNull()
    const again = await test.call('reconcile.preview', { file: 'list' })
    expect(again.counts).toEqual({ ...first.counts, changes: 0 })
    expect(await test.call('reconcile.apply', { reconcileId: again.reconcileId })).toMatchObject({
      changes: 0,
      changeSetId: null,
    })
    await test.call('history.undo', {})
    expect(dumpRegister(test.storePath)).toEqual(before)
  })

  it('is refused when the register changed after it, leaves out what the user leaves, and takes nobody else', async () => {
    const test = await register()
    const stale = await test.call('reconcile.preview', { file: 'list' })
    await test.call('people.add', { schoolId: 1, kind: 'student', fields: { fullName: 'Lê An' } })
    expect((await test.fails('reconcile.apply', { reconcileId: stale.reconcileId })).code).toBe('conflict')

    const { reconcileId, counts } = await test.call('reconcile.preview', { file: 'list' })
    const accept = [{ sheet: 'Sheet', row: 5, personId: 1 }]
    expect((await test.fails('reconcile.apply', { reconcileId, accept })).code).toBe('bad-request')
    const leave = [{ sheet: 'Sheet', row: 5 }]
    expect(await test.call('reconcile.apply', { reconcileId, leave })).toMatchObject({ changes: counts.changes - 2 })
  })

  it('remembers how the columns of a layout were read once the list was used, and not before', async () => {
    const test = await register()
    const first = await test.call('reconcile.preview', { file: 'list' })
    expect(first).toMatchObject({ remembered: false, tables: 1, ambiguousDates: 0 })
    const level = first.columns.find(({ field }) => field === 'level')
    const columns = { [String(level?.column)]: null }
    const mapped = await test.call('reconcile.preview', { file: 'list', mapping: { columns } })
    expect((await test.call('reconcile.preview', { file: 'list' })).remembered).toBe(false)
    await test.call('reconcile.paper', { reconcileId: mapped.reconcileId, format: 'docx' })
    const again = await test.call('reconcile.preview', { file: 'list' })
    expect(again.remembered).toBe(true)
    expect(again.columns.find(({ column }) => column === level?.column)?.field).toBeNull()
    // A roster with these headings is another matter.
    const roster = await test.call('intake.preview', { file: 'list', school: 1, kind: 'student' })
    expect(roster.remembered).toBe(false)
    const reset = await test.call('reconcile.preview', { file: 'list', mapping: { columns: {} } })
    expect(reset.counts).toEqual(first.counts)
  })

  it('still gives its paper after it was written, but is not written twice', async () => {
    const test = await register()
    const { reconcileId } = await test.call('reconcile.preview', { file: 'list' })
    await test.call('reconcile.apply', { reconcileId })
    expect((await test.call('reconcile.paper', { reconcileId, format: 'xlsx' })).fileName).toContain('chenh-lech')
    expect((await test.fails('reconcile.apply', { reconcileId })).code).toBe('conflict')
  })

  it('says which rows wait for the order of day and month, and what it passed over', async () => {
    const test = await openTestCore()
    await test.call('schools.add', { name: 'Trường THCS Thử' })
    const fields = { fullName: 'Lê An', birthDate: '2009-05-08' }
    await test.call('people.add', { schoolId: 1, kind: 'student', fields })
    const rows = [
      ['Họ và tên', 'Ngày sinh', 'Ngày kích hoạt tài khoản'],
      ['Lê An', '05/08/2009', '05/09/2023'],
      ['Lê Bé', '5/25/2009', '05/09/2023'],
      ['Tổng cộng: 2 người', '', ''],
    ]
    const text = rows.map((row) => row.join('\t')).join('\n')
    const { token: file } = await test.call('intake.paste', { text })
    const unsure = await test.call('reconcile.preview', { file })
    expect(unsure).toMatchObject({ ambiguousDates: 1, counts: { rejected: 2 } })
    expect(unsure.skipped.map(({ row }) => row)).toEqual([4])
    const sure = await test.call('reconcile.preview', { file, mapping: { dateOrder: 'month-day' } })
    expect(sure).toMatchObject({ ambiguousDates: 0, counts: { rejected: 0, matchedByNameAndBirth: 1 } })
  })

  it('gives a list of the differences to send back: every one once, numbers in full', async () => {
    const test = await register()
    const { reconcileId, counts } = await test.call('reconcile.preview', { file: 'list' })
    const { token, fileName } = await test.call('reconcile.paper', { reconcileId, format: 'xlsx' })
    expect(fileName).toBe('danh-sach-chenh-lech-truong-thcs-thu-2023-11-05.xlsx')
    const { worksheets } = await openXlsx(outputBytes(test, token))
    const people = worksheets.map((sheet) => {
      const rows: string[][] = []
      sheet.eachRow((row) => rows.push(Array.from({ length: row.cellCount }, (_, at) => row.getCell(at + 1).text)))
      return [sheet.name, rows.filter(([order]) => /^\d+$/.test(order ?? ''))] as const
    })
    expect(people.map(([name, rows]) => [name, rows.length])).toEqual([
      ['Mâu thuẫn', counts.conflicts],
      ['Chỉ có trong sổ', counts.onlyOurs],
      ['Chỉ có trong danh sách', counts.onlyTheirs],
    ])
    const first = people[0]?.[1][0] ?? []
    expect([1, 2, 4, 5, 6, 8, 9].map((column) => first[column])).toEqual(
      ['148', 'Tạ Hồng Hoa (A)', '072310738667'].concat(['Tạ Hồng Hoa', '8A4', '072310738667', 'Khác họ và tên']),
    )
    await test.call('schools.add', { name: 'Trường THCS Khác' })
    expect((await test.fails('reconcile.paper', { reconcileId, format: 'pdf' })).code).toBe('bad-request')
    const named = await test.call('reconcile.paper', { reconcileId, format: 'pdf', schoolId: 2 })
    expect(test.core.files.output(named.token).body).toMatchObject({
      html: expect.stringContaining('TRƯỜNG THCS KHÁC') as string,
    })
  })
})
