/** The plan's own fields: title, number, dates, whom it covers, and the lists that papers are made of. */
import type { StoredPlan } from '../../shared/domain/plans/plan.ts'
import { useApp } from '../app/context.ts'
import { DateField } from '../ui/DateField.tsx'
import { LinesField, TextField } from '../ui/Field.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { CohortFields } from './CohortFields.tsx'
import { BLANK_PLAN, planFormOf, type PlanHead, readPlan } from './plan-form.ts'
import { newPlan, planInput } from './plan-input.ts'
import { useForm } from '../ui/use-form.ts'
import { useSend } from '../app/use-send.ts'

interface PlanDialogProps {
  /** Null to write a new one. */
  plan: StoredPlan | null
  onSaved: (plan: StoredPlan) => void
  onClose: () => void
}

export function PlanDialog({ plan, onSaved, onClose }: PlanDialogProps) {
  const { backend, today } = useApp()
  const sending = useSend()
  const { form, set, problems, dates, submit } = useForm(() => planFormOf(plan ?? BLANK_PLAN), readPlan)
  const save = (head: PlanHead) => {
    const call = plan
      ? backend.call('plans.update', { id: plan.id, plan: planInput(head) })
      : backend.call('plans.add', { plan: newPlan({ ...BLANK_PLAN, ...head }) })
    sending.send(call, plan ? 'Đã lưu kế hoạch' : 'Đã thêm kế hoạch', onSaved)
  }
  return (
    <FormDialog
      title={plan ? 'Sửa kế hoạch' : 'Kế hoạch mới'}
      size="medium"
      work={sending}
      action={plan ? 'Lưu' : 'Thêm kế hoạch'}
      onSubmit={() => submit(save)}
      onClose={onClose}
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
    </FormDialog>
  )
}
