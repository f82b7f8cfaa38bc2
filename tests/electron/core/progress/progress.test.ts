import { describe, expect, it } from 'vitest'
import { addSchool, openTestCore } from '../../../support/core.ts'

async function withPeople(count: number) {
  const test = await openTestCore()
  const schoolId = await addSchool(test)
  const ids: number[] = []
  for (let at = 0; at < count; at += 1) {
    const fields = { fullName: `Học Sinh ${at}`, birthDate: '2009-03-01' }
    ids.push((await test.call('people.add', { schoolId, kind: 'student', fields })).id)
  }
  return { test, schoolId, ids }
}

describe('marking', () => {
  it('marks many people as one change set, undone as one', async () => {
    const { test, ids } = await withPeople(30)
    const result = await test.call('progress.mark', { ids, stage: 'vneid2.activated', on: '2023-08-27' })
    expect(result).toMatchObject({ changed: 30, changeSet: { changes: 30, who: 'Người thử' } })
    expect(test.events.at(-1)).toEqual({ type: 'changed', personIds: ids })
    await test.call('history.undo', {})
    const people = await test.call('people.byIds', { ids })
    expect(people.every((person) => Object.keys(person.milestones).length === 0)).toBe(true)
  })

  it('changes a known day, keeps it when asked to, and takes it away', async () => {
    const { test, ids } = await withPeople(1)
    const stage = 'card.issued'
    const days = async () => (await test.call('people.byIds', { ids }))[0]?.milestones
    await test.call('progress.mark', { ids, stage, on: '2023-08-27' })
    expect(await test.call('progress.mark', { ids, stage, on: '2023-08-30', keepExisting: true })).toMatchObject({
      changed: 0,
    })
    expect(await days()).toEqual({ [stage]: '2023-08-27' })
    await test.call('progress.mark', { ids, stage, on: '2023-08-30' })
    expect(await days()).toEqual({ [stage]: '2023-08-30' })
    await test.call('progress.mark', { ids, stage, on: null })
    expect(await days()).toEqual({})
  })

  it('refuses days that cannot be, unknown stages and people who are gone, and marks nobody then', async () => {
    const { test, ids } = await withPeople(2)
    const mark = { ids, stage: 'card.issued', on: '2023-08-27' }
    expect((await test.fails('progress.mark', { ...mark, on: '2023-11-06' })).message).toContain('tương lai')
    expect((await test.fails('progress.mark', { ...mark, on: '2009-02-28' })).message).toContain('trước ngày sinh')
    expect((await test.fails('progress.mark', { ...mark, on: '2023-06-31' })).code).toBe('bad-request')
    expect((await test.fails('progress.mark', { ...mark, stage: 'card.lost' })).message).toContain('card.issued')
    expect((await test.fails('progress.mark', { ...mark, ids: [...ids, 999] })).code).toBe('not-found')
    const people = await test.call('people.byIds', { ids })
    expect(people.every((person) => Object.keys(person.milestones).length === 0)).toBe(true)
  })
})

describe('exemptions', () => {
  it('are dated, counted by date, and given once', async () => {
    const { test, schoolId, ids } = await withPeople(3)
    const exempt = {
      ids: ids.slice(0, 1),
      reason: 'imprisoned' as const,
      from: '2023-09-01',
      until: '2023-09-30',
      note: null,
    }
    expect(await test.call('progress.exempt', exempt)).toMatchObject({ changed: 1 })
    expect(await test.call('progress.exempt', exempt)).toEqual({ changeSet: null, changed: 0 })
    const eligibleOn = async (asOf: string) =>
      (await test.call('figures.summary', { asOf, by: 'class', schoolId })).total.eligible
    expect([await eligibleOn('2023-08-31'), await eligibleOn('2023-09-15'), await eligibleOn('2023-10-01')]).toEqual([
      3, 2, 3,
    ])
  })

  it('can be taken back, and cannot end before they begin', async () => {
    const { test, ids } = await withPeople(1)
    const reason = 'abroad' as const
    const error = await test.fails('progress.exempt', {
      ids,
      reason,
      from: '2023-09-02',
      until: '2023-09-01',
      note: null,
    })
    expect(error.code).toBe('bad-request')
    await test.call('progress.exempt', { ids, reason, from: '2023-09-01', until: null, note: 'Đi cùng bố mẹ' })
    const [person] = await test.call('people.byIds', { ids })
    const exemptionId = person?.exemptions[0]?.id ?? 0
    await test.call('progress.removeExemption', { exemptionId })
    expect((await test.call('people.byIds', { ids }))[0]?.exemptions).toEqual([])
    expect((await test.fails('progress.removeExemption', { exemptionId })).code).toBe('not-found')
  })
})
