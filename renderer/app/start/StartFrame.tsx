/** The card on which the start screens stand: name of the product, a title, a form. */
import type { FormEvent, ReactNode } from 'react'

interface StartFrameProps {
  title: string
  intro: ReactNode
  children: ReactNode
  onSubmit: () => void
}

export function StartFrame({ title, intro, children, onSubmit }: StartFrameProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <main className="start">
      <form className="start-card" onSubmit={submit} noValidate>
        <p className="start-brand">Sổ Định Danh</p>
        <div className="start-head">
          <h1>{title}</h1>
          <p className="muted">{intro}</p>
        </div>
        {children}
      </form>
    </main>
  )
}
