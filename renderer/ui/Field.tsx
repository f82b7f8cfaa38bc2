/** A labelled control with a hint below it and, where something is wrong, a sentence that says what. */
import { type ComponentProps, type ReactNode, useId } from 'react'
import './field.css'

interface FieldProps {
  label: string
  hint?: ReactNode
  error?: string | null
  /** Stands in a bar: label before the control, on one line. */
  inline?: boolean
}

interface ControlIds {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** The frame of a field; `children` makes the control from the ids that tie it to label and hint. */
export function Field({
  label,
  hint,
  error = null,
  inline = false,
  children,
}: FieldProps & { children: (control: ControlIds) => ReactNode }) {
  const id = useId()
  const noteId = `${id}-note`
  const hasNote = error !== null || hint !== undefined
  return (
    <div className={inline ? 'field field-inline' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-describedby': hasNote ? noteId : undefined,
        'aria-invalid': error === null ? undefined : true,
      })}
      {hasNote && <FieldNote id={noteId} hint={hint} error={error} />}
    </div>
  )
}

interface FieldNoteProps {
  id: string
  hint: ReactNode
  error: string | null
}

/** What stands below a field: what is wrong, read out at once, or else its hint. */
export function FieldNote({ id, hint, error }: FieldNoteProps) {
  return error === null ? (
    <p id={id} className="field-hint">
      {hint}
    </p>
  ) : (
    <p id={id} className="field-error" role="alert">
      {error}
    </p>
  )
}

type TextFieldProps = FieldProps & Omit<ComponentProps<'input'>, 'onChange'> & { onChange: (text: string) => void }

export function TextField({ label, hint, error, inline, onChange, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error ?? null} inline={inline ?? false}>
      {(control) => (
        <input
          type="text"
          autoComplete="off"
          spellCheck={false}
          {...input}
          {...control}
          className="input"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

type SelectFieldProps = FieldProps & Omit<ComponentProps<'select'>, 'onChange'> & { onChange: (value: string) => void }

/** `children` are `<option>` and `<optgroup>` elements. */
export function SelectField({ label, hint, error, inline, onChange, children, ...select }: SelectFieldProps) {
  return (
    <Field label={label} hint={hint} error={error ?? null} inline={inline ?? false}>
      {(control) => (
        <select {...select} {...control} className="input select" onChange={(event) => onChange(event.target.value)}>
          {children}
        </select>
      )}
    </Field>
  )
}

type LinesFieldProps = FieldProps & Omit<ComponentProps<'textarea'>, 'onChange'> & { onChange: (text: string) => void }

/** Text of several lines. */
export function LinesField({ label, hint, error, inline, onChange, ...area }: LinesFieldProps) {
  return (
    <Field label={label} hint={hint} error={error ?? null} inline={inline ?? false}>
      {(control) => (
        <textarea
          rows={4}
          spellCheck={false}
          {...area}
          {...control}
          className="input lines"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
