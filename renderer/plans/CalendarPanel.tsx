/** The report calendar of a plan for the school, and the duties that it comes from. */
import { useCallback, useState } from 'react'
import { formatDate } from '../../shared/text/dates.ts'
import { useApp } from '../app/context.ts'
import { useFresh } from '../app/use-fresh.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { CALENDAR_SPANS, calendarSpan, type CalendarSpan } from './calendar-span.ts'
import { CalendarTable } from './CalendarTable.tsx'
import { DropDialog } from './DropDialog.tsx'
import { DutyDialog } from './DutyDialog.tsx'
import type { PlanViewProps } from './PlanView.tsx'
import { dueSummary, dutyText, reportName } from './plan-words.ts'

type Opened = { what: 'add' } | { what: 'edit' | 'drop'; id: string }

export function CalendarPanel({ plan, school, asOf, onMakeReport }: PlanViewProps) {
  const { backend } = useApp()
  const [span, setSpan] = useState<CalendarSpan>('near')
  const [unsentOnly, setUnsentOnly] = useState(false)
  const [opened, setOpened] = useState<Opened | null>(null)
  const load = useCallback(async () => {
    const { from, until } = calendarSpan(span, plan, asOf)
    const due = await backend.call('plans.calendar', { asOf, schoolId: school.id, from, until, planId: plan.id })
    return { from, until, due }
  }, [asOf, backend, plan, school.id, span])
  const { value, loading, error } = useFresh(load)
  const shown = value?.due.filter(({ submissionId }) => !unsentOnly || submissionId === null) ?? []
  const duty = opened && 'id' in opened ? plan.duties.find(({ id }) => id === opened.id) : undefined
  const close = () => setOpened(null)
  return (
    <div className="plan-panel calendar" aria-busy={loading}>
      <div className="calendar-due">
        <div className="panel-bar">
          <SelectField
            label="Khoảng"
            inline
            value={span}
            onChange={(next) => setSpan(CALENDAR_SPANS.find(({ id }) => id === next)?.id ?? 'near')}
          >
            {CALENDAR_SPANS.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </SelectField>
          <label className="choice">
            <input type="checkbox" checked={unsentOnly} onChange={({ target }) => setUnsentOnly(target.checked)} />
            Chỉ báo cáo chưa nộp
          </label>
          {value && <p className="muted calendar-sum">{dueSummary(value.due)}</p>}
        </div>
        {error !== null && <Notice look="bad">{error}</Notice>}
        {value && shown.length === 0 && (
          <p className="muted calendar-none">
            {unsentOnly ? 'Không còn báo cáo nào chưa nộp' : 'Không có báo cáo nào đến hạn'} từ {formatDate(value.from)}{' '}
            đến {formatDate(value.until)}.
          </p>
        )}
        {shown.length > 0 && <CalendarTable due={shown} asOf={asOf} onMakeReport={onMakeReport} />}
      </div>
      <aside className="duties" aria-label="Kỳ báo cáo">
        <div className="panel-bar">
          <h2>Kỳ báo cáo</h2>
          <Button icon="plus" onClick={() => setOpened({ what: 'add' })}>
            Thêm…
          </Button>
        </div>
        {plan.duties.length === 0 && <p className="muted">Kế hoạch chưa quy định báo cáo nào.</p>}
        <ul>
          {plan.duties.map((one) => (
            <li key={one.id} className="duty">
              <span>
                <strong>{one.name}</strong>
                <span>{dutyText(one)}</span>
                <span className="muted" title={one.receiver}>
                  {reportName(one.report)}
                  {one.receiver !== '' && ` → ${one.receiver}`}
                </span>
              </span>
              <Button
                look="quiet"
                icon="edit"
                aria-label={`Sửa kỳ báo cáo: ${one.name}`}
                title="Sửa…"
                onClick={() => setOpened({ what: 'edit', id: one.id })}
              />
              <Button
                look="quiet"
                icon="remove"
                aria-label={`Bỏ kỳ báo cáo: ${one.name}`}
                title="Bỏ…"
                onClick={() => setOpened({ what: 'drop', id: one.id })}
              />
            </li>
          ))}
        </ul>
      </aside>
      {opened?.what === 'add' && <DutyDialog plan={plan} duty={null} onClose={close} />}
      {opened?.what === 'edit' && duty && <DutyDialog plan={plan} duty={duty} onClose={close} />}
      {opened?.what === 'drop' && duty && <DropDialog plan={plan} list="duties" part={duty} onClose={close} />}
    </div>
  )
}
