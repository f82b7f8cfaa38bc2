/** The parts of echarts that the window needs. Loaded when the first chart comes into sight. */
import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TitleComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { type ChartLook, chartHeight, chartOption } from '../../shared/domain/chart-option.ts'
import { formatPercent } from '../../shared/domain/reports/words.ts'
import type { Chart } from '../../shared/domain/report.ts'
import { formatCount } from '../../shared/text/numbers.ts'

use([BarChart, LineChart, GridComponent, LegendComponent, TitleComponent, TooltipComponent, SVGRenderer])

export interface LiveChart {
  draw: (chart: Chart, look: ChartLook) => void
  dispose: () => void
}

/** A chart in an element, as wide as the element; its title stands beside it, not in it. */
export function mountChart(element: HTMLElement): LiveChart {
  const live = init(element, null, { renderer: 'svg', width: element.clientWidth, height: USUAL_HEIGHT })
  return {
    draw: (chart, look) => {
      const width = element.clientWidth
      const option = chartOption(chart, look)
      live.resize({ width, height: Math.max(USUAL_HEIGHT, heightOf(chart, width, look)) })
      live.setOption(
        {
          ...option,
          title: { show: false },
          grid: { ...('grid' in option && !Array.isArray(option.grid) ? option.grid : {}), top: look.size * 1.4 },
          tooltip: {
            trigger: 'axis',
            confine: true,
            axisPointer: { type: chart.form === 'bars' ? 'shadow' : 'line' },
            backgroundColor: look.paper,
            borderColor: look.faint,
            textStyle: { color: look.ink, fontSize: look.size + 1 },
            valueFormatter: (value: unknown) =>
              typeof value !== 'number' ? '–' : chart.unit === 'percent' ? formatPercent(value) : formatCount(value),
          },
        },
        { notMerge: true },
      )
    },
    dispose: () => live.dispose(),
  }
}

const USUAL_HEIGHT = 200

/** Only lying bars want more than the usual height, for each of them. */
function heightOf(chart: Chart, width: number, look: ChartLook): number {
  const flat = chartHeight({ ...chart, categories: chart.categories.slice(0, 1) }, width, look.size)
  const wanted = chartHeight(chart, width, look.size)
  return wanted > flat ? wanted : USUAL_HEIGHT
}

/** A chart for paper, as an SVG element of a width in pixels. */
export function drawChart(chart: Chart, look: ChartLook, width: number): string {
  const height = chartHeight(chart, width, look.size)
  const still = init(null, null, { renderer: 'svg', ssr: true, width, height })
  still.setOption(chartOption(chart, look))
  const svg = still.renderToSVGString()
  still.dispose()
  return svg
}
