/** Writes down why people cannot take part, from when to when; shows and removes what is on record of one person. */
import { useState } from 'react'
import { EXEMPTION_REASONS, type ExemptionReasonId, exemptionReason } from '../../shared/domain/exemptions.ts'
import { type IsoDate, formatDate } from '../../shared/text/dates.ts'
import { tidy } from '../../shared/text/fold.ts'
import { useApp } from '../app/context.ts'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/DateField.tsx'
import { SelectField, TextField } from '../ui/Field.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { SheetDialogsProps } from './SheetDialogs.tsx'
import { nameTargets } from './targets.ts'
import { useCommand } from './use-command.ts'

const EFFECTS = [
  { effect: 'not-eligible', label: 'Không đủ điều kiện (không tính vào mẫu số)' },
  { effect: 'absent', label: 'Không có mặt (vẫn tính vào mẫu số)' },
] as const

export function ExemptDialog({ targets, workDate, undo, onDone, onClose }: SheetDialogsProps) {
  const { backend, today } = useApp()
  const command = useCommand(undo)
  const [reason, setReason] = useState<ExemptionReasonId>('whereabouts-unknown')
  const [from, setFrom] = useState<IsoDate | null>(workDate)
  const [until, setUntil] = useState<IsoDate | null>(null)
  const [note, setNote] = useState('')
  const [problems, setProblems] = useState<{ from: string | null; until: string | null }>({ from: null, until: null })
  const [only] = targets
  const existing = targets.length === 1 && only ? only.exemptions : []
  const backwards = from !== null && until !== null && until < from
  const blocked = from === null || backwards || problems.from !== null || problems.until !== null

  const submit = () => {
    if (blocked) return
    const ids = targets.map((person) => person.id)
    const call = backend.call('progress.exempt', { ids, reason, from, until, note: tidy(note) || null })
    command.send(call, `Đã ghi “${exemptionReason(reason).name}” cho ${nameTargets(targets)}`, () => {
      onDone()
      onClose()
    })
  }
  return (
    <FormDialog
      title={`Lý do: ${nameTargets(targets)}`}
      work={command}
      action="Ghi lý do"
      blocked={blocked}
      onSubmit={submit}
      onClose={onClose}
    >
      {existing.length > 0 && (
        <ul className="exemptions" aria-label="Lý do đã ghi">
          {existing.map((one) => (
            <li key={one.id}>
              <span>
                <strong>{exemptionReason(one.reason).name}</strong>
                <br />
                <span className="muted">
                  Từ {formatDate(one.from)}
                  {one.until !== null && ` đến ${formatDate(one.until)}`}
                  {one.note !== null && `: ${one.note}`}
                </span>
              </span>
              <Button
                icon="remove"
                busy={command.busy}
                onClick={() =>
                  command.send(
                    backend.call('progress.removeExemption', { exemptionId: one.id }),
                    `Đã bỏ “${exemptionReason(one.reason).name}” của ${nameTargets(targets)}`,
                    onClose,
                  )
                }
              >
                Bỏ lý do
              </Button>
            </li>
          ))}
        </ul>
      )}
      <SelectField label="Lý do" data-first value={reason} onChange={(value) => setReason(exemptionReason(value).id)}>
        {EFFECTS.map(({ effect, label }) => (
          <optgroup key={effect} label={label}>
            {EXEMPTION_REASONS.filter((one) => one.effect === effect).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      <div className="form-row">
        <DateField
          label="Từ ngày"
          value={from}
          today={today}
          required="Hãy ghi ngày bắt đầu."
          onProblem={(problem) => setProblems((before) => ({ ...before, from: problem }))}
          onChange={setFrom}
        />
        <DateField
          label="Đến hết ngày"
          value={until}
          today={today}
          hint="Để trống nếu chưa biết."
          onProblem={(problem) => setProblems((before) => ({ ...before, until: problem }))}
          onChange={setUntil}
        />
      </div>
      {backwards && <Notice look="bad">Ngày kết thúc đứng trước ngày bắt đầu.</Notice>}
      <TextField label="Ghi chú" value={note} maxLength={500} onChange={setNote} />
    </FormDialog>
  )
}
