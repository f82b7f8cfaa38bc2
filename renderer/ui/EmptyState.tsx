/** What stands where there is nothing to show: why, and what to do next. */
import type { ReactNode } from 'react'
import './empty-state.css'

interface EmptyStateProps {
  title: string
  children?: ReactNode
  actions?: ReactNode
}

export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <section className="empty-state">
      <h2>{title}</h2>
      {children !== undefined && <div className="empty-state-words">{children}</div>}
      {actions !== undefined && <div className="empty-state-actions">{actions}</div>}
    </section>
  )
}
