/** Marks a stage for many people at once: whom, which stage, which day; says beforehand how many will change. */
import { useMemo, useState } from 'react'
import type { IsoDate } from '../../shared/text/dates.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import { eligibilityOn } from '../../shared/domain/eligibility.ts'
import { useApp } from '../app/context.ts'
import { DateField } from '../ui/DateField.tsx'
import { SelectField } from '../ui/Field.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { markSentence, planMark } from './mark-plan.ts'
import type { SheetDialogsProps } from './SheetDialogs.tsx'
import { nameTargets } from './targets.ts'
import { useCommand } from './use-command.ts'

let lastStage = ''

export function MarkDialog({ tracks, targets, shown, workDate, undo, onDone, onClose }: SheetDialogsProps) {
  const { backend, today } = useApp()
  const command = useCommand(undo)
  const stages = tracks.flatMap((track) => track.stages)
  const [whom, setWhom] = useState<'targets' | 'shown'>(targets.length > 0 ? 'targets' : 'shown')
  const [stage, setStage] = useState(stages.some(({ key }) => key === lastStage) ? lastStage : (stages[0]?.key ?? ''))
  const [clear, setClear] = useState(false)
  const [date, setDate] = useState<IsoDate>(workDate)
  const [problem, setProblem] = useState<string | null>(null)
  const [keepDates, setKeepDates] = useState(true)
  const [onlyEligible, setOnlyEligible] = useState(true)

  const on = clear ? null : date
  const people = whom === 'targets' ? targets : shown
  const outside = useMemo(() => people.filter((person) => !eligibilityOn(person, date).eligible).length, [people, date])
  const plan = useMemo(() => {
    const asked = onlyEligible && on !== null ? people.filter((one) => eligibilityOn(one, on).eligible) : people
    return planMark(asked, stage, on, keepDates)
  }, [people, stage, on, keepDates, onlyEligible])
  const stageName = stages.find(({ key }) => key === stage)?.name ?? ''

  const submit = () => {
    if (plan.ids.length === 0 || problem !== null) return
    lastStage = stage
    const said = `${clear ? 'Đã bỏ' : 'Đã ghi'} “${stageName}” ${clear ? 'của' : 'cho'} ${formatCount(plan.ids.length)} người`
    command.send(backend.call('progress.mark', { ids: plan.ids, stage, on }), said, () => {
      onDone()
      onClose()
    })
  }
  return (
    <FormDialog
      title="Đánh dấu"
      work={command}
      action={`${clear ? 'Bỏ dấu' : 'Đánh dấu'} ${formatCount(plan.ids.length)} người`}
      blocked={plan.ids.length === 0 || problem !== null}
      onSubmit={submit}
      onClose={onClose}
    >
      <fieldset className="choices">
        <legend>Đánh dấu cho</legend>
        {targets.length > 0 && (
          <label className="choice">
            <input type="radio" name="whom" checked={whom === 'targets'} onChange={() => setWhom('targets')} />
            {targets.length === 1 ? nameTargets(targets) : `${formatCount(targets.length)} dòng đã chọn`}
          </label>
        )}
        <label className="choice">
          <input type="radio" name="whom" checked={whom === 'shown'} onChange={() => setWhom('shown')} />
          Tất cả {formatCount(shown.length)} dòng đang hiện
        </label>
      </fieldset>
      <SelectField label="Mốc" data-first value={stage} onChange={setStage}>
        {tracks.map((track) => (
          <optgroup key={track.id} label={track.name}>
            {track.stages.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      <div className="form-row">
        <SelectField label="Làm gì" value={clear ? 'clear' : 'set'} onChange={(what) => setClear(what === 'clear')}>
          <option value="set">Ghi ngày</option>
          <option value="clear">Bỏ dấu, xóa ngày</option>
        </SelectField>
        {!clear && (
          <DateField
            label="Ngày"
            value={date}
            today={today}
            required="Hãy ghi ngày."
            notAfterToday="Ngày ghi"
            onProblem={setProblem}
            onChange={(day) => day !== null && setDate(day)}
          />
        )}
      </div>
      {!clear && (
        <div>
          <label className="choice">
            <input type="checkbox" checked={keepDates} onChange={(event) => setKeepDates(event.target.checked)} />
            Ai đã có ngày thì giữ nguyên
          </label>
          {outside > 0 && (
            <label className="choice">
              <input
                type="checkbox"
                checked={onlyEligible}
                onChange={(event) => setOnlyEligible(event.target.checked)}
              />
              Bỏ qua {formatCount(outside)} người không đủ điều kiện
            </label>
          )}
        </div>
      )}
      <Notice>{markSentence(plan, on)}</Notice>
    </FormDialog>
  )
}
