/** One of a few, side by side. Native radio buttons: arrow keys move between them. */
import { useId } from 'react'
import './segments.css'

interface RadiosProps<T extends string> {
  label: string
  options: readonly { id: T; label: string }[]
  value: T
  onChange: (id: T) => void
}

export function Radios<T extends string>({ label, options, value, onChange }: RadiosProps<T>) {
  const name = useId()
  return (
    <div className="radios" role="radiogroup" aria-label={label}>
      <span className="display-name">{label}</span>
      <span className="segments">
        {options.map((option) => (
          <label key={option.id} className="segment radio">
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              checked={option.id === value}
              onChange={() => onChange(option.id)}
            />
            {option.label}
          </label>
        ))}
      </span>
    </div>
  )
}
