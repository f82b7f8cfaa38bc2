/** What every screen may use: the backend, the day it is, and a way to run an action that reports its failure. */
import { createContext, use, useCallback, useState } from 'react'
import type { IsoDate } from '../../shared/text/dates.ts'
import { useMessages } from '../ui/Toasts.tsx'
import { type Backend, messageOf } from './backend.ts'

export interface AppValue {
  backend: Backend
  today: IsoDate
  version: string
}

export const AppContext = createContext<AppValue | null>(null)

export function useApp(): AppValue {
  const value = use(AppContext)
  if (!value) throw new Error('useApp outside AppContext')
  return value
}

/**
 * Runs actions one at a time: `busy` while one is under way; a failure is told at the foot of the screen.
 * @returns the runner and whether it is busy
 */
export function useAction(): [run: (action: () => Promise<void>) => void, busy: boolean] {
  const messages = useMessages()
  const [busy, setBusy] = useState(false)
  const run = useCallback(
    (action: () => Promise<void>) => {
      setBusy(true)
      action()
        .catch((error: unknown) => messages.fail(messageOf(error)))
        .finally(() => setBusy(false))
    },
    [messages],
  )
  return [run, busy]
}
