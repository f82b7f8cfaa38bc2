/** A list as CSV: the bytes that Excel on a Vietnamese machine opens, and who is told of the export. */
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { renderCsv } from '../../../../electron/core/reports/csv.ts'
import { classList } from '../../../../shared/domain/reports/class-list.ts'
import { outstanding } from '../../../../shared/domain/reports/outstanding.ts'
import { STANDARD_TRACKS } from '../../../../shared/domain/tracks.ts'
import { addSchool, openTestCore } from '../../../support/core.ts'
import { outputBytes } from '../../../support/intake.ts'
import { makePerson, makeSchool } from '../../../support/people.ts'

const input = {
  school: makeSchool(),
  tracks: STANDARD_TRACKS,
  asOf: '2026-06-01',
  kind: 'student',
  unmasked: true,
  people: [
    makePerson({ fullName: '=Lê "Bi" An', personalId: '079211000001', className: '6/1', phone: '0901234567' }),
    makePerson({
      fullName: 'Trần; Bình',
      personalId: '001211000002',
      milestones: { 'vneid2.activated': '2026-05-02' },
    }),
  ],
} as const

const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

describe('a list as CSV', () => {
  it('is one table with the class as a column, marked UTF-8, semicolons, CRLF', async () => {
    const text = textOf(await renderCsv(classList.build(input)))
    expect(text.split('\r\n')).toEqual([
      '\ufeffSTT;Họ và tên;Ngày sinh;Giới tính;Số định danh;Có thẻ;Mức 1;Mức 2;Ghi chú;Lớp',
      `1;"'=Lê ""Bi"" An";15/03/2011;Nam;"=""079211000001""";;;;;"=""6/1"""`,
      '2;"Trần; Bình";15/03/2011;Nam;"=""001211000002""";;;02/05/2026;;9A1',
      '',
    ])
  })

  it('has what stands over rows as a column', async () => {
    const lines = textOf(await renderCsv(outstanding.build(input)))
      .trimEnd()
      .split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/;Ghi chú;Phân loại$/)
    expect(lines[1]).toMatch(/^1;.*;"=""0901234567""";;[^;]+$/)
  })

  it('is logged like every export, and is not offered of a document', async () => {
    const test = await openTestCore()
    const schoolId = await addSchool(test)
    await test.call('people.add', { schoolId, kind: 'student', fields: { fullName: 'Lê An', className: '9A1' } })
    const request = { id: 'student-list', asOf: '2023-11-05', schoolId, format: 'csv' } as const
    const { token, fileName } = await test.call('reports.file', request)
    expect(fileName).toBe('so-theo-doi-hoc-sinh-2023-11-05.csv')
    expect(Array.from(outputBytes(test, token).subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf])
    const db = new Database(test.storePath, { readonly: true })
    expect(db.prepare('SELECT report, format, file_name FROM export_log').all()).toEqual([
      { report: 'student-list', format: 'csv', file_name: fileName },
    ])
    db.close()
    const refused = await test.fails('reports.file', { ...request, id: 'summary' })
    expect(refused.message).toContain('không có dạng .csv')
  })
})
