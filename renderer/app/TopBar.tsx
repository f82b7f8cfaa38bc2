/** Top bar: product, school, tabs, undo and redo, the day at which figures are taken. */
import { type KeyboardEvent, useRef } from 'react'
import type { School } from '../../shared/contract/schemas.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/DateField.tsx'
import { useApp } from './context.ts'
import { DisplayPopover } from './DisplayPopover.tsx'
import { SchoolSwitcher } from './SchoolSwitcher.tsx'
import { panelId, tabId, type Tab, TABS } from './tabs.ts'
import type { Reminder } from '../overview/use-reminder.ts'
import { StepsMenu } from './StepsMenu.tsx'
import type { Steps } from './use-steps.ts'

interface TopBarProps {
  school: School
  schools: readonly School[]
  tab: Tab
  asOf: IsoDate
  steps: Steps
  /** What the badge of the overview counts. */
  owed: Reminder
  onChooseTab: (tab: Tab) => void
  onChooseAsOf: (day: IsoDate) => void
  onChooseSchool: (id: number) => void
  reloadSchools: () => void
}

export function TopBar(props: TopBarProps) {
  const { school, schools, tab, asOf, steps, owed, onChooseTab, onChooseAsOf, onChooseSchool, reloadSchools } = props
  const { today } = useApp()
  return (
    <header className="shell-head">
      <div className="top-bar">
        <p className="top-brand">Sổ Định Danh</p>
        <SchoolSwitcher school={school} schools={schools} onChoose={onChooseSchool} reload={reloadSchools} />
        <TabList tab={tab} owed={owed} onChoose={onChooseTab} />
        <div className="top-tools">
          <Button
            look="quiet"
            icon="undo"
            aria-label={steps.undo ? `Hoàn tác: ${steps.undo.label}` : 'Hoàn tác'}
            title={steps.undo ? `Hoàn tác: ${steps.undo.label} (Ctrl+Z)` : 'Không có gì để hoàn tác'}
            disabled={!steps.undo || steps.busy}
            onClick={() => steps.runUndo()}
          />
          <Button
            look="quiet"
            icon="redo"
            aria-label={steps.redo ? `Làm lại: ${steps.redo.label}` : 'Làm lại'}
            title={steps.redo ? `Làm lại: ${steps.redo.label} (Ctrl+Y)` : 'Không có gì để làm lại'}
            disabled={!steps.redo || steps.busy}
            onClick={() => steps.runRedo()}
          />
          <StepsMenu steps={steps} manySchools={schools.length > 1} />
          <div className={asOf === today ? 'as-of' : 'as-of as-of-other'}>
            <DateField
              label="Tính đến ngày"
              inline
              value={asOf}
              today={today}
              required="Hãy ghi ngày."
              onChange={(day) => day !== null && onChooseAsOf(day)}
            />
            {asOf !== today && (
              <Button look="quiet" onClick={() => onChooseAsOf(today)}>
                Hôm nay
              </Button>
            )}
          </div>
          <DisplayPopover />
        </div>
      </div>
    </header>
  )
}

interface TabListProps {
  tab: Tab
  owed: Reminder
  onChoose: (tab: Tab) => void
}

function TabList({ tab, owed, onChoose }: TabListProps) {
  const open = owed.overdue.length + owed.due.length
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const at = TABS.findIndex((one) => one.id === tab)
    const next = TABS[(at + step + TABS.length) % TABS.length]
    if (!next) return
    onChoose(next.id)
    list.current?.querySelector<HTMLElement>(`#${tabId(next.id)}`)?.focus()
  }
  return (
    <div ref={list} className="tabs" role="tablist" aria-label="Màn hình">
      {TABS.map(({ id, label }) => (
        <button
          key={id}
          id={tabId(id)}
          type="button"
          role="tab"
          className="tab"
          aria-selected={tab === id}
          aria-controls={tab === id ? panelId(id) : undefined}
          tabIndex={tab === id ? 0 : -1}
          onKeyDown={move}
          onClick={() => onChoose(id)}
        >
          {label}
          {id === 'dashboard' && open > 0 && (
            <span className={owed.overdue.length > 0 ? 'tab-badge tab-badge-late' : 'tab-badge'}>
              {open}
              <span className="visually-hidden"> việc đến hạn hoặc quá hạn</span>
            </span>
          )}
        </button>
      ))}
    </div>
  )
}
