/** The visit of the mobile team: day, hours, break, how long each takes, how many at once, where. */
import type { IsoDate } from '../../shared/text/dates.ts'
import { useApp } from '../app/context.ts'
import { DateField } from '../ui/DateField.tsx'
import { TextField } from '../ui/Field.tsx'
import type { OptionProblems } from './report-options.ts'
import type { SessionForm } from './session-form.ts'

interface SessionFieldsProps {
  form: SessionForm
  asOf: IsoDate
  problems: OptionProblems
  onChange: (form: SessionForm) => void
}

export function SessionFields({ form, asOf, problems, onChange }: SessionFieldsProps) {
  const { today } = useApp()
  const field = (key: Exclude<keyof SessionForm, 'on' | 'place'>, label: string) => (
    <TextField
      label={label}
      value={form[key]}
      size={6}
      error={problems[key] ?? null}
      onChange={(text) => onChange({ ...form, [key]: text })}
    />
  )
  return (
    <fieldset className="report-session">
      <legend>Buổi làm việc của tổ lưu động</legend>
      <div className="form-row">
        <DateField
          label="Ngày"
          value={form.on ?? asOf}
          today={today}
          required="Hãy ghi ngày."
          onChange={(on) => onChange({ ...form, on })}
        />
        <TextField
          label="Địa điểm"
          value={form.place}
          placeholder="Hội trường"
          onChange={(place) => onChange({ ...form, place })}
        />
      </div>
      <div className="report-clocks">
        {field('from', 'Từ')}
        {field('until', 'Đến')}
        {field('breakFrom', 'Nghỉ từ')}
        {field('breakUntil', 'Nghỉ đến')}
        {field('minutesEach', 'Phút mỗi người')}
        {field('desks', 'Số bàn')}
      </div>
    </fieldset>
  )
}
