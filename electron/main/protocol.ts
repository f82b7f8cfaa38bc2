/**
 * Answers addresses of the `app:` scheme: the built window's own files, and papers that wait to be printed, both from
 * memory. Nothing is read from the disk by its address.
 */
import { PAPER_POLICY, SECURITY_HEADERS } from '../content-policy.ts'
import type { WindowFiles } from '../window-files.ts'
import { PAPER_HOST, WINDOW_HOST } from './guards.ts'

/**
 * @param papers pages to print, by their name in the address
 */
export function answerRequest(address: string, files: WindowFiles, papers: ReadonlyMap<string, string>): Response {
  const url = new URL(address)
  if (url.host === WINDOW_HOST) {
    const file = files.get(url.pathname)
    if (file) return new Response(file.bytes, { headers: { ...SECURITY_HEADERS, 'content-type': file.type } })
  }
  const paper = url.host === PAPER_HOST ? papers.get(url.pathname.slice(1)) : undefined
  if (paper !== undefined) {
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PAPER_POLICY }
    return new Response(paper, { headers: { ...SECURITY_HEADERS, ...headers } })
  }
  return new Response('Không có trang này.', { status: 404, headers: SECURITY_HEADERS })
}
