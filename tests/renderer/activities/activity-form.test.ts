import { expect, it } from 'vitest'
import { blankActivity, readActivity } from '../../../renderer/activities/activity-form.ts'
import { activityFields } from '../../../shared/contract/plans.ts'

const form = { ...blankActivity('2023-09-11', null), content: ' Sinh hoạt  dưới cờ ', people: '1.250' }

it('reads an activity, its people as offices write numbers', () => {
  const reading = readActivity(form)
  expect(reading).toMatchObject({ ok: true, value: { on: '2023-09-11', content: 'Sinh hoạt dưới cờ', people: 1250 } })
  expect(reading.ok && activityFields.safeParse(reading.value).success).toBe(true)
})

it('tells nobody counted from nobody came', () => {
  expect(readActivity({ ...form, people: ' ' })).toMatchObject({ value: { people: null } })
  expect(readActivity({ ...form, people: '0' })).toMatchObject({ value: { people: 0 } })
})

it('says what is missing or is no number', () => {
  const reading = readActivity({ ...form, content: ' ', people: 'nhiều' })
  expect(reading.ok ? {} : reading.problems).toEqual({
    content: 'Hãy ghi nội dung hoạt động.',
    people: 'Ghi số người bằng chữ số, ví dụ 120.',
  })
})
