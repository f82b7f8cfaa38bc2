/** `summary`: the figures at a date. */
import { type FigureGroup, GROUPINGS, percent } from '../../../shared/domain/figures.ts'
import { formatDate } from '../../../shared/text/dates.ts'
import { type Command, day, schoolOption } from '../command.ts'
import { choice } from '../usage.ts'

export const summaryCommand: Command = {
  usage: `--as-of NGÀY [--by ${GROUPINGS.join('|')}] [--kind student|staff] [--school TÊN]`,
  summary: 'Số liệu tính đến một ngày',
  options: { 'as-of': 'text', by: 'text', kind: 'text', school: 'text' },
  async run(call) {
    const school = await schoolOption(call)
    const figures = await call.core.call('figures.summary', {
      asOf: day(call.options, 'as-of', call.today) ?? call.today,
      by: choice(call.options, 'by', GROUPINGS) ?? 'class',
      kind: choice(call.options, 'kind', ['student', 'staff']),
      schoolId: school?.id,
    })
    return {
      json: figures,
      lines: [
        `Tính đến ngày ${formatDate(figures.asOf)}`,
        ...figures.groups.map((group) => describe(group.name === '' ? '(không có)' : group.name, group)),
        describe('Tổng cộng', figures.total),
      ],
    }
  },
}

function describe(name: string, group: FigureGroup): string {
  const done = group.stagesOfEligible['vneid2.activated'] ?? 0
  const share = percent(done, group.eligible)
  return `${name}: ${group.headcount} người, đủ điều kiện ${group.eligible}, đã có thẻ ${group.stagesOfEligible['card.issued'] ?? 0}, kích hoạt mức 2 ${done}${share === null ? '' : ` (${String(share).replace('.', ',')} %)`}`
}
