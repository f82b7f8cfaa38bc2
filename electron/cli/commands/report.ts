/** `report`: files for the desk and for the office above. */
import { join, resolve } from 'node:path'
import { REPORT_FORMATS, REPORT_IDS, type ReportRequest } from '../../../shared/contract/reports.ts'
import { GROUPINGS } from '../../../shared/domain/figures.ts'
import { PERIODS, type StoredPlan } from '../../../shared/domain/plans/plan.ts'
import { fileNameOf } from '../../../shared/domain/reports/paper.ts'
import { type Command, day, schoolOption } from '../command.ts'
import { planOption } from '../plan-choice.ts'
import { writeReport } from '../write-report.ts'
import { choice, type Options, required, text, UsageError } from '../usage.ts'

export const reportCommand: Command = {
  usage: `${REPORT_IDS.join('|')} --as-of NGÀY --out THƯ-MỤC --format ${REPORT_FORMATS.join('|')} [--school TÊN] [--plan KẾ-HOẠCH] [--class LỚP] [--kind student|staff] [--period day|week|month] [--by NHÓM] [--units school|class|team] [--number SỐ] [--difficulties KHÓ-KHĂN] [--proposals ĐỀ-XUẤT] [--recipient AI --reason VÌ-SAO]`,
  summary:
    'Xuất báo cáo ra tệp (--plan: số, mẫu hoặc tên kế hoạch; --recipient và --reason: in đủ số định danh trên class-list)',
  options: {
    'as-of': 'text',
    out: 'text',
    format: 'text',
    school: 'text',
    plan: 'text',
    class: 'text',
    kind: 'text',
    period: 'text',
    by: 'text',
    units: 'text',
    number: 'text',
    difficulties: 'text',
    proposals: 'text',
    recipient: 'text',
    reason: 'text',
  },
  async run(call) {
    const { core, options, rest } = call
    const id = REPORT_IDS.find((known) => known === rest[0])
    if (!id) throw new UsageError(`Báo cáo phải là một trong: ${REPORT_IDS.join(', ')}.`)
    const out = resolve(required(options, 'out'))
    const format = choice(options, 'format', REPORT_FORMATS) ?? 'xlsx'
    const asOf = day(options, 'as-of', call.today) ?? call.today
    const named = await schoolOption(call)
    const schools = named ? [named] : await core.call('schools.list', {})
    const wishes = wishesOf(options, await planOption(call))
    const files: string[] = []
    for (const school of schools) {
      const request: ReportRequest = { ...wishes, id, asOf, schoolId: school.id }
      // The files of several schools bear the same names: each school gets a folder.
      const folder = schools.length > 1 ? join(out, `${school.id}-${fileNameOf(school.name)}`) : out
      files.push(await writeReport(core, request, format, folder))
    }
    return { json: { files }, lines: files }
  },
}

/** What the options ask of the report, beside which report of which school and day. */
function wishesOf(options: Options, plan: StoredPlan | undefined): Omit<ReportRequest, 'id' | 'asOf' | 'schoolId'> {
  const lines = (name: string) => text(options, name)?.replaceAll(String.raw`\n`, '\n')
  return {
    planId: plan?.id,
    kind: choice(options, 'kind', ['student', 'staff']),
    group: text(options, 'class'),
    period: choice(options, 'period', PERIODS),
    by: choice(options, 'by', GROUPINGS),
    units: choice(options, 'units', ['school', 'class', 'team']),
    number: text(options, 'number'),
    difficulties: lines('difficulties'),
    proposals: lines('proposals'),
    unmasked: unmaskedOption(text(options, 'recipient'), text(options, 'reason')),
  }
}

function unmaskedOption(recipient: string | undefined, reason: string | undefined): ReportRequest['unmasked'] {
  if (recipient === undefined && reason === undefined) return undefined
  if (!recipient || !reason)
    throw new UsageError('In đủ số định danh cần cả --recipient (giao cho ai) và --reason (để làm gì).')
  return { recipient, reason }
}
