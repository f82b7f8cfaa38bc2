/** Sending a change from a dialog: its failure is said there, its success at the foot of the screen. */
import { useMessages } from '../ui/Toasts.tsx'
import { useWork } from './use-work.ts'

interface Send {
  busy: boolean
  failure: string | null
  /** @param said what is told when it worked; @param then runs after it */
  send: <T>(call: Promise<T>, said: string, then: (value: T) => void) => void
}

export function useSend(): Send {
  const messages = useMessages()
  const { run, ...work } = useWork()
  return {
    ...work,
    send: (call, said, then) =>
      run(async () => {
        const value = await call
        messages.say(said)
        then(value)
      }),
  }
}
