/** A chart with its title; the numbers behind it as a table on demand, and where the drawing cannot be loaded. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Chart } from '../../shared/domain/report.ts'
import { Button } from '../ui/Button.tsx'
import type { LiveChart } from './chart-engine.ts'
import { display } from '../theme/display.ts'
import { screenLook } from './chart-look.ts'
import { ChartTable } from './ChartTable.tsx'

interface ChartViewProps {
  chart: Chart
  /** What the categories are: classes, stages, days. */
  heading: string
  /** Controls that stand for the title and say the same. */
  children?: ReactNode
}

export function ChartView({ chart, heading, children }: ChartViewProps) {
  const [asTable, setAsTable] = useState(false)
  const [failed, setFailed] = useState(false)
  return (
    <section className="card chart-card" aria-label={chart.title}>
      <header className="card-head">
        <h2 className={children === undefined ? undefined : 'visually-hidden'} title={chart.title}>
          {chart.title}
        </h2>
        {children}
        <Button look="quiet" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? 'Biểu đồ' : 'Bảng số'}
        </Button>
      </header>
      {asTable || failed ? (
        <ChartTable chart={chart} heading={heading} />
      ) : (
        <Drawing chart={chart} onFail={() => setFailed(true)} />
      )}
    </section>
  )
}

function Drawing({ chart, onFail }: { chart: Chart; onFail: () => void }) {
  const frame = useRef<HTMLDivElement>(null)
  const newest = useRef({ chart, onFail })
  const redraw = useRef(() => {})
  useEffect(() => {
    newest.current = { chart, onFail }
    redraw.current()
  }, [chart, onFail])
  useEffect(() => {
    const element = frame.current
    if (!element) return
    let live: LiveChart | null = null
    let gone = false
    let unsubscribe = () => {}
    redraw.current = () => live?.draw(newest.current.chart, screenLook(element))
    const scheme = matchMedia('(prefers-color-scheme: dark)')
    const again = () => redraw.current()
    const sizes = new ResizeObserver(again)
    const start = async () => {
      const { mountChart } = await import('./chart-engine.ts')
      if (gone) return
      live = mountChart(element)
      again()
      sizes.observe(element)
      scheme.addEventListener('change', again)
      unsubscribe = display.subscribe(again)
    }
    start().catch(() => newest.current.onFail())
    return () => {
      gone = true
      sizes.disconnect()
      scheme.removeEventListener('change', again)
      unsubscribe()
      live?.dispose()
    }
  }, [])
  return (
    <div className="chart-frame">
      <div ref={frame} className="chart" role="img" aria-label={`Biểu đồ: ${chart.title}. Chọn “Bảng số” để đọc số.`} />
    </div>
  )
}
