/**
 * Who may talk to the browser host: the window that it opened, and nothing else on the machine or the web.
 *
 * - Only the exact names of the loopback address, so a web site whose name is made to point at this machine (DNS
 *   rebinding) is turned away.
 * - Calls only from our own page (`Origin`, `Sec-Fetch-Site`), with the token of this launch, as JSON, which no other
 *   site can send without asking first.
 */
import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

const TOKEN_HEADER = 'x-so-dinh-danh-token'

export interface Visit {
  method: string
  headers: IncomingHttpHeaders
  /** The one route that hands out the token asks for none. */
  tokenWaived: boolean
}

export interface Refusal {
  status: number
  message: string
}

const STRANGER = 'Chỉ cửa sổ của Sổ Định Danh trên máy này mới được kết nối.'

/**
 * Says why a request is turned away; null when it may come in.
 *
 * @param port the port that the host listens on
 * @param token the token of this launch
 */
export function refusalOf(visit: Visit, port: number, token: string): Refusal | null {
  const { method, headers } = visit
  const host = headers.host ?? ''
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return { status: 421, message: STRANGER }
  if (method !== 'GET' && method !== 'POST') return { status: 405, message: 'Không có cách gọi này.' }

  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && !(method === 'GET' && site === 'none')) {
    return { status: 403, message: STRANGER }
  }
  if (method === 'GET') return null

  if (headers.origin !== `http://${host}`) return { status: 403, message: STRANGER }
  if (headers['content-type'] !== 'application/json') return { status: 415, message: 'Yêu cầu phải ở dạng JSON.' }
  if (!visit.tokenWaived && !sameToken(headers[TOKEN_HEADER], token)) {
    return { status: 401, message: 'Phiên làm việc đã hết. Hãy đóng cửa sổ này và mở lại chương trình.' }
  }
  return null
}

/** Compares without telling by its duration how much was right. */
function sameToken(given: string | string[] | undefined, token: string): boolean {
  const bytes = Buffer.from(typeof given === 'string' ? given : '')
  const wanted = Buffer.from(token)
  return bytes.length === wanted.length && timingSafeEqual(bytes, wanted)
}
