/**
 * The actions of the window at work: one key handler, the panels that show them, and the way for screens to do them.
 * A sheet hands itself in while it is in sight (`usePublishSheet`).
 */
import {
  createContext,
  type ReactNode,
  type RefObject,
  use,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useMessages } from '../ui/Toasts.tsx'
import type { Action } from './action.ts'
import type { ActionContext, SheetHandle, WindowHandle } from './context.ts'
import { actionOf } from './dispatch.ts'
import { rememberRecent } from './recent.ts'
import { situationOf } from './situation.ts'
import { ACTIONS } from './table.ts'

interface ActionsValue {
  window: WindowHandle
  /** The sheet in sight. */
  sheet: RefObject<SheetHandle | null>
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
  const { sheet } = useActions()
  useLayoutEffect(() => {
    if (!inSight) return
    sheet.current = handle
    return () => {
      sheet.current = null
    }
  }, [sheet, handle, inSight])
}

interface ActionsProviderProps {
  window: Omit<WindowHandle, 'show'>
  children: ReactNode
}

export function ActionsProvider({ window: parts, children }: ActionsProviderProps) {
  const messages = useMessages()
  const [, setPanel] = useState<Panel | null>(null)
  const sheet = useRef<SheetHandle | null>(null)
  const handle = useMemo<WindowHandle>(() => ({ ...parts, show: setPanel }), [parts])
  const run = useCallback(
    (action: Action) => {
      const context: ActionContext = { window: handle, sheet: sheet.current }
      const ready = action.enabled(context)
      if (ready !== true) return messages.say(ready)
      rememberRecent(action.id)
      action.perform(context)
    },
    [handle, messages],
  )
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
  const value = useMemo(() => ({ window: handle, sheet, run }), [handle, run])
  return <ActionsContext value={value}>{children}</ActionsContext>
}
