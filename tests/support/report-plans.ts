/** A small plan for tests, with a target of each kind that reports tell apart. */
import type { Cohort, StoredPlan, Target } from '../../shared/domain/plans/plan.ts'

export const EVERYBODY: Cohort = { kinds: ['staff', 'student'], staff: null, levels: null, minimumAge: null }

/** A target: level 2 activated by everybody eligible, by 30 June 2026. */
export function makeTarget(overrides: Partial<Target> = {}): Target {
  return {
    id: 'level2',
    name: '100% người đủ điều kiện kích hoạt mức 2',
    measures: [{ stage: 'vneid2.activated', issued: null }],
    cohort: EVERYBODY,
    denominator: 'eligible',
    baseline: null,
    goal: { percent: 100 },
    from: null,
    due: '2026-06-30',
    phase: null,
    quotas: {},
    ...overrides,
  }
}

/** A plan of the body above, from 1 May to 30 June 2026, with one target. */
export function makePlan(overrides: Partial<StoredPlan> = {}): StoredPlan {
  return {
    id: 7,
    preset: null,
    retiredOn: null,
    title: 'Cao điểm 60 ngày kích hoạt tài khoản định danh điện tử',
    issuer: 'Ủy ban nhân dân phường Tân An',
    number: '15/KH-UBND',
    issuedOn: '2026-04-20',
    start: '2026-05-01',
    end: '2026-06-30',
    covers: EVERYBODY,
    targets: [makeTarget()],
    duties: [],
    reports: [],
    bring: { required: ['Thẻ căn cước'], optional: ['Thẻ BHYT', 'Giấy phép lái xe'] },
    tasks: [],
    bases: [],
    receivers: [],
    sources: {},
    readings: [],
    ...overrides,
  }
}
