/** Making a report: the list on the left; the options of the one that is chosen, and what can be made of it, on the right. */
import { useState } from 'react'
import type { ReportFormat } from '../../shared/contract/reports.ts'
import type { School } from '../../shared/contract/schemas.ts'
import { type IsoDate, formatDate } from '../../shared/text/dates.ts'
import type { PlanChoice } from '../app/plan-choice.ts'
import { Button } from '../ui/Button.tsx'
import { afterSending, type ReportDraft, withReport } from './draft.ts'
import { DutyNote } from './DutyNote.tsx'
import { FORMAT_NAMES } from './format-names.ts'
import { PreviewDialog } from './PreviewDialog.tsx'
import { offerOf } from './report-list.ts'
import { kindOf, planOf, reportRequestOf } from './report-options.ts'
import { ReportList } from './ReportList.tsx'
import { ReportOptionsForm } from './ReportOptionsForm.tsx'
import { ReportOutcome } from './ReportOutcome.tsx'
import { SubmitDialog } from './SubmitDialog.tsx'
import { useGroups } from './use-groups.ts'
import { useReport } from './use-report.ts'

interface MakeReportProps extends PlanChoice {
  school: School
  asOf: IsoDate
  draft: ReportDraft
  onDraft: (draft: ReportDraft) => void
  onShowSent: () => void
}

export function MakeReport({ school, asOf, plans, plan, draft, onDraft, onShowSent }: MakeReportProps) {
  const [tried, setTried] = useState(false)
  const [submitting, setSubmitting] = useState(false)
  const report = useReport()
  const { options } = draft
  const offer = offerOf(draft.id)
  const kind = kindOf(offer, options)
  const groups = useGroups(school.id, kind, asOf)

  // Of another day the report is not the one that is owed.
  const duty = draft.duty?.asOf === asOf ? draft.duty : null
  const currentPlan = plan?.id ?? null
  const reading = reportRequestOf(offer, options, { schoolId: school.id, asOf, currentPlan })
  const followed = plans.find(({ id }) => id === planOf(offer, options, currentPlan)) ?? null
  const busy = report.working !== null
  const make = (what: 'preview' | 'submit' | ReportFormat) => {
    setTried(true)
    if (!reading.ok) return
    if (what === 'preview') report.preview(reading.request)
    else if (what === 'submit') setSubmitting(true)
    else report.save(reading.request, what)
  }
  return (
    <div className="reports">
      <ReportList
        chosen={draft.id}
        onChoose={(id) => {
          onDraft(withReport(draft, id))
          setTried(false)
          report.forget()
        }}
      />
      <section className="report-detail" aria-labelledby="report-name">
        <header>
          <h1 id="report-name">{offer.name}</h1>
          <p className="muted">{offer.purpose}</p>
          <p className="muted">
            {school.name}, tính đến ngày {formatDate(asOf)}
          </p>
        </header>
        {duty && <DutyNote duty={duty} />}
        <ReportOptionsForm
          offer={offer}
          options={options}
          groups={groups}
          plans={plans}
          plan={plan}
          asOf={asOf}
          problems={tried && !reading.ok ? reading.problems : {}}
          onChange={(next) => onDraft({ ...draft, options: next })}
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
          {offer.formats.map((format) => (
            <Button
              key={format}
              icon="save"
              busy={report.working === format}
              disabled={busy}
              onClick={() => make(format)}
            >
              Lưu {FORMAT_NAMES[format]}
            </Button>
          ))}
          <Button icon="check" disabled={busy} onClick={() => make('submit')}>
            Ghi nhận đã nộp…
          </Button>
        </div>
        {!report.page && <ReportOutcome report={report} />}
      </section>
      {report.page && <PreviewDialog page={report.page} formats={offer.formats} report={report} />}
      {submitting && reading.ok && (
        <SubmitDialog
          offer={offer}
          request={reading.request}
          school={school}
          plan={followed}
          duty={duty}
          onClose={() => setSubmitting(false)}
          onSubmitted={() => {
            setSubmitting(false)
            onDraft(afterSending(draft))
            onShowSent()
          }}
        />
      )}
    </div>
  )
}
