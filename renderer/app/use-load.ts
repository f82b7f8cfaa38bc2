/** Data read from the program for a screen: what it is, whether it is being read, and why it could not be. */
import { useCallback, useEffect, useState } from 'react'
import { messageOf } from './backend.ts'

export interface Loaded<T> {
  /** The last value read; it stays while the next is on its way. */
  value: T | null
  loading: boolean
  error: string | null
  reload: () => void
}

interface Attempt<T> {
  load: () => Promise<T>
}

interface Result<T> {
  attempt: Attempt<T>
  value: T | null
  error: string | null
}

/** Reads with `load`, again whenever another function is given (memoise it) and on `reload`. */
export function useLoad<T>(load: () => Promise<T>): Loaded<T> {
  const [attempt, setAttempt] = useState<Attempt<T>>({ load })
  if (attempt.load !== load) setAttempt({ load })
  const [result, setResult] = useState<Result<T> | null>(null)
  useEffect(() => {
    let current = true
    attempt.load().then(
      (value) => current && setResult({ attempt, value, error: null }),
      (error: unknown) =>
        current && setResult((before) => ({ attempt, value: before?.value ?? null, error: messageOf(error) })),
    )
    return () => {
      current = false
    }
  }, [attempt])
  const reload = useCallback(() => setAttempt((before) => ({ ...before })), [])
  return {
    value: result?.value ?? null,
    loading: result?.attempt !== attempt,
    error: result?.error ?? null,
    reload,
  }
}
