import { describe, expect, it } from 'vitest'
import {
  BLANK_TARGET,
  readTarget,
  targetFormOf,
  tracksForTarget,
  withMeasure,
} from '../../../renderer/plans/target-form.ts'
import { plan as planSchema } from '../../../shared/contract/plans.ts'
import { STANDARD_TRACKS } from '../../../shared/domain/tracks.ts'
import { PLAN, TARGET } from './plan-of.ts'

const read = (part: Partial<typeof BLANK_TARGET>, start: string | null = null, old: typeof TARGET | null = null) =>
  readTarget(
    { ...BLANK_TARGET, name: 'Kích hoạt mức 2', ...part },
    { old, plan: { start, targets: [{ ...TARGET, id: 'kich-hoat-muc-2' }] }, tracks: STANDARD_TRACKS },
  )

function problemsOf(reading: ReturnType<typeof read>): string[] {
  return reading.ok ? [] : Object.keys(reading.problems).toSorted()
}

describe('the form of a target', () => {
  it('gives back what was on record, with the numbers handed down', () => {
    expect(readTarget(targetFormOf(TARGET), { old: TARGET, plan: PLAN, tracks: STANDARD_TRACKS })).toEqual({
      ok: true,
      value: TARGET,
    })
  })

  it('makes a new target that the contract takes, under an id not yet taken', () => {
    const reading = read({})
    expect(reading).toMatchObject({ ok: true, value: { id: 'kich-hoat-muc-2-2', goal: { percent: 100 }, quotas: {} } })
    expect(planSchema.safeParse({ ...PLAN, targets: reading.ok ? [reading.value] : [] }).success).toBe(true)
  })

  it.each([
    ['72,5%', 'percent', { percent: 72.5 }],
    ['8.213', 'count', { count: 8213 }],
  ] as const)('reads “%s” as %s', (goal, goalBy, wanted) => {
    expect(read({ goal, goalBy })).toMatchObject({ value: { goal: wanted } })
  })

  it.each([
    [{ goal: '0' }, 'goal'],
    [{ goal: '101' }, 'goal'],
    [{ goal: '1,5', goalBy: 'count' as const }, 'goal'],
    [{ name: '  ' }, 'name'],
    [{ measures: [] }, 'measures'],
    [{ measures: [{ row: 0, stage: 'gone.away', issued: '' }] }, 'measures'],
    [{ measures: [...BLANK_TARGET.measures, ...BLANK_TARGET.measures] }, 'measures'],
    [{ from: '2023-07-01', due: '2023-06-30' }, 'due'],
    [{ cohort: { ...BLANK_TARGET.cohort, kinds: [] } }, 'kinds'],
    [{ cohort: { ...BLANK_TARGET.cohort, minimumAge: '200' } }, 'minimumAge'],
  ])('%j is wrong at %s', (part, field) => {
    expect(problemsOf(read(part))).toEqual([field])
  })

  it('is not due before the plan begins', () => {
    expect(problemsOf(read({ due: '2023-06-30' }, '2023-07-01'))).toEqual(['due'])
    expect(problemsOf(read({ due: '2023-06-30', from: '2023-06-01' }, '2023-07-01'))).toEqual([])
  })

  it('asks for the day and for what had been issued where the denominator needs them', () => {
    const pending = { denominator: 'pending-at-baseline' as const }
    expect(problemsOf(read(pending))).toEqual(['baseline', 'measures'])
    const measures = [{ row: 0, stage: 'vneid2.activated', issued: 'vneid2.approved' }]
    const kept = [{ stage: 'vneid2.activated', issued: 'vneid2.approved' }]
    expect(read({ ...pending, baseline: '2023-06-15', measures })).toMatchObject({
      value: { baseline: '2023-06-15', measures: kept },
    })
    // Without a day of its own the plan's first day is the baseline.
    expect(problemsOf(read({ ...pending, measures }, '2023-06-15'))).toEqual([])
    expect(read({ denominator: 'issued', measures })).toMatchObject({ value: { baseline: null, measures: kept } })
    // With another denominator neither stays.
    expect(read({ baseline: '2023-06-15', measures })).toMatchObject({
      value: { baseline: null, measures: [{ stage: 'vneid2.activated', issued: null }] },
    })
  })

  it('refuses a stage that does not concern the people of the target, and offers none such', () => {
    const measures = [{ row: 0, stage: 'signature.active', issued: '' }]
    expect(problemsOf(read({ measures }))).toEqual(['measures'])
    expect(problemsOf(read({ measures, cohort: { ...BLANK_TARGET.cohort, kinds: ['staff'] } }))).toEqual([])
    const offered = (kinds: ('staff' | 'student')[]) => tracksForTarget(STANDARD_TRACKS, { kinds }).map(({ id }) => id)
    expect(offered(['staff', 'student'])).not.toContain('signature')
    expect(offered(['staff'])).toContain('signature')
  })

  it('adds a row that is unlike those there are, whichever was taken out', () => {
    const rows = withMeasure(withMeasure(BLANK_TARGET.measures)).toSpliced(0, 1)
    expect(withMeasure(rows).map(({ row }) => row)).toEqual([1, 2, 3])
    expect(withMeasure([]).map(({ row }) => row)).toEqual([0])
  })

  it('keeps levels and staff only for those whom they divide', () => {
    const cohort = { kinds: ['staff' as const], staff: 'managers' as const, levels: ['TH' as const], minimumAge: '18' }
    expect(read({ cohort })).toMatchObject({
      value: { cohort: { kinds: ['staff'], staff: 'managers', levels: null, minimumAge: 18 } },
    })
  })
})
