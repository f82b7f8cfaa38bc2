import { expect, it } from 'vitest'
import type { Submission } from '../../../shared/domain/submissions/submission.ts'
import { answeredDuties, firstDuty, sentBefore, usualReceiver } from '../../../renderer/reports/submit-form.ts'
import { makeSchool } from '../../support/people.ts'
import { makeDuty, makePlan } from '../../support/plans.ts'
import { dueDuty } from '../duties.ts'

const RULE = { every: 'day' as const }
const plan = makePlan({
  issuer: 'UBND huyện',
  receivers: ['Phòng GDĐT'],
  duties: [
    makeDuty({ id: 'daily', period: 'day', rule: RULE }),
    makeDuty({ id: 'weekly', period: 'week', rule: RULE }),
    makeDuty({ id: 'final', report: 'final', rule: RULE }),
  ],
})
const request = { id: 'period' as const, asOf: '2023-09-15', schoolId: 1 }

it('finds the duty that a report answers: the same report of the same period', () => {
  expect(answeredDuties(plan, { ...request, period: 'week' }).map(({ id }) => id)).toEqual(['weekly'])
  expect(answeredDuties(plan, request).map(({ id }) => id)).toEqual(['daily'])
  expect(answeredDuties(plan, { ...request, id: 'final' }).map(({ id }) => id)).toEqual(['final'])
  expect(answeredDuties(null, request)).toEqual([])
})

it('begins with the duty that the report was made for, else with the only one', () => {
  expect(firstDuty(plan.duties, dueDuty({ dutyId: 'weekly' }))).toBe('weekly')
  expect(firstDuty(plan.duties.slice(0, 1), null)).toBe('daily')
  expect(firstDuty(plan.duties, null)).toBeNull()
})

it('knows to whom it goes by the duty, the plan, the school, in this order', () => {
  const school = makeSchool({ receivers: ['Công an xã'], governingBody: 'UBND xã' })
  expect(usualReceiver({ receiver: 'Công an huyện' }, plan, school)).toBe('Công an huyện')
  expect(usualReceiver({ receiver: '' }, plan, school)).toBe('Phòng GDĐT')
  expect(usualReceiver(null, makePlan({ receivers: [], issuer: 'UBND huyện' }), school)).toBe('UBND huyện')
  expect(usualReceiver(null, null, school)).toBe('Công an xã')
  expect(usualReceiver(null, null, makeSchool({ receivers: [], governingBody: 'UBND xã' }))).toBe('UBND xã')
})

it('knows a report that was noted as sent before: the same day, duty and plan', () => {
  const sent = (id: number, fields: Partial<Submission>): Submission => ({
    id,
    schoolId: 1,
    planId: 3,
    dutyId: 'weekly',
    report: 'period',
    format: 'docx',
    period: 'week',
    asOf: '2023-09-15',
    sentOn: '2023-09-15',
    receiver: 'Phòng GDĐT',
    note: '',
    fileName: 'bao-cao.docx',
    sha256: '',
    total: { name: '', headcount: 0, notEligible: {}, eligible: 0, absent: 0, stages: {}, stagesOfEligible: {} },
    ...fields,
  })
  const asked = { ...request, planId: 3 }
  const list = [sent(1, {}), sent(2, { sentOn: '2023-09-16' }), sent(3, { asOf: '2023-09-08' }), sent(4, { planId: 4 })]
  expect(sentBefore(list, asked, 'weekly')?.id).toBe(2)
  expect(sentBefore(list, asked, 'daily')).toBeNull()
  expect(sentBefore(list.slice(2), asked, 'weekly')).toBeNull()
})
