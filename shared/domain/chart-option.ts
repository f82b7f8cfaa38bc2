/**
 * How a chart is drawn: one description for the window, paper, Word and workbooks. It must be read in black and white
 * too: every series has its own pattern or stroke and its numbers written beside it.
 */
import type { BarSeriesOption, LineSeriesOption, EChartsOption } from 'echarts'
import type { Chart } from './report.ts'
import { formatPercent } from './reports/words.ts'
import { formatCount } from '../text/numbers.ts'

/** What differs between places where charts are drawn. */
export interface ChartLook {
  /** Names of faces, without quotes: echarts does not escape them in SVG. */
  font: string
  /** Pixels of the text, of which a millimetre on paper has 3.78. */
  size: number
  ink: string
  /** Lines of the grid. */
  faint: string
  paper: string
  /** One for each series, the first again after the last. */
  colours: readonly string[]
}

/** Bars lie where their names would not stand side by side. */
const MOST_STANDING = 8
const LONGEST_STANDING = 14
/** Of more than two lines, or more than so many points, only the last point carries its number. */
const MOST_NUMBERED = 12
/** What echarts takes for no value. */
const GAP = '-'

function lies({ form, categories }: Chart): boolean {
  const long = categories.some((name) => name.length > LONGEST_STANDING) && categories.length > 3
  return form === 'bars' && (categories.length > MOST_STANDING || long)
}

/** Whether each point of the lines carries its number. */
function numbered({ categories, series }: Chart): boolean {
  return categories.length <= MOST_NUMBERED && series.length <= 2
}

/** The height in pixels that a chart wants at a width; lying bars need room for each. */
export function chartHeight(chart: Chart, width: number, size: number): number {
  const usual = Math.round(width * 0.44)
  if (!lies(chart)) return usual
  const bars = chart.categories.length * (chart.series.length * size * 1.2 + size * 0.6)
  return Math.round(Math.max(usual, bars + size * 7))
}

/** The option of echarts that draws a chart. Needs BarChart, LineChart, and the components of grid, legend and title. */
export function chartOption(chart: Chart, look: ChartLook): EChartsOption {
  const { ink, faint, size } = look
  const lying = lies(chart)
  const text = { color: ink, fontSize: size }
  const values = {
    type: 'value' as const,
    min: 0,
    ...(chart.unit === 'percent' ? { max: 100 } : { minInterval: 1 }),
    axisLabel: { ...text, formatter: (value: number) => (chart.unit === 'percent' ? `${value}%` : formatCount(value)) },
    splitLine: { lineStyle: { color: faint } },
  }
  const names = {
    type: 'category' as const,
    data: [...chart.categories],
    axisLabel: { ...text, ...(chart.form === 'bars' && { interval: 0 }), hideOverlap: true },
    axisLine: { lineStyle: { color: ink } },
    axisTick: { show: false },
    ...(lying && { inverse: true }),
    ...(chart.form === 'lines' && { boundaryGap: numbered(chart) }),
  }
  const several = chart.series.length > 1
  const draw = chart.form === 'bars' ? bars : lines
  return {
    animation: false,
    backgroundColor: look.paper,
    textStyle: { fontFamily: look.font, color: ink, fontSize: size },
    title: {
      text: chart.title,
      left: 'center',
      top: 0,
      textStyle: { ...text, fontFamily: look.font, fontWeight: 'bold', fontSize: size * 1.1 },
    },
    legend: {
      show: several,
      bottom: 0,
      itemWidth: size * 2.4,
      itemHeight: size * 0.9,
      textStyle: text,
      ...(chart.form === 'bars' && { icon: 'rect' }),
    },
    grid: {
      left: size * 0.5,
      right: size * (lying ? 3.5 : chart.form === 'lines' && !numbered(chart) ? 2.6 : 1),
      top: size * 3.2,
      bottom: size * (several ? 2.4 : 0.6),
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: lying ? values : names,
    yAxis: lying ? names : values,
    series: chart.series.map((_, at) => draw(chart, look, at)),
  }
}

/** A number as it is written beside its bar or point. */
function written({ unit }: Chart, value: unknown): string {
  if (typeof value !== 'number') return ''
  return unit === 'percent' ? formatPercent(value) : formatCount(value)
}

function colourOf({ colours, ink }: ChartLook, at: number): string {
  return colours[at % colours.length] ?? ink
}

type Pattern = Exclude<NonNullable<NonNullable<BarSeriesOption['itemStyle']>['decal']>, string>

/** Fillings that are told apart without colour. Null is the bare paper. */
const PATTERNS: readonly ('full' | Pattern | null)[] = [
  'full',
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: Math.PI / 4 },
  null,
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 3], rotation: 0 },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1, 6], rotation: -Math.PI / 4 },
]

function bars(chart: Chart, look: ChartLook, at: number): BarSeriesOption {
  const color = colourOf(look, at)
  const pattern = PATTERNS[at % PATTERNS.length] ?? null
  const edge = { borderColor: color, borderWidth: 1 }
  return {
    type: 'bar',
    name: chart.series[at]?.name ?? '',
    data: (chart.series[at]?.values ?? []).map((value) => value ?? GAP),
    barMaxWidth: look.size * 3.4,
    barGap: '12%',
    barCategoryGap: '28%',
    itemStyle:
      pattern === 'full'
        ? { color, ...edge }
        : { color: look.paper, ...edge, ...(pattern !== null && { decal: { ...pattern, color } }) },
    label: {
      show: true,
      position: lies(chart) ? 'right' : 'top',
      color: look.ink,
      fontSize: look.size * 0.9,
      formatter: ({ value }) => written(chart, value),
    },
  }
}

const STROKES = ['solid', 'dashed', 'dotted'] as const
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond'] as const

function lines(chart: Chart, look: ChartLook, at: number): LineSeriesOption {
  const { series } = chart
  const color = colourOf(look, at)
  const values = series[at]?.values ?? []
  const last = values.findLastIndex((value) => value !== null)
  const every = numbered(chart) ? 1 : Math.ceil(values.length / MOST_NUMBERED)
  return {
    type: 'line',
    name: series[at]?.name ?? '',
    data: values.map((value, index) => {
      const highest = series.every(({ values }) => (values[index] ?? -1) <= (value ?? -1))
      return {
        value: value ?? GAP,
        symbol: index === last || index % every === 0 ? (SYMBOLS[at % SYMBOLS.length] ?? 'circle') : 'none',
        label: { show: index === last || numbered(chart), position: highest ? 'top' : 'bottom' },
      }
    }),
    symbol: SYMBOLS[at % SYMBOLS.length] ?? 'circle',
    symbolSize: look.size * 0.5,
    showAllSymbol: true,
    lineStyle: { color, width: 2, type: STROKES[at % STROKES.length] ?? 'solid' },
    itemStyle: { color },
    label: { color: look.ink, fontSize: look.size * 0.9, formatter: ({ value }) => written(chart, value) },
  }
}
