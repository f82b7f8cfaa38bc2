/**
 * What the window may do beyond showing its own page: next to nothing. Pure rules; `window.ts`, `session.ts` and
 * `ipc.ts` put them in force.
 */

/** The scheme that serves the built window; privileged, so that it has an origin of its own (unlike `file:`). */
export const SCHEME = 'app'
export const WINDOW_HOST = 'so-dinh-danh'
export const PAPER_HOST = 'giay-in'
export const WINDOW_ADDRESS = `${SCHEME}://${WINDOW_HOST}/`

/**
 * Says whether an address is the program's own page. Compared part by part, never by how it begins.
 *
 * @param devServer the address of the development server; null in a built program
 */
export function isOurPage(address: string, devServer: string | null): boolean {
  if (!isOurOrigin(address, devServer)) return false
  const url = new URL(address)
  return url.protocol !== `${SCHEME}:` || url.pathname === '/'
}

/** Says whether an address is one of the program's own window, whatever its path. */
function isOurOrigin(address: string, devServer: string | null): boolean {
  const url = parsed(address)
  if (!url || url.username !== '' || url.password !== '') return false
  if (url.protocol === `${SCHEME}:`) return url.host === WINDOW_HOST
  const dev = devServer === null ? null : parsed(devServer)
  return dev !== null && url.protocol === dev.protocol && url.host === dev.host
}

/** The frame that sent a message, as far as it matters. */
export interface Sender {
  url: string
  /** The frame around it; null for a main frame. */
  parent: unknown
}

/** Only the main frame of our own page may call: not a frame inside it, not a page that has gone. */
export function isTrustedSender(sender: Sender | null, devServer: string | null): boolean {
  return sender !== null && sender.parent === null && isOurPage(sender.url, devServer)
}

/**
 * Permissions that a page may be given. All others (camera, place, notices, reading the clipboard unasked …) are
 * refused: nothing in the program needs them. Writing the clipboard is what “Sao chép” does.
 */
const ALLOWED_PERMISSIONS: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

/** Says whether a page of this origin gets a permission. */
export function mayHavePermission(permission: string, origin: string, devServer: string | null): boolean {
  return ALLOWED_PERMISSIONS.has(permission) && isOurOrigin(origin, devServer)
}

function parsed(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null
}
