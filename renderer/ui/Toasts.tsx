/**
 * Short messages at the foot of the screen: every action is acknowledged here. Those that tell of a failure stay
 * until they are closed and are read out at once; the others leave by themselves.
 */
import { type ReactNode, createContext, use, useCallback, useEffect, useMemo, useState } from 'react'
import { Button } from './Button.tsx'
import './toasts.css'

interface Toast {
  id: string
  look: 'plain' | 'bad'
  text: string
  action: { label: string; run: () => void } | null
}

export interface Messages {
  say: (text: string, action?: { label: string; run: () => void }) => void
  fail: (text: string) => void
}

const SHOWN_FOR = 6000
const AT_MOST = 3
const MessagesContext = createContext<Messages | null>(null)

/** The way to say something at the foot of the screen. */
export function useMessages(): Messages {
  const messages = use(MessagesContext)
  if (!messages) throw new Error('useMessages outside MessagesProvider')
  return messages
}

export function MessagesProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const close = useCallback((id: string) => setToasts((all) => all.filter((toast) => toast.id !== id)), [])
  const messages = useMemo<Messages>(() => {
    const add = (toast: Omit<Toast, 'id'>) => {
      const id = crypto.randomUUID()
      // One thing at a time: what was done before gives way; failures stay until they are closed.
      setToasts((all) => [...all.filter(({ look }) => look === 'bad').slice(1 - AT_MOST), { ...toast, id }])
    }
    return {
      say: (text, action) => add({ look: 'plain', text, action: action ?? null }),
      fail: (text) => add({ look: 'bad', text, action: null }),
    }
  }, [])
  return (
    <MessagesContext value={messages}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map((toast) => (
          <ToastView key={toast.id} toast={toast} close={close} />
        ))}
      </div>
    </MessagesContext>
  )
}

function ToastView({ toast, close }: { toast: Toast; close: (id: string) => void }) {
  const { id, look, text, action } = toast
  useEffect(() => {
    if (look === 'bad') return
    const timer = setTimeout(() => close(id), SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [id, look, close])
  return (
    <div className={`toast toast-${look}`} role={look === 'bad' ? 'alert' : undefined}>
      <span>{text}</span>
      {action && (
        <Button
          look="quiet"
          onClick={() => {
            close(id)
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <Button look="quiet" icon="close" aria-label="Đóng thông báo" onClick={() => close(id)} />
    </div>
  )
}
