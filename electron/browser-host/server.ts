/**
 * The browser host's server: the built window and the bridge's calls, on 127.0.0.1 only. It answers nothing before
 * `admission.ts` has let the request in, serves only the exact files read at the start, and puts the security headers
 * on every answer.
 */
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SECURITY_HEADERS } from '../content-policy.ts'
import type { WindowFile, WindowFiles } from '../window-files.ts'
import type { WorkerClient } from '../worker-client.ts'
import { refusalOf } from './admission.ts'
import { BodyError } from './body.ts'
import { EventStreams } from './event-streams.ts'
import { ENTER_ROUTE, ROUTES, type RouteMeans, sendReply } from './routes.ts'
import { Tickets } from './tickets.ts'

const TOKEN_BYTES = 32
/** A whole request must have arrived by then; uploads over loopback take a second. */
const REQUEST_MS = 30_000

export interface ServerOptions {
  client: Pick<WorkerClient, 'send' | 'cancel' | 'grant' | 'take' | 'onEvent'>
  files: WindowFiles
  printPage: (html: string) => Promise<Uint8Array>
  /** 0 lets the system choose. */
  port: number
  /** Told how many windows are open whenever that changes. */
  onWindows?: (open: number) => void
  requestMs?: number
}

export interface HostServer {
  /** `http://127.0.0.1:port` */
  readonly origin: string
  /** The address for a person to open: holds the token of this launch, in the part that is never sent. */
  address(): string
  /** An address for a browser's command line: lets one window in, once. */
  ticketAddress(): string
  close(): Promise<void>
}

/** Starts the server. Rejects when the port is taken. */
export async function startServer(options: ServerOptions): Promise<HostServer> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const tickets = new Tickets()
  const streams = new EventStreams(options.onWindows ?? (() => undefined))
  const means: RouteMeans = { client: options.client, streams, tickets, token, printPage: options.printPage }
  const requestMs = options.requestMs ?? REQUEST_MS

  const server = createServer(
    { requestTimeout: requestMs, headersTimeout: requestMs, connectionsCheckingInterval: Math.ceil(requestMs / 4) },
    (request, response) => void answer(request, response, port, options.files, means),
  )
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(options.port, '127.0.0.1', done)
  })
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  const stopListening = options.client.onEvent((event) => streams.send(event))

  return {
    origin,
    address: () => `${origin}/#token=${token}`,
    ticketAddress: () => `${origin}/#ticket=${tickets.issue()}`,
    close: () => {
      stopListening()
      streams.close()
      return new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      })
    },
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  files: WindowFiles,
  means: RouteMeans,
): Promise<void> {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
  const { method = '', headers, url = '' } = request
  try {
    const refusal = refusalOf({ method, headers, tokenWaived: url === ENTER_ROUTE }, port, means.token)
    if (refusal) throw new BodyError(refusal.status, refusal.message)
    const route = method === 'POST' ? ROUTES.get(url) : undefined
    if (route) await route(request, response, means)
    else sendFile(response, method === 'GET' ? files.get(url) : undefined)
  } catch (error) {
    // The rest of a refused body is not read: the connection ends with the answer.
    response.setHeader('connection', 'close')
    const [status, message] =
      error instanceof BodyError ? [error.status, error.message] : [500, 'Chương trình gặp lỗi ngoài dự kiến.']
    if (response.headersSent) response.destroy()
    else
      sendReply(response, status, { ok: false, error: { code: status === 500 ? 'internal' : 'bad-request', message } })
  }
}

function sendFile(response: ServerResponse, file: WindowFile | undefined): void {
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
    response.end('Không có trang này.')
    return
  }
  response.writeHead(200, { 'content-type': file.type, 'content-length': file.bytes.byteLength })
  response.end(file.bytes)
}
