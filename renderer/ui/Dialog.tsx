/**
 * A window over the screen. Built on `<dialog>`: the rest of the screen is inert, focus stays inside and goes back
 * to where it was, Escape closes (unless `locked`, while work is under way that a close would leave in the dark).
 */
import { type FormEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { Icon } from './Icon.tsx'
import './dialog.css'

interface DialogProps {
  title: string
  children: ReactNode
  /** Buttons, the main one last. */
  footer?: ReactNode
  size?: 'small' | 'medium' | 'large'
  /** `palette`: near the top of the window, close to its edge. */
  look?: 'palette'
  locked?: boolean
  onClose: () => void
  /** Given, the dialog is a form and Enter submits it. */
  onSubmit?: () => void
}

export function Dialog({
  title,
  children,
  footer,
  size = 'small',
  look,
  locked = false,
  onClose,
  onSubmit,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  // In the layout phase, because closing gives the focus back only while the element is still in the page.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    element?.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => element?.close()
  }, [])
  const body = (
    <>
      <div className="dialog-body">{children}</div>
      {footer !== undefined && <div className="dialog-foot">{footer}</div>}
    </>
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit?.()
  }
  return (
    <dialog
      ref={dialog}
      className={`dialog dialog-${look ?? size}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        if (!locked) onClose()
      }}
    >
      <header className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="dialog-close" aria-label="Đóng" disabled={locked} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {onSubmit ? (
        <form className="dialog-form" onSubmit={submit} noValidate>
          {body}
        </form>
      ) : (
        <div className="dialog-form">{body}</div>
      )}
    </dialog>
  )
}
