/**
 * The thread that runs the core, off every host's main thread. Speaks the messages of worker-protocol.ts; a call
 * that waits (reading a file) lets cancel messages in.
 */
import { parentPort, workerData } from 'node:worker_threads'
import type { Reply } from '../shared/contract/reply.ts'
import { AppError } from '../shared/contract/reply.ts'
import { Core } from './core/core.ts'
import type { Output } from './core/files.ts'
import { Printing } from './printing.ts'
import type { FromWorker, ToWorker, WorkerOptions } from './worker-protocol.ts'

const port = parentPort
if (!port) throw new Error('worker.ts runs in a worker thread')
const { storePath, operator, version, checkReplies } = workerData as WorkerOptions
const printing = new Printing(send)
const core = new Core({
  storePath,
  // Beside this module, as source or bundled.
  readerEntry: new URL(import.meta.url.replace(/worker\.(ts|js)$/, 'reader.$1')),
  surroundings: { now: () => new Date(), operator, version },
  checkReplies,
  emit: (event) => send({ type: 'event', event }),
  printPage: (html) => printing.print(html),
})

port.on('message', (message: ToWorker) => {
  void receive(message)
})

async function receive(message: ToWorker): Promise<void> {
  switch (message.type) {
    case 'call':
      send({ type: 'reply', id: message.id, reply: await core.call(message.method, message.input, message.id) })
      break
    case 'cancel':
      core.cancel(message.id)
      break
    case 'grant':
      core.files.grant(message.token, message.source)
      break
    case 'take':
      send({ type: 'taken', id: message.id, reply: take(message.token) })
      break
    case 'printed':
      printing.answer(message.id, message.reply)
      break
    case 'close':
      core.close()
      send({ type: 'closed' })
      port?.close()
      break
  }
}

function take(token: string): Reply<Output> {
  try {
    return { ok: true, value: core.files.output(token) }
  } catch (error) {
    if (error instanceof AppError) return { ok: false, error: { code: error.code, message: error.message } }
    throw error
  }
}

function send(message: FromWorker): void {
  port?.postMessage(message)
}
