/** The plan's own fields: title, number, dates, whom it covers, and the lists that papers are made of. */
import { useState } from 'react'
import type { StoredPlan } from '../../shared/domain/plans/plan.ts'
import { useApp } from '../app/context.ts'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { LinesField, TextField } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { CohortFields } from './CohortFields.tsx'
import { BLANK_PLAN, type PlanForm, planFormOf, readPlan } from './plan-form.ts'
import { newPlan, planInput } from './plan-input.ts'
import { useDateProblems } from '../ui/use-date-problems.ts'
import { useSend } from '../app/use-send.ts'

interface PlanDialogProps {
  /** Null to write a new one. */
  plan: StoredPlan | null
  onSaved: (plan: StoredPlan) => void
  onClose: () => void
}

export function PlanDialog({ plan, onSaved, onClose }: PlanDialogProps) {
  const { backend, today } = useApp()
  const { busy, failure, send } = useSend()
  const dates = useDateProblems()
  const [form, setForm] = useState(() => planFormOf(plan ?? BLANK_PLAN))
  const [tried, setTried] = useState(false)
  const set = (part: Partial<PlanForm>) => setForm((before) => ({ ...before, ...part }))
  const reading = readPlan(form)
  const problems = tried && !reading.ok ? reading.problems : {}
  const save = () => {
    setTried(true)
    if (!reading.ok || dates.any) return
    const call = plan
      ? backend.call('plans.update', { id: plan.id, plan: planInput(reading.value) })
      : backend.call('plans.add', { plan: newPlan({ ...BLANK_PLAN, ...reading.value }) })
    send(call, plan ? 'Đã lưu kế hoạch' : 'Đã thêm kế hoạch', onSaved)
  }
  return (
    <Dialog
      title={plan ? 'Sửa kế hoạch' : 'Kế hoạch mới'}
      size="medium"
      onClose={onClose}
      onSubmit={save}
      locked={busy}
      footer={
        <>
          <Button onClick={onClose}>Hủy</Button>
          <Button look="primary" submit busy={busy}>
            {plan ? 'Lưu' : 'Thêm kế hoạch'}
          </Button>
        </>
      }
    >
      <LinesField
        label="Tên kế hoạch"
        data-first
        required
        rows={2}
        value={form.title}
        error={problems.title ?? null}
        onChange={(title) => set({ title })}
      />
      <div className="form-row">
        <TextField
          label="Cơ quan ban hành"
          value={form.issuer}
          placeholder="UBND xã Tân An Hội"
          onChange={(issuer) => set({ issuer })}
        />
        <TextField
          label="Số, ký hiệu"
          value={form.number}
          placeholder="12/KH-UBND"
          onChange={(number) => set({ number })}
        />
      </div>
      <div className="form-row form-row-3">
        <DateField
          label="Ngày ban hành"
          value={form.issuedOn}
          today={today}
          onProblem={dates.of('issuedOn')}
          onChange={(issuedOn) => set({ issuedOn })}
        />
        <DateField
          label="Bắt đầu"
          value={form.start}
          today={today}
          onProblem={dates.of('start')}
          onChange={(start) => set({ start })}
        />
        <DateField
          label="Kết thúc"
          value={form.end}
          today={today}
          {...(problems.end === undefined ? {} : { error: problems.end })}
          onProblem={dates.of('end')}
          onChange={(end) => set({ end })}
        />
      </div>
      <CohortFields form={form.covers} problems={problems} onChange={(covers) => set({ covers })} />
      <LinesField
        label="Nhiệm vụ giao cho trường"
        rows={6}
        value={form.tasks}
        hint="Mỗi dòng một nhiệm vụ. Kế hoạch của trường được soạn từ các dòng này."
        onChange={(tasks) => set({ tasks })}
      />
      <div className="form-row">
        <LinesField
          label="Bắt buộc mang theo khi làm lưu động"
          value={form.required}
          hint="Mỗi dòng một thứ."
          onChange={(required) => set({ required })}
        />
        <LinesField
          label="Mang theo nếu có"
          value={form.optional}
          hint="Mỗi dòng một thứ."
          onChange={(optional) => set({ optional })}
        />
      </div>
      <div className="form-row">
        <LinesField
          label="Căn cứ"
          value={form.bases}
          hint="Mỗi dòng một căn cứ, không ghi dấu “;” ở cuối."
          onChange={(bases) => set({ bases })}
        />
        <LinesField
          label="Nơi nhận"
          value={form.receivers}
          hint="Mỗi dòng một nơi; “Lưu: VT” tự có."
          onChange={(receivers) => set({ receivers })}
        />
      </div>
      {failure !== null && <Notice look="bad">{failure}</Notice>}
    </Dialog>
  )
}
