/** The people of a sheet: read once, then kept right by events; only those who changed are read again. */
import { useCallback, useEffect, useState } from 'react'
import type { Kind } from '../../shared/domain/person.ts'
import { messageOf } from '../app/backend.ts'
import { useApp } from '../app/context.ts'
import { PeopleStore } from './people-store.ts'

interface People {
  store: PeopleStore
  /** Nothing has been read yet. */
  loading: boolean
  error: string | null
  reload: () => void
}

export function usePeople(schoolId: number, kind: Kind): People {
  const { backend } = useApp()
  const [store] = useState(() => new PeopleStore())
  const [loading, setLoading] = useState(true)
  const [error, setError] = useState<string | null>(null)

  const read = useCallback(
    async (ids: readonly number[] | null) => {
      if (ids === null) {
        store.reset(await backend.call('people.list', { schoolId, kind }))
      } else if (ids.length > 0) {
        const all = await backend.call('people.byIds', { ids: [...ids] })
        const here = all.filter((person) => person.schoolId === schoolId && person.kind === kind)
        const present = new Set(here.map((person) => person.id))
        store.put(
          here,
          ids.filter((id) => !present.has(id)),
        )
      }
    },
    [backend, kind, schoolId, store],
  )
  const load = useCallback(
    (ids: readonly number[] | null) => {
      read(ids)
        .then(
          () => setError(null),
          (failure: unknown) => setError(messageOf(failure)),
        )
        .finally(() => setLoading(false))
    },
    [read],
  )
  useEffect(() => {
    load(null)
    return backend.onChanged(load)
  }, [backend, load])
  return { store, loading, error, reload: useCallback(() => load(null), [load]) }
}
