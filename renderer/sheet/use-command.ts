/** Sending a command of a dialog: the failure said in the dialog, the success with its undo at the foot of the screen. */
import type { EditResult } from '../../shared/contract/schemas.ts'
import { useWork } from '../app/use-work.ts'
import { useMessages } from '../ui/Toasts.tsx'

interface Command {
  busy: boolean
  failure: string | null
  /** @param said what is told when it worked; @param then runs after it */
  send: (command: Promise<EditResult>, said: string, then: () => void) => void
}

export function useCommand(undo: (changeSetId?: number) => void): Command {
  const messages = useMessages()
  const { run, ...work } = useWork()
  return {
    ...work,
    send: (command, said, then) =>
      run(async () => {
        const { changeSet } = await command
        if (changeSet) messages.say(said, { label: 'Hoàn tác', run: () => undo(changeSet.id) })
        else messages.say('Không có gì thay đổi')
        then()
      }),
  }
}
