/**
 * Marks a stage for many people at once: whom (rows, a pasted list, scanned cards), which stage, which day; shows
 * beforehand what becomes of each, and does it as one step.
 */
import { type ReactNode, useState } from 'react'
import { marksOf, planMark } from '../../shared/domain/mark-plan.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import { useApp } from '../app/context.ts'
import type { SheetDialogsProps } from '../sheet/SheetDialogs.tsx'
import { useCommand } from '../sheet/use-command.ts'
import { DateField } from '../ui/DateField.tsx'
import { SelectField } from '../ui/Field.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { keepStage, lastStage } from './last-stage.ts'
import { MarkOutcome } from './MarkOutcome.tsx'
import { peopleWords, stepLabel } from './mark-words.ts'
import { useWhom } from './use-whom.ts'
import { WhomFields } from './WhomFields.tsx'
import './marking.css'

const ISSUED = 'card.issued'
const NO_DAYS: ReadonlyMap<number, IsoDate> = new Map()

export function MarkDialog(props: SheetDialogsProps) {
  const { kind, school, tracks, targets, shown, all, workDate, undo, onDone, onClose } = props
  const { backend, today } = useApp()
  const command = useCommand(undo)
  const whom = useWhom(all, { targets, shown }, today)
  const stages = tracks.flatMap((track) => track.stages)
  const hasStage = (wanted: string) => stages.some(({ key }) => key === wanted)
  const [chosenStage, setStage] = useState<string | null>(null)
  const usual =
    whom.source === 'scan' && hasStage(ISSUED) ? ISSUED : hasStage(lastStage()) ? lastStage() : stages[0]?.key
  const stage = chosenStage ?? usual ?? ''
  const [clear, setClear] = useState(false)
  const [date, setDate] = useState<IsoDate>(workDate)
  const [problem, setProblem] = useState<string | null>(null)
  const [keepDays, setKeepDays] = useState(true)
  const [onlyEligible, setOnlyEligible] = useState(true)
  const [fromCards, setFromCards] = useState(true)

  const { people, issued } = whom
  const on = clear ? null : date
  const offersCards = on !== null && stage === ISSUED && issued.size > 0
  const ownDays = offersCards && fromCards ? issued : NO_DAYS
  const lines = planMark(people, { stage, on, ownDays, keepDays, onlyEligible, today })
  // Whom the box passes over: on the day that each of them would get.
  const outside = lines.filter(({ outside: why }) => why !== null).length
  const marks = marksOf(lines)
  const stageName = stages.find(({ key }) => key === stage)?.name ?? ''
  const dayProblem = clear ? null : problem

  const submit = () => {
    if (marks.length === 0 || dayProblem !== null) return
    keepStage(stage)
    const one = marks.length === 1 ? lines.find(({ person }) => person.id === marks[0]?.id)?.person.fullName : undefined
    const count = one ?? peopleWords(marks.length)
    const label = stepLabel(stageName, new Set(marks.map((mark) => mark.on)), count).slice(0, 200)
    const edits = marks.map((mark) => ({ id: mark.id, milestones: { [stage]: mark.on } }))
    const what = clear ? 'untick' : 'tick'
    const call = backend.call('sheet.apply', { schoolId: school.id, kind, what, label, edits, added: [] })
    command.send(call, `${clear ? 'Đã bỏ' : 'Đã ghi'} “${stageName}” ${clear ? 'của' : 'cho'} ${count}`, () => {
      onDone()
      onClose()
    })
  }
  return (
    <FormDialog
      title="Đánh dấu hàng loạt"
      size="large"
      work={command}
      action={`${clear ? 'Bỏ dấu' : 'Đánh dấu'} ${formatCount(marks.length)} người`}
      blocked={marks.length === 0 || dayProblem !== null}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="marking">
        <div className="marking-part">
          <WhomFields whom={whom} targets={targets} shown={shown} />
        </div>
        <div className="marking-part">
          <div className="form-row form-row-3">
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
              {offersCards && (
                <Check checked={fromCards} onChange={setFromCards}>
                  Lấy ngày cấp trên thẻ của {peopleWords(issued.size)} làm ngày ghi
                </Check>
              )}
              <Check checked={keepDays} onChange={setKeepDays}>
                Ai đã có ngày thì giữ nguyên
              </Check>
              {outside > 0 && (
                <Check checked={onlyEligible} onChange={setOnlyEligible}>
                  Bỏ qua {peopleWords(outside)} không đủ điều kiện
                </Check>
              )}
            </div>
          )}
          <MarkOutcome lines={lines} today={today} />
        </div>
      </div>
    </FormDialog>
  )
}

interface CheckProps {
  checked: boolean
  onChange: (checked: boolean) => void
  children: ReactNode
}

function Check({ checked, onChange, children }: CheckProps) {
  return (
    <label className="choice">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{children}</span>
    </label>
  )
}
