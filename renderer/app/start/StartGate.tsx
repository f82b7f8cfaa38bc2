/** What stands before the register: making it (no store yet), unlocking it, or straight on when it is open. */
import { useCallback, useMemo, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import type { Backend } from '../backend.ts'
import { AppContext } from '../context.ts'
import { useLoad } from '../use-load.ts'
import { Workplace } from '../Workplace.tsx'
import { UnlockScreen } from './UnlockScreen.tsx'
import { WelcomeScreen } from './WelcomeScreen.tsx'
import './start.css'

export function StartGate({ backend }: { backend: Backend }) {
  const [opened, setOpened] = useState(false)
  const load = useCallback(async () => {
    const [info, status] = await Promise.all([backend.call('app.info', {}), openPlain(backend)])
    return { info, status }
  }, [backend])
  const { value, error, reload } = useLoad(load)
  const app = useMemo(
    () => value && { backend, today: value.info.today, version: value.info.version },
    [backend, value],
  )

  if (error !== null) {
    return (
      <EmptyState
        title="Chưa mở được sổ"
        actions={
          <Button look="primary" icon="refresh" onClick={reload}>
            Thử lại
          </Button>
        }
      >
        {error}
      </EmptyState>
    )
  }
  if (!value || !app) return <p className="start-wait">Đang mở sổ…</p>
  const open = () => setOpened(true)
  if (!opened && value.status.state === 'none') return <WelcomeScreen backend={backend} onOpen={open} />
  if (!opened && value.status.state === 'locked') return <UnlockScreen backend={backend} onOpen={open} />
  return (
    <AppContext value={app}>
      <Workplace />
    </AppContext>
  )
}

/** A register without a password has nothing to ask: it opens at once. */
async function openPlain(backend: Backend) {
  const status = await backend.call('store.status', {})
  return status.state === 'locked' && !status.encrypted ? backend.call('store.open', { password: null }) : status
}
