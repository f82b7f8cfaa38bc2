/** Which plan a school works under: the one chosen for it, else the newest in use. */
import type { StoredPlan } from '../../shared/domain/plans/plan.ts'

/** What every screen that follows a plan is given. */
export interface PlanChoice {
  /** All plans, in the order in which they were made; retired ones too. */
  plans: readonly StoredPlan[]
  /** The plan in force in the window; null while there is none in use. */
  plan: StoredPlan | null
  onChoosePlan: (id: number) => void
}

/** Says whether a plan is offered for work. */
export function isInUse(plan: StoredPlan): boolean {
  return plan.retiredOn === null
}

/** The plan chosen, where it is still in use; otherwise the one in use that was made last. */
export function planInForce(plans: readonly StoredPlan[], chosenId: number | null): StoredPlan | null {
  const inUse = plans.filter(isInUse)
  return inUse.find((plan) => plan.id === chosenId) ?? inUse.at(-1) ?? null
}

/** The plan that was chosen for a school on this computer. */
export function recallPlan(schoolId: number): number | null {
  try {
    const kept = Number(localStorage.getItem(keyOf(schoolId)))
    return Number.isInteger(kept) && kept > 0 ? kept : null
  } catch {
    return null
  }
}

export function rememberPlan(schoolId: number, planId: number): void {
  try {
    localStorage.setItem(keyOf(schoolId), String(planId))
  } catch {
    // Storage may be switched off; the choice then holds until the window closes.
  }
}

const keyOf = (schoolId: number) => `plan.${schoolId}`
