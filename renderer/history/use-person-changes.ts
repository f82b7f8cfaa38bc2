/** What happened to a person, or to one cell of theirs; read again whenever the register changes. */
import { useCallback, useEffect } from 'react'
import type { PersonChange } from '../../shared/contract/history.ts'
import type { PersonFields } from '../../shared/domain/person.ts'
import { useApp } from '../app/context.ts'
import { type Loaded, useLoad } from '../app/use-load.ts'

interface Wanted {
  field?: keyof PersonFields | undefined
  stage?: string | undefined
}

export function usePersonChanges(personId: number, { field, stage }: Wanted = {}): Loaded<PersonChange[]> {
  const { backend } = useApp()
  const load = useCallback(
    () => backend.call('history.of', { personId, field, stage }),
    [backend, personId, field, stage],
  )
  const loaded = useLoad(load)
  const { reload } = loaded
  useEffect(
    () =>
      backend.onChanged((ids) => {
        if (ids === null || ids.includes(personId)) reload()
      }),
    [backend, personId, reload],
  )
  return loaded
}
