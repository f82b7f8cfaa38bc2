import { expect, it } from 'vitest'
import { causesOf, figureLines, showEffect, showSide, subjectOf } from '../../../renderer/submissions/compare-words.ts'
import { countFigures } from '../../../shared/domain/figures.ts'
import type { Difference } from '../../../shared/domain/submissions/compare.ts'
import { STANDARD_TRACKS } from '../../../shared/domain/tracks.ts'
import { makePerson } from '../../support/people.ts'

const AS_OF = '2026-06-01'
const totalOf = (people: ReturnType<typeof makePerson>[]) => countFigures(people, STANDARD_TRACKS, AS_OF, null).total

it('sets the numbers of both sides beside each other and leaves out what is nought on both', () => {
  const left = totalOf([makePerson(), makePerson({ birthDate: '2020-01-01' })])
  const right = totalOf([makePerson({ milestones: { 'card.issued': '2026-05-01' } }), makePerson()])
  const lines = figureLines({ leftAsOf: AS_OF, rightAsOf: AS_OF, left, right, differences: [] }, STANDARD_TRACKS, AS_OF)
  expect(lines).toEqual([
    { name: 'Sĩ số', left: 2, right: 2 },
    { name: 'Chưa đủ 14 tuổi', left: 1, right: 0 },
    { name: 'Đủ điều kiện', left: 1, right: 2 },
    { name: 'Đã nộp hồ sơ cấp thẻ', left: 0, right: 1 },
    { name: 'Đã có thẻ', left: 0, right: 1 },
  ])
})

it('says in words what differs', () => {
  expect(subjectOf({ stage: 'card.issued' }, STANDARD_TRACKS)).toBe('Đã có thẻ')
  expect(subjectOf({ stage: null }, STANDARD_TRACKS)).toBe('Số người được tính')
  expect(['2023-09-05', 'Lớp 9A1', null].map(showSide)).toEqual(['05/09/2023', 'Lớp 9A1', '–'])
  expect(([1, 0, -1] as const).map(showEffect)).toEqual(['+1', '0', '−1'])
})

it('names the causes, the most frequent first', () => {
  const of = (cause: Difference['cause']) => ({ cause }) as Difference
  expect(causesOf([of('age'), of('late-entry'), of('late-entry')])).toEqual([
    { cause: 'late-entry', lines: 2 },
    { cause: 'age', lines: 1 },
  ])
})
