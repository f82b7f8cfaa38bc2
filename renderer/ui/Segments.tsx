/** Parts of one screen or dialog, one in sight at a time; arrow keys move between them. */
import { type KeyboardEvent, useRef } from 'react'
import './segments.css'

interface SegmentsProps<T extends string> {
  /** What the parts are parts of. */
  label: string
  items: readonly { id: T; label: string }[]
  value: T
  onChange: (id: T) => void
}

export function Segments<T extends string>({ label, items, value, onChange }: SegmentsProps<T>) {
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const at = (items.findIndex((item) => item.id === value) + step + items.length) % items.length
    const next = items[at]
    if (!next) return
    onChange(next.id)
    list.current?.querySelectorAll('button')[at]?.focus()
  }
  return (
    <div ref={list} className="segments" role="tablist" aria-label={label}>
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          role="tab"
          className="segment"
          aria-selected={item.id === value}
          tabIndex={item.id === value ? 0 : -1}
          onKeyDown={move}
          onClick={() => onChange(item.id)}
        >
          {item.label}
        </button>
      ))}
    </div>
  )
}
