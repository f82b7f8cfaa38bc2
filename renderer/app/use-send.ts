/** Sending a change of plans or tracks from a dialog: busy while it runs, its failure said there, its success below. */
import { useState } from 'react'
import { messageOf } from './backend.ts'
import { useMessages } from '../ui/Toasts.tsx'

interface Send {
  busy: boolean
  failure: string | null
  /** @param said what is told when it worked; @param then runs after it */
  send: <T>(call: Promise<T>, said: string, then: (value: T) => void) => void
}

export function useSend(): Send {
  const messages = useMessages()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  return {
    busy,
    failure,
    send: (call, said, then) => {
      const finish = async () => {
        const value = await call
        messages.say(said)
        then(value)
      }
      setBusy(true)
      setFailure(null)
      finish()
        .catch((error: unknown) => setFailure(messageOf(error)))
        .finally(() => setBusy(false))
    },
  }
}
