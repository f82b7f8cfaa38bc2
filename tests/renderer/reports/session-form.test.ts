import { expect, it } from 'vitest'
import { FIRST_SESSION, readSession } from '../../../renderer/reports/session-form.ts'
import { mobileSession } from '../../../shared/contract/reports.ts'

it('takes hours as offices write them, on the day of the figures until another is chosen', () => {
  const reading = readSession({ ...FIRST_SESSION, from: '7h30', until: '11:00', place: ' Hội trường ' }, '2023-09-15')
  expect(reading).toEqual({
    ok: true,
    value: {
      on: '2023-09-15',
      from: '07:30',
      until: '11:00',
      breakFrom: '11:30',
      breakUntil: '13:30',
      minutesEach: 5,
      desks: 1,
      place: 'Hội trường',
    },
  })
  expect(reading.ok && mobileSession.safeParse(reading.value).success).toBe(true)
  expect(readSession({ ...FIRST_SESSION, on: '2023-09-20' }, '2023-09-15')).toMatchObject({
    value: { on: '2023-09-20' },
  })
})

it('has no break where both of its hours are blank', () => {
  expect(readSession({ ...FIRST_SESSION, breakFrom: '', breakUntil: ' ' }, '2023-09-15')).toMatchObject({
    value: { breakFrom: null, breakUntil: null },
  })
})
