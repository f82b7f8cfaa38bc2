/**
 * The saved views of a sheet and the one that is in use: taking one over, keeping what it shows now, and whether it has
 * been changed since. The view used last is taken over again at the next start.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Kind } from '../../../shared/domain/person.ts'
import { type SavedView, type ViewBody, isSameView, viewNameKey } from '../../../shared/sheet/saved-view.ts'
import type { Backend } from '../../app/backend.ts'
import { messageOf } from '../../app/backend.ts'
import { recall, remember } from '../../app/memory.ts'
import { recallColumns } from '../../tracks/column-memory.ts'
import type { GridLook, Look } from '../grid-look.ts'
import type { Columns } from '../use-columns.ts'
import { type SheetView, WHOLE_SHEET } from '../view.ts'

export interface Views {
  saved: readonly SavedView[]
  /** The one in use; null for the whole list, arranged as usual. */
  current: SavedView | null
  /** What is shown differs from the one in use as it was saved. */
  isChanged: boolean
  /** What is shown, as a view. */
  body: ViewBody
  choose: (view: SavedView | null) => void
  /** Reads the list anew. */
  reload: () => void
  /** A view was saved or renamed: it is the one in use from now on. */
  kept: (view: SavedView) => void
  removed: (id: number) => void
  named: (name: string) => SavedView | undefined
}

interface ViewsParts {
  kind: Kind
  backend: Backend
  fail: (text: string) => void
  view: SheetView
  setView: (view: SheetView) => void
  columns: Columns
  look: Look
  gridLook: GridLook
  currentId: number | null
  setCurrentId: (id: number | null) => void
}

export function useViews(parts: ViewsParts): Views {
  const { kind, backend, fail, view, setView, columns, look, gridLook, currentId, setCurrentId } = parts
  const [saved, setSaved] = useState<readonly SavedView[]>([])
  const current = saved.find(({ id }) => id === currentId) ?? null
  const body: ViewBody = { columns: columns.arrangement, ...look, filters: view.filters, list: view.list }

  const choose = (next: SavedView | null) => {
    setCurrentId(next?.id ?? null)
    remember(memoryOf(kind), next?.id ?? null)
    columns.arrange(next?.body.columns ?? recallColumns(kind))
    gridLook.set(next?.body ?? null)
    setView(next ? { filters: next.body.filters, list: next.body.list, query: '' } : WHOLE_SHEET)
  }
  const newest = useRef(choose)
  useEffect(() => {
    newest.current = choose
  })
  const load = useCallback(
    () =>
      backend.call('views.list', { kind }).then(
        (views) => {
          setSaved(views)
          return views
        },
        (error: unknown) => {
          fail(messageOf(error))
          return []
        },
      ),
    [backend, kind, fail],
  )
  useEffect(() => {
    let here = true
    const begin = async () => {
      const last = (await load()).find(({ id }) => id === recall(memoryOf(kind)))
      if (here && last) newest.current(last)
    }
    void begin()
    return () => {
      here = false
    }
  }, [load, kind])

  return {
    saved,
    current,
    isChanged: current !== null && !isSameView(current.body, body),
    body,
    choose,
    reload: () => void load(),
    kept: (next) => {
      setSaved((before) => [...before.filter(({ id }) => id !== next.id), next])
      setCurrentId(next.id)
      remember(memoryOf(kind), next.id)
      void load()
    },
    removed: (id) => {
      setSaved((before) => before.filter((one) => one.id !== id))
      if (id === currentId) choose(null)
    },
    named: (name) => saved.find((one) => viewNameKey(one.name) === viewNameKey(name)),
  }
}

function memoryOf(kind: Kind): string {
  return `view.${kind}`
}
