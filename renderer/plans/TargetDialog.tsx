/** Adds a target, or adjusts one. */
import { DENOMINATOR_NAMES } from '../../shared/domain/plans/words.ts'
import { useState } from 'react'
import { DENOMINATORS, type StoredPlan, type Target } from '../../shared/domain/plans/plan.ts'
import type { Track } from '../../shared/domain/tracks.ts'
import { useApp } from '../app/context.ts'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField, TextField } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { CohortFields } from './CohortFields.tsx'
import { MeasureFields } from './MeasureFields.tsx'
import { putPart } from './plan-form.ts'
import { planInput } from './plan-input.ts'
import { SourceWords } from './SourceWords.tsx'
import {
  asksForIssued,
  BLANK_TARGET,
  readTarget,
  type TargetForm,
  targetFormOf,
  tracksForTarget,
} from './target-form.ts'
import { useDateProblems } from '../ui/use-date-problems.ts'
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
  const { busy, failure, send } = useSend()
  const dates = useDateProblems()
  const [form, setForm] = useState(() => (target ? targetFormOf(target) : { ...BLANK_TARGET, due: plan.end }))
  const [tried, setTried] = useState(false)
  const set = (part: Partial<TargetForm>) => setForm((before) => ({ ...before, ...part }))
  const reading = readTarget(form, { old: target, plan, tracks })
  const problems = tried && !reading.ok ? reading.problems : {}
  const pending = form.denominator === 'pending-at-baseline'
  const save = () => {
    setTried(true)
    if (!reading.ok || dates.any) return
    const targets = putPart(plan.targets, reading.value)
    send(backend.call('plans.update', { id: plan.id, plan: planInput({ targets }) }), 'Đã lưu chỉ tiêu', onClose)
  }
  return (
    <Dialog
      title={target ? 'Sửa chỉ tiêu' : 'Thêm chỉ tiêu'}
      size="medium"
      onClose={onClose}
      onSubmit={save}
      locked={busy}
      footer={
        <>
          <Button onClick={onClose}>Hủy</Button>
          <Button look="primary" submit busy={busy}>
            {target ? 'Lưu' : 'Thêm chỉ tiêu'}
          </Button>
        </>
      }
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
      {failure !== null && <Notice look="bad">{failure}</Notice>}
    </Dialog>
  )
}
