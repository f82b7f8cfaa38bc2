/** Several boxes to tick under one heading; `value` holds those that are ticked, in the order of the options. */
import { useId } from 'react'
import { FieldNote } from './Field.tsx'
import './field.css'

interface ChoicesProps<T extends string> {
  label: string
  options: readonly { id: T; label: string }[]
  value: readonly T[]
  onChange: (value: T[]) => void
  hint?: string
  error?: string | null
}

export function Choices<T extends string>({ label, options, value, onChange, hint, error = null }: ChoicesProps<T>) {
  const noteId = useId()
  const hasNote = error !== null || hint !== undefined
  return (
    <fieldset className="choices" aria-describedby={hasNote ? noteId : undefined}>
      <legend>{label}</legend>
      <div className="choices-boxes">
        {options.map((option) => (
          <label key={option.id} className="choice">
            <input
              type="checkbox"
              checked={value.includes(option.id)}
              onChange={({ target }) =>
                onChange(
                  options.map(({ id }) => id).filter((id) => (id === option.id ? target.checked : value.includes(id))),
                )
              }
            />
            {option.label}
          </label>
        ))}
      </div>
      {hasNote && <FieldNote id={noteId} hint={hint} error={error} />}
    </fieldset>
  )
}
