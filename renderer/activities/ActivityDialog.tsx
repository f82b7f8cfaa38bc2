/** Adds an activity to the log, or mends one. */
import {
  type Activity,
  ACTIVITY_FORM_IDS,
  ACTIVITY_FORMS,
  type ActivityFields,
} from '../../shared/domain/activities.ts'
import type { StoredPlan } from '../../shared/domain/plans/plan.ts'
import { useApp } from '../app/context.ts'
import { isInUse } from '../app/plan-choice.ts'
import { useSend } from '../app/use-send.ts'
import { DateField } from '../ui/DateField.tsx'
import { LinesField, SelectField, TextField } from '../ui/Field.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { useForm } from '../ui/use-form.ts'
import { activityFormOf, blankActivity, readActivity } from './activity-form.ts'

interface ActivityDialogProps {
  schoolId: number
  /** Null to add one. */
  activity: Activity | null
  plans: readonly StoredPlan[]
  /** The plan that a new one belongs to at first. */
  planId: number | null
  onClose: () => void
}

export function ActivityDialog({ schoolId, activity, plans, planId, onClose }: ActivityDialogProps) {
  const { backend, today } = useApp()
  const sending = useSend()
  const { form, set, problems, dates, submit } = useForm(
    () => (activity ? activityFormOf(activity) : blankActivity(today, planId)),
    readActivity,
  )
  const save = (fields: ActivityFields) => {
    const call = activity
      ? backend.call('activities.update', { id: activity.id, planId: form.planId, fields })
      : backend.call('activities.add', { schoolId, planId: form.planId, fields })
    sending.send(call, activity ? 'Đã lưu hoạt động' : 'Đã thêm hoạt động', onClose)
  }
  return (
    <FormDialog
      title={activity ? 'Sửa hoạt động' : 'Thêm hoạt động'}
      work={sending}
      action={activity ? 'Lưu' : 'Thêm hoạt động'}
      onSubmit={() => submit(save)}
      onClose={onClose}
    >
      <div className="form-row">
        <DateField
          label="Ngày"
          value={form.on}
          today={today}
          required="Hãy ghi ngày."
          notAfterToday="Ngày hoạt động"
          onProblem={dates.of('on')}
          onChange={(on) => on !== null && set({ on })}
        />
        <SelectField
          label="Hình thức"
          value={form.form}
          onChange={(value) => set({ form: ACTIVITY_FORM_IDS.find((one) => one === value) ?? form.form })}
        >
          {ACTIVITY_FORM_IDS.map((id) => (
            <option key={id} value={id}>
              {ACTIVITY_FORMS[id]}
            </option>
          ))}
        </SelectField>
      </div>
      <LinesField
        label="Nội dung"
        data-first
        required
        rows={2}
        value={form.content}
        placeholder="Tuyên truyền về VNeID trong giờ chào cờ"
        error={problems.content ?? null}
        onChange={(content) => set({ content })}
      />
      <div className="form-row">
        <TextField label="Địa điểm" value={form.place} placeholder="Sân trường" onChange={(place) => set({ place })} />
        <TextField
          label="Số người"
          inputMode="numeric"
          value={form.people}
          placeholder="Để trống nếu không đếm"
          error={problems.people ?? null}
          onChange={(people) => set({ people })}
        />
      </div>
      <TextField
        label="Minh chứng"
        value={form.evidence}
        hint="Đường dẫn bài đăng, hình ảnh, hoặc nơi lưu hồ sơ."
        onChange={(evidence) => set({ evidence })}
      />
      <SelectField
        label="Kế hoạch"
        value={form.planId === null ? '' : String(form.planId)}
        onChange={(value) => set({ planId: value === '' ? null : Number(value) })}
      >
        <option value="">Dùng cho mọi kế hoạch</option>
        {plans
          .filter((plan) => isInUse(plan) || plan.id === form.planId)
          .map((plan) => (
            <option key={plan.id} value={plan.id}>
              {plan.number === '' ? plan.title : `${plan.number}: ${plan.title}`}
            </option>
          ))}
      </SelectField>
    </FormDialog>
  )
}
