/** The plan that a command is about. */
import { AppError } from '../../shared/contract/reply.ts'
import type { StoredPlan } from '../../shared/domain/plans/plan.ts'
import { fold } from '../../shared/text/fold.ts'
import type { CommandCall } from './command.ts'
import { text } from './usage.ts'

/**
 * The plan named by `--plan`: its number in the register, its preset, its "số ký hiệu" or its title. Where several
 * fit, one in use goes before those retired. Undefined without the option; throws `not-found` or `conflict`.
 */
export async function planOption({ core, options }: CommandCall): Promise<StoredPlan | undefined> {
  const wanted = text(options, 'plan')
  if (wanted === undefined) return undefined
  const plans = await core.call('plans.list', {})
  const named = plans.filter(
    ({ id, preset, number, title }) =>
      String(id) === wanted || preset === wanted || [number, title].some((name) => fold(name) === fold(wanted)),
  )
  const byNumber = named.filter(({ id }) => String(id) === wanted)
  const inUse = named.filter(({ retiredOn }) => retiredOn === null)
  const found = byNumber.length > 0 ? byNumber : inUse.length > 0 ? inUse : named
  const [plan, another] = found
  if (plan && !another) return plan
  if (another) {
    throw new AppError('conflict', `Có ${found.length} kế hoạch hợp với “${wanted}”. Hãy ghi số: ${list(found)}.`)
  }
  throw new AppError(
    'not-found',
    `Không có kế hoạch “${wanted}”. Trong sổ có: ${list(plans) || 'chưa có kế hoạch nào'}.`,
  )
}

function list(plans: readonly StoredPlan[]): string {
  return plans.map(({ id, title }) => `${id} (${title})`).join(', ')
}
