/** The overview: what is owed, how far each target is, where people wait, and the same as pictures. */
import { useMemo, useState } from 'react'
import type { School } from '../../shared/contract/schemas.ts'
import type { Kind } from '../../shared/domain/person.ts'
import type { DueDuty } from '../../shared/domain/plans/calendar.ts'
import { stuckPeople } from '../../shared/domain/stuck.ts'
import { type Track, tracksFor } from '../../shared/domain/tracks.ts'
import { type IsoDate, formatDate } from '../../shared/text/dates.ts'
import { useAction, useApp } from '../app/context.ts'
import { isInUse, type PlanChoice } from '../app/plan-choice.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { SelectField } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { PAPER_LOOK } from './chart-look.ts'
import { groupChart, stageChart, trendChart } from './charts.ts'
import { ChartView } from './ChartView.tsx'
import { dueLines } from './due-list.ts'
import { DuePanel } from './DuePanel.tsx'
import { GroupChartChoice } from './GroupChartChoice.tsx'
import { printPage } from './print-page.ts'
import { dueTable, stuckTable, targetsTable } from './printed-tables.ts'
import { StuckPanel } from './StuckPanel.tsx'
import { TargetsCard } from './TargetsCard.tsx'
import { useDashboard, useTrend } from './use-dashboard.ts'
import '../plans/plans.css'
import './dashboard.css'

interface DashboardPageProps extends PlanChoice {
  school: School
  tracks: readonly Track[]
  asOf: IsoDate
  onMakeReport: (duty: DueDuty) => void
  onListOutstanding: () => void
  onShowPlans: () => void
}

/** Pixels between the margins of an A4 page. */
const PAPER_WIDTH = 660
const FIRST_STAGE = 'vneid2.activated'

export function DashboardPage(props: DashboardPageProps) {
  const { school, tracks, asOf, plans, plan, onChoosePlan, onMakeReport, onListOutstanding, onShowPlans } = props
  const { backend } = useApp()
  const [printing, busy] = useAction()
  const [chosenTarget, setChosenTarget] = useState<string | null>(null)
  const [group, setGroup] = useState<{ kind: Kind; stage: string }>({ kind: 'student', stage: FIRST_STAGE })
  const target = plan?.targets.find(({ id }) => id === chosenTarget) ?? plan?.targets[0] ?? null
  const { value, loading, error } = useDashboard(school.id, asOf, plan)
  const trend = useTrend(school.id, asOf, plan?.id ?? null, target?.id ?? null)
  const stuck = useMemo(() => stuckPeople(value?.people ?? [], tracks, asOf), [asOf, tracks, value])
  const charts = useMemo(() => {
    if (!value) return null
    const { student, staff } = value.figures
    const stages = tracksFor(tracks, group.kind).flatMap((track) => track.stages)
    const stage = stages.find(({ key }) => key === group.stage) ?? stages[0]
    return {
      stages: stageChart({ student: student.total, staff: staff.total }, tracks),
      groups: stage ? groupChart(value.figures[group.kind], group.kind, stage) : null,
    }
  }, [group, tracks, value])
  const days = useMemo(
    () => (target && trend.value && trend.value.length > 1 ? trendChart(trend.value, target) : null),
    [target, trend.value],
  )

  const print = () =>
    printing(async () => {
      if (!value || !charts) return
      const { drawChart } = await import('./chart-engine.ts')
      const drawn = [charts.stages, charts.groups, days].filter((chart) => chart !== null)
      const page = printPage({
        title: 'Tổng quan tiến độ',
        lines: [school.name, ...(plan ? [plan.title] : []), `Tính đến ngày ${formatDate(asOf)}`],
        parts: [
          ...(plan ? [targetsTable(plan, value.progress), dueTable(dueLines(value.duties))] : []),
          stuckTable(stuck),
          ...drawn.map((chart) => ({ svg: drawChart(chart, PAPER_LOOK, PAPER_WIDTH) })),
        ],
      })
      await backend.print(page)
    })

  const nobody = value !== null && value.people.length === 0
  return (
    <div className="page dashboard-page" aria-busy={loading}>
      <header className="page-head">
        <h1>Tổng quan đến ngày {formatDate(asOf)}</h1>
        {plan && (
          <SelectField label="Kế hoạch" inline value={String(plan.id)} onChange={(next) => onChoosePlan(Number(next))}>
            {plans.filter(isInUse).map((one) => (
              <option key={one.id} value={one.id}>
                {one.number === '' ? one.title : `${one.number}: ${one.title}`}
              </option>
            ))}
          </SelectField>
        )}
        <span className="spring" />
        <Button icon="print" busy={busy} disabled={!value || nobody} onClick={print}>
          In trang này
        </Button>
      </header>
      {error !== null && <Notice look="bad">{error}</Notice>}
      {nobody && (
        <EmptyState title="Chưa có ai trong sổ">
          Hãy nhập danh sách ở thẻ Học sinh hoặc Cán bộ-GV-NV; tiến độ sẽ hiện ở đây.
        </EmptyState>
      )}
      {value && charts && !nobody && (
        <div className="dashboard">
          <div className="dashboard-side">
            {plan ? (
              <DuePanel duties={value.duties} onMakeReport={onMakeReport} />
            ) : (
              <section className="card" aria-label="Kế hoạch">
                <p className="card-words">
                  Chưa có kế hoạch nào đang dùng. Thêm kế hoạch của cấp trên để theo dõi chỉ tiêu và được nhắc kỳ báo
                  cáo.
                </p>
                <p className="card-words">
                  <Button onClick={onShowPlans}>Thêm kế hoạch</Button>
                </p>
              </section>
            )}
            <StuckPanel groups={stuck} onListOutstanding={onListOutstanding} />
            <ChartView chart={charts.stages} heading="Mốc" />
          </div>
          <div className="dashboard-main">
            {plan && (
              <TargetsCard
                plan={plan}
                progress={value.progress}
                chosen={target?.id ?? null}
                onChoose={setChosenTarget}
              />
            )}
            <div className="dashboard-charts">
              {days && <ChartView chart={days} heading="Ngày" />}
              {charts.groups && (
                <ChartView chart={charts.groups} heading={group.kind === 'student' ? 'Lớp' : 'Tổ'}>
                  <GroupChartChoice tracks={tracks} value={group} onChange={setGroup} />
                </ChartView>
              )}
            </div>
          </div>
        </div>
      )}
    </div>
  )
}
