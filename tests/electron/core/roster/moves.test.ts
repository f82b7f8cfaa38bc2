/** Moves with a day: figures of earlier days stay as they were, in every school and class. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addSchool, openTestCore, type TestCore } from '../../../support/core.ts'
import { dumpRegister } from '../../../support/store-dump.ts'

const ON = '2023-09-05'
const BEFORE = '2023-09-04'

async function school(test: TestCore, name = 'Trường THCS Thử'): Promise<number> {
  const id = await addSchool(test, name)
  await test.call('schools.update', { id, fields: { levels: ['THCS'] } })
  return id
}

async function pupil(test: TestCore, schoolId: number, fullName: string, className: string | null): Promise<number> {
  const fields = { fullName, birthDate: '2009-03-01', className, personalId: null }
  return (await test.call('people.add', { schoolId, kind: 'student', fields })).id
}

const byClass = async (test: TestCore, schoolId: number, asOf: string) =>
  (await test.call('figures.summary', { asOf, by: 'class', schoolId })).groups.map(({ name, headcount, stages }) => [
    name,
    headcount,
    stages['card.issued'],
  ])

it('classes move up, the last grade leaves, figures and lists of earlier days stay', async () => {
  const test = await openTestCore()
  const schoolId = await school(test)
  const [an, , chi] = [
    await pupil(test, schoolId, 'Lê An', '6A1'),
    await pupil(test, schoolId, 'Lê Bé', '8A1'),
    await pupil(test, schoolId, 'Lê Chi', '9A1'),
    await pupil(test, schoolId, 'Lê Dậu', 'Chuyên Anh'),
    await pupil(test, schoolId, 'Lê Em', null),
  ]
  await test.call('progress.mark', { ids: [an ?? 0, chi ?? 0], stage: 'card.issued', on: '2023-08-01' })
  const register = dumpRegister(test.storePath)
  const before = await byClass(test, schoolId, BEFORE)

  const preview = await test.call('roster.rolloverPreview', { schoolId, on: ON })
  expect(preview.classes.map(({ className, fate, to }) => [className, fate, to])).toEqual([
    ['6A1', 'moves', '7A1'],
    ['8A1', 'moves', '9A1'],
    ['9A1', 'leaves', null],
    ['Chuyên Anh', 'unnamed', null],
  ])
  expect(preview).toMatchObject({ moving: 2, leaving: 1, unnamed: 1, withoutClass: 1 })
  expect(dumpRegister(test.storePath)).toEqual(register)

  const classes = { 'Chuyên Anh': 'Chuyên Anh 2' }
  const { changed } = await test.call('roster.rollover', { schoolId, on: ON, classes })
  expect(changed).toBe(4)
  expect(await byClass(test, schoolId, BEFORE)).toEqual(before)
  expect(await byClass(test, schoolId, ON)).toEqual([
    ['7A1', 1, 1],
    ['9A1', 1, 0],
    ['Chuyên Anh 2', 1, 0],
    ['', 1, 0],
  ])
  const list = async (asOf: string, group: string) =>
    (await test.call('reports.html', { id: 'class-list', asOf, schoolId, kind: 'student', group })).html
  expect(await list(BEFORE, '9A1')).toContain('Lê Chi')
  expect(await list(ON, '9A1')).toContain('Lê Bé')
  expect(await list(ON, '9A1')).not.toContain('Lê Chi')

  expect((await test.fails('roster.rollover', { schoolId, on: ON })).code).toBe('conflict')
  expect((await test.fails('roster.rolloverPreview', { schoolId, on: '2031-09-05' })).code).toBe('bad-request')
  await test.call('history.undo', {})
  expect(
    (await test.call('people.list', {})).map(({ className, leftOn, formerClasses }) => [
      className,
      leftOn,
      formerClasses,
    ]),
  ).toEqual([
    ['6A1', null, []],
    ['8A1', null, []],
    ['9A1', null, []],
    ['Chuyên Anh', null, []],
    [null, null, []],
  ])
})

it('a pupil who stays down keeps the class, whatever becomes of it, and the preview counts the classes to come', async () => {
  const test = await openTestCore()
  const schoolId = await school(test)
  const [an, be, chi] = [
    await pupil(test, schoolId, 'Lê An', '6A'),
    await pupil(test, schoolId, 'Lê Bé', '6A'),
    await pupil(test, schoolId, 'Lê Chi', '9A'),
  ]
  const asked = { schoolId, on: ON, pupils: [an, chi].map((id, at) => ({ id: id ?? 0, to: at === 0 ? '6a' : '9A' })) }
  const preview = await test.call('roster.rolloverPreview', asked)
  expect(preview).toMatchObject({ moving: 1, leaving: 0, staying: 2, unnamed: 0 })
  expect(preview.after).toEqual([
    { className: '6a', pupils: 1 },
    { className: '7A', pupils: 1 },
    { className: '9A', pupils: 1 },
  ])
  expect(preview.classes.map(({ className, pupils, apart }) => [className, pupils, apart])).toEqual([
    ['6A', 2, 1],
    ['9A', 1, 1],
  ])
  expect((await test.call('roster.rollover', asked)).changed).toBe(1)
  const now = await test.call('people.byIds', { ids: [an ?? 0, be ?? 0, chi ?? 0] })
  expect(now.map(({ className, leftOn, formerClasses }) => [className, leftOn, formerClasses.length])).toEqual([
    ['6A', null, 0],
    ['7A', null, 1],
    ['9A', null, 0],
  ])
  expect((await test.fails('roster.rollover', { ...asked, pupils: [{ id: 999, to: null }] })).code).toBe('not-found')
})

it('whoever leaves for outside counts until the day before', async () => {
  const test = await openTestCore()
  const schoolId = await school(test)
  const an = await pupil(test, schoolId, 'Lê An', '8A1')
  const heads = async (asOf: string) =>
    (await test.call('figures.summary', { asOf, by: 'school', schoolId })).total.headcount
  await test.call('people.leave', { ids: [an], on: ON })
  expect([await heads(BEFORE), await heads(ON)]).toEqual([1, 0])
  expect((await test.fails('people.leave', { ids: [an], on: BEFORE })).code).toBe('conflict')
  expect((await test.fails('people.leave', { ids: [an], on: '2031-01-01' })).code).toBe('bad-request')
  await test.call('history.undo', {})
  expect(await heads(ON)).toBe(1)
})

describe('one person in two schools', () => {
  const NUMBER = '079309000017'
  const twoSchools = async () => {
    const test = await openTestCore()
    const [from, to] = [await school(test), await school(test, 'Trường THCS Khác')]
    const add = async (schoolId: number, fullName: string, className: string, personalId: string | null) =>
      (
        await test.call('people.add', {
          schoolId,
          kind: 'student',
          fields: { fullName, birthDate: '2009-03-01', className, personalId },
        })
      ).id
    const old = await add(from, 'Lê An', '8A1', NUMBER)
    const present = await add(to, 'LÊ AN', '8B', NUMBER)
    await add(from, 'Lê Bé', '8A1', null)
    await test.call('progress.mark', { ids: [old], stage: 'card.issued', on: '2023-08-01' })
    await test.call('progress.mark', { ids: [present], stage: 'vneid2.activated', on: '2023-10-01' })
    await test.call('progress.exempt', { ids: [old], reason: 'abroad', from: '2023-08-02', until: null, note: null })
    const heads = (asOf: string) =>
      Promise.all(
        [from, to, undefined].map(
          async (schoolId) => (await test.call('figures.summary', { asOf, by: 'school', schoolId })).total.headcount,
        ),
      )
    return { test, from, to, old, present, heads }
  }

  it('is found, and settled so that every day counts once and nothing known is lost', async () => {
    const { test, from, to, old, present, heads } = await twoSchools()
    expect(await heads(ON)).toEqual([2, 1, 3])
    const found = await test.call('people.twice', { schoolId: from })
    expect(found.map(({ here, there, personalId }) => [here.id, there.id, there.schoolName, personalId])).toEqual([
      [old, present, 'Trường THCS Khác', NUMBER],
    ])
    await test.call('people.settle', { pairs: [{ leaves: old, stays: present }], on: ON })
    expect(await heads(BEFORE)).toEqual([2, 0, 2])
    expect(await heads(ON)).toEqual([1, 1, 2])
    const [now] = await test.call('people.byIds', { ids: [present] })
    expect(now).toMatchObject({
      className: '8B',
      joinedOn: ON,
      milestones: { 'card.issued': '2023-08-01', 'vneid2.activated': '2023-10-01' },
      exemptions: [{ reason: 'abroad' }],
    })
    expect(await test.call('people.twice', { schoolId: from })).toEqual([])
    expect(await test.call('people.twice', { schoolId: to })).toEqual([])
    await test.call('history.undo', {})
    expect(await heads(ON)).toEqual([2, 1, 3])
  })

  it('is joined by a transfer to the school that has the number already', async () => {
    const { test, to, old, present, heads } = await twoSchools()
    const { ids } = await test.call('people.transfer', { ids: [old], toSchoolId: to, className: null, on: ON })
    expect(ids).toEqual([present])
    expect(await heads(ON)).toEqual([1, 1, 2])
  })

  it('is refused where the number is plainly of two people', async () => {
    const { test, from, to, old, present } = await twoSchools()
    const fields = { fullName: 'Trần Văn Khác', birthDate: '2010-01-01' }
    await test.call('people.edit', { edits: [{ id: present, fields }] })
    const before = dumpRegister(test.storePath)
    const settle = { pairs: [{ leaves: old, stays: present }], on: ON }
    expect((await test.fails('people.settle', settle)).message).toContain('Trần Văn Khác')
    const transfer = { ids: [old], toSchoolId: to, className: null, on: ON }
    expect((await test.fails('people.transfer', transfer)).code).toBe('conflict')
    expect(dumpRegister(test.storePath)).toEqual(before)
    expect(await test.call('people.twice', { schoolId: from })).toHaveLength(1)
  })
})

it('a transfer takes the history along and counts each day once', async () => {
  const test = await openTestCore()
  const [from, to] = [await school(test), await school(test, 'Trường THCS Khác')]
  const an = await pupil(test, from, 'Lê An', '8A1')
  await pupil(test, to, 'Lê Bé', '8B')
  await test.call('progress.mark', { ids: [an], stage: 'card.issued', on: '2023-08-01' })
  await test.call('progress.exempt', { ids: [an], reason: 'abroad', from: '2023-08-02', until: null, note: 'Học bổng' })
  const totals = async (asOf: string) =>
    Promise.all(
      [from, to, undefined].map(async (schoolId) => {
        const { total } = await test.call('figures.summary', { asOf, by: 'school', schoolId })
        return [total.headcount, total.stages['card.issued'], total.absent]
      }),
    )
  const before = await totals(BEFORE)
  const { ids } = await test.call('people.transfer', { ids: [an], toSchoolId: to, className: '8B', on: ON })
  expect(await totals(BEFORE)).toEqual(before)
  expect(await totals(ON)).toEqual([
    [0, 0, 0],
    [2, 1, 1],
    [2, 1, 1],
  ])
  const [old, moved] = await test.call('people.byIds', { ids: [an, ...ids] })
  expect(old).toMatchObject({ schoolId: from, className: '8A1', leftOn: ON })
  expect(moved).toMatchObject({
    schoolId: to,
    className: '8B',
    joinedOn: ON,
    leftOn: null,
    milestones: { 'card.issued': '2023-08-01' },
    exemptions: [{ reason: 'abroad', note: 'Học bổng' }],
  })
  await test.call('history.undo', {})
  expect(await test.call('people.list', {})).toHaveLength(2)

  await test.call('people.transfer', { ids: [an], toSchoolId: from, className: '8A2', on: ON })
  expect(await byClass(test, from, BEFORE)).toEqual([['8A1', 1, 1]])
  expect(await byClass(test, from, ON)).toEqual([['8A2', 1, 1]])
  expect((await test.fails('people.transfer', { ids: [an], toSchoolId: to, className: null, on: BEFORE })).code).toBe(
    'conflict',
  )
  await test.call('people.remove', { ids: [an] })
  expect(await byClass(test, from, BEFORE)).toEqual([])
})

it('whatever the moves, figures of every day before them stay', async () => {
  const test = await openTestCore()
  const schools = [await school(test), await school(test, 'Trường THCS Khác')]
  for (const [at, name] of ['An', 'Bé', 'Chi', 'Dậu'].entries())
    await pupil(test, schools[at % 2] ?? 0, `Lê ${name}`, '6A1')
  const days = ['2023-09-01', '2023-09-10', '2023-09-20', '2023-10-01']
  const figuresOf = (asOf: string) =>
    Promise.all(schools.map((schoolId) => test.call('figures.summary', { asOf, by: 'class', schoolId })))
  const move = fc.record({
    who: fc.nat({ max: 9 }),
    to: fc.nat({ max: 1 }),
    className: fc.constantFrom('6A1', '6A2', '7A1'),
    at: fc.nat({ max: 3 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 4 }), async (moves) => {
      for (const { who, to, className, at } of moves) {
        const people = await test.call('people.list', {})
        const on = days[at] ?? ''
        const earlier = days.filter((day) => day < on)
        const before = await Promise.all(earlier.map(figuresOf))
        // Those who cannot move on that day are refused, and nothing changes either.
        const ids = [people[who % people.length]?.id ?? 0]
        await test.core.call('people.transfer', { ids, toSchoolId: schools[to], className, on }, 'move')
        expect(await Promise.all(earlier.map(figuresOf))).toEqual(before)
        const everybody = await test.call('figures.summary', { asOf: '2023-11-01', by: 'school' })
        expect(everybody.total.headcount).toBe(4)
      }
    }),
    { numRuns: 25 },
  )
})
