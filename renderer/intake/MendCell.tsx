/**
 * A cell that can be mended: a click, Enter or F2 opens it, Enter or leaving it takes what was typed, Escape leaves it
 * as it was.
 */
import { type KeyboardEvent, useRef, useState } from 'react'

interface MendCellProps {
  /** What the cell is, for who does not see its place: "Ngày sinh dòng 7". */
  name: string
  text: string
  /** What the file says, where something else was typed. */
  before?: string | undefined
  /** An error is about it. */
  faulty: boolean
  disabled: boolean
  /** By what the list finds the cell again (`data-cell`). */
  place: string
  onMend: (text: string) => void
}

export function MendCell({ name, text, before, faulty, disabled, place, onMend }: MendCellProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const goBack = useRef(false)
  const open = () => setTyped(text)
  const close = (take: boolean) => {
    if (typed === null) return
    setTyped(null)
    if (take && typed.trim() !== text) onMend(typed.trim())
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    // Neither the dialog's button nor its way out is meant.
    event.preventDefault()
    event.stopPropagation()
    goBack.current = true
    close(event.key === 'Enter')
  }
  if (typed !== null) {
    return (
      <input
        ref={focusAll}
        className="input mend-input"
        aria-label={name}
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={press}
        onBlur={() => close(true)}
      />
    )
  }
  return (
    <button
      ref={(button) => {
        if (!button || !goBack.current) return
        goBack.current = false
        button.focus()
      }}
      type="button"
      className={['mend-cell', faulty && 'mend-cell-faulty', before !== undefined && 'mend-cell-done']
        .filter(Boolean)
        .join(' ')}
      data-cell={place}
      aria-description={`Sửa ${name}`}
      title={before === undefined ? 'Bấm để sửa' : `Trong tệp: ${before === '' ? '(trống)' : `“${before}”`}`}
      disabled={disabled}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== 'F2') return
        event.preventDefault()
        open()
      }}
    >
      {text || <span className="muted">(trống)</span>}
    </button>
  )
}

function focusAll(input: HTMLInputElement | null): void {
  if (!input || input === document.activeElement) return
  input.focus()
  input.select()
}
