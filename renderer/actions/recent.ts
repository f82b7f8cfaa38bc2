/** The actions done last, newest first: by id, kept on this computer. */
const KEY = 'actions.recent'
const AT_MOST = 8

export function recallRecent(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string').slice(0, AT_MOST) : []
  } catch {
    return []
  }
}

export function rememberRecent(id: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(withRecent(recallRecent(), id)))
  } catch {
    // Storage may be switched off: nothing is then remembered.
  }
}

export function withRecent(recent: readonly string[], id: string): string[] {
  return [id, ...recent.filter((one) => one !== id)].slice(0, AT_MOST)
}
