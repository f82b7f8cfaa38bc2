/** Papers under a plan, on a real register: what they are made of, and how one explains the difference from the last. */
import { expect, it } from 'vitest'
import type { ReportFormat, ReportId, ReportRequest } from '../../../../shared/contract/reports.ts'
import { addSchool, openTestCore } from '../../../support/core.ts'

async function openWithPlan() {
  const test = await openTestCore()
  const schoolId = await addSchool(test)
  const add = async (fullName: string) => {
    const fields = { fullName, birthDate: '2009-01-01', className: '9A1', personalId: null }
    return (await test.call('people.add', { schoolId, kind: 'student', fields })).id
  }
  const an = await add('Lê An')
  const binh = await add('Trần Bình')
  const { id: planId } = await test.call('plans.add', { preset: 'cu-chi-969' })
  const request = (id: ReportId, asOf = '2023-10-31'): ReportRequest => ({
    id,
    asOf,
    schoolId,
    planId,
    period: 'month',
  })
  const html = async (wanted: ReportRequest) => (await test.call('reports.html', wanted)).html
  return { test, schoolId, planId, an, binh, request, html }
}

it('asks for a plan where a paper cannot do without one, and for a form that it has', async () => {
  const { test, schoolId, request } = await openWithPlan()
  const without = await test.fails('reports.html', { id: 'final', asOf: '2023-10-31', schoolId })
  expect(without).toEqual({
    code: 'bad-request',
    message: '“Báo cáo tổng kết” được lập theo một kế hoạch. Hãy chọn kế hoạch rồi lập lại.',
  })
  expect((await test.fails('reports.html', { ...request('final'), planId: 99 })).code).toBe('not-found')
  const form = await test.fails('reports.file', { ...request('school-plan'), format: 'xlsx' })
  expect(form.message).toContain('.docx, .pdf')
})

it('makes every paper in every form that it offers', async () => {
  const { test, request } = await openWithPlan()
  const made: [ReportId, ReportFormat][] = [
    ['period', 'docx'],
    ['period', 'xlsx'],
    ['period', 'pdf'],
    ['final', 'docx'],
    ['final', 'xlsx'],
    ['school-plan', 'docx'],
  ]
  for (const [id, format] of made) {
    const { token, fileName } = await test.call('reports.file', { ...request(id), format })
    expect(fileName).toMatch(new RegExp(`-2023-10-31\\.${format}$`))
    const { body } = test.core.files.output(token)
    expect(body.kind).toBe(format === 'pdf' ? 'page' : 'bytes')
  }
})

it('explains the figures by the last report of the same kind, plan and period, and by no other', async () => {
  const { test, an, binh, request, html } = await openWithPlan()
  await test.call('progress.mark', { ids: [an], stage: 'vneid2.activated', on: '2023-09-10' })
  const send = (wanted: ReportRequest, sentOn: string) =>
    test.call('submissions.add', { request: wanted, format: 'docx', dutyId: null, sentOn, receiver: '', note: '' })
  expect(await html(request('period'))).not.toContain('Giải trình')

  await send(request('period', '2023-09-30'), '2023-10-05')
  await send({ ...request('period', '2023-10-20'), period: 'week' }, '2023-10-21')
  await test.call('progress.mark', { ids: [binh], stage: 'vneid2.activated', on: '2023-09-20' })
  const page = await html(request('period'))
  expect(page).toContain('Báo cáo kỳ trước lấy số liệu đến ngày 30/09/2023 (nộp ngày 05/10/2023)')
  expect(page).toContain('Trần Bình')
  expect(page).toContain('Ghi bổ sung')
  expect(page).not.toContain('Lê An')
  expect(await html({ ...request('period'), period: 'day' })).not.toContain('Giải trình')
  expect(await html({ ...request('period'), kind: 'student' })).not.toContain('Giải trình')
})

it('puts the activities of the plan into the closing report', async () => {
  const { test, schoolId, planId, request, html } = await openWithPlan()
  await test.call('activities.add', {
    schoolId,
    planId,
    fields: { on: '2023-09-04', form: 'training', content: 'Tập huấn kích hoạt', place: '', people: 30, evidence: '' },
  })
  expect(await html(request('final'))).toContain('Tập huấn kích hoạt')
})
