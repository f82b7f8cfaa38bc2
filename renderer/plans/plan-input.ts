/** Plans on their way into a call. */
import type { Input } from '../../shared/contract/contract.ts'
import type { Plan } from '../../shared/domain/plans/plan.ts'

type PlanInput = Input<'plans.update'>['plan']
type NewPlan = Extract<Input<'plans.add'>, { plan: unknown }>['plan']

/** The contract's types hold lists that could be written to; nothing on either side of a call writes to them. */
export const planInput = (part: Partial<Plan>): PlanInput => part as PlanInput

export const newPlan = (plan: Plan): NewPlan => plan as NewPlan
