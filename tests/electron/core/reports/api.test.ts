import { describe, expect, it } from 'vitest'
import type { CallContext } from '../../../../electron/core/context.ts'
import { FileTable } from '../../../../electron/core/files.ts'
import { createReportsFeature } from '../../../../electron/core/reports/api.ts'
import type { ExportEntry } from '../../../../electron/core/reports/export-log.ts'
import { AppError } from '../../../../shared/contract/reply.ts'
import type { ReportRequest } from '../../../../shared/contract/reports.ts'
import type { Person } from '../../../../shared/domain/person.ts'
import { STANDARD_TRACKS } from '../../../../shared/domain/tracks.ts'
import { makePerson, makeSchool, makeStaff } from '../../../support/people.ts'

const asOf = '2026-05-31'
const listRequest: ReportRequest = { id: 'class-list', asOf, schoolId: 1 }

function open(people: readonly Person[]) {
  const files = new FileTable()
  const log: ExportEntry[] = []
  const asked: object[] = []
  const progress: number[] = []
  const stop = new AbortController()
  const feature = createReportsFeature({
    register: {
      school: (id) => {
        if (id !== 1) throw new AppError('not-found', 'Không có trường này.')
        return makeSchool()
      },
      people: (query) => {
        asked.push(query)
        return people.filter(({ kind }) => query.kind === undefined || kind === query.kind)
      },
      tracks: () => [...STANDARD_TRACKS],
      schools: () => [makeSchool()],
      plan: () => {
        throw new AppError('not-found', 'Không có kế hoạch này.')
      },
      activities: () => [],
      submissions: () => [],
      snapshot: () => {
        throw new AppError('not-found', 'Không có báo cáo này.')
      },
    },
    files,
    logExport: (entry) => log.push(entry),
    now: () => new Date(2026, 5, 2, 9),
  })
  const context: CallContext = { signal: stop.signal, progress: (_, done) => progress.push(done) }
  return {
    files,
    log,
    asked,
    progress,
    stop,
    html: (request: ReportRequest) => feature['reports.html'](request),
    file: (request: ReportRequest, format: 'xlsx' | 'pdf') => feature['reports.file']({ ...request, format }, context),
  }
}

describe('reports.html', () => {
  it('shows the report, dated today, and writes nothing into the log', async () => {
    const { html, log } = open([makePerson()])
    const page = await html(listRequest)
    expect(page.title).toContain('DANH SÁCH')
    expect(page.html).toContain('ngày 02 tháng 6 năm 2026')
    expect(log).toEqual([])
  })

  it('masks numbers; unmasked ones are logged with recipient and reason', async () => {
    const { html, log } = open([makePerson({ personalId: '079211012345' })])
    expect((await html(listRequest)).html).not.toContain('079211012345')
    const unmasked = { recipient: 'Công an phường', reason: 'Đối chiếu' }
    expect((await html({ ...listRequest, unmasked })).html).toContain('079211012345')
    expect(log).toEqual([{ report: 'class-list', format: 'html', asOf, schoolId: 1, unmasked, fileName: '' }])
  })

  it('says what to do when there is nobody to list, and which school is missing', async () => {
    const { html } = open([makeStaff()])
    await expect(html(listRequest)).rejects.toThrow(
      new AppError(
        'not-found',
        'Tính đến ngày 31/05/2026, trường chưa có học sinh nào. Hãy nhập danh sách rồi lập lại.',
      ),
    )
    await expect(html({ ...listRequest, schoolId: 2 })).rejects.toThrow('Không có trường này.')
  })

  it('reads only the people whom the report is about', async () => {
    const { html, asked } = open([makePerson(), makeStaff()])
    await html(listRequest)
    await html({ ...listRequest, id: 'summary' })
    await html({ ...listRequest, id: 'summary', kind: 'staff' })
    await html({ ...listRequest, id: 'staff-list', kind: 'student' })
    expect(asked).toEqual([
      { schoolId: 1, kind: 'student' },
      { schoolId: 1 },
      { schoolId: 1, kind: 'staff' },
      { schoolId: 1, kind: 'staff' },
    ])
  })
})

describe('reports.file', () => {
  it('keeps a workbook for the host, named by report, class and day, and logs it', async () => {
    const { file, files, log, progress } = open([makePerson()])
    const { token, fileName } = await file({ ...listRequest, group: '9A1' }, 'xlsx')
    expect(fileName).toBe('danh-sach-lop-9a1-2026-05-31.xlsx')
    const output = files.output(token)
    expect(output.fileName).toBe(fileName)
    expect(output.body.kind === 'bytes' && Buffer.from(output.body.bytes.slice(0, 2)).toString()).toBe('PK')
    expect(log).toEqual([{ report: 'class-list', format: 'xlsx', asOf, schoolId: 1, unmasked: null, fileName }])
    expect(progress).toEqual([1])
  })

  it('keeps a page for a PDF, and logs it', async () => {
    const { file, files, log } = open([makePerson()])
    const { token, fileName } = await file(listRequest, 'pdf')
    expect(fileName).toBe('danh-sach-lop-2026-05-31.pdf')
    const { body } = files.output(token)
    expect(body.kind === 'page' && body.html).toContain('DANH SÁCH')
    expect(log.map(({ format }) => format)).toEqual(['pdf'])
  })

  it('leaves no file and no line in the log when it is stopped', async () => {
    const { file, log, stop } = open([makePerson()])
    stop.abort()
    await expect(file(listRequest, 'xlsx')).rejects.toMatchObject({ code: 'cancelled' })
    expect(log).toEqual([])
  })
})
