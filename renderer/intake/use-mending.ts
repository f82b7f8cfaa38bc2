/**
 * Mending cells of a preview, one call at a time: what is typed while the file is being read anew waits its turn and
 * goes with the next call, so that nobody has to wait between two cells.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Correction, ImportPreview } from '../../shared/contract/intake.ts'
import { AppError } from '../../shared/contract/reply.ts'
import { messageOf, type Progress } from '../app/backend.ts'
import { useApp } from '../app/context.ts'

/** What takes the place of a cell; null: the file's own text again. */
export type CellChange = Omit<Correction, 'before' | 'text'> & { text: string | null }

export interface Mending {
  busy: boolean
  progress: Progress | null
  failure: string | null
  /** What was mended last, for the user to take back. */
  last: readonly CellChange[]
  mend: (previewId: string, changes: readonly CellChange[]) => void
  cancel: () => void
  forget: () => void
}

const NOTHING: readonly CellChange[] = []

/** @param onMended is given each preview that comes of it, with the cells that were mended */
export function useMending(
  onMended: (preview: ImportPreview, changes: readonly CellChange[]) => Promise<void>,
): Mending {
  const { backend } = useApp()
  const waiting = useRef<CellChange[]>([])
  const running = useRef<AbortController | null>(null)
  const [work, setWork] = useState<{ progress: Progress | null } | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [last, setLast] = useState(NOTHING)
  const newest = useRef(onMended)
  useEffect(() => {
    newest.current = onMended
  })

  const cancel = useCallback(() => {
    waiting.current = []
    running.current?.abort()
  }, [])
  useEffect(() => cancel, [cancel])

  const drain = async (previewId: string) => {
    const controller = new AbortController()
    running.current = controller
    setWork({ progress: null })
    setFailure(null)
    const options = { signal: controller.signal, onProgress: (progress: Progress) => setWork({ progress }) }
    try {
      while (waiting.current.length > 0) {
        const corrections = waiting.current
        waiting.current = []
        const preview = await backend.call('intake.mend', { previewId, corrections }, options)
        await newest.current(preview, corrections)
        setLast(corrections)
      }
    } catch (error) {
      waiting.current = []
      if (!(error instanceof AppError && error.code === 'cancelled')) setFailure(messageOf(error))
    } finally {
      running.current = null
      setWork(null)
    }
  }
  return {
    busy: work !== null,
    progress: work?.progress ?? null,
    failure,
    last,
    cancel,
    mend: (previewId, changes) => {
      waiting.current.push(...changes)
      if (running.current === null) void drain(previewId)
    },
    forget: () => {
      cancel()
      setFailure(null)
      setLast(NOTHING)
    },
  }
}
