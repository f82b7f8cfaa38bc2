/** `plan add`, `plan list` and `plan presets`. */
import type { StoredPlan } from '../../../shared/domain/plans/plan.ts'
import { formatDate } from '../../../shared/text/dates.ts'
import type { Command, CommandCall, CommandResult } from '../command.ts'
import { UsageError } from '../usage.ts'

export const planCommand: Command = {
  usage: 'add MẪU | list | presets',
  summary: 'Thêm kế hoạch từ mẫu; các kế hoạch trong sổ; các mẫu có sẵn',
  options: {},
  run(call) {
    const [action, preset, ...more] = call.rest
    if (action === 'add' && preset !== undefined && more.length === 0) return add(call, preset)
    if (action === 'list' && preset === undefined) return list(call)
    if (action === 'presets' && preset === undefined) return presets(call)
    throw new UsageError('Lệnh plan nhận: add MẪU, list, hoặc presets (xem các mẫu).')
  },
}

async function add({ core }: CommandCall, preset: string): Promise<CommandResult> {
  const plan = await core.call('plans.add', { preset })
  return {
    json: plan,
    lines: [
      `Đã thêm kế hoạch số ${plan.id}: ${plan.title}`,
      `${plan.targets.length} chỉ tiêu, ${plan.duties.length} kỳ báo cáo`,
      ...plan.readings.map(({ text, read, why }) => `Đọc “${text}” là “${read}”. ${why}`),
    ],
  }
}

async function list({ core }: CommandCall): Promise<CommandResult> {
  const plans = await core.call('plans.list', {})
  return { json: plans, lines: plans.length === 0 ? ['Chưa có kế hoạch nào.'] : plans.map(describe) }
}

async function presets({ core }: CommandCall): Promise<CommandResult> {
  const all = await core.call('plans.presets', {})
  return {
    json: all,
    lines: all.map(({ id, number, title, start, end }) => `${id}\t${number}\t${span(start, end)}\t${title}`),
  }
}

function describe({ id, number, title, start, end, retiredOn }: StoredPlan): string {
  const retired = retiredOn === null ? '' : ` - ngừng dùng từ ${formatDate(retiredOn)}`
  return `${id}\t${number}\t${span(start, end)}\t${title}${retired}`
}

function span(start: string | null, end: string | null): string {
  if (start === null && end === null) return 'chưa đặt ngày'
  return `${formatDate(start)} – ${formatDate(end)}`
}
