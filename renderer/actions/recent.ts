/** The actions last chosen in the palette, newest first: by id, kept on this computer. */
import { recall, remember } from '../app/memory.ts'

const KEY = 'actions.recent'
const AT_MOST = 8

export function recallRecent(): readonly string[] {
  const kept = recall(KEY)
  return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string').slice(0, AT_MOST) : []
}

export function rememberRecent(id: string): void {
  remember(KEY, withRecent(recallRecent(), id))
}

function withRecent(recent: readonly string[], id: string): string[] {
  return [id, ...recent.filter((one) => one !== id)].slice(0, AT_MOST)
}
