/**
 * The actions of the window at work: one key handler, the panels that show them, and the way for screens to do them.
 * A sheet hands itself in while it is in sight (`usePublishSheet`).
 */
import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { useMessages } from '../ui/Toasts.tsx'
import type { Action } from './action.ts'
import type { ActionContext, SheetHandle, WindowHandle } from './context.ts'
import { actionOf } from './dispatch.ts'
import { Palette } from './Palette.tsx'
import { rememberRecent } from './recent.ts'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'
import { situationOf } from './situation.ts'
import { ACTIONS } from './table.ts'

interface ActionsValue {
  window: WindowHandle
  /** Makes a sheet the one that actions work on; the returned function takes it back. */
  publish: (sheet: SheetHandle) => () => void
  /** What actions are asked with, as things stand. */
  context: () => ActionContext
  /** Does an action; where it is not ready, says why at the foot of the screen. */
  run: (action: Action) => void
}

type Panel = Parameters<WindowHandle['show']>[0]

const ActionsContext = createContext<ActionsValue | null>(null)

export function useActions(): ActionsValue {
  const value = use(ActionsContext)
  if (!value) throw new Error('useActions outside ActionsProvider')
  return value
}

/** Makes a sheet the one that actions work on, while it is in sight. */
export function usePublishSheet(handle: SheetHandle, inSight: boolean): void {
  const { publish } = useActions()
  useLayoutEffect(() => (inSight ? publish(handle) : undefined), [publish, handle, inSight])
}

interface ActionsProviderProps {
  window: Omit<WindowHandle, 'show'>
  children: ReactNode
}

export function ActionsProvider({ window: parts, children }: ActionsProviderProps) {
  const messages = useMessages()
  const [panel, setPanel] = useState<{ name: Panel; context: ActionContext } | null>(null)
  const sheet = useRef<SheetHandle | null>(null)
  const handle = useMemo<WindowHandle>(() => {
    const self: WindowHandle = {
      ...parts,
      show: (name) => setPanel({ name, context: { window: self, sheet: sheet.current } }),
    }
    return self
  }, [parts])
  const context = useCallback((): ActionContext => ({ window: handle, sheet: sheet.current }), [handle])
  const publish = useCallback((published: SheetHandle) => {
    sheet.current = published
    return () => {
      if (sheet.current === published) sheet.current = null
    }
  }, [])
  const run = useCallback(
    (action: Action) => {
      const now = context()
      const ready = action.enabled(now)
      if (ready !== true) return messages.say(ready)
      action.perform(now)
    },
    [context, messages],
  )
  const choose = (action: Action) => {
    // The panel goes first: the focus is then back in the cell that the action is for.
    flushSync(() => setPanel(null))
    rememberRecent(action.id)
    run(action)
  }
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = actionOf(ACTIONS, event, situationOf(event, sheet.current !== null))
      if (!action) return
      // Taken on the way down: neither grid nor browser shall do something of their own with it.
      event.preventDefault()
      event.stopPropagation()
      run(action)
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [run])
  const value = useMemo(() => ({ window: handle, publish, context, run }), [handle, publish, context, run])
  return (
    <ActionsContext value={value}>
      {children}
      {panel?.name === 'palette' && (
        <Palette context={panel.context} onChoose={choose} onClose={() => setPanel(null)} />
      )}
      {panel?.name === 'shortcuts' && <ShortcutsDialog onClose={() => setPanel(null)} />}
    </ActionsContext>
  )
}
