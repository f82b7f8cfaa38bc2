/** The choice of columns that each sheet keeps on this computer: by the id of the choice (sheet/columns.ts). */
import type { Kind } from '../../shared/domain/person.ts'

type Chosen = Readonly<Record<string, boolean>>

export function recallColumns(kind: Kind): Chosen {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(`columns.${kind}`) ?? '{}')
    const entries = kept !== null && typeof kept === 'object' ? Object.entries(kept) : []
    return Object.fromEntries(entries.filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'))
  } catch {
    return {}
  }
}

export function rememberColumns(kind: Kind, chosen: Chosen): void {
  try {
    localStorage.setItem(`columns.${kind}`, JSON.stringify(chosen))
  } catch {
    // Storage may be switched off; the choice then holds until the window closes.
  }
}

/** The id of the choice that shows and hides a track. */
export const trackChoice = (trackId: string): string => `track:${trackId}`

/** The track is shown and hidden for everybody again, as the register says, in both sheets. */
export function forgetColumnChoice(trackId: string): void {
  for (const kind of ['student', 'staff'] as const) {
    const { [trackChoice(trackId)]: _, ...others } = recallColumns(kind)
    rememberColumns(kind, others)
  }
}
