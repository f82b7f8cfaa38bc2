/** An action as a button of a bar. One that is not ready can still be reached, and says why. */
import { Button } from '../ui/Button.tsx'
import type { Action } from './action.ts'
import { useActions } from './ActionsProvider.tsx'
import type { ActionContext } from './context.ts'
import { shownShortcut } from './keys.ts'

interface ActionButtonProps {
  action: Action
  context: ActionContext
  look?: 'plain' | 'primary'
}

export function ActionButton({ action, context, look = 'plain' }: ActionButtonProps) {
  const { run } = useActions()
  const ready = action.enabled(context)
  return (
    <Button
      look={look}
      // In a full bar words do; a picture marks the one that matters most.
      {...(action.icon === undefined || look === 'plain' ? {} : { icon: action.icon })}
      title={ready === true ? hintOf(action) : ready}
      aria-disabled={ready === true ? undefined : true}
      onClick={() => run(action)}
    >
      {action.label}
    </Button>
  )
}

/** `Đánh dấu (Ctrl+M)` */
function hintOf({ label, shortcuts: [shortcut] }: Action): string {
  const words = label.replace(/…$/, '')
  return shortcut === undefined ? words : `${words} (${shownShortcut(shortcut)})`
}
