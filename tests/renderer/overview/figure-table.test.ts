import { expect, it } from 'vitest'
import {
  MAIN_STAGES,
  notEligibleCount,
  reasonsOf,
  stageFigures,
  usedReasons,
} from '../../../renderer/overview/figure-table.ts'
import { countFigures } from '../../../shared/domain/figures.ts'
import { proofsOf, STANDARD_TRACKS } from '../../../shared/domain/tracks.ts'
import { exemption, student, TODAY } from '../people.ts'

const reached = { 'card.issued': '2026-01-01' }
const figures = countFigures(
  [
    student({ milestones: reached }),
    student(),
    student({ birthDate: '2015-01-01', milestones: reached }),
    student({ birthDate: '2016-01-01' }),
    student({ exemptions: [exemption('deceased')] }),
  ],
  STANDARD_TRACKS,
  TODAY,
  null,
)

it('shows reached, left and those outside the denominator', () => {
  expect(stageFigures(figures.total, 'card.issued')).toEqual({ reached: 1, left: 1, outside: 1 })
  expect(stageFigures(figures.total, 'no.such')).toEqual({ reached: 0, left: 2, outside: 0 })
})

it('accounts for everybody who is not eligible, the most frequent reason first', () => {
  expect(usedReasons(figures)).toEqual(['under-age', 'deceased'])
  const sum = reasonsOf(figures.total).reduce((total, [, count]) => total + count, 0)
  expect(sum).toBe(notEligibleCount(figures.total))
})

it('begins with stages that are followed', () => {
  const known = proofsOf(STANDARD_TRACKS)
  expect(MAIN_STAGES.filter((stage) => !known.has(stage))).toEqual([])
})
