import { describe, expect, it } from 'vitest'
import { type ChartLook, chartHeight, chartOption } from '../../../shared/domain/chart-option.ts'
import type { Chart } from '../../../shared/domain/report.ts'
import { BARS, LINES } from '../../support/sample-document.ts'

const look: ChartLook = {
  font: 'serif',
  size: 12,
  ink: '#000',
  faint: '#ddd',
  paper: '#fff',
  colours: ['#123', '#456'],
}
const days = (count: number): Chart => ({
  ...LINES,
  categories: Array.from({ length: count }, (_, at) => String(at)),
  series: LINES.series.map(({ name }) => ({ name, values: Array.from({ length: count }, (_, at) => at) })),
})

/** The points of a line that show their number. */
function numbered(chart: Chart, at = 0): number[] {
  const { series } = chartOption(chart, look) as { series: { data: { label: { show: boolean } }[] }[] }
  return (series[at]?.data ?? []).flatMap(({ label }, index) => (label.show ? [index] : []))
}

describe('chartOption', () => {
  it('fills no two series alike and strokes no two lines alike', () => {
    const fillings = (chartOption(BARS, look).series as { itemStyle: object }[]).map(({ itemStyle }) =>
      JSON.stringify(itemStyle).replaceAll(/#[0-9a-f]+/g, '#'),
    )
    expect(new Set(fillings.slice(1)).size).toBe(2)
    const strokes = (chartOption(LINES, look).series as { lineStyle: { type: string }; symbol: string }[]).map(
      ({ lineStyle, symbol }) => `${lineStyle.type} ${symbol}`,
    )
    expect(new Set(strokes).size).toBe(LINES.series.length)
  })

  it('lays bars down where their names would not stand beside each other', () => {
    const axes = (chart: Chart) => {
      const { xAxis, yAxis } = chartOption(chart, look) as { xAxis: { type: string }; yAxis: { type: string } }
      return [xAxis.type, yAxis.type]
    }
    expect(axes(BARS)).toEqual(['category', 'value'])
    const many = { ...BARS, categories: Array.from({ length: 12 }, (_, at) => `9A${at}`) }
    expect(axes(many)).toEqual(['value', 'category'])
    expect(chartHeight(many, 600, 12)).toBeGreaterThan(chartHeight(BARS, 600, 12))
  })

  it('takes any name of a class: no control characters, and no name that a cache would take for its prototype', () => {
    const names = ['__proto__', '9A\u0001', '\uFFFF', 'constructor']
    const chart: Chart = {
      ...BARS,
      title: '__proto__',
      categories: names,
      series: [{ name: '9\u0000', values: [1, 2, 3, 4] }],
    }
    const text = JSON.stringify(chartOption(chart, look))
    expect(text).not.toContain('"__proto__"')
    expect(text).not.toMatch(/\\u000[01]|\uFFFF/i)
  })

  it('counts percent to a hundred, people from nothing', () => {
    const { yAxis } = chartOption(LINES, look) as { yAxis: object }
    expect(yAxis).toMatchObject({ min: 0, max: 100 })
    expect((chartOption(BARS, look) as { yAxis: object }).yAxis).not.toHaveProperty('max')
  })

  it('numbers every point of a few days, and only the last of many', () => {
    expect(numbered(days(6))).toHaveLength(6)
    expect(numbered(days(40))).toEqual([39])
    // Where the last days are still to come, the last that has a number.
    const [line] = LINES.series
    const open = days(40)
    const values = [...(open.series[0]?.values ?? []).slice(0, 30), ...Array.from({ length: 10 }, () => null)]
    expect(numbered({ ...open, series: [{ name: line?.name ?? '', values }] })).toEqual([29])
  })
})
