/** An action as a line of a panel: icon, words, the key. */
import { Icon } from '../ui/Icon.tsx'
import { useActions } from './ActionsProvider.tsx'
import type { ActionContext } from './context.ts'
import { shownShortcut } from './keys.ts'
import { actionCalled } from './table.ts'

/** Closes the panel that it stands in (see ui/Popover.tsx). */
export function ActionItem({ id, context }: { id: string; context: ActionContext }) {
  const { run } = useActions()
  const action = actionCalled(id)
  const [shortcut] = action.shortcuts
  const ready = action.enabled(context)
  return (
    <button
      type="button"
      className="menu-item"
      data-close
      aria-disabled={ready === true ? undefined : true}
      title={ready === true ? undefined : ready}
      onClick={() => run(action)}
    >
      {action.icon && <Icon name={action.icon} />}
      {action.label}
      {shortcut !== undefined && <kbd className="menu-key">{shownShortcut(shortcut)}</kbd>}
    </button>
  )
}
