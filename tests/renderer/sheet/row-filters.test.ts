import { describe, expect, it } from 'vitest'
import { filtersFor, ROW_FILTERS } from '../../../renderer/sheet/row-filters.ts'
import type { Person } from '../../../shared/domain/person.ts'
import { proofsOf, STANDARD_TRACKS } from '../../../shared/domain/tracks.ts'
import { exemption, student, TODAY } from '../people.ts'

const moment = { asOf: TODAY, proofs: proofsOf(STANDARD_TRACKS) }

/** Ids of the filters that a person passes. */
function passed(person: Person): string[] {
  return ROW_FILTERS.filter((one) => one.kinds.includes(person.kind) && one.passes(person, moment)).map(({ id }) => id)
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

describe('filtersFor', () => {
  it('offers a filter only where its stages are followed', () => {
    const without = STANDARD_TRACKS.filter((track) => track.id !== 'vneid2')
    const offered = filtersFor('student', without).map(({ id }) => id)
    expect(offered).toContain('no-card')
    expect(offered).not.toContain('level-2-not-activated')
    expect(offered).not.toContain('no-signature')
  })

  it('gives every filter an id and a name of its own', () => {
    expect(new Set(ROW_FILTERS.map(({ id }) => id)).size).toBe(ROW_FILTERS.length)
    expect(new Set(ROW_FILTERS.map(({ label }) => label)).size).toBe(ROW_FILTERS.length)
  })
})
