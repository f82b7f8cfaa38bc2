/**
 * A dialog with something to fill in or to confirm: cancel, the button that does it, and below the fields why it
 * failed. While the work is under way it stays open and takes no more clicks.
 */
import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import type { IconName } from './Icon.tsx'
import { Notice } from './Notice.tsx'

interface FormDialogProps {
  title: string
  size?: 'small' | 'medium' | 'large'
  work: { busy: boolean; failure: string | null }
  /** The words on the button that does it: a verb. */
  action: ReactNode
  actionIcon?: IconName
  /** `danger` where something is taken away: the way out has the focus then. */
  look?: 'primary' | 'danger'
  /** The button takes no click as the fields stand. */
  blocked?: boolean
  /** Buttons between cancel and the main one. */
  otherActions?: ReactNode
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

export function FormDialog({
  title,
  size = 'small',
  work,
  action,
  actionIcon,
  look = 'primary',
  blocked = false,
  otherActions,
  onSubmit,
  onClose,
  children,
}: FormDialogProps) {
  return (
    <Dialog
      title={title}
      size={size}
      onClose={onClose}
      onSubmit={onSubmit}
      locked={work.busy}
      footer={
        <>
          <Button data-first={look === 'danger' || undefined} onClick={onClose}>
            Hủy
          </Button>
          {otherActions}
          <Button
            look={look}
            submit
            busy={work.busy}
            disabled={blocked}
            {...(actionIcon === undefined ? {} : { icon: actionIcon })}
          >
            {action}
          </Button>
        </>
      }
    >
      {children}
      {work.failure !== null && <Notice look="bad">{work.failure}</Notice>}
    </Dialog>
  )
}
