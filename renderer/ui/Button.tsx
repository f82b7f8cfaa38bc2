/** The one button. `primary` once a screen; `quiet` for tools in a bar; `danger` for what takes something away. */
import type { ComponentProps } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import './button.css'

interface ButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'className'> {
  look?: 'plain' | 'primary' | 'quiet' | 'danger'
  icon?: IconName
  /** Work is under way: the button stays where it is, says so and takes no more clicks. */
  busy?: boolean
  submit?: boolean
}

export function Button({
  look = 'plain',
  icon,
  busy = false,
  submit = false,
  disabled,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={submit ? 'submit' : 'button'}
      className={`button button-${look}`}
      disabled={disabled === true || busy}
      aria-busy={busy || undefined}
    >
      {busy ? <span className="spinner" aria-hidden="true" /> : icon && <Icon name={icon} />}
      {children !== undefined && <span>{children}</span>}
    </button>
  )
}
