/**
 * What the program writes, it reads back: every list report, as workbook and as CSV, imported into the register that it
 * was made from changes nothing, and imported into an empty one brings back what it shows.
 */
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { ImportPreview } from '../../../../shared/contract/intake.ts'
import type { ReportFormat, ReportId } from '../../../../shared/contract/reports.ts'
import { EXEMPTION_REASON_IDS } from '../../../../shared/domain/exemptions.ts'
import { groupOf, type Kind, type Person } from '../../../../shared/domain/person.ts'
import { REPORTS } from '../../../../shared/domain/reports/index.ts'
import { STANDARD_TRACKS, type StageKey, isReached, proofsOf } from '../../../../shared/domain/tracks.ts'
import { NOW, openTestCore, type TestCore } from '../../../support/core.ts'
import { importFile, openXlsx, outputBytes, previewFile, type TestFile } from '../../../support/intake.ts'
import { dumpRegister } from '../../../support/store-dump.ts'

const AS_OF = NOW.toISOString().slice(0, 10)
const LISTS = (Object.keys(REPORTS) as ReportId[]).filter((id) => REPORTS[id].formats.includes('csv'))
const CASES = LISTS.flatMap((id) => REPORTS[id].kinds.map((kind: Kind) => [id, kind] as const))

/** Names and fields as people type and paste them. */
const ODD: readonly (Partial<Person> & { fullName: string })[] = [
  { fullName: '=Lê Thị Công', birthDate: '2009-01-01', className: '6/1', phone: '0901234567' },
  { fullName: '-Trần Văn Trừ', birthDate: '2009-01-02', className: '6E1', personalId: '001209000001' },
  { fullName: '@Phạm Thị Móc', birthDate: '2008-01-03', className: '9 A', moetId: '0012345678' },
  { fullName: 'Nguyễn "Bi" Văn; An', birthDate: '2008-02-03', className: '9A1', personalId: '079208000002' },
  { fullName: 'Đỗ Thị\nXuống Dòng', birthDate: '2008-02-04', className: '9A1', phone: '0912345678' },
  { fullName: 'Hồ Thị Hoà'.normalize('NFD'), birthDate: '2007-02-05', className: '9A1' },
  { fullName: 'LÊ VIẾT HOA', birthDate: '2008-02-06', className: 'lớp 9a2', phone: '090 123 4568' },
  { fullName: 'Mai Không Ngày Sinh', className: '9A1' },
  { fullName: 'Mai Không Lớp', birthDate: '2008-05-06', personalId: '079208000003' },
  { fullName: 'Tổng Cộng', birthDate: '2008-05-07', className: '9A2' },
  { fullName: 'Võ Trùng Tên', birthDate: '2008-05-08', className: '9A2', personalId: '079208001111' },
  { fullName: 'Võ Trùng Tên', birthDate: '2008-05-08', className: '9A2', personalId: '079208002222' },
]

const sample = (name: string): TestFile => ({
  name,
  path: fileURLToPath(new URL(`../../../samples/${name}`, import.meta.url)),
})

/** The samples, marks of the police, odd people of both kinds, every reason for not taking part. */
async function filledRegister(): Promise<TestCore> {
  const test = await openTestCore()
  await importFile(test, sample('csdl-hoc-sinh.xlsx'), 'student')
  await importFile(test, sample('can-bo-giao-vien.xlsx'), 'staff')
  test.core.files.grant('list', sample('danh-sach-cong-an.xlsx'))
  // Every fourth pupil is enough of them.
  const pupils = (await test.call('people.list', { kind: 'student' })).map(({ id }) => id)
  await test.call('people.remove', { ids: pupils.filter((id) => id % 4 !== 0) })
  const { reconcileId } = await test.call('reconcile.preview', { file: 'list' })
  await test.call('reconcile.apply', { reconcileId })
  for (const kind of ['student', 'staff'] as const) {
    for (const { fullName, className, personalId, ...fields } of ODD) {
      const own =
        kind === 'student' ? { className: className ?? null } : { teamName: className ?? null, position: '+ Tổ phó' }
      const number = personalId && (kind === 'student' ? personalId : personalId.replace(/^.../, '038'))
      const birthDate = fields.birthDate && (kind === 'student' ? fields.birthDate : `19${fields.birthDate.slice(2)}`)
      await test.call('people.add', {
        schoolId: 1,
        kind,
        fields: { fullName, ...fields, ...own, ...(number && { personalId: number }), ...(birthDate && { birthDate }) },
      })
    }
    const ids = (await test.call('people.list', { kind })).map(({ id }) => id)
    const stages = STANDARD_TRACKS.filter(({ kinds }) => kinds.includes(kind)).flatMap((track) => track.stages)
    for (const [at, { key }] of stages.entries()) {
      await test.call('progress.mark', {
        ids: ids.filter((id) => (id + at) % 11 === 0),
        stage: key,
        on: '2023-10-02',
      })
    }
    for (const [at, reason] of EXEMPTION_REASON_IDS.entries()) {
      const some = ids.filter((id) => id % 10 === at)
      await test.call('progress.exempt', {
        ids: some,
        reason,
        from: '2023-09-05',
        until: null,
        note: '=ghi; "chú"\nhai dòng',
      })
    }
  }
  return test
}

