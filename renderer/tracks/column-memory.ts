/** How each sheet's columns were arranged on this computer: by the id of the choice (sheet/columns.ts). */
import type { Kind } from '../../shared/domain/person.ts'
import { recall, remember } from '../app/memory.ts'

type Chosen = Readonly<Record<string, boolean>>

export interface ColumnArrangement {
  /** Shown or hidden, where the user said so. */
  chosen: Chosen
  /** Ids in the user's order; empty for the order at first. */
  order: readonly string[]
  /** Pinned or not, where the user said so. */
  pinned: Chosen
}

export const AS_AT_FIRST: ColumnArrangement = { chosen: {}, order: [], pinned: {} }

export function recallColumns(kind: Kind): ColumnArrangement {
  return {
    chosen: answersOf(recall(`columns.${kind}`)),
    order: idsOf(recall(`columns.${kind}.order`)),
    pinned: answersOf(recall(`columns.${kind}.pinned`)),
  }
}

export function rememberColumns(kind: Kind, { chosen, order, pinned }: ColumnArrangement): void {
  remember(`columns.${kind}`, chosen)
  remember(`columns.${kind}.order`, order)
  remember(`columns.${kind}.pinned`, pinned)
}

/** The id of the choice that shows and hides a track. */
export const trackChoice = (trackId: string): string => `track:${trackId}`

/** The track is shown and hidden for everybody again, as the register says, in both sheets. */
export function forgetColumnChoice(trackId: string): void {
  for (const kind of ['student', 'staff'] as const) {
    const { chosen, ...rest } = recallColumns(kind)
    const { [trackChoice(trackId)]: _, ...others } = chosen
    rememberColumns(kind, { ...rest, chosen: others })
  }
}

function answersOf(kept: unknown): Chosen {
  const entries = kept !== null && typeof kept === 'object' ? Object.entries(kept) : []
  return Object.fromEntries(entries.filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'))
}

function idsOf(kept: unknown): readonly string[] {
  return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []
}
