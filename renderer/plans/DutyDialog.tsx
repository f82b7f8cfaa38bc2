/** Adds a report that the school owes, or adjusts one. */
import { REPORT_IDS } from '../../shared/contract/reports.ts'
import { type Duty, PERIODS, type StoredPlan } from '../../shared/domain/plans/plan.ts'
import { WEEKDAY_NAMES } from '../../shared/domain/plans/words.ts'
import { useApp } from '../app/context.ts'
import { DateField } from '../ui/DateField.tsx'
import { SelectField, TextField } from '../ui/Field.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { BLANK_DUTY, type DutyForm, dutyFormOf, readDuty, withReport, withRule } from './duty-form.ts'
import { putDuty } from './plan-form.ts'
import { PERIOD_NAMES, reportName, WEEKEND_NAMES } from './plan-words.ts'
import { planInput } from './plan-input.ts'
import { SourceWords } from './SourceWords.tsx'
import { useForm } from '../ui/use-form.ts'
import { useSend } from '../app/use-send.ts'

interface DutyDialogProps {
  plan: StoredPlan
  /** Null to add one. */
  duty: Duty | null
  onClose: () => void
}

const EVERY = { day: 'Hằng ngày', week: 'Hằng tuần', month: 'Hằng tháng', once: 'Một lần' } satisfies Record<
  DutyForm['every'],
  string
>
const EVERY_IDS = ['day', 'week', 'month', 'once'] as const
const WEEKENDS = ['keep', 'before', 'after'] as const

export function DutyDialog({ plan, duty, onClose }: DutyDialogProps) {
  const { backend, today } = useApp()
  const sending = useSend()
  const taken = plan.duties.map(({ id }) => id)
  const { form, set, problems, dates, submit } = useForm(
    () => (duty ? dutyFormOf(duty) : BLANK_DUTY),
    (fields) => readDuty(fields, duty, taken),
  )
  const save = (read: Duty) => {
    const change = planInput(putDuty(plan, read))
    sending.send(backend.call('plans.update', { id: plan.id, plan: change }), 'Đã lưu kỳ báo cáo', onClose)
  }
  return (
    <FormDialog
      title={duty ? 'Sửa kỳ báo cáo' : 'Thêm kỳ báo cáo'}
      size="medium"
      work={sending}
      action={duty ? 'Lưu' : 'Thêm kỳ báo cáo'}
      onSubmit={() => submit(save)}
      onClose={onClose}
    >
      <TextField
        label="Tên"
        data-first
        required
        value={form.name}
        placeholder="Báo cáo tuần"
        error={problems.name ?? null}
        onChange={(name) => set({ name })}
      />
      {duty && <SourceWords plan={plan} place={`duties.${duty.id}`} />}
      <div className="form-row">
        <SelectField
          label="Báo cáo phải lập"
          value={form.report}
          onChange={(value) => set(withReport(form, REPORT_IDS.find((id) => id === value) ?? form.report))}
        >
          {REPORT_IDS.map((id) => (
            <option key={id} value={id}>
              {reportName(id)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label="Số liệu của kỳ"
          value={form.period}
          error={problems.period ?? null}
          onChange={(value) => set({ period: PERIODS.find((one) => one === value) ?? '' })}
        >
          <option value="">Không theo kỳ (lũy kế)</option>
          {PERIODS.map((id) => (
            <option key={id} value={id}>
              {PERIOD_NAMES[id]}
            </option>
          ))}
        </SelectField>
      </div>
      <div className="form-row">
        <SelectField
          label="Nộp"
          value={form.every}
          onChange={(value) => set(withRule(form, EVERY_IDS.find((id) => id === value) ?? form.every))}
        >
          {EVERY_IDS.map((id) => (
            <option key={id} value={id}>
              {EVERY[id]}
            </option>
          ))}
        </SelectField>
        {form.every === 'week' && (
          <SelectField label="Vào" value={String(form.weekday)} onChange={(value) => set({ weekday: Number(value) })}>
            {WEEKDAY_NAMES.map((name, at) => (
              <option key={name} value={at + 1}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        {form.every === 'month' && (
          <TextField
            label="Ngày trong tháng"
            inputMode="numeric"
            value={form.day}
            error={problems.day ?? null}
            hint="Tháng ngắn hơn thì lấy ngày cuối tháng."
            onChange={(day) => set({ day })}
          />
        )}
        {form.every === 'once' && (
          <DateField
            label="Ngày"
            value={form.on}
            today={today}
            {...(problems.on === undefined ? {} : { error: problems.on })}
            onProblem={dates.of('on')}
            onChange={(on) => set({ on })}
          />
        )}
      </div>
      {(form.every === 'month' || form.every === 'once') && (
        <label className="choice">
          <input type="checkbox" checked={form.before} onChange={({ target }) => set({ before: target.checked })} />
          Phải nộp trước ngày đó (đúng ngày là đã muộn)
        </label>
      )}
      <div className="form-row">
        <TextField
          label="Trước giờ"
          value={form.time}
          placeholder="08:00"
          hint="Để trống nếu không quy định giờ."
          error={problems.time ?? null}
          onChange={(time) => set({ time })}
        />
        <SelectField
          label="Nếu rơi vào thứ Bảy, Chủ nhật"
          value={form.weekend}
          onChange={(value) => set({ weekend: WEEKENDS.find((one) => one === value) ?? 'keep' })}
        >
          {WEEKENDS.map((id) => (
            <option key={id} value={id}>
              {WEEKEND_NAMES[id]}
            </option>
          ))}
        </SelectField>
      </div>
      <TextField
        label="Nơi nhận"
        value={form.receiver}
        placeholder="Phòng Giáo dục và Đào tạo"
        onChange={(receiver) => set({ receiver })}
      />
    </FormDialog>
  )
}
