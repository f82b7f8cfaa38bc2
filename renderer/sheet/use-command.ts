/** Sending a command of a dialog: busy while it runs, the failure said in the dialog, the success at the foot of the screen. */
import { useState } from 'react'
import type { EditResult } from '../../shared/contract/schemas.ts'
import { messageOf } from '../app/backend.ts'
import { useMessages } from '../ui/Toasts.tsx'

interface Command {
  busy: boolean
  failure: string | null
  /** @param said what is told when it worked; @param then runs after it */
  send: (command: Promise<EditResult>, said: string, then: () => void) => void
}

export function useCommand(undo: (changeSetId?: number) => void): Command {
  const messages = useMessages()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  return {
    busy,
    failure,
    send: (command, said, then) => {
      const finish = async () => {
        const { changeSet } = await command
        if (changeSet) messages.say(said, { label: 'Hoàn tác', run: () => undo(changeSet.id) })
        else messages.say('Không có gì thay đổi')
        then()
      }
      setBusy(true)
      setFailure(null)
      finish()
        .catch((error: unknown) => setFailure(messageOf(error)))
        .finally(() => setBusy(false))
    },
  }
}
