/**
 * The token that lets this window talk to its host. It comes in the part of the address after `#`, which is never
 * sent: as `token`, or as a `ticket` that is changed for it once. It is taken out of the address bar at once and kept
 * for reloads of this tab only.
 */
import type { Reply } from '../../shared/contract/reply.ts'

const KEPT_AS = 'so-dinh-danh-token'

/** The token; empty when this window has none, and then every call is refused. */
export async function obtainToken(): Promise<string> {
  const given = new URLSearchParams(location.hash.slice(1))
  const ticket = given.get('ticket')
  let token = given.get('token')
  if (token !== null || ticket !== null) history.replaceState(null, '', location.pathname)
  if (ticket !== null) token = await changeTicket(ticket)
  if (token === null) return sessionStorage.getItem(KEPT_AS) ?? ''
  sessionStorage.setItem(KEPT_AS, token)
  return token
}

async function changeTicket(ticket: string): Promise<string | null> {
  const response = await fetch('/api/enter', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ticket }),
  })
  const reply = (await response.json()) as Reply<{ token: string }>
  return reply.ok ? reply.value.token : null
}
