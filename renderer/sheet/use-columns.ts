/** Which columns a sheet shows. The choice is kept on this computer, a kind of people apart. */
import { useMemo, useState } from 'react'
import type { Kind } from '../../shared/domain/person.ts'
import type { Track } from '../../shared/domain/tracks.ts'
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
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>(() => recall(kind))
  return useMemo(() => {
    const isShown = (choice: ColumnChoice) => chosen[choice.id] ?? choice.shown
    return {
      choices,
      isShown,
      toggle: (choice) => {
        const next = { ...chosen, [choice.id]: !isShown(choice) }
        setChosen(next)
        remember(kind, next)
      },
      seen: choices.filter(isShown).flatMap((choice) => choice.columns),
      hidden: choices.filter((choice) => !isShown(choice)).flatMap((choice) => choice.columns),
    }
  }, [choices, chosen, kind])
}

function recall(kind: Kind): Record<string, boolean> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(`columns.${kind}`) ?? '{}')
    const entries = kept !== null && typeof kept === 'object' ? Object.entries(kept) : []
    return Object.fromEntries(entries.filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'))
  } catch {
    return {}
  }
}

function remember(kind: Kind, chosen: Readonly<Record<string, boolean>>): void {
  try {
    localStorage.setItem(`columns.${kind}`, JSON.stringify(chosen))
  } catch {
    // Storage may be switched off; the choice then holds until the window closes.
  }
}
