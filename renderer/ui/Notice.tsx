/** A few sentences set apart: something to know (`plain`), to heed (`warn`), or that failed (`bad`, read out at once). */
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import './field.css'

export function Notice({ look = 'plain', children }: { look?: 'plain' | 'warn' | 'bad'; children: ReactNode }) {
  return (
    <div className={`notice notice-${look}`} role={look === 'bad' ? 'alert' : undefined}>
      {look !== 'plain' && <Icon name="warning" />}
      <div>{children}</div>
    </div>
  )
}
