/** A plan of autumn 2023 for tests of rules that look at days. */
import type { StoredPlan, Target } from '../../shared/domain/plans/plan.ts'
import { makePlan as makeAnyPlan, makeTarget as makeAnyTarget } from './plans.ts'

export { EVERYBODY, makeDuty } from './plans.ts'

/** Level 2 activated by all the eligible, from 1 to 30 September 2023. */
export function makeTarget(overrides: Partial<Target> = {}): Target {
  return makeAnyTarget({ name: 'Kích hoạt mức 2', from: '2023-09-01', due: '2023-09-30', ...overrides })
}

/** A plan from 1 September to 31 October 2023, without targets and duties. */
export function makePlan(overrides: Partial<StoredPlan> = {}): StoredPlan {
  return makeAnyPlan({
    id: 1,
    title: 'Kế hoạch thử',
    issuer: 'UBND xã',
    number: '1/KH-UBND',
    issuedOn: '2023-08-25',
    start: '2023-09-01',
    end: '2023-10-31',
    targets: [],
    bring: { required: [], optional: [] },
    ...overrides,
  })
}
