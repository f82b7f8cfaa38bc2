/** Which people a sheet shows, taken when the view is set and grown by edits (see `view.ts`). */
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Person } from '../../shared/domain/person.ts'
import type { ViewMoment } from './filters/filter-columns.ts'
import type { PeopleStore } from './people-store.ts'
import { type SheetView, growView, takeView, viewTest } from './view.ts'

interface ShownPeople {
  ids: ReadonlySet<number>
  people: readonly Person[]
  /** Rows that stay although an edit made them unfit for the filter. */
  stale: number
  /** Takes the view anew. */
  retake: () => void
}

interface Taken {
  test: (person: Person) => boolean
  ids: ReadonlySet<number>
}

export function useView(store: PeopleStore, all: readonly Person[], view: SheetView, moment: ViewMoment): ShownPeople {
  const test = useMemo(() => viewTest(view, moment), [view, moment])
  const take = useCallback((): Taken => ({ test, ids: takeView(store.list(), test) }), [store, test])
  const [taken, setTaken] = useState<Taken>(take)
  if (taken.test !== test) setTaken(take())
  useEffect(
    () =>
      store.subscribe(({ all: whole, added, updated }) => {
        if (whole) setTaken(take())
        else setTaken((before) => ({ test, ids: growView(before.ids, [...added, ...updated], test) }))
      }),
    [store, take, test],
  )
  const people = useMemo(() => all.filter((person) => taken.ids.has(person.id)), [all, taken.ids])
  const stale = useMemo(() => people.filter((person) => !test(person)).length, [people, test])
  return { ids: taken.ids, people, stale, retake: () => setTaken(take()) }
}
