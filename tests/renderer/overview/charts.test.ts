import { describe, expect, it } from 'vitest'
import { groupChart, stageChart, trendChart } from '../../../renderer/overview/charts.ts'
import { byClassOrTeam, countFigures } from '../../../shared/domain/figures.ts'
import { STANDARD_TRACKS } from '../../../shared/domain/tracks.ts'
import { makePerson, makeStaff } from '../../support/people.ts'

const AS_OF = '2026-06-01'
const LEVEL2 = { 'vneid2.activated': '2026-05-01' }
const totalOf = (people: ReturnType<typeof makePerson>[]) => countFigures(people, STANDARD_TRACKS, AS_OF, null).total
const stage = { key: 'vneid2.activated', name: 'Đã kích hoạt mức 2', shortName: 'Kích hoạt mức 2' }

describe('stageChart', () => {
  it('gives the share of those asked who reached each step, students beside staff', () => {
    const { categories, series } = stageChart(
      {
        student: totalOf([makePerson({ milestones: LEVEL2 }), makePerson(), makePerson({ birthDate: '2020-01-01' })]),
        staff: totalOf([makeStaff({ milestones: { 'signature.active': '2026-01-01' } })]),
      },
      STANDARD_TRACKS,
    )
    const of = (name: string, category: string) =>
      series.find((one) => one.name === name)?.values[categories.indexOf(category)]
    expect(of('Học sinh', 'Kích hoạt mức 2')).toBe(50)
    expect(of('Cán bộ-GV-NV', 'Kích hoạt mức 2')).toBe(0)
    expect(of('Cán bộ-GV-NV', 'CKS đang dùng')).toBe(100)
    // Students are not asked for a signature: a gap, not nought.
    expect(of('Học sinh', 'CKS đang dùng')).toBeNull()
  })

  it('leaves out a kind of which nobody is asked', () => {
    const nobody = totalOf([])
    const { series } = stageChart({ student: nobody, staff: totalOf([makeStaff()]) }, STANDARD_TRACKS)
    expect(series.map(({ name }) => name)).toEqual(['Cán bộ-GV-NV'])
  })
})

describe('groupChart', () => {
  it('has a bar for each class in which somebody is asked', () => {
    const people = [
      makePerson({ className: '9A10', milestones: LEVEL2 }),
      makePerson({ className: '9A2' }),
      makePerson({ className: null }),
      makePerson({ className: '6A1', birthDate: '2020-01-01' }),
    ]
    const chart = groupChart(countFigures(people, STANDARD_TRACKS, AS_OF, byClassOrTeam), 'student', stage)
    expect(chart.categories).toEqual(['9A2', '9A10', 'Chưa ghi'])
    expect(chart.series).toEqual([{ name: 'Đã kích hoạt mức 2', values: [0, 100, 0] }])
  })
})

describe('trendChart', () => {
  const points = [
    { on: '2023-09-01', done: 3, whole: 10, expected: 3.4 },
    { on: '2023-09-02', done: 5, whole: 10, expected: 6.7 },
  ]

  it('draws what was reached beside the line that leads to the goal', () => {
    const chart = trendChart(points, { name: 'Mức 2' })
    expect(chart.categories).toEqual(['01/09', '02/09'])
    expect(chart.series.map(({ values }) => values)).toEqual([
      [3, 5],
      [3, 7],
    ])
  })

  it('has no such line for a target without a due day', () => {
    const chart = trendChart(
      points.map((point) => ({ ...point, expected: null })),
      { name: 'Mức 2' },
    )
    expect(chart.series).toHaveLength(1)
  })
})
