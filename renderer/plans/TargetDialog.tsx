/** Adds a target, or adjusts one. */
import { DENOMINATOR_NAMES } from '../../shared/domain/plans/words.ts'
import { DENOMINATORS, type StoredPlan, type Target } from '../../shared/domain/plans/plan.ts'
import type { Track } from '../../shared/domain/tracks.ts'
import { useApp } from '../app/context.ts'
import { DateField } from '../ui/DateField.tsx'
import { SelectField, TextField } from '../ui/Field.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { CohortFields } from './CohortFields.tsx'
import { MeasureFields } from './MeasureFields.tsx'
import { putPart } from './plan-form.ts'
import { planInput } from './plan-input.ts'
import { SourceWords } from './SourceWords.tsx'
import { asksForIssued, BLANK_TARGET, readTarget, targetFormOf, tracksForTarget } from './target-form.ts'
import { useForm } from '../ui/use-form.ts'
import { useSend } from '../app/use-send.ts'

interface TargetDialogProps {
  plan: StoredPlan
  /** Null to add one. */
  target: Target | null
  tracks: readonly Track[]
  onClose: () => void
}

export function TargetDialog({ plan, target, tracks, onClose }: TargetDialogProps) {
  const { backend, today } = useApp()
  const sending = useSend()
  const { form, set, problems, dates, submit } = useForm(
    () => (target ? targetFormOf(target) : { ...BLANK_TARGET, due: plan.end }),
    (fields) => readTarget(fields, { old: target, plan, tracks }),
  )
  const pending = form.denominator === 'pending-at-baseline'
  const save = (read: Target) => {
    const change = planInput({ targets: putPart(plan.targets, read) })
    sending.send(backend.call('plans.update', { id: plan.id, plan: change }), 'Đã lưu chỉ tiêu', onClose)
  }
  return (
    <FormDialog
      title={target ? 'Sửa chỉ tiêu' : 'Thêm chỉ tiêu'}
      size="medium"
      work={sending}
      action={target ? 'Lưu' : 'Thêm chỉ tiêu'}
      onSubmit={() => submit(save)}
      onClose={onClose}
    >
      <TextField
        label="Tên chỉ tiêu"
        data-first
        required
        value={form.name}
        placeholder="Học sinh đủ điều kiện kích hoạt mức 2"
        error={problems.name ?? null}
        onChange={(name) => set({ name })}
      />
      {target && <SourceWords plan={plan} place={`targets.${target.id}`} />}
      <div className="form-row">
        <SelectField
          label="Giao theo"
          value={form.goalBy}
          onChange={(value) => set({ goalBy: value === 'count' ? 'count' : 'percent' })}
        >
          <option value="percent">Tỷ lệ phần trăm của mẫu số</option>
          <option value="count">Số lượng tuyệt đối</option>
        </SelectField>
        <TextField
          label={form.goalBy === 'percent' ? 'Tỷ lệ phải đạt (%)' : 'Số lượng phải đạt'}
          inputMode="decimal"
          value={form.goal}
          error={problems.goal ?? null}
          onChange={(goal) => set({ goal })}
        />
      </div>
      <div className="form-row">
        <DateField
          label="Bắt đầu từ ngày"
          value={form.from}
          today={today}
          hint="Để trống: từ ngày kế hoạch bắt đầu."
          onProblem={dates.of('from')}
          onChange={(from) => set({ from })}
        />
        <DateField
          label="Hạn (ngày cuối còn đúng hạn)"
          value={form.due}
          today={today}
          hint="Để trống nếu kế hoạch không nêu hạn."
          {...(problems.due === undefined ? {} : { error: problems.due })}
          onProblem={dates.of('due')}
          onChange={(due) => set({ due })}
        />
      </div>
      <MeasureFields
        measures={form.measures}
        withIssued={asksForIssued(form.denominator)}
        tracks={tracksForTarget(tracks, form.cohort)}
        problem={problems.measures ?? null}
        onChange={(measures) => set({ measures })}
      />
      <CohortFields form={form.cohort} problems={problems} onChange={(cohort) => set({ cohort })} />
      <div className="form-row">
        <SelectField
          label="Tính trên (mẫu số)"
          value={form.denominator}
          onChange={(value) => set({ denominator: DENOMINATORS.find((one) => one === value) ?? 'eligible' })}
        >
          {DENOMINATORS.map((id) => (
            <option key={id} value={id}>
              {DENOMINATOR_NAMES[id]}
            </option>
          ))}
        </SelectField>
        {pending && (
          <DateField
            label="Ngày chốt"
            value={form.baseline}
            today={today}
            {...(plan.start === null ? {} : { hint: 'Để trống: ngày kế hoạch bắt đầu.' })}
            {...(problems.baseline === undefined ? {} : { error: problems.baseline })}
            onProblem={dates.of('baseline')}
            onChange={(baseline) => set({ baseline })}
          />
        )}
      </div>
      <TextField
        label="Giai đoạn"
        value={form.phase}
        placeholder="Giai đoạn 1"
        hint="Để trống nếu kế hoạch không chia giai đoạn."
        onChange={(phase) => set({ phase })}
      />
    </FormDialog>
  )
}
