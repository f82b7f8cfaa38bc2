import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countFigures } from '../../../shared/domain/figures.ts'
import { stuckPeople } from '../../../shared/domain/stuck.ts'
import { STANDARD_TRACKS } from '../../../shared/domain/tracks.ts'
import { someDay, somePerson } from '../../support/arbitrary-people.ts'
import { makeExemption, makePerson } from '../../support/people.ts'

const AS_OF = '2026-06-01'
const shape = (people: Parameters<typeof makePerson>[0][]) =>
  stuckPeople(people.map(makePerson), STANDARD_TRACKS, AS_OF).map(({ step, people: waiting }) => [
    step.id,
    waiting.map(({ person, since, days }) => [person.fullName, since, days]),
  ])

describe('stuckPeople', () => {
  it('puts each at the next step since the day that brought them there, the longest waiting first', () => {
    expect(
      shape([
        { fullName: 'Lê An', milestones: { 'card.issued': '2026-05-30' } },
        { fullName: 'Đỗ Bình', milestones: { 'card.applied': '2026-01-01', 'card.issued': '2026-05-02' } },
        { fullName: 'Vũ Chi', milestones: { 'vneid2.approved': '2026-05-31', 'card.issued': '2026-01-01' } },
      ]),
    ).toEqual([
      [
        'apply-level2',
        [
          ['Đỗ Bình', '2026-05-02', 30],
          ['Lê An', '2026-05-30', 2],
        ],
      ],
      ['activate-level2', [['Vũ Chi', '2026-05-31', 1]]],
    ])
  })

  it('names no day for those of whom nothing is on record, in the order of a class list', () => {
    expect(shape([{ fullName: 'Trần Bình' }, { fullName: 'Vũ An' }])).toEqual([
      [
        'apply-card',
        [
          ['Vũ An', null, null],
          ['Trần Bình', null, null],
        ],
      ],
    ])
  })

  it('takes the first proof of the step: a card issued later says that it had been applied for', () => {
    const late = { milestones: { 'card.applied': '2026-03-01', 'card.issued': '2026-07-01' } }
    expect(shape([late])).toEqual([['await-card', [['Nguyễn Văn An', '2026-03-01', 92]]]])
  })

  it('leaves out who is done, who is not asked and who has left', () => {
    expect(
      shape([
        { milestones: { 'vneid2.activated': '2026-05-01' } },
        { birthDate: '2020-01-01' },
        { exemptions: [makeExemption({ reason: 'deceased' })] },
        { leftOn: '2026-05-01' },
      ]),
    ).toEqual([])
  })

  it('holds everybody of the denominator who has not activated level 2, once', () => {
    fc.assert(
      fc.property(fc.array(somePerson, { maxLength: 40 }), someDay, (people, asOf) => {
        const { total } = countFigures(people, STANDARD_TRACKS, asOf, null)
        const waiting = stuckPeople(people, STANDARD_TRACKS, asOf).flatMap((group) => group.people)
        expect(waiting.length).toBe(total.eligible - (total.stagesOfEligible['vneid2.activated'] ?? 0))
        expect(new Set(waiting.map(({ person }) => person)).size).toBe(waiting.length)
        for (const { since } of waiting) expect(since === null || since <= asOf).toBe(true)
      }),
    )
  })
})
