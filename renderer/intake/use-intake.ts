/**
 * One import from file to result. A preview that is no longer looked at is given back (`intake.discard`); a read that
 * the user ends leaves things as they were.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { PickedFile } from '../../shared/contract/bridge.ts'
import type { ImportPreview, ImportResult, Mapping } from '../../shared/contract/intake.ts'
import { AppError } from '../../shared/contract/reply.ts'
import type { Kind } from '../../shared/domain/person.ts'
import { messageOf, type Progress } from '../app/backend.ts'
import { useApp } from '../app/context.ts'

export interface PastedTable {
  text: string
  html: string
}

interface Failure {
  message: string
  /** The register changed since the preview: reading the file again helps. */
  readAgain: boolean
}

export interface Intake {
  file: PickedFile | null
  preview: ImportPreview | null
  mapping: Mapping
  result: ImportResult | null
  /** Reading or importing; null when nothing is under way. */
  work: { what: 'read' | 'apply'; progress: Progress | null } | null
  failure: Failure | null
  pick: () => void
  take: (file: File) => void
  /** Reads a table pasted from a spreadsheet or a page. */
  paste: (table: PastedTable) => void
  read: (mapping: Mapping) => void
  apply: () => void
  cancel: () => void
  startOver: () => void
}

export function useIntake(schoolId: number, kind: Kind): Intake {
  const { backend } = useApp()
  const [file, setFile] = useState<PickedFile | null>(null)
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const [mapping, setMapping] = useState<Mapping>({})
  const [result, setResult] = useState<ImportResult | null>(null)
  const [work, setWork] = useState<Intake['work']>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const running = useRef<AbortController | null>(null)
  const held = useRef<string | null>(null)

  const release = useCallback(() => {
    const previewId = held.current
    held.current = null
    // A preview that is gone already needs no giving back.
    if (previewId !== null) backend.call('intake.discard', { previewId }).catch(() => undefined)
  }, [backend])
  useEffect(
    () => () => {
      running.current?.abort()
      release()
    },
    [release],
  )

  const start = async (what: 'read' | 'apply', task: (signal: AbortSignal) => Promise<void>) => {
    const controller = new AbortController()
    running.current = controller
    setWork({ what, progress: null })
    setFailure(null)
    try {
      await task(controller.signal)
    } catch (error) {
      const code = error instanceof AppError ? error.code : 'internal'
      if (code !== 'cancelled') setFailure({ message: messageOf(error), readAgain: code === 'conflict' })
    } finally {
      running.current = null
      setWork(null)
    }
  }
  const options = (what: 'read' | 'apply', signal: AbortSignal) => ({
    signal,
    onProgress: (progress: Progress) => setWork({ what, progress }),
  })
  const readFile = (from: PickedFile, wished: Mapping) =>
    start('read', async (signal) => {
      const input = { file: from.token, school: schoolId, kind, mapping: wished }
      const next = await backend.call('intake.preview', input, options('read', signal))
      release()
      if (signal.aborted) {
        await backend.call('intake.discard', { previewId: next.previewId })
        return
      }
      held.current = next.previewId
      setMapping(wished)
      setPreview(next)
    })
  const open = async (opening: Promise<PickedFile | null>) => {
    try {
      const picked = await opening
      if (!picked) return
      setFile(picked)
      setPreview(null)
      setResult(null)
      await readFile(picked, {})
    } catch (error) {
      setFailure({ message: messageOf(error), readAgain: false })
    }
  }
  return {
    file,
    preview,
    mapping,
    result,
    work,
    failure,
    pick: () => void open(backend.pickFile()),
    take: (dropped) => void open(backend.takeFile(dropped)),
    paste: (table) => void open(backend.call('intake.paste', table)),
    read: (wished) => {
      if (file) void readFile(file, wished)
    },
    apply: () => {
      if (!preview) return
      void start('apply', async (signal) => {
        const done = await backend.call('intake.apply', { previewId: preview.previewId }, options('apply', signal))
        held.current = null
        setResult(done)
      })
    },
    cancel: () => running.current?.abort(),
    startOver: () => {
      release()
      setFile(null)
      setPreview(null)
      setResult(null)
      setFailure(null)
      setMapping({})
    },
  }
}
