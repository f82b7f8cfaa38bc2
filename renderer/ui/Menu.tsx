/**
 * A menu at a point of the screen. Arrow keys, Home, End and first letters move; Enter does; Escape, Tab or a click
 * elsewhere closes. The focus goes back to where it was before anything is done.
 */
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { fold } from '../../shared/text/fold.ts'
import { Icon, type IconName } from './Icon.tsx'
import './popover.css'

export interface MenuItem {
  id: string
  label: string
  icon?: IconName
  /** The key that does it, as people read it. */
  shortcut?: string
  /** Why it cannot be done now. */
  reason?: string
  /** A line stands above it. */
  opensGroup?: boolean
}

interface MenuProps {
  label: string
  items: readonly MenuItem[]
  at: { x: number; y: number }
  onChoose: (id: string) => void
  onClose: () => void
}

const MARGIN = 8

export function Menu({ label, items, at, onChoose, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null)
  const returnTo = useRef<Element | null>(null)
  useLayoutEffect(() => {
    const element = menu.current
    if (!element) return
    returnTo.current = document.activeElement
    element.showPopover()
    element.style.left = `${clamp(at.x, window.innerWidth - element.offsetWidth)}px`
    element.style.top = `${clamp(at.y, window.innerHeight - element.offsetHeight)}px`
    element.querySelector<HTMLElement>('[role=menuitem]')?.focus()
  }, [at])
  useEffect(() => {
    const away = (event: Event) => {
      if (!(event.target instanceof Node) || !menu.current?.contains(event.target)) onClose()
    }
    window.addEventListener('pointerdown', away, { capture: true })
    window.addEventListener('resize', onClose)
    window.addEventListener('blur', onClose)
    return () => {
      window.removeEventListener('pointerdown', away, { capture: true })
      window.removeEventListener('resize', onClose)
      window.removeEventListener('blur', onClose)
    }
  }, [onClose])
  const leave = () => {
    if (returnTo.current instanceof HTMLElement) returnTo.current.focus()
    onClose()
  }
  const choose = ({ id, reason }: MenuItem) => {
    if (reason !== undefined) return
    leave()
    onChoose(id)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault()
      leave()
      return
    }
    const lines = [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
    const to = placeAfter(
      event.key,
      items,
      lines.findIndex((line) => line === document.activeElement),
    )
    if (to === null) return
    event.preventDefault()
    lines[to]?.focus()
  }
  return (
    <div
      ref={menu}
      popover="manual"
      className="popover menu"
      role="menu"
      aria-label={label}
      onKeyDown={press}
      onContextMenu={(event) => event.preventDefault()}
    >
      {items.map((item, at) => (
        <div key={item.id} role="none">
          {at > 0 && item.opensGroup && <div className="menu-line" role="separator" />}
          <button
            type="button"
            role="menuitem"
            className="menu-item"
            tabIndex={-1}
            aria-disabled={item.reason === undefined ? undefined : true}
            title={item.reason}
            onClick={() => choose(item)}
          >
            <span className="menu-icon">{item.icon && <Icon name={item.icon} />}</span>
            {item.label}
            {item.shortcut !== undefined && <kbd className="menu-key">{item.shortcut}</kbd>}
          </button>
        </div>
      ))}
    </div>
  )
}

function clamp(place: number, most: number): number {
  return Math.max(MARGIN, Math.min(place, most - MARGIN))
}

function placeAfter(key: string, items: readonly MenuItem[], at: number): number | null {
  const { length } = items
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % length
    case 'ArrowUp':
      return (at - 1 + length) % length
    case 'Home':
      return 0
    case 'End':
      return length - 1
  }
  if (key.length !== 1) return null
  const next = items.findIndex((item, index) => index > at && fold(item.label).startsWith(fold(key)))
  const first = next === -1 ? items.findIndex((item) => fold(item.label).startsWith(fold(key))) : next
  return first === -1 ? null : first
}
