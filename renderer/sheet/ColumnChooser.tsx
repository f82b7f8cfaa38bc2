/**
 * Which columns and tracks the sheet shows, in which order, and which are pinned. A line is moved by dragging it, or by
 * Alt and an arrow key while one of its controls has the focus.
 */
import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react'
import { Icon } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'
import type { ColumnChoice } from './columns.ts'
import type { Columns } from './use-columns.ts'
import './column-chooser.css'

interface ColumnChooserProps {
  columns: Columns
  onOpenTracks: () => void
}

export function ColumnChooser({ columns, onOpenTracks }: ColumnChooserProps) {
  return (
    <Popover label="Cột" name="Chọn cột" icon="columns">
      {() => (
        <>
          <p id="column-help" className="menu-title">
            Kéo để đổi thứ tự, hoặc nhấn Alt+↑ Alt+↓
          </p>
          <ChoiceList columns={columns} />
          <div className="menu-line" />
          <button type="button" className="menu-item" disabled={!columns.isChanged} onClick={columns.reset}>
            <Icon name="refresh" />
            Đặt lại cột như ban đầu
          </button>
          <button type="button" className="menu-item" data-close onClick={onOpenTracks}>
            <Icon name="edit" />
            Nội dung theo dõi…
          </button>
        </>
      )}
    </Popover>
  )
}

function ChoiceList({ columns }: { columns: Columns }) {
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const end = () => {
    setDragged(null)
    setOver(null)
  }
  return (
    <ul className="column-chooser" aria-label="Các cột" aria-describedby="column-help">
      {columns.choices.map((choice) => (
        <ChoiceLine
          key={choice.id}
          choice={choice}
          columns={columns}
          state={choice.id === dragged ? 'dragged' : choice.id === over ? 'over' : undefined}
          onDragStart={() => setDragged(choice.id)}
          onDragOver={(event) => {
            if (dragged === null) return
            event.preventDefault()
            setOver(choice.id)
          }}
          onDrop={() => {
            if (dragged !== null) columns.place(dragged, choice.id)
            end()
          }}
          onDragEnd={end}
        />
      ))}
    </ul>
  )
}

interface ChoiceLineProps {
  choice: ColumnChoice
  columns: Columns
  state: 'dragged' | 'over' | undefined
  onDragStart: () => void
  onDragOver: (event: DragEvent) => void
  onDrop: () => void
  onDragEnd: () => void
}

function ChoiceLine({ choice, columns, state, ...drag }: ChoiceLineProps) {
  const line = useRef<HTMLLIElement>(null)
  const pinned = columns.isPinned(choice)
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (!event.altKey || step === null) return
    event.preventDefault()
    const at = columns.choices.indexOf(choice)
    const target = columns.choices[at + step]
    if (target) columns.place(choice.id, target.id)
    line.current?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <li ref={line} className="column-line" data-state={state} draggable {...drag} onKeyDown={press}>
      <span className="column-grip" aria-hidden="true" />
      <label className="choice menu-item">
        <input type="checkbox" checked={columns.isShown(choice)} onChange={() => columns.toggle(choice)} />
        {choice.label}
      </label>
      <button
        type="button"
        className="column-pin"
        aria-pressed={pinned}
        aria-label={`Ghim cột ${choice.label}`}
        title={pinned ? 'Bỏ ghim cột' : 'Ghim cột bên trái'}
        onClick={() => columns.setPinned(choice, !pinned)}
      >
        <Icon name="pin" />
      </button>
    </li>
  )
}
