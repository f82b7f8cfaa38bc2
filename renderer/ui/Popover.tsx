/**
 * A small panel under a button, or over it at the foot of the window. Built on the `popover` attribute: a click elsewhere or Escape closes it and focus
 * goes back to the button. It keeps within the window. What bears `data-close` in it closes it when clicked.
 */
import { type ReactNode, useId, useRef, useState } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import './popover.css'

interface PopoverProps {
  label: ReactNode
  /** Accessible name, where the words on the button are not enough. */
  name?: string
  icon?: IconName
  look?: 'plain' | 'quiet'
  /** What a tool tip says. */
  hint?: string
  onOpen?: () => void
  /** Made only while the panel is open. */
  children: () => ReactNode
}

export function Popover({ label, name, icon, look = 'plain', hint, onOpen, children }: PopoverProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const place = (panel: HTMLElement) => {
    const anchor = button.current?.getBoundingClientRect()
    if (!anchor) return
    const below = window.innerHeight - anchor.bottom
    const above = panel.scrollHeight > below - 16 && anchor.top > below
    panel.style.top = above ? 'auto' : `${anchor.bottom + 4}px`
    panel.style.bottom = above ? `${below + anchor.height + 4}px` : 'auto'
    panel.style.left = `${Math.max(8, Math.min(anchor.left, window.innerWidth - panel.offsetWidth - 8))}px`
    panel.style.maxHeight = `${(above ? anchor.top : below) - 16}px`
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`button button-${look} popover-button`}
        popoverTarget={id}
        aria-expanded={open}
        aria-label={name}
        title={hint}
      >
        {icon && <Icon name={icon} />}
        {label !== '' && <span>{label}</span>}
        {label !== '' && <Icon name="down" />}
      </button>
      <div
        id={id}
        popover="auto"
        className="popover"
        onBeforeToggle={(event) => {
          if (event.newState !== 'open') return
          setOpen(true)
          onOpen?.()
          place(event.currentTarget)
        }}
        onToggle={(event) => {
          if (event.newState !== 'open') return setOpen(false)
          place(event.currentTarget)
          event.currentTarget.querySelector<HTMLElement>('button, input')?.focus()
        }}
        onClick={(event) => {
          const target = event.target as Element
          if (target.closest('[data-close]')) event.currentTarget.hidePopover()
        }}
      >
        {open && children()}
      </div>
    </>
  )
}
