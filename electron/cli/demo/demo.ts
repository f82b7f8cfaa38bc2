/**
 * `demo`: the whole path on the sample school, without a window. Imports both sample rosters, runs a plan (marks over
 * its time, activities, a report sent half way and entries that come late after it), and writes every report in every
 * format. Always the same result.
 */
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { REPORT_FORMATS, REPORT_IDS, type ReportFormat, type ReportRequest } from '../../../shared/contract/reports.ts'
import type { ActivityFields } from '../../../shared/domain/activities.ts'
import type { DueDuty } from '../../../shared/domain/plans/calendar.ts'
import type { StoredPlan } from '../../../shared/domain/plans/plan.ts'
import { REPORTS } from '../../../shared/domain/reports/index.ts'
import { addDays, daysBetween, formatDate, type IsoDate } from '../../../shared/text/dates.ts'
import type { WorkerClient } from '../../worker-client.ts'
import type { Command } from '../command.ts'
import { type Options, required, text, UsageError } from '../usage.ts'
import { writeReport } from '../write-report.ts'
import { exemptSome, makeSampleSchool, markProgress, neverApplied, type Span } from './sample-school.ts'

/** The plan of the district in which the sample school lies. */
const USUAL_PRESET = 'cu-chi-969'
/** How long a plan that names no first day is taken to run. */
const USUAL_DAYS = 60

const DIFFICULTIES = 'Một số phụ huynh dùng SIM không chính chủ.\nMột số học sinh chưa biết cách kích hoạt tài khoản.'
const PROPOSALS = 'Đề nghị Công an xã bố trí Tổ lưu động tại trường thêm một buổi.'

export const demoCommand: Command = {
  usage: `--out THƯ-MỤC [--plan MẪU-KẾ-HOẠCH] [--formats ${REPORT_FORMATS.join(',')}]`,
  summary: 'Làm thử trọn vẹn trên trường mẫu theo một kế hoạch: nhập, đánh dấu, xuất mọi báo cáo',
  options: { out: 'text', plan: 'text', formats: 'text' },
  async run({ core, options, today }) {
    const out = resolve(required(options, 'out'))
    const formats = formatsOption(options)
    const { school, imported } = await makeSampleSchool(core)
    const plan = await core.call('plans.add', { preset: text(options, 'plan') ?? USUAL_PRESET })
    const span = spanOf(plan, today)
    await markProgress(core, span)
    await exemptSome(core, span)
    await logActivities(core, school.id, plan, span)
    await sendHalfWay(core, school.id, plan, span)
    const files = await writeAll(
      core,
      requestsOf(school.id, plan, span, await lastDuties(core, school.id, plan, span)),
      formats,
      out,
    )
    const { total } = await core.call('figures.summary', { asOf: span.until, by: 'class', schoolId: school.id })
    return {
      json: { school: school.name, plan: plan.id, asOf: span.until, imported, total, files },
      lines: [
        `${school.name}: ${total.headcount} người, đủ điều kiện ${total.eligible}`,
        `${plan.title}: ${formatDate(span.from)} – ${formatDate(span.until)}`,
        ...imported.map((each) => `${each.file}: đọc ${each.read}, thêm ${each.added}, giữ lại ${each.rejected}`),
        ...files,
      ],
    }
  },
}

/** The demo begins anew each time: its store of the last run is removed. Only ever this one file name. */
export async function freshDemoStore(out: string): Promise<string> {
  const path = join(resolve(out), 'truong-mau.db')
  for (const ending of ['', '-wal', '-shm']) await rm(path + ending, { force: true })
  return path
}

/** When the plan runs; one that names no last day (the general preset) runs until today. */
function spanOf({ start, end, targets }: StoredPlan, today: IsoDate): Span {
  const until =
    end ??
    targets
      .flatMap(({ due }) => due ?? [])
      .toSorted()
      .at(-1) ??
    today
  return { from: start ?? addDays(until, -USUAL_DAYS), until }
}

