/**
 * What importing and reconciling have in common: a file chosen, dropped or pasted, and one long task on it at a time.
 * What the program keeps for the window (a preview, a comparison) is given back when the next takes its place or the
 * screen closes; a task that the user ends leaves things as they were.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { PickedFile } from '../../shared/contract/bridge.ts'
import { AppError } from '../../shared/contract/reply.ts'
import { messageOf, type Progress } from '../app/backend.ts'
import { useApp } from '../app/context.ts'

export interface Pasted {
  text: string
  html: string
}

interface Failure {
  message: string
  /** What was shown no longer holds, the register having changed: reading the file again helps. */
  readAgain: boolean
  /** The file was opened, but no list was understood in it, or it could not be read. */
  badFile: boolean
}

interface TaskOptions {
  signal: AbortSignal
  onProgress: (progress: Progress) => void
}

export interface Opening {
  pick: () => void
  take: (file: File) => void
  paste: (pasted: Pasted) => void
}

export interface FileWork {
  file: PickedFile | null
  /** Reading or writing; null when nothing is under way. */
  work: { what: 'read' | 'apply'; progress: Progress | null } | null
  failure: Failure | null
  run: (what: 'read' | 'apply', task: (options: TaskOptions) => Promise<void>) => Promise<void>
  /** The ways to give it a file; where one gives any, that is the file from then on, and `then` goes on with it. */
  opening: (then: (file: PickedFile) => Promise<void>) => Opening
  fail: (message: string) => void
  cancel: () => void
  /** Keeps the id of what is shown, and gives the one before it back. */
  hold: (id: string | null) => void
  /** What was held is used up: nothing to give back. */
  spent: () => void
  forget: () => void
}

/** @param discard gives back what is held; memoised */
export function useFileWork(discard: (id: string) => Promise<unknown>): FileWork {
  const { backend } = useApp()
  const [file, setFile] = useState<PickedFile | null>(null)
  const [work, setWork] = useState<FileWork['work']>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const running = useRef<AbortController | null>(null)
  const held = useRef<string | null>(null)

  const hold = useCallback(
    (id: string | null) => {
      const before = held.current
      held.current = id
      // What is gone already needs no giving back.
      if (before !== null && before !== id) discard(before).catch(() => undefined)
    },
    [discard],
  )
  useEffect(
    () => () => {
      running.current?.abort()
      hold(null)
    },
    [hold],
  )
  const fail = (message: string) => setFailure({ message, readAgain: false, badFile: false })
  return {
    file,
    work,
    failure,
    run: async (what, task) => {
      const controller = new AbortController()
      running.current = controller
      setWork({ what, progress: null })
      setFailure(null)
      try {
        await task({ signal: controller.signal, onProgress: (progress) => setWork({ what, progress }) })
      } catch (error) {
        const code = error instanceof AppError ? error.code : 'internal'
        if (code === 'cancelled') return
        const readAgain = what === 'apply' && (code === 'conflict' || code === 'not-found')
        setFailure({ message: messageOf(error), readAgain, badFile: code === 'bad-file' })
      } finally {
        running.current = null
        setWork(null)
      }
    },
    opening: (then) => {
      const open = async (opening: Promise<PickedFile | null>) => {
        try {
          const opened = await opening
          if (!opened) return
          setFile(opened)
          await then(opened)
        } catch (error) {
          fail(messageOf(error))
        }
      }
      return {
        pick: () => void open(backend.pickFile('roster')),
        take: (dropped) => void open(backend.takeFile(dropped)),
        paste: ({ text, html }) => void open(backend.call('intake.paste', { text, ...(html !== '' && { html }) })),
      }
    },
    fail,
    cancel: () => running.current?.abort(),
    hold,
    spent: () => {
      held.current = null
    },
    forget: () => {
      hold(null)
      setFile(null)
      setFailure(null)
    },
  }
}
