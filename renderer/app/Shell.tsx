/** The frame of the work place: top bar, tabs, and the screen of the tab that is chosen. */
import { useCallback, useMemo, useState } from 'react'
import type { School } from '../../shared/contract/schemas.ts'
import type { Kind } from '../../shared/domain/person.ts'
import type { DueDuty } from '../../shared/domain/plans/calendar.ts'
import type { Track } from '../../shared/domain/tracks.ts'
import { ActionsProvider } from '../actions/ActionsProvider.tsx'
import { HistoryPage } from '../history/HistoryPage.tsx'
import { DashboardPage } from '../overview/DashboardPage.tsx'
import { ReminderBar } from '../overview/ReminderBar.tsx'
import { useReminder } from '../overview/use-reminder.ts'
import { OverviewPage } from '../overview/OverviewPage.tsx'
import { PlansPage } from '../plans/PlansPage.tsx'
import { FIRST_DRAFT, type ReportDraft, withDuty, withReport } from '../reports/draft.ts'
import { ReportsPage } from '../reports/ReportsPage.tsx'
import { ReconcilePage } from '../reconcile/ReconcilePage.tsx'
import { SheetPage } from '../sheet/SheetPage.tsx'
import { useApp } from './context.ts'
import { isInUse, type PlanChoice } from './plan-choice.ts'
import { panelId, tabId, type Tab } from './tabs.ts'
import { TopBar } from './TopBar.tsx'
import type { Plans } from './use-plans.ts'
import { useSteps } from './use-steps.ts'
import './shell.css'

function focusAsOf(): void {
  document.querySelector<HTMLInputElement>('.as-of .date-input')?.select()
}

interface ShellProps {
  school: School
  schools: readonly School[]
  tracks: readonly Track[]
  plans: Plans
  reloadSchools: () => void
  onChooseSchool: (id: number) => void
}

const SHEETS: readonly Kind[] = ['student', 'staff']

export function Shell({ school, schools, tracks, plans, reloadSchools, onChooseSchool }: ShellProps) {
  const { today } = useApp()
  const [tab, setTab] = useState<Tab>('student')
  const [visited, setVisited] = useState<ReadonlySet<Tab>>(new Set(['student']))
  const [asOf, setAsOf] = useState(today)
  const [draft, setDraft] = useState<ReportDraft>(FIRST_DRAFT)
  const [reminded, setReminded] = useState(false)
  const steps = useSteps()
  const reminder = useReminder(school.id, plans.plans.some(isInUse))
  const planChoice: PlanChoice = {
    plans: plans.plans,
    plan: plans.inForce(school.id),
    onChoosePlan: (id) => plans.choose(school.id, id),
  }

  const choose = useCallback((next: Tab) => {
    setTab(next)
    if (next === 'dashboard') setReminded(true)
    setVisited((before) => new Set([...before, next]))
  }, [])
  const makeReport = (asked: DueDuty) => {
    choose('reports')
    planChoice.onChoosePlan(asked.planId)
    setAsOf(asked.asOf)
    setDraft((before) => withDuty(before, asked))
  }
  const window = useMemo(
    () => ({ tab, chooseTab: choose, steps, today, asOf, chooseAsOf: setAsOf, focusAsOf }),
    [tab, choose, steps, today, asOf],
  )

  const panel = (name: Tab) => ({
    id: panelId(name),
    role: 'tabpanel',
    'aria-labelledby': tabId(name),
    className: 'panel',
  })
  return (
    <ActionsProvider window={window}>
      <div className="shell">
        <TopBar
          school={school}
          schools={schools}
          tab={tab}
          asOf={asOf}
          steps={steps}
          owed={reminder}
          onChooseTab={choose}
          onChooseAsOf={setAsOf}
          onChooseSchool={onChooseSchool}
          reloadSchools={reloadSchools}
        />
        {!reminded && (
          <ReminderBar reminder={reminder} onShow={() => choose('dashboard')} onClose={() => setReminded(true)} />
        )}
        {SHEETS.map(
          (kind) =>
            // A sheet once opened stays, with its filter, selection and place; it is only out of sight.
            visited.has(kind) && (
              <main key={kind} {...panel(kind)} hidden={tab !== kind}>
                <SheetPage
                  kind={kind}
                  school={school}
                  tracks={tracks}
                  asOf={asOf}
                  active={tab === kind}
                  undo={steps.runUndo}
                />
              </main>
            ),
        )}
        {visited.has('reconcile') && (
          // A comparison stays while the officer looks somebody up on a sheet.
          <main {...panel('reconcile')} hidden={tab !== 'reconcile'}>
            <ReconcilePage school={school} tracks={tracks} undo={steps.runUndo} />
          </main>
        )}
        {tab === 'dashboard' && (
          <main {...panel(tab)}>
            <DashboardPage
              school={school}
              tracks={tracks}
              asOf={asOf}
              {...planChoice}
              onMakeReport={makeReport}
              onListOutstanding={() => {
                setDraft((before) => withReport(before, 'outstanding'))
                choose('reports')
              }}
              onShowPlans={() => choose('plans')}
            />
          </main>
        )}
        {tab === 'overview' && (
          <main {...panel(tab)}>
            <OverviewPage school={school} tracks={tracks} asOf={asOf} {...planChoice} />
          </main>
        )}
        {tab === 'plans' && (
          <main {...panel(tab)}>
            <PlansPage
              school={school}
              tracks={tracks}
              asOf={asOf}
              {...planChoice}
              loading={plans.loading}
              error={plans.error}
              onReload={plans.reload}
              onMakeReport={makeReport}
            />
          </main>
        )}
        {tab === 'reports' && (
          <main {...panel(tab)}>
            <ReportsPage
              school={school}
              tracks={tracks}
              asOf={asOf}
              draft={draft}
              onDraft={setDraft}
              undo={steps.runUndo}
              {...planChoice}
            />
          </main>
        )}
        {tab === 'history' && (
          <main {...panel(tab)}>
            <HistoryPage schools={schools} steps={steps} />
          </main>
        )}
      </div>
    </ActionsProvider>
  )
}
