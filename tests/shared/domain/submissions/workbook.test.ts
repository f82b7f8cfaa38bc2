import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SubmissionPayload } from '../../../../shared/contract/submission-file.ts'
import { fingerprint } from '../../../../shared/domain/submissions/fingerprint.ts'
import { readSubmission, submissionRows } from '../../../../shared/domain/submissions/workbook.ts'

const group = (name: string) => ({
  name,
  headcount: 3,
  notEligible: { 'under-age': 1 },
  eligible: 2,
  absent: 0,
  stages: { 'vneid2.activated': 2 },
  stagesOfEligible: { 'vneid2.activated': 1 },
})
const figure = { name: '', whole: 2, done: 1, required: 2, left: 1, percent: 50 }
const payload = (overrides: Partial<SubmissionPayload> = {}): SubmissionPayload => ({
  school: { name: 'Trường THCS Hoa Sen', governingBody: 'UBND phường Tân An', levels: ['THCS'] },
  plan: { title: 'Cao điểm 60 ngày', issuer: 'UBND phường', number: '15/KH-UBND', issuedOn: '2026-04-20' },
  asOf: '2026-05-31',
  madeOn: '2026-06-01',
  madeBy: 'Phạm Văn Lộc',
  stages: [{ key: 'vneid2.activated', name: 'Đã kích hoạt mức 2' }],
  total: group(''),
  kinds: [{ kind: 'student', total: group(''), groups: [group('9A1')] }],
  targets: [{ id: 'level2', name: '100% mức 2', total: figure, groups: [{ ...figure, name: '9A1' }] }],
  ...overrides,
})

/** Any text at all, halves of letters too. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 10 }).map((codes) => String.fromCharCode(...codes))

describe('the hidden sheet of a submission', () => {
  it('says who, what and when in words that people can read', () => {
    const rows = submissionRows(payload())
    expect(rows.slice(0, 4)).toEqual([
      ['so-dinh-danh/submission', '1'],
      ['school', 'Trường THCS Hoa Sen'],
      ['plan', '15/KH-UBND'],
      ['as-of', '2026-05-31'],
    ])
    expect(readSubmission(rows)).toEqual({ payload: payload(), intact: true, problem: null })
  })

  it('comes back whole whatever people typed, in cells that any workbook keeps as they are', () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.string(), { maxLength: 5 }), (name, classes) => {
        const sent = payload({
          school: { name, governingBody: '_x0041_ \uFEFF', levels: [] },
          plan: null,
          kinds: [{ kind: 'student', total: group(''), groups: classes.map(group) }],
        })
        const rows = submissionRows(sent)
        for (const [, cell = ''] of rows.slice(4)) expect(cell).toMatch(/^[!-^`-~]*$/)
        expect(readSubmission(rows)).toEqual({ payload: sent, intact: true, problem: null })
      }),
    )
  })

  it('cuts what is long into cells that hold it', () => {
    const groups = Array.from({ length: 600 }, (_, at) => group(`Lớp ${at}`))
    const sent = payload({ kinds: [{ kind: 'student', total: group(''), groups }] })
    const rows = submissionRows(sent)
    expect(rows.length).toBeGreaterThan(8)
    for (const [, cell = ''] of rows) expect(cell.length).toBeLessThanOrEqual(30_000)
    expect(readSubmission(rows)).toMatchObject({ payload: sent, intact: true })
    const last = rows.length - 1
    expect(readSubmission(rows.slice(0, last))).toMatchObject({ payload: null, problem: { code: 'damaged' } })
  })

  it('notices a figure that was typed over, and a readable row that says something else', () => {
    const rows = submissionRows(payload())
    const changed = (from: string, to: string) =>
      readSubmission(rows.map((row) => row.map((cell) => cell.replace(from, to))))
    expect(changed('"headcount":3', '"headcount":4')).toMatchObject({
      intact: false,
      payload: { total: { headcount: 4 } },
    })
    expect(readSubmission(rows.map((row) => (row[0] === 'school' ? ['school', 'Trường khác'] : row)))).toMatchObject({
      intact: false,
    })
    expect(changed('"headcount":3', '"headcount":-3')).toMatchObject({ payload: null, problem: { code: 'damaged' } })
  })

  it('does not care for rows above or below, nor for cells behind', () => {
    const rows = [['gì đó'], ...submissionRows(payload()).map((row) => [...row, '']), ['cuối']]
    expect(readSubmission(rows)).toMatchObject({ intact: true })
  })

  it('refuses what it cannot read, and says what to do', () => {
    const problem = (rows: string[][]) => readSubmission(rows).problem
    expect(problem([])?.code).toBe('not-a-submission')
    expect(problem([])?.message).toContain('Hãy chọn tệp')
    const newer = submissionRows(payload()).map((row, at) => (at === 0 ? [row[0] ?? '', '2'] : row))
    expect(problem(newer)?.code).toBe('newer-version')
    expect(problem(newer)?.message).toContain('cập nhật')
    expect(problem([['so-dinh-danh/submission', '1']])).toMatchObject({ code: 'damaged' })
  })
})

describe('fingerprint', () => {
  it('is FNV-1a of 64 bits, as the draft gives it', () => {
    expect(fingerprint('')).toBe('cbf29ce484222325')
    expect(fingerprint('a')).toBe('af63dc4c8601ec8c')
    expect(fingerprint('foobar')).toBe('85944171f73967e8')
  })
})
