/** `report`: files for the desk and for the office above. */
import { join, resolve } from 'node:path'
import { REPORT_FORMATS, REPORT_IDS, type ReportRequest } from '../../../shared/contract/reports.ts'
import { fileNameOf } from '../../../shared/domain/reports/paper.ts'
import { type Command, day, schoolOption } from '../command.ts'
import { writeReport } from '../write-report.ts'
import { choice, required, text, UsageError } from '../usage.ts'

export const reportCommand: Command = {
  usage: `${REPORT_IDS.join('|')} --as-of NGÀY --out THƯ-MỤC --format ${REPORT_FORMATS.join('|')} [--school TÊN] [--class LỚP] [--kind student|staff] [--recipient AI --reason VÌ-SAO]`,
  summary: 'Xuất báo cáo ra tệp (--recipient và --reason: in đủ số định danh trên class-list)',
  options: {
    'as-of': 'text',
    out: 'text',
    format: 'text',
    school: 'text',
    class: 'text',
    kind: 'text',
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
    const unmasked = unmaskedOption(text(options, 'recipient'), text(options, 'reason'))
    const files: string[] = []
    for (const school of schools) {
      const request: ReportRequest = { id, asOf, schoolId: school.id }
      const kind = choice(options, 'kind', ['student', 'staff'])
      const group = text(options, 'class')
      if (kind) request.kind = kind
      if (group !== undefined) request.group = group
      if (unmasked) request.unmasked = unmasked
      // The files of several schools bear the same names: each school gets a folder.
      const folder = schools.length > 1 ? join(out, `${school.id}-${fileNameOf(school.name)}`) : out
      files.push(await writeReport(core, request, format, folder))
    }
    return { json: { files }, lines: files }
  },
}

function unmaskedOption(recipient: string | undefined, reason: string | undefined): ReportRequest['unmasked'] {
  if (recipient === undefined && reason === undefined) return undefined
  if (!recipient || !reason)
    throw new UsageError('In đủ số định danh cần cả --recipient (giao cho ai) và --reason (để làm gì).')
  return { recipient, reason }
}
