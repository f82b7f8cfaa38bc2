/** Moves people on a day: to another class, to another school of the register, or out of it. Nothing before is lost. */
import { useCallback, useState } from 'react'
import { compareGroupNames } from '../../shared/domain/figures.ts'
import { groupOf } from '../../shared/domain/person.ts'
import { type IsoDate, formatDate } from '../../shared/text/dates.ts'
import { tidy } from '../../shared/text/fold.ts'
import { formatCount } from '../../shared/text/numbers.ts'
import { useApp } from '../app/context.ts'
import { useLoad } from '../app/use-load.ts'
import type { SheetDialogsProps } from '../sheet/SheetDialogs.tsx'
import { nameTargets } from '../sheet/targets.ts'
import { useCommand } from '../sheet/use-command.ts'
import { DateField } from '../ui/DateField.tsx'
import { SelectField, TextField } from '../ui/Field.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import './moves.css'

type Where = 'class' | 'school' | 'out'

export function TransferDialog({ kind, school, targets, all, workDate, undo, onDone, onClose }: SheetDialogsProps) {
  const { backend, today } = useApp()
  const command = useCommand(undo)
  const load = useCallback(async () => {
    const [schools, twice] = await Promise.all([
      backend.call('schools.list', {}),
      backend.call('people.twice', { schoolId: school.id }),
    ])
    return { others: schools.filter(({ id }) => id !== school.id), twice }
  }, [backend, school.id])
  const { value, error } = useLoad(load)
  const pupils = kind === 'student'
  const [where, setWhere] = useState<Where>(pupils ? 'class' : 'school')
  const [schoolId, setSchoolId] = useState<number | null>(null)
  const [className, setClassName] = useState('')
  const [on, setOn] = useState<IsoDate>(workDate)
  const [problem, setProblem] = useState<string | null>(null)

  const others = value?.others ?? []
  const goal = others.find(({ id }) => id === schoolId) ?? others[0]
  const ids = targets.map(({ id }) => id)
  const there = new Set(value?.twice.flatMap((one) => (one.there.schoolId === goal?.id ? [one.here.id] : [])))
  const already = ids.filter((id) => there.has(id)).length
  const wanted = tidy(className)
  const blocked = problem !== null || (where === 'class' ? wanted === '' : where === 'school' && !goal)
  const done = () => {
    onDone()
    onClose()
  }
  const submit = () => {
    if (blocked) return
    const who = nameTargets(targets)
    if (where === 'out') {
      command.send(backend.call('people.leave', { ids, on }), `Đã ghi ${who} chuyển đi từ ${formatDate(on)}`, done)
      return
    }
    const to = where === 'class' ? school : goal
    if (!to) return
    const input = { ids, toSchoolId: to.id, className: pupils && wanted !== '' ? wanted : null, on }
    const goalName = where === 'class' ? `lớp ${wanted}` : to.name
    command.send(backend.call('people.transfer', input), `Đã chuyển ${who} đến ${goalName} từ ${formatDate(on)}`, done)
  }
  const groups = [...new Set(all.map(groupOf))].filter(Boolean).toSorted(compareGroupNames)
  const choice = (id: Where, label: string) => (
    <label className="choice">
      <input type="radio" name="where" checked={where === id} onChange={() => setWhere(id)} />
      {label}
    </label>
  )
  return (
    <FormDialog
      title={`Chuyển ${nameTargets(targets)}`}
      work={command}
      action={targets.length === 1 ? 'Chuyển' : `Chuyển ${formatCount(targets.length)} người`}
      blocked={blocked}
      onSubmit={submit}
      onClose={onClose}
    >
      <fieldset className="choices">
        <legend>Chuyển đến</legend>
        {pupils && choice('class', 'Lớp khác của trường này')}
        {choice('school', 'Trường khác có trong sổ')}
        {choice('out', 'Nơi khác, ngoài sổ này')}
      </fieldset>
      {error !== null && <Notice look="bad">{error}</Notice>}
      {where === 'school' && value && others.length === 0 && (
        <Notice look="warn">
          Sổ chỉ có một trường. Bấm tên trường ở góc trên bên trái, “Thêm trường…”, rồi làm lại.
        </Notice>
      )}
      {where === 'school' && goal && (
        <SelectField label="Trường" value={goal.id} onChange={(id) => setSchoolId(Number(id))}>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <div className="transfer-day">
        {pupils && where !== 'out' && (
          <TextField
            label={where === 'class' ? 'Lớp mới' : 'Lớp ở trường mới'}
            value={className}
            placeholder={where === 'school' ? 'để trống nếu chưa biết' : ''}
            {...(where === 'class' ? { list: 'classes-here' } : {})}
            onChange={setClassName}
          />
        )}
        <DateField
          label={where === 'out' ? 'Ngày rời trường' : where === 'class' ? 'Ngày vào lớp mới' : 'Ngày vào trường mới'}
          value={on}
          today={today}
          required="Hãy ghi ngày."
          notAfterToday="Ngày chuyển"
          onProblem={setProblem}
          onChange={(day) => day !== null && setOn(day)}
        />
      </div>
      <datalist id="classes-here">
        {groups.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {where === 'school' && already > 0 && (
        <Notice>
          {formatCount(already)} người đã có tên trong danh sách của trường đến. Hai bản ghi được nối lại: từ ngày
          chuyển chỉ tính ở trường đến, các mốc đã có được đem theo.
        </Notice>
      )}
      <p className="muted">{SAYING[where]}</p>
    </FormDialog>
  )
}

const SAYING: Record<Where, string> = {
  class: 'Trước ngày đó số liệu vẫn tính ở lớp cũ; lớp cũ còn xem được khi trỏ vào tên.',
  school: 'Trước ngày đó tính ở trường cũ, từ ngày đó tính ở trường mới. Các mốc và lý do đã ghi được đem theo.',
  out: 'Người đó không bị xóa: trước ngày này vẫn được tính, và xem lại được bằng bộ lọc “Đã rời trường”.',
}
