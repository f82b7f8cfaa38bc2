/** Data of a screen that is read again after every edit, by whomever. */
import { useEffect } from 'react'
import { useApp } from './context.ts'
import { type Loaded, useLoad } from './use-load.ts'

/** As `useLoad`. */
export function useFresh<T>(load: () => Promise<T>): Loaded<T> {
  const { backend } = useApp()
  const loaded = useLoad(load)
  const { reload } = loaded
  useEffect(() => backend.onChanged(reload), [backend, reload])
  return loaded
}
