import { describe, expect, it } from 'vitest'
import { listsFor, READY_LISTS } from '../../../shared/sheet/ready-lists.ts'
import type { Person } from '../../../shared/domain/person.ts'
import { proofsOf, STANDARD_TRACKS } from '../../../shared/domain/tracks.ts'
import { addDays } from '../../../shared/text/dates.ts'
import { exemption, student, TODAY } from '../../renderer/people.ts'

const moment = { asOf: TODAY, proofs: proofsOf(STANDARD_TRACKS) }

/** Ids of the filters that a person passes. */
function passed(person: Person): string[] {
  return READY_LISTS.filter((one) => one.kinds.includes(person.kind) && one.passes(person, moment)).map(({ id }) => id)
}

describe('the ready filters', () => {
  it('list a student with nothing reached as lacking the card and level 2', () => {
    expect(passed(student())).toEqual(['no-card', 'level-2-not-activated'])
  })

  it('move a student on as stages are reached', () => {
    expect(passed(student({ milestones: { 'card.issued': '2026-09-01' } }))).toEqual([
      'card-no-level-2',
      'level-2-not-activated',
    ])
    expect(passed(student({ milestones: { 'card.issued': '2026-09-01', 'vneid2.approved': '2026-10-01' } }))).toEqual([
      'approved-not-activated',
      'level-2-not-activated',
    ])
    expect(passed(student({ milestones: { 'card.issued': '2026-09-01', 'vneid2.activated': '2026-10-01' } }))).toEqual(
      [],
    )
  })

  it('do not know yet what is dated after the as-of date', () => {
    expect(passed(student({ milestones: { 'card.issued': '2026-11-23' } }))).toContain('no-card')
  })

  it('ask nothing of those outside the denominator', () => {
    expect(passed(student({ birthDate: '2015-01-01', personalId: null }))).toEqual(['no-personal-id', 'not-eligible'])
    expect(passed(student({ exemptions: [exemption('deceased')] }))).toEqual(['not-eligible'])
  })

  it('still ask of the absent', () => {
    expect(passed(student({ exemptions: [exemption('abroad')] }))).toEqual([
      'no-card',
      'level-2-not-activated',
      'absent',
    ])
  })

  it('find missing and doubtful numbers', () => {
    expect(passed(student({ personalId: null, phone: null }))).toEqual(
      expect.arrayContaining(['no-personal-id', 'no-phone']),
    )
    expect(passed(student({ gender: 'female' }))).toContain('doubtful-id')
  })

  it('ask for the signature of staff only', () => {
    const staff = student({ kind: 'staff', birthDate: '1980-01-01', personalId: null })
    expect(passed(staff)).toContain('no-signature')
    expect(passed({ ...staff, milestones: { 'signature.active': '2026-01-01' } })).not.toContain('no-signature')
  })
})

describe('whose turn comes soon', () => {
  const inDays = (days: number, years: number) => {
    const day = addDays(TODAY, days)
    return `${Number(day.slice(0, 4)) - years}${day.slice(4)}`
  }

  it('are those who come to 14 within 90 days, and nobody who has or is out for another reason', () => {
    for (const [days, named] of [
      [0, false],
      [1, true],
      [90, true],
      [91, false],
    ] as const) {
      expect(passed(student({ birthDate: inDays(days, 14) })).includes('comes-of-age'), `${days}`).toBe(named)
    }
    expect(passed(student({ birthDate: inDays(10, 14), exemptions: [exemption('not-vietnamese')] }))).not.toContain(
      'comes-of-age',
    )
  })

  it.each([
    ['ends at 25, issued at 20', 25, 20, true],
    ['passes 25 by, issued within the two years before', 25, 23, false],
    ['ended at 40 long ago', 45, 30, true],
    ['has no end, issued at 58', 60, 58, false],
  ])('a card that %s', (_, age, issuedAt, named) => {
    const birthDate = inDays(30, age)
    const issued = `${Number(birthDate.slice(0, 4)) + issuedAt}${addDays(birthDate, 1).slice(4)}`
    const holder = student({ kind: 'staff', birthDate, milestones: { 'card.issued': issued } })
    expect(passed(holder).includes('card-ends')).toBe(named)
  })

  it('say nothing of a card whose day is not known or is still to come', () => {
    const birthDate = inDays(30, 25)
    expect(passed(student({ kind: 'staff', birthDate }))).not.toContain('card-ends')
    expect(
      passed(student({ kind: 'staff', birthDate, milestones: { 'card.issued': addDays(TODAY, 1) } })),
    ).not.toContain('card-ends')
  })
})

describe('listsFor', () => {
  it('offers a filter only where its stages are followed', () => {
    const without = STANDARD_TRACKS.filter((track) => track.id !== 'vneid2')
    const offered = listsFor('student', without).map(({ id }) => id)
    expect(offered).toContain('no-card')
    expect(offered).not.toContain('level-2-not-activated')
    expect(offered).not.toContain('no-signature')
  })

  it('gives every filter an id and a name of its own', () => {
    expect(new Set(READY_LISTS.map(({ id }) => id)).size).toBe(READY_LISTS.length)
    expect(new Set(READY_LISTS.map(({ label }) => label)).size).toBe(READY_LISTS.length)
  })
})
