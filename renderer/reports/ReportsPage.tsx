/** The reports: the list on the left; the options of the one that is chosen, and what can be made of it, on the right. */
import { useCallback, useState } from 'react'
import type { School } from '../../shared/contract/schemas.ts'
import type { DueDuty } from '../../shared/domain/plans/calendar.ts'
import { type IsoDate, formatDate } from '../../shared/text/dates.ts'
import { useApp } from '../app/context.ts'
import type { PlanChoice } from '../app/plan-choice.ts'
import { useLoad } from '../app/use-load.ts'
import { Button } from '../ui/Button.tsx'
import { PreviewDialog } from './PreviewDialog.tsx'
import { FIRST_OPTIONS, kindOf, REPORT_OFFERS, type ReportOffer, reportRequestOf } from './report-list.ts'
import { ReportOptionsForm } from './ReportOptionsForm.tsx'
import { ReportOutcome } from './ReportOutcome.tsx'
import { useReport } from './use-report.ts'
import './reports.css'

interface ReportsPageProps extends PlanChoice {
  school: School
  asOf: IsoDate
  /** The duty whose report is to be made: it says report, plan, period and day to begin with. */
  duty: DueDuty | null
}

export function ReportsPage({ school, asOf }: ReportsPageProps) {
  const { backend } = useApp()
  const [offer, setOffer] = useState<ReportOffer | undefined>(REPORT_OFFERS[0])
  const [options, setOptions] = useState(FIRST_OPTIONS)
  const [tried, setTried] = useState(false)
  const report = useReport()
  const kind = offer ? kindOf(offer, options) : 'both'
  const loadGroups = useCallback(async () => {
    if (kind === 'both') return []
    const by = kind === 'student' ? 'class' : 'team'
    const { groups } = await backend.call('figures.summary', { asOf, by, schoolId: school.id, kind })
    return groups.map((group) => group.name).filter(Boolean)
  }, [asOf, backend, kind, school.id])
  const groups = useLoad(loadGroups).value ?? []

  if (!offer) return null
  const reading = reportRequestOf(offer, options, school.id, asOf)
  const busy = report.working !== null
  const make = (what: 'preview' | 'xlsx' | 'pdf') => {
    setTried(true)
    if (!reading.ok) return
    if (what === 'preview') report.preview(reading.request)
    else report.save(reading.request, what)
  }
  return (
    <div className="page reports">
      <section className="report-list" role="radiogroup" aria-label="Báo cáo">
        {REPORT_OFFERS.map((one) => (
          <label key={one.id} className="report-card">
            <input
              type="radio"
              name="report"
              checked={one.id === offer.id}
              onChange={() => {
                setOffer(one)
                setOptions((before) => ({ ...before, group: '' }))
                setTried(false)
                report.forget()
              }}
            />
            <span>
              <strong>{one.name}</strong>
              <span className="muted">{one.purpose}</span>
            </span>
          </label>
        ))}
      </section>
      <section className="report-detail" aria-labelledby="report-name">
        <header>
          <h1 id="report-name">{offer.name}</h1>
          <p className="muted">
            {school.name}, tính đến ngày {formatDate(asOf)}
          </p>
        </header>
        <ReportOptionsForm
          offer={offer}
          options={options}
          groups={groups}
          problems={tried && !reading.ok ? reading.problems : null}
          onChange={setOptions}
        />
        <div className="report-actions">
          <Button
            look="primary"
            icon="eye"
            busy={report.working === 'preview'}
            disabled={busy}
            onClick={() => make('preview')}
          >
            Xem trước khi in
          </Button>
          <Button icon="save" busy={report.working === 'xlsx'} disabled={busy} onClick={() => make('xlsx')}>
            Lưu Excel
          </Button>
          <Button icon="save" busy={report.working === 'pdf'} disabled={busy} onClick={() => make('pdf')}>
            Lưu PDF
          </Button>
        </div>
        {!report.page && <ReportOutcome report={report} />}
      </section>
      {report.page && <PreviewDialog page={report.page} report={report} />}
    </div>
  )
}
