/** Parts of a list, each with how many it has; arrow keys move between them. */
import { type KeyboardEvent, useRef } from 'react'
import { formatCount } from '../../shared/text/numbers.ts'
import './count-tabs.css'

interface CountTabsProps<T extends string> {
  label: string
  tabs: readonly { id: T; label: string; count: number }[]
  value: T
  onChange: (id: T) => void
}

export function CountTabs<T extends string>({ label, tabs, value, onChange }: CountTabsProps<T>) {
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const at = (tabs.findIndex((tab) => tab.id === value) + step + tabs.length) % tabs.length
    const next = tabs[at]
    if (!next) return
    onChange(next.id)
    list.current?.querySelectorAll('button')[at]?.focus()
  }
  return (
    <div ref={list} className="count-tabs" role="tablist" aria-label={label}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          className="count-tab"
          aria-selected={tab.id === value}
          tabIndex={tab.id === value ? 0 : -1}
          onKeyDown={move}
          onClick={() => onChange(tab.id)}
        >
          {tab.label} <strong>{formatCount(tab.count)}</strong>
        </button>
      ))}
    </div>
  )
}