async function exported(
  test: TestCore,
  id: ReportId,
  kind: Kind,
  format: ReportFormat,
): Promise<TestFile & { bytes: Uint8Array }> {
  const unmasked = REPORTS[id].masks ? { recipient: 'Công an phường', reason: 'Đối chiếu' } : undefined
  const request = { id, kind, format, asOf: AS_OF, schoolId: 1 }
  const { token, fileName } = await test.call('reports.file', unmasked ? { ...request, unmasked } : request)
  return { name: fileName, bytes: outputBytes(test, token) }
}

/** What the columns of a file say of a person. */
function shownBy(read: ImportPreview, kind: Kind): (person: Person) => unknown {
  const fields = new Set(read.columns.map(({ field }) => field))
  const proofs = proofsOf(STANDARD_TRACKS)
  const stages = [...fields].flatMap((field): StageKey[] => (field?.startsWith('stage:') ? [field.slice(6)] : []))
  return (person) => ({
    fullName: person.fullName.toLocaleLowerCase('vi'),
    ...(fields.has('birthDate') && { birthDate: person.birthDate }),
    ...(fields.has('gender') && { gender: person.gender }),
    ...(fields.has('personalId') && { personalId: person.personalId }),
    ...(fields.has('moetId') && { moetId: person.moetId }),
    ...(fields.has('phone') && { phone: person.phone?.replaceAll(' ', '') ?? null }),
    ...(fields.has('position') && { position: person.position }),
    group: groupOf(person).replace(/^lớp /, '').replaceAll(' ', '').toUpperCase(),
    stages: stages.map((stage) => [
      stage,
      // A tick without a day proves the stage, and nothing of its day.
      person.milestones[stage] === '2023-10-02' || isReached(person.milestones, proofs.get(stage) ?? [stage], AS_OF),
    ]),
    kind,
  })
}

describe('a list that is exported', () => {
  it('is one of all that name people', () => {
    expect(LISTS).toEqual([
      'class-list',
      'student-list',
      'staff-list',
      'outstanding',
      'confirmed',
      'absent',
      'not-eligible',
      'mobile-session',
    ])
  })

  it.each(['xlsx', 'csv'] as const)('as %s changes nothing when it is imported again', async (format) => {
    const test = await filledRegister()
    const before = dumpRegister(test.storePath)
    const changed: unknown[] = []
    for (const [id, kind] of CASES) {
      const { counts, previewId } = await previewFile(test, await exported(test, id, kind, format), kind)
      expect(counts.read, `${id} ${kind}`).toBeGreaterThan(0)
      const { rows } = await test.call('intake.rows', { previewId, offset: 0, limit: 1000 })
      for (const { outcome, fullName, changes, issues } of rows) {
        if (outcome !== 'unchanged') changed.push({ id, kind, outcome, fullName, changes, issues })
      }
      await test.call('intake.discard', { previewId })
    }
    expect(changed).toEqual([])
    expect(dumpRegister(test.storePath)).toEqual(before)
  })

  it.each(['xlsx', 'csv'] as const)('as %s brings back into an empty register what it shows', async (format) => {
    const test = await filledRegister()
    const lost: unknown[] = []
    for (const [id, kind] of CASES) {
      const other = await openTestCore()
      const read = await previewFile(other, await exported(test, id, kind, format), kind)
      expect(read.counts, `${id} ${kind}`).toMatchObject({ rejected: 0, added: read.counts.read })
      await other.call('intake.apply', { previewId: read.previewId })
      const shown = shownBy(read, kind)
      const wanted = (await test.call('people.list', { kind })).map((person) => JSON.stringify(shown(person)))
      for (const person of await other.call('people.list', { kind })) {
        const at = wanted.indexOf(JSON.stringify(shown(person)))
        if (at < 0) lost.push({ id, kind, person: shown(person) })
        else wanted.splice(at, 1)
      }
      other.core.close()
    }
    expect(lost).toEqual([])
  })

  it('of a class is filled in by hand, and each tick takes the day of the list', async () => {
    const test = await openTestCore()
    await importFile(test, sample('csdl-hoc-sinh.xlsx'))
    const [first, second] = await test.call('people.list', { className: '9A1' })
    const { token } = await test.call('reports.file', {
      id: 'class-list',
      asOf: '2023-10-31',
      schoolId: 1,
      format: 'xlsx',
    })
    const workbook = await openXlsx(outputBytes(test, token))
    const sheet = workbook.getWorksheet('9A1')
    const filled: string[] = []
    sheet?.eachRow((row) => {
      const name = row.getCell(2).text
      if (name === first?.fullName) {
        // The card and level 2: the columns behind the masked number.
        row.getCell(6).value = 'x'
        row.getCell(8).value = new Date('2023-10-20')
        filled.push(name)
      } else if (name === second?.fullName) {
        row.getCell(6).value = '✓'
        filled.push(name)
      }
    })
    expect(filled).toHaveLength(2)
    const file = { name: 'danh-sach-lop.xlsx', bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) }
    expect(await importFile(test, file)).toMatchObject({ added: 0, updated: 2, rejected: 0 })
    const after = await test.call('people.byIds', { ids: [first?.id ?? 0, second?.id ?? 0] })
    expect(after.map(({ milestones }) => milestones)).toEqual([
      { 'card.issued': '2023-10-31', 'vneid2.activated': '2023-10-20' },
      { 'card.issued': '2023-10-31' },
    ])
  })
})
