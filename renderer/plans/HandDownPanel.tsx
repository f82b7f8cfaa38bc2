/** A target handed down to classes and teams over the time that is left; a group's number can be set by hand. */
import { useCallback, useState } from 'react'
import type { School } from '../../shared/contract/schemas.ts'
import { type Period, PERIODS, type StoredPlan, type Target } from '../../shared/domain/plans/plan.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import { useApp } from '../app/context.ts'
import { useFresh } from '../app/use-fresh.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { HandDownTable } from './HandDownTable.tsx'
import { putPart } from './plan-form.ts'
import { planInput } from './plan-input.ts'
import { quotaBalance, readQuotas } from './progress-words.ts'
import { useSend } from '../app/use-send.ts'

interface HandDownPanelProps {
  plan: StoredPlan
  target: Target
  /** What the goal asks for in all; null while it is read. */
  goal: number | null
  school: School
  asOf: IsoDate
}

const STEP_NAMES = { day: 'từng ngày', week: 'từng tuần', month: 'từng tháng' } satisfies Record<Period, string>

export function HandDownPanel({ plan, target, goal, school, asOf }: HandDownPanelProps) {
  const { backend } = useApp()
  const { busy, failure, send } = useSend()
  const [step, setStep] = useState<Period>('week')
  /** What was typed and not yet saved. */
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [tried, setTried] = useState(false)
  const load = useCallback(
    async () => ({
      of: target,
      ...(await backend.call('plans.handDown', { id: plan.id, targetId: target.id, asOf, schoolId: school.id, step })),
    }),
    [asOf, backend, plan.id, school.id, step, target],
  )
  const { value, error } = useFresh(load)
  const kept = Object.fromEntries(Object.entries(target.quotas).map(([name, count]) => [name, String(count)]))
  const texts = { ...kept, ...typed }
  const reading = readQuotas(texts)
  const changed = Object.entries(typed).some(([name, text]) => text.trim() !== (kept[name] ?? ''))
  const required = value?.groups.reduce((sum, { figure }) => sum + figure.required, 0) ?? 0
  const balance = value && goal !== null ? quotaBalance(value.groups, goal) : null
  const save = () => {
    setTried(true)
    if (!reading.ok) return
    const targets = putPart(plan.targets, { ...target, quotas: reading.quotas })
    send(backend.call('plans.update', { id: plan.id, plan: planInput({ targets }) }), 'Đã lưu số giao', () => {
      setTyped({})
      setTried(false)
    })
  }
  const problem = error ?? failure
  return (
    <form
      className="hand-down"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <div className="panel-bar">
        <SelectField
          label="Chia theo"
          inline
          value={step}
          onChange={(next) => setStep(PERIODS.find((one) => one === next) ?? 'week')}
        >
          {PERIODS.map((id) => (
            <option key={id} value={id}>
              {STEP_NAMES[id]}
            </option>
          ))}
        </SelectField>
        <p className="muted">Ghi số ở cột “Giao” để tự định cho lớp, tổ; để trống thì chương trình chia theo mẫu số.</p>
        {changed && (
          <>
            <Button onClick={() => setTyped({})}>Bỏ thay đổi</Button>
            <Button look="primary" submit busy={busy}>
              Lưu số giao
            </Button>
          </>
        )}
      </div>
      {problem !== null && <Notice look="bad">{problem}</Notice>}
      {balance && (
        <Notice look="warn">
          Tổng số giao là {formatCount(balance.given)},{' '}
          {balance.missing > 0
            ? `còn thiếu ${formatCount(balance.missing)} so với chỉ tiêu.`
            : `nhiều hơn chỉ tiêu ${formatCount(-balance.missing)}.`}
        </Notice>
      )}
      {value?.steps.length === 0 && (
        <Notice>
          {target.due === null
            ? 'Chỉ tiêu không có hạn nên không chia theo thời gian được. Hãy ghi hạn cho chỉ tiêu.'
            : 'Đã qua hạn của chỉ tiêu nên không còn ngày để chia.'}
        </Notice>
      )}
      {value && value.groups.length > 0 && (
        <HandDownTable
          handDown={value}
          step={step}
          texts={texts}
          required={required}
          problems={tried && !reading.ok ? reading.problems : {}}
          onType={(name, text) => setTyped((before) => ({ ...before, [name]: text }))}
        />
      )}
    </form>
  )
}
