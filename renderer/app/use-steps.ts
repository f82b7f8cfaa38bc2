/** Undo and redo for the whole window: what the next step of each is, and taking it. Kept right by events. */
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { ChangeSet } from '../../shared/contract/schemas.ts'
import { useMessages } from '../ui/Toasts.tsx'
import { useAction, useApp } from './context.ts'
import { useLoad } from './use-load.ts'

export interface Steps {
  /** What undo would take back; null when there is nothing. */
  undo: ChangeSet | null
  redo: ChangeSet | null
  busy: boolean
  /** Undoes the newest step, or the one named. */
  runUndo: (changeSetId?: number) => void
  runRedo: () => void
  /** Undoes from the newest step back to the one named; redoes up to it. */
  runUndoTo: (changeSetId: number) => void
  runRedoTo: (changeSetId: number) => void
}

export function useSteps(): Steps {
  const { backend } = useApp()
  const messages = useMessages()
  const load = useCallback(() => backend.call('history.next', {}), [backend])
  const { value, reload } = useLoad(load)
  const [run, busy] = useAction()
  useEffect(() => backend.onChanged(reload), [backend, reload])
  // Keys pressed faster than the answers come are taken one after the other, none lost.
  const last = useRef<Promise<unknown>>(Promise.resolve())

  const inTurn = useCallback(
    (action: () => Promise<void>) => {
      const turn = last.current.then(action)
      last.current = turn.catch(() => undefined)
      run(() => turn)
    },
    [run],
  )

  return useMemo(
    () => ({
      undo: value?.undo ?? null,
      redo: value?.redo ?? null,
      busy,
      runUndo: (changeSetId) =>
        inTurn(async () => {
          const step = await backend.call('history.undo', changeSetId === undefined ? {} : { changeSetId })
          messages.say(`Đã hoàn tác: ${step.label}`)
        }),
      runRedo: () =>
        inTurn(async () => {
          const step = await backend.call('history.redo', {})
          messages.say(`Đã làm lại: ${step.label}`)
        }),
      runUndoTo: (changeSetId) =>
        inTurn(async () => {
          const { steps, changeSet } = await backend.call('history.undoTo', { changeSetId })
          messages.say(
            steps === 1 ? `Đã hoàn tác: ${changeSet.label}` : `Đã hoàn tác ${steps} bước, đến hết: ${changeSet.label}`,
          )
        }),
      runRedoTo: (changeSetId) =>
        inTurn(async () => {
          const { steps, changeSet } = await backend.call('history.redoTo', { changeSetId })
          messages.say(
            steps === 1 ? `Đã làm lại: ${changeSet.label}` : `Đã làm lại ${steps} bước, đến hết: ${changeSet.label}`,
          )
        }),
    }),
    [backend, busy, inTurn, messages, value],
  )
}
