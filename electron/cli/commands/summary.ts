/** `summary`: the figures at a date, and how far the targets of a plan are. */
import { type FigureGroup, GROUPINGS, type Grouping, percent } from '../../../shared/domain/figures.ts'
import type { StoredPlan } from '../../../shared/domain/plans/plan.ts'
import type { TargetProgress } from '../../../shared/domain/plans/progress.ts'
import { TARGET_STATE_NAMES } from '../../../shared/domain/plans/words.ts'
import { formatDate } from '../../../shared/text/dates.ts'
import { midSentence } from '../../../shared/text/sentence.ts'
import { type Command, day, schoolOption } from '../command.ts'
import { planOption } from '../plan-choice.ts'
import { choice } from '../usage.ts'

export const summaryCommand: Command = {
  usage: `--as-of NGÀY [--by ${GROUPINGS.join('|')}] [--kind student|staff] [--school TÊN] [--plan KẾ-HOẠCH]`,
  summary: 'Số liệu tính đến một ngày; với --plan (số, mẫu hoặc tên): cả tiến độ các chỉ tiêu',
  options: { 'as-of': 'text', by: 'text', kind: 'text', school: 'text', plan: 'text' },
  async run(call) {
    const school = await schoolOption(call)
    const plan = await planOption(call)
    const asOf = day(call.options, 'as-of', call.today) ?? call.today
    const by = choice(call.options, 'by', GROUPINGS) ?? 'class'
    const figures = await call.core.call('figures.summary', {
      asOf,
      by,
      kind: choice(call.options, 'kind', ['student', 'staff']),
      schoolId: school?.id,
    })
    const targets = plan
      ? await call.core.call('plans.progress', { id: plan.id, asOf, schoolId: school?.id, by: TARGET_GROUPS[by] })
      : []
    return {
      json: plan ? { ...figures, plan: plan.id, targets } : figures,
      lines: [
        `Tính đến ngày ${formatDate(figures.asOf)}`,
        ...figures.groups.map((group) => describe(group.name === '' ? '(không có)' : group.name, group)),
        describe('Tổng cộng', figures.total),
        ...(plan ? [`Kế hoạch: ${plan.title}`, ...targets.map((target) => describeTarget(plan, target))] : []),
      ],
    }
  },
}

/** Targets are handed to classes, teams and schools, not to ages or areas. */
const TARGET_GROUPS = {
  school: 'school',
  class: 'group',
  team: 'group',
  age: null,
  area: null,
} as const satisfies Record<Grouping, 'group' | 'school' | null>

function describe(name: string, group: FigureGroup): string {
  const done = group.stagesOfEligible['vneid2.activated'] ?? 0
  return `${name}: ${group.headcount} người, đủ điều kiện ${group.eligible}, đã có thẻ ${group.stagesOfEligible['card.issued'] ?? 0}, kích hoạt mức 2 ${done}${share(percent(done, group.eligible))}`
}

function describeTarget({ targets }: StoredPlan, { targetId, total, state }: TargetProgress): string {
  const target = targets.find(({ id }) => id === targetId)
  const phase = target?.phase ? `${target.phase}: ` : ''
  const due = target?.due ? `, hạn ${formatDate(target.due)}` : ''
  return `  ${phase}${target?.name ?? targetId}: ${total.done}/${total.whole}${share(total.percent)}, cần ${total.required}, còn ${total.left}${due}: ${midSentence(TARGET_STATE_NAMES[state])}`
}

function share(value: number | null): string {
  return value === null ? '' : ` (${String(value).replace('.', ',')} %)`
}
