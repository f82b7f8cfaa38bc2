/** What the browser host answers under `/api/`: the bridge of `shared/contract/bridge.ts`, one route a capability. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { basename } from 'node:path'
import { z } from 'zod'
import { AppError, type Reply } from '../../shared/contract/reply.ts'
import type { WorkerClient } from '../worker-client.ts'
import { BodyError, readJson } from './body.ts'
import type { EventStreams } from './event-streams.ts'
import type { Tickets } from './tickets.ts'

const FILE_NAME_HEADER = 'x-so-dinh-danh-file-name'

const MEGABYTE = 1024 * 1024
/** A pasted list, or 50,000 people of twenty cells each (25 MB). */
const MOST_FOR_CALL = 64 * MEGABYTE
const MOST_FOR_UPLOAD = 64 * MEGABYTE
/** A request that names something. */
const MOST_FOR_NAME = MEGABYTE
const LONGEST_NAME = 255

export interface RouteMeans {
  client: Pick<WorkerClient, 'send' | 'cancel' | 'grant' | 'take'>
  streams: EventStreams
  tickets: Tickets
  token: string
  printPage: (html: string) => Promise<Uint8Array>
}

type Route = (request: IncomingMessage, response: ServerResponse, means: RouteMeans) => Promise<void>

const callId = z.string().min(1).max(100)
const call = z.object({ method: z.string().max(100), input: z.unknown(), callId })
const upload = z.object({ name: z.string().min(1).max(LONGEST_NAME), base64: z.string() })

export const ROUTES: ReadonlyMap<string, Route> = new Map<string, Route>([
  ['/api/call', runCall],
  ['/api/cancel', cancelCall],
  ['/api/upload', takeUpload],
  ['/api/output', sendOutput],
  ['/api/events', openEvents],
  ['/api/enter', changeTicket],
])

/** The route that a window takes before it has the token. */
export const ENTER_ROUTE = '/api/enter'

async function runCall(request: IncomingMessage, response: ServerResponse, { client }: RouteMeans): Promise<void> {
  const { method, input, callId } = await readJson(request, call, MOST_FOR_CALL)
  sendReply(response, 200, await client.send(method, input, callId))
}

async function cancelCall(request: IncomingMessage, response: ServerResponse, { client }: RouteMeans): Promise<void> {
  client.cancel((await readJson(request, z.object({ callId }), MOST_FOR_NAME)).callId)
  sendReply(response, 200, { ok: true, value: null })
}

/** Keeps a file that the window read: in memory, for the worker to read by its token. */
async function takeUpload(request: IncomingMessage, response: ServerResponse, { client }: RouteMeans): Promise<void> {
  const { name, base64 } = await readJson(request, upload, MOST_FOR_UPLOAD)
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
  const fileName = basename(name)
  sendReply(response, 200, { ok: true, value: { token: client.grant({ name: fileName, bytes }), name: fileName } })
}

/** Sends a finished output's bytes; a page is made a PDF first. */
async function sendOutput(request: IncomingMessage, response: ServerResponse, means: RouteMeans): Promise<void> {
  const { token } = await readJson(request, z.object({ token: z.string() }), MOST_FOR_NAME)
  try {
    const { fileName, body } = await means.client.take(token)
    const bytes = body.kind === 'bytes' ? body.bytes : await means.printPage(body.html)
    response.writeHead(200, {
      'content-type': 'application/octet-stream',
      'content-length': bytes.byteLength,
      [FILE_NAME_HEADER]: encodeURIComponent(fileName),
    })
    response.end(bytes)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    sendReply(response, 409, { ok: false, error: { code: error.code, message: error.message } })
  }
}

async function openEvents(request: IncomingMessage, response: ServerResponse, { streams }: RouteMeans): Promise<void> {
  await readJson(request, z.object({}), MOST_FOR_NAME)
  streams.add(response)
}

async function changeTicket(request: IncomingMessage, response: ServerResponse, means: RouteMeans): Promise<void> {
  const { ticket } = await readJson(request, z.object({ ticket: z.string() }), MOST_FOR_NAME)
  if (!means.tickets.redeem(ticket)) {
    throw new BodyError(401, 'Địa chỉ này đã dùng rồi hoặc đã cũ. Hãy đóng cửa sổ này và mở lại chương trình.')
  }
  sendReply(response, 200, { ok: true, value: { token: means.token } })
}

/** Answers with a reply of the contract. */
export function sendReply(response: ServerResponse, status: number, reply: Reply<unknown>): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(reply))
}
