/** The list of a new school year: pupils whom it gives another class moved on a day, or were in the wrong one. */
import { expect, it } from 'vitest'
import { addSchool, openTestCore, type TestCore } from '../../../support/core.ts'
import { rosterFile } from '../../../support/intake.ts'

const ON = '2023-09-05'
const HEAD = ['Họ và tên', 'Ngày sinh', 'Lớp']

async function registered(): Promise<{ test: TestCore; school: number }> {
  const test = await openTestCore()
  const school = await addSchool(test)
  for (const [name, className] of [
    ['Lê An', '6A'],
    ['Lê Bé', '6A'],
    ['Lê Chi', null],
  ] as const) {
    const fields = { fullName: name, birthDate: '2011-03-01', className }
    await test.call('people.add', { schoolId: school, kind: 'student', fields })
  }
  return { test, school }
}

async function preview(test: TestCore, school: number, rows: string[][]) {
  test.core.files.grant('new', rosterFile([HEAD, ...rows]))
  return test.call('intake.preview', { file: 'new', school, kind: 'student' })
}

const NEW_YEAR = [
  ['Lê An', '01/03/2011', '7A'],
  ['Lê Bé', '01/03/2011', '7B'],
  ['Lê Chi', '01/03/2011', '7B'],
  ['Lê Dậu', '01/03/2011', '7B'],
]

const classes = async (test: TestCore, asOf: string) =>
  (await test.call('figures.summary', { asOf, by: 'class' })).groups.map(({ name, headcount }) => [name, headcount])

it('keeps the class before for the days before, when the user says that they moved', async () => {
  const { test, school } = await registered()
  const { previewId, classChanges, known } = await preview(test, school, NEW_YEAR)
  // Whoever had no class yet did not change it.
  expect([classChanges, known]).toEqual([2, 3])
  await test.call('intake.apply', { previewId, choices: { classesFrom: ON } })
  const people = await test.call('people.list', {})
  expect(people.map(({ className, formerClasses }) => [className, formerClasses])).toEqual([
    ['7A', [{ className: '6A', until: ON }]],
    ['7B', [{ className: '6A', until: ON }]],
    ['7B', []],
    ['7B', []],
  ])
  const before = await classes(test, '2023-09-04')
  expect(before.find(([name]) => name === '6A')).toEqual(['6A', 2])
  expect(await classes(test, ON)).toEqual([
    ['7A', 1],
    ['7B', 3],
  ])
  await test.call('history.undo', {})
  expect((await test.call('people.list', {})).map(({ className }) => className)).toEqual(['6A', '6A', null])
})

it('mends the class when the user says that it was wrong, and the one after a rollover of the same day', async () => {
  const { test, school } = await registered()
  await test.call('roster.rollover', { schoolId: school, on: ON })
  const { previewId, classChanges } = await preview(test, school, NEW_YEAR)
  expect(classChanges).toBe(1)
  await test.call('intake.apply', { previewId, choices: { classesFrom: ON } })
  const [, be] = await test.call('people.list', {})
  expect(be).toMatchObject({ className: '7B', formerClasses: [{ className: '6A', until: ON }] })

  const mended = await preview(test, school, [['Lê An', '01/03/2011', '7C']])
  await test.call('intake.apply', { previewId: mended.previewId })
  const [an] = await test.call('people.list', {})
  expect(an).toMatchObject({ className: '7C', formerClasses: [{ className: '6A', until: ON }] })
})

it('takes no day in the future', async () => {
  const { test, school } = await registered()
  const { previewId } = await preview(test, school, NEW_YEAR)
  const choices = { classesFrom: '2031-09-05' }
  expect((await test.fails('intake.apply', { previewId, choices })).code).toBe('bad-request')
})
