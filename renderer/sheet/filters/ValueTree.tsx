/**
 * The list of values of a filter: a press ticks a line, arrow keys walk, space ticks, right and left open and close a
 * year. One stop of the Tab key, however long it is.
 */
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { formatCount } from '../../../shared/text/numbers.ts'
import { type PanelItem, type Ticked, tickedOf } from './panel-items.ts'

interface ValueTreeProps {
  label: string
  items: readonly PanelItem[]
  ticked: ReadonlySet<string>
  onPress: (item: PanelItem) => void
  onOpen: (item: PanelItem, open: boolean) => void
}

/** Lines beyond these are found by searching: nobody scrolls through 5,000 names. */
const MOST_LINES = 300
const CHECKED = { all: 'true', some: 'mixed', none: 'false' } as const satisfies Record<Ticked, string>

export function ValueTree({ label, items, ticked, onPress, onOpen }: ValueTreeProps) {
  const id = useId()
  const [chosen, setChosen] = useState(0)
  const lines = items.slice(0, MOST_LINES)
  const at = Math.min(chosen, lines.length - 1)
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, at])

  const press = (event: KeyboardEvent) => {
    const item = lines[at]
    if (!item) return
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key]
    if (to !== undefined) setChosen(Math.max(0, Math.min(to, lines.length - 1)))
    else if (event.key === ' ') onPress(item)
    else if (event.key === 'ArrowRight' && item.open === false) onOpen(item, true)
    else if (event.key === 'ArrowLeft' && item.open === true) onOpen(item, false)
    else return
    event.preventDefault()
  }
  return (
    <>
      <div
        role="tree"
        tabIndex={0}
        className="value-tree"
        aria-label={label}
        aria-multiselectable
        aria-activedescendant={lines.length > 0 ? `${id}-${at}` : undefined}
        onKeyDown={press}
      >
        {lines.map((item, index) => (
          <div
            key={item.id}
            id={`${id}-${index}`}
            role="treeitem"
            aria-level={item.level}
            aria-checked={CHECKED[tickedOf(item.keys, ticked)]}
            aria-expanded={item.open ?? undefined}
            aria-selected={index === at}
            data-active={index === at}
            className={`value-line value-level-${item.level}`}
            onClick={() => {
              setChosen(index)
              onPress(item)
            }}
          >
            <span
              className="value-open"
              data-open={item.open ?? 'none'}
              onClick={(event) => {
                if (item.open === null) return
                event.stopPropagation()
                onOpen(item, !item.open)
              }}
            />
            <span className="value-box" />
            <span className="value-label">{item.label}</span>{' '}
            <small>
              {formatCount(item.count)}
              <span className="visually-hidden"> người</span>
            </small>
          </div>
        ))}
      </div>
      {items.length > MOST_LINES && (
        <p className="field-hint">Còn {formatCount(items.length - MOST_LINES)} giá trị nữa: gõ vào ô tìm để thấy.</p>
      )}
    </>
  )
}
