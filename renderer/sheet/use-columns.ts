/** Which columns a sheet shows, in which order, and which are pinned. Kept on this computer, a kind of people apart. */
import { useMemo, useState } from 'react'
import type { Kind } from '../../shared/domain/person.ts'
import type { Track } from '../../shared/domain/tracks.ts'
import { AS_AT_FIRST, type ColumnArrangement, recallColumns, rememberColumns } from '../tracks/column-memory.ts'
import { inOrder, movedTo, neighbour } from './column-order.ts'
import { type ColumnChoice, columnChoices } from './columns.ts'

export interface Columns {
  /** In the user's order. */
  choices: readonly ColumnChoice[]
  /** The choice that a column of the grid belongs to; none for those that are always there. */
  choiceOf: (column: string) => ColumnChoice | undefined
  isShown: (choice: ColumnChoice) => boolean
  toggle: (choice: ColumnChoice) => void
  isPinned: (choice: ColumnChoice) => boolean
  setPinned: (choice: ColumnChoice, pinned: boolean) => void
  /** Whether the column has a neighbour to change places with, among those shown and pinned alike. */
  canMove: (id: string, step: -1 | 1) => boolean
  move: (id: string, step: -1 | 1) => void
  /** Puts a column where another stands. */
  place: (id: string, target: string) => void
  /** Takes over an order that was made in the grid itself: ids of its columns, left to right. */
  takeOrder: (columns: readonly string[]) => void
  isChanged: boolean
  /** The whole arrangement, as a saved view keeps it; and taking one over. */
  arrangement: ColumnArrangement
  arrange: (next: ColumnArrangement) => void
  reset: () => void
  seen: readonly string[]
  hidden: readonly string[]
  /** Columns of the grid that stay in sight at the left, and all of them in their order. */
  pinned: readonly string[]
  order: readonly string[]
}

/** @param remembered the arrangement is the user's usual one, kept on this computer; a saved view keeps its own */
export function useColumns(kind: Kind, tracks: readonly Track[], remembered: boolean): Columns {
  const known = useMemo(() => columnChoices(kind, tracks), [kind, tracks])
  const [arranged, setArranged] = useState(() => recallColumns(kind))
  const [seenChoices, setSeenChoices] = useState(known)
  if (seenChoices !== known) {
    // What the register shows or hides anew goes before what was chosen here earlier.
    setSeenChoices(known)
    const anew = known.filter(({ id, shown }) => seenChoices.some((one) => one.id === id && one.shown !== shown))
    if (anew.length > 0) {
      const ids = new Set(anew.map(({ id }) => id))
      const chosen = Object.fromEntries(Object.entries(arranged.chosen).filter(([id]) => !ids.has(id)))
      setArranged({ ...arranged, chosen })
    }
  }
  return useMemo(() => {
    const keep = (next: ColumnArrangement) => {
      setArranged(next)
      if (remembered) rememberColumns(kind, next)
    }
    return { ...columnsOf(known, arranged, keep), arrangement: arranged, arrange: setArranged }
  }, [known, arranged, kind, remembered])
}

function columnsOf(
  known: readonly ColumnChoice[],
  arranged: ColumnArrangement,
  keep: (next: ColumnArrangement) => void,
): Omit<Columns, 'arrangement' | 'arrange'> {
  const choices = inOrder(known, arranged.order)
  const ids = choices.map(({ id }) => id)
  const isShown = (choice: ColumnChoice) => arranged.chosen[choice.id] ?? choice.shown
  const isPinned = (choice: ColumnChoice) => arranged.pinned[choice.id] ?? choice.pinned
  const neighbourOf = (id: string, step: -1 | 1) => {
    const own = choices.find((one) => one.id === id)
    const alike = choices.filter((one) => isShown(one) && own && isPinned(one) === isPinned(own))
    return neighbour(ids, id, step, (other) => alike.some((one) => one.id === other))
  }
  const place = (id: string, target: string) => keep({ ...arranged, order: movedTo(ids, id, target) })
  const columnsWhere = (test: (choice: ColumnChoice) => boolean) => choices.filter(test).flatMap((one) => one.columns)
  const choiceOf = (column: string) => choices.find((choice) => choice.columns.includes(column))
  return {
    choices,
    choiceOf,
    isShown,
    isPinned,
    toggle: (choice) => keep({ ...arranged, chosen: { ...arranged.chosen, [choice.id]: !isShown(choice) } }),
    setPinned: (choice, pinned) => keep({ ...arranged, pinned: { ...arranged.pinned, [choice.id]: pinned } }),
    canMove: (id, step) => neighbourOf(id, step) !== undefined,
    move: (id, step) => {
      const target = neighbourOf(id, step)
      if (target !== undefined) place(id, target)
    },
    place,
    takeOrder: (columns) => {
      const order = [...new Set(columns.flatMap((column) => choiceOf(column)?.id ?? []))]
      if (order.join() !== ids.join()) keep({ ...arranged, order })
    },
    isChanged: arranged !== AS_AT_FIRST && JSON.stringify(arranged) !== JSON.stringify(AS_AT_FIRST),
    reset: () => keep(AS_AT_FIRST),
    seen: columnsWhere(isShown),
    hidden: columnsWhere((choice) => !isShown(choice)),
    pinned: columnsWhere(isPinned),
    order: columnsWhere(() => true),
  }
}
