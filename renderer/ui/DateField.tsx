/**
 * A date to type, `dd/MM/yyyy`. It is read on Enter and when focus leaves; a text that is no date stays as typed,
 * with the reason under it, and the last good date stays in force. Arrow up and down move by a day.
 */
import { type KeyboardEvent, useState } from 'react'
import { type IsoDate, addDays, formatDate } from '../../shared/text/dates.ts'
import { Field } from './Field.tsx'
import { readTypedDate } from '../../shared/text/typed-date.ts'

interface DateFieldProps {
  label: string
  value: IsoDate | null
  today: IsoDate
  onChange: (date: IsoDate | null) => void
  /** Told of what is wrong with the text as it stands, so that a form can wait; null when nothing is. */
  onProblem?: (problem: string | null) => void
  hint?: string
  /** What is wrong with the day itself; what is wrong with the text comes before it. */
  error?: string
  inline?: boolean
  required?: string
  notAfterToday?: string
}

export function DateField({
  label,
  value,
  today,
  onChange,
  onProblem,
  hint,
  error,
  inline,
  ...limits
}: DateFieldProps) {
  const [text, setText] = useState(formatDate(value))
  const [problem, setProblem] = useState<string | null>(null)
  const report = (next: string | null) => {
    setProblem(next)
    onProblem?.(next)
  }
  const [seen, setSeen] = useState(value)
  if (seen !== value) {
    setSeen(value)
    setProblem(null)
    // What was typed stays as typed while it says the same day; otherwise the caret would jump under the typist.
    const reading = readTypedDate(text, { today })
    if (!reading.ok || reading.date !== value) setText(formatDate(value))
  }

  const read = (typed: string, settle: boolean) => {
    const reading = readTypedDate(typed, { today, ...limits })
    if (!reading.ok) return report(reading.message)
    report(null)
    if (settle) setText(formatDate(reading.date))
    if (reading.date !== value) onChange(reading.date)
  }
  const step = (event: KeyboardEvent, days: number) => {
    const reading = readTypedDate(text, { today })
    if (!reading.ok || reading.date === null) return
    event.preventDefault()
    read(formatDate(addDays(reading.date, days)), true)
  }
  return (
    <Field
      label={label}
      error={problem ?? error ?? null}
      inline={inline ?? false}
      {...(hint === undefined ? {} : { hint })}
    >
      {(control) => (
        <input
          {...control}
          className="input date-input"
          type="text"
          inputMode="numeric"
          placeholder="ngày/tháng/năm"
          autoComplete="off"
          size={10}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            if (problem !== null) report(null)
            const reading = readTypedDate(event.target.value, { today, ...limits })
            if (reading.ok && /\d{4}\s*$/.test(event.target.value)) read(event.target.value, false)
          }}
          onBlur={(event) => read(event.target.value, true)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') read(text, true)
            else if (event.key === 'ArrowUp') step(event, 1)
            else if (event.key === 'ArrowDown') step(event, -1)
          }}
        />
      )}
    </Field>
  )
}
