/** A report as sent stays as it was, whatever the register says later; why they differ is told person by person. */
import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { ReportFormat } from '../../../../shared/contract/reports.ts'
import type { Submission } from '../../../../shared/domain/submissions/submission.ts'
import { addSchool, openTestCore, type TestCore } from '../../../support/core.ts'

const ASKED = { dutyId: null, sentOn: '2023-11-01', receiver: 'Phòng GDĐT', note: '' } as const

async function openWithPeople() {
  const test = await openTestCore()
  const schoolId = await addSchool(test)
  const add = async (fullName: string, birthDate: string, className = '9A1') => {
    const fields = { fullName, birthDate, className }
    return (await test.call('people.add', { schoolId, kind: 'student', fields })).id
  }
  const an = await add('Lê An', '2009-03-01')
  const binh = await add('Trần Bình', '2009-05-01')
  const cuc = await add('Vũ Cúc', '2009-12-01')
  await test.call('progress.mark', { ids: [an], stage: 'card.issued', on: '2023-09-01' })
  await test.call('progress.mark', { ids: [an], stage: 'vneid2.activated', on: '2023-10-01' })
  const send = (format: ReportFormat = 'xlsx', asOf = '2023-10-31') =>
    test.call('submissions.add', { ...ASKED, request: { id: 'summary', asOf, schoolId }, format })
  return { test, schoolId, add, an, binh, cuc, send }
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function bytesOf(test: TestCore, { id }: Submission): Promise<Uint8Array> {
  const { body } = test.core.files.output((await test.call('submissions.file', { id })).token)
  if (body.kind !== 'bytes') throw new Error('a page')
  return body.bytes
}

describe('what was sent', () => {
  it('is kept byte for byte, with its figures, through later edits and a restart', async () => {
    const { test, schoolId, binh, send } = await openWithPeople()
    const sent = await send()
    expect(sent).toMatchObject({
      report: 'summary',
      format: 'xlsx',
      period: null,
      asOf: '2023-10-31',
      receiver: 'Phòng GDĐT',
      fileName: 'tong-hop-2023-10-31.xlsx',
      total: { headcount: 3, eligible: 2, stages: { 'vneid2.activated': 1 } },
    })
    const bytes = await bytesOf(test, sent)
    expect(sha256(bytes)).toBe(sent.sha256)

    await test.call('progress.mark', { ids: [binh], stage: 'vneid2.activated', on: '2023-10-20' })
    await test.restart()
    expect(await test.call('submissions.list', { schoolId })).toEqual([sent])
    expect(await bytesOf(test, sent)).toEqual(bytes)
  })

  it('knows its own file again, and no other', async () => {
    const { test, send } = await openWithPeople()
    const sent = await send()
    const bytes = await bytesOf(test, sent)
    const changed = Uint8Array.from(bytes)
    changed[bytes.length - 1] = 255 - (bytes.at(-1) ?? 0)
    test.core.files.grant('same', { name: 'a.xlsx', bytes })
    test.core.files.grant('changed', { name: 'b.xlsx', bytes: changed })
    test.core.files.grant('gone', { name: 'c.xlsx', path: '/khong-co/c.xlsx' })
    const check = (file: string) => test.call('submissions.check', { id: sent.id, file })
    expect(await check('same')).toEqual({ matches: true, sha256: sent.sha256 })
    expect(await check('changed')).toEqual({ matches: false, sha256: sha256(changed) })
    expect((await test.fails('submissions.check', { id: sent.id, file: 'gone' })).code).toBe('bad-file')
  })

  it('is a printed PDF where a PDF was sent, and a file in memory where it is opened again', async () => {
    const { test, send } = await openWithPeople()
    const sent = await send('pdf')
    const bytes = await bytesOf(test, sent)
    expect(Buffer.from(bytes).toString()).toMatch(/^%PDF .*BẢNG TỔNG HỢP/s)
    expect(sha256(bytes)).toBe(sent.sha256)
  })

  it('can be taken back, and that undone', async () => {
    const { test, schoolId, send } = await openWithPeople()
    const sent = await send()
    await test.call('submissions.remove', { id: sent.id })
    expect(await test.call('submissions.list', { schoolId })).toEqual([])
    expect((await test.fails('submissions.file', { id: sent.id })).code).toBe('not-found')
    await test.call('history.undo', {})
    expect(await test.call('submissions.list', { schoolId })).toEqual([sent])
    expect(sha256(await bytesOf(test, sent))).toBe(sent.sha256)
    await test.call('history.undo', {})
    expect(await test.call('submissions.list', {})).toEqual([])
  })

  it('is refused for days that cannot be and duties that are not there, and then leaves no trace', async () => {
    const { test, schoolId } = await openWithPeople()
    const add = (change: object) =>
      test.fails('submissions.add', {
        ...ASKED,
        request: { id: 'summary', asOf: '2023-10-31', schoolId },
        format: 'xlsx',
        ...change,
      })
    expect((await add({ sentOn: '2023-11-06' })).message).toContain('ở tương lai')
    expect((await add({ sentOn: '2023-10-30' })).message).toContain('trước ngày lấy số liệu')
    expect((await add({ dutyId: 'hang-thang' })).code).toBe('bad-request')
    expect((await add({ format: 'docx' })).message).toContain('.xlsx')
    expect(await test.call('submissions.list', {})).toEqual([])
  })
})

describe('a plan’s duty', () => {
  it('is answered by its own report and period only', async () => {
    const { test, schoolId } = await openWithPeople()
    const { id: planId } = await test.call('plans.add', { preset: 'cu-chi-969' })
    const request = { id: 'period' as const, asOf: '2023-09-30', schoolId, planId }
    const send = (change: object) => ({ ...ASKED, dutyId: 'monthly', format: 'xlsx' as const, request, ...change })
    expect((await test.fails('submissions.add', send({ request: { ...request, id: 'summary' } }))).code).toBe(
      'bad-request',
    )
    expect((await test.fails('submissions.add', send({ request: { ...request, period: 'day' } }))).code).toBe(
      'bad-request',
    )
    await test.call('submissions.add', send({ request: { ...request, period: 'month' } }))
    const due = await test.call('plans.calendar', {
      asOf: '2023-10-31',
      schoolId,
      from: '2023-10-01',
      until: '2023-10-31',
    })
    expect(due.find(({ dutyId }) => dutyId === 'monthly')).toMatchObject({ asOf: '2023-09-30', state: 'sent-late' })
  })
})

describe('a kept file damaged on disk', () => {
  it('stops no new report, and is good again once the same is kept anew', async () => {
    const { test, schoolId } = await openWithPeople()
    const { id: planId } = await test.call('plans.add', { preset: 'cu-chi-969' })
    const request = { id: 'period' as const, period: 'month' as const, asOf: '2023-09-30', schoolId, planId }
    const sent = await test.call('submissions.add', { ...ASKED, request, format: 'xlsx' })
    const db = new Database(test.storePath)
    db.exec("UPDATE kept_file SET bytes = x'00'")
    db.close()
    expect((await test.fails('submissions.compare', { id: sent.id, with: null })).code).toBe('bad-store')
    const later = await test.call('reports.html', { ...request, asOf: '2023-10-31' })
    expect(later.html).toContain('BÁO CÁO')
    const again = await test.call('submissions.add', { ...ASKED, request, format: 'xlsx' })
    expect((await test.call('submissions.compare', { id: again.id, with: null })).differences).toEqual([])
  })
})

describe('comparison', () => {
  it('explains every difference from the register as it is now', async () => {
    const { test, schoolId, add, an, binh, cuc, send } = await openWithPeople()
    const sent = await send()
    await test.call('progress.mark', { ids: [binh], stage: 'vneid2.activated', on: '2023-10-20' })
    await test.call('progress.mark', { ids: [an], stage: 'card.issued', on: null })
    await test.call('people.edit', { edits: [{ id: cuc, fields: { birthDate: '2009-10-01' } }] })
    await add('Đỗ Dung', '2009-01-01', '9A2')
    const { left, right, differences } = await test.call('submissions.compare', { id: sent.id, with: null })
    expect(left).toEqual(sent.total)
    expect(right).toMatchObject({ headcount: 4, eligible: 4, stages: { 'card.issued': 0, 'vneid2.activated': 2 } })
    const told = differences.map(({ personId: _id, kind: _kind, ...rest }) => rest)
    const binhLate = { fullName: 'Trần Bình', group: '9A1', cause: 'late-entry', before: null, effect: 1 }
    expect(told).toEqual([
      {
        fullName: 'Lê An',
        group: '9A1',
        cause: 'correction',
        stage: 'card.applied',
        before: '2023-09-01',
        after: null,
        effect: -1,
      },
      {
        fullName: 'Lê An',
        group: '9A1',
        cause: 'correction',
        stage: 'card.issued',
        before: '2023-09-01',
        after: null,
        effect: -1,
      },
      { ...binhLate, stage: 'vneid2.applied', after: '2023-10-20' },
      { ...binhLate, stage: 'vneid2.approved', after: '2023-10-20' },
      { ...binhLate, stage: 'vneid2.activated', after: '2023-10-20' },
      {
        fullName: 'Vũ Cúc',
        group: '9A1',
        cause: 'correction',
        stage: null,
        before: 'Chưa đủ 14 tuổi',
        after: null,
        effect: 1,
      },
      { fullName: 'Đỗ Dung', group: '9A2', cause: 'transfer', stage: null, before: null, after: '9A2', effect: 1 },
    ])
    expect(await test.call('submissions.list', { schoolId })).toEqual([sent])
  })

  it('tells progress from late entries between two reports, and refuses two of different people', async () => {
    const { test, schoolId, binh, cuc, send } = await openWithPeople()
    const september = await send('xlsx', '2023-09-30')
    await test.call('progress.mark', { ids: [binh], stage: 'card.issued', on: '2023-09-15' })
    await test.call('progress.mark', { ids: [cuc], stage: 'card.issued', on: '2023-10-15' })
    const october = await send()
    const { differences } = await test.call('submissions.compare', { id: september.id, with: october.id })
    expect(
      differences.filter(({ stage }) => stage === 'card.issued').map(({ fullName, cause }) => [fullName, cause]),
    ).toEqual([
      ['Trần Bình', 'late-entry'],
      ['Vũ Cúc', 'progress'],
    ])
    const staff = await test.call('people.add', { schoolId, kind: 'staff', fields: { fullName: 'Võ Em' } })
    expect(staff.changed).toBe(1)
    const ofStaff = await test.call('submissions.add', {
      ...ASKED,
      request: { id: 'staff-list', asOf: '2023-10-31', schoolId },
      format: 'xlsx',
    })
    const refused = await test.fails('submissions.compare', { id: september.id, with: ofStaff.id })
    expect(refused.code).toBe('bad-request')
  })
})
