/** Work that a dialog waits for: busy while it runs; a failure is said in the dialog, which stays open. */
import { useState } from 'react'
import { messageOf } from './backend.ts'

interface Work {
  busy: boolean
  failure: string | null
  run: (work: () => Promise<void>) => void
}

export function useWork(): Work {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  return {
    busy,
    failure,
    run: (work) => {
      setBusy(true)
      setFailure(null)
      work()
        .catch((error: unknown) => setFailure(messageOf(error)))
        .finally(() => setBusy(false))
    },
  }
}
