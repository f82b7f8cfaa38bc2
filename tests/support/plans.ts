/** Plans and targets for tests. */
import type { Cohort, Duty, StoredPlan, Target } from '../../shared/domain/plans/plan.ts'

/** Staff and students, of any level and age. */
export const EVERYBODY: Cohort = { kinds: ['staff', 'student'], staff: null, levels: null, minimumAge: null }

/** Level 2 activated by all the eligible, from 1 to 30 September 2023. */
export function makeTarget(overrides: Partial<Target> = {}): Target {
  return {
    id: 'level2',
    name: 'Kích hoạt mức 2',
    measures: [{ stage: 'vneid2.activated', issued: null }],
    cohort: EVERYBODY,
    denominator: 'eligible',
    baseline: null,
    goal: { percent: 100 },
    from: '2023-09-01',
    due: '2023-09-30',
    phase: null,
    quotas: {},
    ...overrides,
  }
}

export function makeDuty(overrides: Partial<Duty> & Pick<Duty, 'rule'>): Duty {
  return {
    id: 'duty',
    name: 'Báo cáo',
    report: 'period',
    period: null,
    time: null,
    receiver: 'UBND xã',
    weekend: 'keep',
    ...overrides,
  }
}

/** A plan from 1 September to 31 October 2023, without targets and duties. */
export function makePlan(overrides: Partial<StoredPlan> = {}): StoredPlan {
  return {
    id: 1,
    preset: null,
    retiredOn: null,
    title: 'Kế hoạch thử',
    issuer: 'UBND xã',
    number: '1/KH-UBND',
    issuedOn: '2023-08-25',
    start: '2023-09-01',
    end: '2023-10-31',
    covers: EVERYBODY,
    targets: [],
    duties: [],
    reports: [],
    bring: { required: [], optional: [] },
    tasks: [],
    bases: [],
    receivers: [],
    sources: {},
    readings: [],
    ...overrides,
  }
}