async function logActivities(core: WorkerClient, schoolId: number, plan: StoredPlan, span: Span): Promise<void> {
  const activities: Omit<ActivityFields, 'on'>[] = [
    {
      form: 'publicity',
      content: 'Phổ biến kế hoạch trong lễ chào cờ và trên trang thông tin của trường',
      place: 'Sân trường',
      people: 640,
      evidence: 'https://thcsnguyendu.example/tin-tuc/vneid',
    },
    {
      form: 'training',
      content: 'Tập huấn cài đặt, kích hoạt VNeID cho giáo viên chủ nhiệm',
      place: 'Phòng họp',
      people: 38,
      evidence: '',
    },
    {
      form: 'mobilisation',
      content: 'Gọi điện, nhắn tin vận động phụ huynh học sinh khối 9',
      place: 'Các lớp khối 9',
      people: 152,
      evidence: '',
    },
    {
      form: 'mobile-session',
      content: 'Tổ lưu động của Công an thu nhận hồ sơ tại trường',
      place: 'Thư viện',
      people: 96,
      evidence: '',
    },
  ]
  const step = daysBetween(span.from, span.until) / activities.length
  for (const [at, activity] of activities.entries()) {
    const fields = { ...activity, on: addDays(span.from, Math.floor(at * step)) }
    await core.call('activities.add', { schoolId, planId: plan.id, fields })
  }
}

/** The periodic reports that the plan asks for, each due for the last time before the plan ends. */
async function lastDuties(core: WorkerClient, schoolId: number, plan: StoredPlan, span: Span): Promise<DueDuty[]> {
  const due = await core.call('plans.calendar', {
    asOf: span.until,
    schoolId,
    from: span.from,
    until: span.until,
    planId: plan.id,
  })
  const last = new Map<string, DueDuty>()
  for (const duty of due) {
    if (duty.period !== null && duty.asOf <= span.until) last.set(duty.dutyId, duty)
  }
  return [...last.values()]
}

/** Sends the first of the plan's periodic reports half way; afterwards two marks of earlier days come in late. */
async function sendHalfWay(core: WorkerClient, schoolId: number, plan: StoredPlan, span: Span): Promise<void> {
  const half = addDays(span.from, Math.floor(daysBetween(span.from, span.until) / 2))
  const due = await core.call('plans.calendar', {
    asOf: half,
    schoolId,
    from: span.from,
    until: half,
    planId: plan.id,
  })
  const duty = due.findLast(({ period, asOf }) => period !== null && asOf <= half)
  await core.call('submissions.add', {
    request: { ...requestOf(schoolId, plan, duty?.asOf ?? half), id: 'period', period: duty?.period ?? 'week' },
    format: 'xlsx',
    dutyId: duty?.dutyId ?? null,
    sentOn: duty?.due ?? half,
    receiver: duty?.receiver ?? plan.issuer,
    note: '',
  })
  const late = (await neverApplied(core, span)).slice(0, 2).map(({ id }) => id)
  if (late.length > 0) {
    await core.call('progress.mark', { ids: late, stage: 'vneid2.activated', on: addDays(duty?.asOf ?? half, -2) })
  }
}

function requestOf(schoolId: number, plan: StoredPlan, asOf: string): Omit<ReportRequest, 'id'> {
  return { schoolId, planId: plan.id, asOf, difficulties: DIFFICULTIES, proposals: PROPOSALS }
}

/** The school's own plan as of the first day, other reports as of the last, periodic ones as the calendar asks for them. */
function requestsOf(schoolId: number, plan: StoredPlan, span: Span, duties: readonly DueDuty[]): ReportRequest[] {
  const requests: ReportRequest[] = REPORT_IDS.filter((id) => id !== 'period').map((id) => {
    return { ...requestOf(schoolId, plan, id === 'school-plan' ? span.from : span.until), id }
  })
  const periods = duties.length === 0 ? [{ period: 'week' as const, asOf: span.until }] : duties
  for (const { period, asOf } of periods) {
    if (period !== null) requests.push({ ...requestOf(schoolId, plan, asOf), id: 'period', period })
  }
  return requests
}

/** Writes each report in those of the formats in which it is offered. */
async function writeAll(
  core: WorkerClient,
  requests: readonly ReportRequest[],
  formats: readonly ReportFormat[],
  out: string,
): Promise<string[]> {
  const files: string[] = []
  for (const request of requests) {
    for (const format of REPORTS[request.id].formats) {
      if (formats.includes(format)) files.push(await writeReport(core, request, format, out))
    }
  }
  return files
}

/** The formats named by `--formats`, parted by commas; all without it. Throws `UsageError`. */
function formatsOption(options: Options): readonly ReportFormat[] {
  const names = text(options, 'formats')?.split(',') ?? REPORT_FORMATS
  return names.map((name) => {
    const format = REPORT_FORMATS.find((known) => known === name.trim())
    if (!format)
      throw new UsageError(`--formats gồm các dạng sau, cách nhau bằng dấu phẩy: ${REPORT_FORMATS.join(', ')}.`)
    return format
  })
}
