/**
 * A worker that stands in for the program where a test is about the host: speaks the messages of
 * `electron/worker-protocol.ts`, keeps granted files, and answers these calls:
 *
 * - `echo`: its input; `size`: the bytes of a granted file; `page`: an output that is a page; `file`: one of bytes;
 * - `shout`: sends an event; `wait`: answers only when cancelled; anything else: an error.
 */
import { parentPort } from 'node:worker_threads'
import type { FileSource, Output } from '../../electron/core/files.ts'
import type { FromWorker, ToWorker } from '../../electron/worker-protocol.ts'
import type { Reply } from '../../shared/contract/reply.ts'

const sources = new Map<string, FileSource>()
const outputs = new Map<string, Output>()
const waiting = new Set<string>()

const port = parentPort
port?.on('message', (message: ToWorker) => {
  if (message.type === 'grant') sources.set(message.token, message.source)
  else if (message.type === 'call') call(message.id, message.method, message.input)
  else if (message.type === 'take') take(message.id, message.token)
  else if (message.type === 'cancel') cancel(message.id)
  else port?.close()
})

function call(id: string, method: string, input: unknown): void {
  if (method === 'wait') {
    waiting.add(id)
    return
  }
  if (method === 'shout') send({ type: 'event', event: { type: 'changed', personIds: [1, 2] } })
  send({ type: 'reply', id, reply: answer(method, input) })
}

function answer(method: string, input: unknown): Reply<unknown> {
  switch (method) {
    case 'echo':
    case 'shout':
      return { ok: true, value: input }
    case 'size': {
      const source = sources.get((input as { file: string }).file)
      if (!source) return failure('not-found')
      return { ok: true, value: 'bytes' in source ? { name: source.name, bytes: [...source.bytes] } : source }
    }
    case 'page':
      return keep({ fileName: 'Danh sách lớp 6A.pdf', body: { kind: 'page', html: (input as { html: string }).html } })
    case 'file':
      return keep({ fileName: 'Tổng hợp.xlsx', body: { kind: 'bytes', bytes: new Uint8Array([80, 75, 3, 4]) } })
    default:
      return failure('bad-request')
  }
}

function keep(output: Output): Reply<unknown> {
  const token = `output-${outputs.size + 1}`
  outputs.set(token, output)
  return { ok: true, value: { token, fileName: output.fileName } }
}

function take(id: string, token: string): void {
  const output = outputs.get(token)
  send({ type: 'taken', id, reply: output ? { ok: true, value: output } : failure('not-found') })
}

function cancel(id: string): void {
  if (waiting.delete(id)) send({ type: 'reply', id, reply: failure('cancelled') })
}

function failure(code: 'not-found' | 'bad-request' | 'cancelled'): Reply<never> {
  return { ok: false, error: { code, message: 'Không có.' } }
}

function send(message: FromWorker): void {
  port?.postMessage(message)
}
