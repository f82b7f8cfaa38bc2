/** The command palette: type a few letters, Enter does it. A list box that the search field drives. */
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { Action } from './action.ts'
import type { ActionContext } from './context.ts'
import { findActions } from './find-actions.ts'
import { shownShortcut } from './keys.ts'
import { recallRecent } from './recent.ts'
import { ACTIONS } from './table.ts'
import './actions.css'

interface PaletteProps {
  context: ActionContext
  onChoose: (action: Action) => void
  onClose: () => void
}

export function Palette({ context, onChoose, onClose }: PaletteProps) {
  const listId = useId()
  const [recent] = useState(recallRecent)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const found = findActions(
    ACTIONS.filter(({ id }) => id !== 'window.palette'),
    query,
    recent,
  )
  const current = Math.min(at, found.length - 1)
  const chosen = found[current]
  const chosenId = chosen && `${listId}-${chosen.id}`
  useEffect(() => {
    if (chosenId !== undefined) document.getElementById(chosenId)?.scrollIntoView({ block: 'nearest' })
  }, [chosenId])
  const press = (event: KeyboardEvent) => {
    const to = placeAfter(event.key, current, found.length)
    if (to !== null) {
      event.preventDefault()
      setAt(to)
    }
  }
  return (
    <Dialog title="Tìm lệnh" look="palette" onClose={onClose} onSubmit={() => chosen && onChoose(chosen)}>
      <input
        className="input palette-input"
        data-first
        type="text"
        role="combobox"
        aria-label="Tìm lệnh"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={chosenId}
        placeholder="Gõ vài chữ, không cần dấu: danh dau, co chu…"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onKeyDown={press}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
        }}
      />
      <ul id={listId} className="palette-list" role="listbox" aria-label="Lệnh tìm thấy">
        {found.map((action, index) => (
          <Option
            key={action.id}
            id={`${listId}-${action.id}`}
            action={action}
            ready={action.enabled(context)}
            selected={index === current}
            recent={query === '' && recent.includes(action.id)}
            onChoose={() => onChoose(action)}
          />
        ))}
      </ul>
      {found.length === 0 && <p className="palette-none">Không có lệnh nào như vậy. Hãy thử từ khác.</p>}
    </Dialog>
  )
}

interface OptionProps {
  id: string
  action: Action
  ready: true | string
  selected: boolean
  recent: boolean
  onChoose: () => void
}

function Option({ id, action, ready, selected, recent, onChoose }: OptionProps) {
  const [shortcut] = action.shortcuts
  return (
    <li
      id={id}
      className="menu-item palette-item"
      role="option"
      aria-selected={selected}
      aria-disabled={ready === true ? undefined : true}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className="palette-icon">{action.icon && <Icon name={action.icon} />}</span>
      <span>{action.label}</span>
      <small>{ready === true ? (recent ? 'Vừa dùng' : action.section) : ready}</small>
      {shortcut !== undefined && <kbd className="menu-key">{shownShortcut(shortcut)}</kbd>}
    </li>
  )
}

/** Where a key moves the choice to; null for keys that move nothing. */
function placeAfter(key: string, at: number, length: number): number | null {
  if (length === 0) return null
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % length
    case 'ArrowUp':
      return (at - 1 + length) % length
    case 'PageDown':
      return Math.min(length - 1, at + 8)
    case 'PageUp':
      return Math.max(0, at - 8)
    default:
      return null
  }
}
