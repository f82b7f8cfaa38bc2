/** Plain HTTP for tests: sends exactly the headers given, as a stranger's program could. */
import { type IncomingHttpHeaders, request } from 'node:http'
import type { TestHost } from '../../support/host.ts'

export interface Asked {
  method?: string
  path?: string
  headers?: Record<string, string>
  body?: string
  /** Leaves the request open after the body. */
  unfinished?: boolean
}

export interface Answered {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
  json(): unknown
}

/** The headers that the window's own calls carry. */
export function windowHeaders(host: TestHost): Record<string, string> {
  return {
    host: `127.0.0.1:${host.port}`,
    origin: `http://127.0.0.1:${host.port}`,
    'content-type': 'application/json',
    'x-so-dinh-danh-token': host.token,
  }
}

export function ask(
  port: number,
  { method = 'GET', path = '/', headers = {}, body, unfinished }: Asked,
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        sent.destroy()
        const bytes = Buffer.concat(parts)
        const json = (): unknown => JSON.parse(bytes.toString('utf8'))
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: bytes, json })
      })
    })
    sent.on('error', reject)
    if (body !== undefined) sent.write(body)
    if (unfinished !== true) sent.end()
    else sent.flushHeaders()
  })
}

/** A call as the window sends it, with some headers changed; undefined takes a header away. */
export function callAs(
  host: TestHost,
  changes: Record<string, string | undefined> = {},
  path = '/api/call',
): Promise<Answered> {
  const headers = Object.fromEntries(
    Object.entries({ ...windowHeaders(host), ...changes }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  )
  const body = JSON.stringify({ method: 'echo', input: 'Nguyễn', callId: '1' })
  return ask(host.port, { method: 'POST', path, headers, body })
}
