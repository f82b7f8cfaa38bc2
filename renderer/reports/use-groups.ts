/** The classes or teams that a report can be limited to. */
import { useCallback } from 'react'
import type { Kind } from '../../shared/domain/person.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import { useApp } from '../app/context.ts'
import { useLoad } from '../app/use-load.ts'

/** Those of the school on the day; none for a report about students and staff together. */
export function useGroups(schoolId: number, kind: Kind | 'both', asOf: IsoDate): readonly string[] {
  const { backend } = useApp()
  const load = useCallback(async () => {
    if (kind === 'both') return []
    const by = kind === 'student' ? 'class' : 'team'
    const { groups } = await backend.call('figures.summary', { asOf, by, schoolId, kind })
    return groups.map((group) => group.name).filter(Boolean)
  }, [asOf, backend, kind, schoolId])
  return useLoad(load).value ?? []
}
