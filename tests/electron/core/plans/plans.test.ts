/** Plans in the register, through the contract: made, changed, retired, undone; what they come to. */
import { describe, expect, it } from 'vitest'
import type { StoredPlan } from '../../../../shared/domain/plans/plan.ts'
import { addSchool, openTestCore, type TestCore } from '../../../support/core.ts'

const PRESETS = ['chung-2026', 'cu-chi-969', 'tp-hcm-3049', 'phuoc-tien', 'tay-ninh-2637', 'ha-dong-34']

async function addPupil(test: TestCore, schoolId: number, fields: { fullName: string; className: string }) {
  const { id } = await test.call('people.add', {
    schoolId,
    kind: 'student',
    fields: { birthDate: '2008-05-01', ...fields },
  })
  return id
}

const planOf = ({ id: _id, preset: _preset, retiredOn: _retired, ...plan }: StoredPlan) => plan

describe('plans', () => {
  it('come from presets, from each other and from the user, and can be undone and redone after a restart', async () => {
    const test = await openTestCore()
    const presets = await test.call('plans.presets', {})
    expect(presets.map(({ id }) => id)).toEqual(PRESETS)

    const plan = await test.call('plans.add', { preset: 'cu-chi-969' })
    expect(plan).toMatchObject({ preset: 'cu-chi-969', number: '969/KH-GDĐT', retiredOn: null })
    const preset = await test.call('plans.preset', { preset: 'cu-chi-969' })
    expect(planOf(plan)).toEqual(preset)

    const copy = await test.call('plans.add', { copyOf: plan.id })
    const second = await test.call('plans.add', { copyOf: copy.id })
    expect([copy.title, second.title]).toEqual([`${plan.title} (bản sao)`, `${plan.title} (bản sao 2)`])
    const own = await test.call('plans.add', {
      plan: { ...preset, title: '  Kế hoạch của  trường ', readings: [] },
    })
    expect(own).toMatchObject({ preset: null, title: 'Kế hoạch của trường' })

    const ended = await test.call('plans.update', { id: own.id, plan: { end: '2023-12-31' } })
    expect(ended).toEqual({ ...own, end: '2023-12-31' })
    await test.call('plans.retire', { id: own.id, on: '2024-01-01' })
    const all = await test.call('plans.list', {})
    expect(all.map(({ id }) => id)).toEqual([plan.id, copy.id, second.id, own.id])
    expect(all.at(-1)?.retiredOn).toBe('2024-01-01')

    for (let undone = 0; undone < 6; undone += 1) await test.call('history.undo', {})
    expect(await test.call('plans.list', {})).toEqual([])
    await test.restart()
    for (let redone = 0; redone < 6; redone += 1) await test.call('history.redo', {})
    expect(await test.call('plans.list', {})).toEqual(all)
    const history = await test.call('history.list', { limit: 3 })
    expect(history.map(({ label }) => label)).toEqual([
      'Ngừng dùng kế hoạch “Kế hoạch của trường” từ 01/01/2024',
      'Sửa kế hoạch “Kế hoạch của trường”',
      'Thêm kế hoạch “Kế hoạch của trường”',
    ])
  })

  it('refuse what cannot be followed, and say why', async () => {
    const test = await openTestCore()
    const preset = await test.call('plans.preset', { preset: 'phuoc-tien' })
    const [first, ...others] = preset.targets
    if (!first) throw new Error('a preset has targets')
    const withTarget = (target: object) => ({ plan: { ...preset, targets: [{ ...first, ...target }, ...others] } })
    const refused = async (input: Parameters<typeof test.fails<'plans.add'>>[1]) =>
      (await test.fails('plans.add', input)).message
    expect(await refused({ preset: 'khong-co' })).toContain('Các mẫu: chung-2026, cu-chi-969')
    expect(await refused({ plan: { ...preset, end: '2023-06-01' } })).toContain('kết thúc 01/06/2023')
    expect(await refused(withTarget({ id: 'phase1' }))).toContain('hai chỉ tiêu cùng mã “phase1”')
    expect(await refused(withTarget({ due: '2023-06-01' }))).toContain('hạn 01/06/2023')
    expect(await refused(withTarget({ measures: [{ stage: 'link.done', issued: null }] }))).toContain('link.done')
    expect(await refused(withTarget({ denominator: 'issued' }))).toContain('đã được cấp')
    expect(await refused(withTarget({ cohort: { ...first.cohort, kinds: ['student'], staff: 'managers' } }))).toContain(
      'không có cán bộ',
    )
    expect((await test.fails('plans.update', { id: 9, plan: {} })).code).toBe('not-found')
    expect(await test.call('plans.list', {})).toEqual([])
  })

  it('count what the figures of the screen count, by class and by school', async () => {
    const test = await openTestCore()
    const schoolId = await addSchool(test)
    const other = await addSchool(test, 'Trường THCS Khác')
    const an = await addPupil(test, schoolId, { fullName: 'Lê An', className: '9A1' })
    const binh = await addPupil(test, schoolId, { fullName: 'Lê Bình', className: '9A2' })
    const chi = await addPupil(test, other, { fullName: 'Lê Chi', className: '9A1' })
    await test.call('progress.mark', { ids: [an, binh, chi], stage: 'card.issued', on: '2023-06-01' })
    await test.call('progress.mark', { ids: [an, chi], stage: 'vneid2.activated', on: '2023-07-01' })
    const { id } = await test.call('plans.add', { preset: 'cu-chi-969' })
    const asOf = '2023-07-02'

    const [, , all] = await test.call('plans.progress', { id, asOf, schoolId, by: 'group' })
    const { total } = await test.call('figures.summary', { asOf, by: 'class', schoolId })
    expect(all?.total).toMatchObject({
      whole: total.stagesOfEligible['card.issued'],
      done: total.stagesOfEligible['vneid2.activated'],
    })
    expect(all?.groups.map(({ name, whole, done, left }) => ({ name, whole, done, left }))).toEqual([
      { name: '9A1', whole: 1, done: 1, left: 0 },
      { name: '9A2', whole: 1, done: 0, left: 1 },
    ])
    const bySchool = await test.call('plans.progress', { id, asOf, by: 'school' })
    expect(bySchool[2]?.groups.map(({ name, done }) => [name, done])).toEqual([
      ['Trường THCS Khác', 1],
      ['Trường THCS Thử', 1],
    ])
    const byGroup = await test.call('plans.progress', { id, asOf, by: 'group' })
    expect(byGroup[2]?.groups.map(({ name }) => name)).toEqual([
      'Trường THCS Khác: 9A1',
      'Trường THCS Thử: 9A1',
      'Trường THCS Thử: 9A2',
    ])

    const trend = await test.call('plans.trend', { id, targetId: 'all-level2', asOf, schoolId })
    expect(trend.map(({ on, done }) => [on, done]).slice(-3)).toEqual([
      ['2023-06-30', 0],
      ['2023-07-01', 1],
      ['2023-07-02', 1],
    ])
    const down = await test.call('plans.handDown', { id, targetId: 'all-level2', asOf, schoolId, step: 'month' })
    expect(down.steps[0]).toEqual({ from: '2023-07-03', until: '2023-07-31' })
    expect(down.groups.map(({ name, steps }) => [name, steps.reduce((sum, step) => sum + step, 0)])).toEqual([
      ['9A1', 0],
      ['9A2', 1],
    ])
    expect((await test.fails('plans.trend', { id, targetId: 'none', asOf })).message).toContain(
      'không có chỉ tiêu “none”',
    )
  })

  it('owe reports while they are in use', async () => {
    const test = await openTestCore()
    const schoolId = await addSchool(test)
    const { id } = await test.call('plans.add', { preset: 'cu-chi-969' })
    const window = { schoolId, from: '2023-06-20', until: '2023-11-30', asOf: '2023-08-06' }
    const due = await test.call('plans.calendar', window)
    expect(due.map((each) => `${each.dutyId} ${each.due} ${each.asOf} ${each.state}`)).toEqual([
      'monthly 2023-07-06 2023-06-30 overdue',
      'monthly 2023-08-06 2023-07-31 due',
      'monthly 2023-09-06 2023-08-31 coming',
      'monthly 2023-10-06 2023-09-30 coming',
      'final 2023-11-02 2023-11-02 coming',
    ])
    await test.call('plans.retire', { id, on: '2023-08-01' })
    expect(await test.call('plans.calendar', window)).toEqual([])
    expect(await test.call('plans.calendar', { ...window, planId: id })).toHaveLength(5)
    expect((await test.fails('plans.calendar', { ...window, until: '2099-01-01' })).message).toContain('hai năm')
  })
})
