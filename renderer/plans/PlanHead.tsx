/** The head of a plan: what it is, how doubtful places of its text were read, and what can be done with it. */
import { useState } from 'react'
import type { StoredPlan } from '../../shared/domain/plans/plan.ts'
import { formatDate } from '../../shared/text/dates.ts'
import { useAction, useApp } from '../app/context.ts'
import { isInUse } from '../app/plan-choice.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useMessages } from '../ui/Toasts.tsx'
import { PlanDialog } from './PlanDialog.tsx'
import { cohortText, plateText, spanText } from './plan-words.ts'
import { RetireDialog } from './RetireDialog.tsx'
import { Readings } from './SourceWords.tsx'

interface PlanHeadProps {
  plan: StoredPlan
  onShow: (id: number) => void
}

export function PlanHead({ plan, onShow }: PlanHeadProps) {
  const { backend } = useApp()
  const messages = useMessages()
  const [run, busy] = useAction()
  const [dialog, setDialog] = useState<'edit' | 'retire' | null>(null)
  const close = () => setDialog(null)
  const takeBack = () =>
    run(async () => {
      await backend.call('plans.retire', { id: plan.id, on: null })
      messages.say('Đã dùng lại kế hoạch')
      onShow(plan.id)
    })
  const copy = () =>
    run(async () => {
      const made = await backend.call('plans.add', { copyOf: plan.id })
      messages.say('Đã tạo bản sao')
      onShow(made.id)
    })
  return (
    <header className="plan-head">
      <div className="plan-head-row">
        <h1>{plan.title}</h1>
        <div className="plan-head-actions">
          <Button icon="edit" onClick={() => setDialog('edit')}>
            Sửa kế hoạch…
          </Button>
          <Button icon="copy" busy={busy} onClick={copy}>
            Tạo bản sao
          </Button>
          {isInUse(plan) && <Button onClick={() => setDialog('retire')}>Ngừng dùng…</Button>}
        </div>
      </div>
      <p className="muted">
        {[plateText(plan), spanText(plan.start, plan.end), cohortText(plan.covers)].filter(Boolean).join(' · ')}
      </p>
      {!isInUse(plan) && (
        <Notice look="warn">
          <div className="plan-retired">
            Đã ngừng dùng từ ngày {formatDate(plan.retiredOn)}.
            <Button busy={busy} onClick={takeBack}>
              Dùng lại
            </Button>
          </div>
        </Notice>
      )}
      {plan.readings.length > 0 && (
        <details className="source">
          <summary>Chỗ trong văn bản được chương trình hiểu lại</summary>
          <Readings readings={plan.readings} />
        </details>
      )}
      {dialog === 'edit' && <PlanDialog plan={plan} onSaved={close} onClose={close} />}
      {dialog === 'retire' && <RetireDialog plan={plan} onClose={close} />}
    </header>
  )
}
