/** Which columns a sheet shows. The choice is kept on this computer, a kind of people apart. */
import { useMemo, useState } from 'react'
import type { Kind } from '../../shared/domain/person.ts'
import type { Track } from '../../shared/domain/tracks.ts'
import { recallColumns, rememberColumns } from '../tracks/column-memory.ts'
import { type ColumnChoice, columnChoices } from './columns.ts'

export interface Columns {
  choices: readonly ColumnChoice[]
  isShown: (choice: ColumnChoice) => boolean
  toggle: (choice: ColumnChoice) => void
  seen: readonly string[]
  hidden: readonly string[]
}

export function useColumns(kind: Kind, tracks: readonly Track[]): Columns {
  const choices = useMemo(() => columnChoices(kind, tracks), [kind, tracks])
  const [chosen, setChosen] = useState(() => recallColumns(kind))
  const [seenChoices, setSeenChoices] = useState(choices)
  if (seenChoices !== choices) {
    // What the register shows or hides anew goes before what was chosen here earlier.
    setSeenChoices(choices)
    const anew = choices.filter(({ id, shown }) => seenChoices.some((one) => one.id === id && one.shown !== shown))
    if (anew.length > 0) {
      const ids = new Set(anew.map(({ id }) => id))
      setChosen(Object.fromEntries(Object.entries(chosen).filter(([id]) => !ids.has(id))))
    }
  }
  return useMemo(() => {
    const isShown = (choice: ColumnChoice) => chosen[choice.id] ?? choice.shown
    return {
      choices,
      isShown,
      toggle: (choice) => {
        const next = { ...chosen, [choice.id]: !isShown(choice) }
        setChosen(next)
        rememberColumns(kind, next)
      },
      seen: choices.filter(isShown).flatMap((choice) => choice.columns),
      hidden: choices.filter((choice) => !isShown(choice)).flatMap((choice) => choice.columns),
    }
  }, [choices, chosen, kind])
}
