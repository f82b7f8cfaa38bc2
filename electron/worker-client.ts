/**
 * The host's end of the worker: starts the thread that runs the core, sends calls, hands over files, passes events
 * on. Every host (Electron, browser host, command line) reaches the program through one of these and in no other
 * way. If the worker dies, every waiting call is answered with an error and later calls are refused.
 */
import { randomUUID } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { CoreEvent } from '../shared/contract/bridge.ts'
import type { Input, Method, Output } from '../shared/contract/contract.ts'
import { AppError, type Reply } from '../shared/contract/reply.ts'
import type { FileSource, Output as FileOutput } from './core/files.ts'
import type { FromWorker, ToWorker, WorkerOptions } from './worker-protocol.ts'

const STOPPED: Reply<never> = {
  ok: false,
  error: { code: 'internal', message: 'Phần xử lý dữ liệu đã dừng. Hãy đóng và mở lại chương trình.' },
}

/** Makes a PDF of a whole page; throws `AppError` when it cannot. */
export type PrintPage = (html: string) => Promise<Uint8Array>

export class WorkerClient {
  readonly #worker: Worker
  readonly #waiting = new Map<string, (reply: Reply<unknown>) => void>()
  readonly #listeners = new Set<(event: CoreEvent) => void>()
  readonly #printPage: PrintPage
  #stopped = false

  /**
   * @param entry the worker's module: `worker.ts` when run from source, the bundled file in a build
   * @param printPage how this host makes a PDF, for the calls that keep one
   */
  constructor(entry: URL, options: WorkerOptions, printPage: PrintPage) {
    this.#printPage = printPage
    this.#worker = new Worker(entry, { workerData: options })
    this.#worker.on('message', (message: FromWorker) => this.#receive(message))
    this.#worker.on('error', () => this.#stop())
    this.#worker.on('exit', () => this.#stop())
  }

  /** Sends a call as it came from a window; the worker checks it. Never rejects. */
  send(method: string, input: unknown, callId: string = randomUUID()): Promise<Reply<unknown>> {
    return this.#ask(callId, { type: 'call', id: callId, method, input })
  }

  /** A typed call for hosts' own use. Throws `AppError` when the answer is an error. */
  async call<M extends Method>(method: M, input: Input<M>, callId?: string): Promise<Output<M>> {
    const reply = await this.send(method, input, callId)
    if (!reply.ok) throw new AppError(reply.error.code, reply.error.message)
    return reply.value as Output<M>
  }

  cancel(callId: string): void {
    this.#post({ type: 'cancel', id: callId })
  }

  onEvent(listener: (event: CoreEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Lets the core read a file; returns the token that stands for it in calls. */
  grant(source: FileSource): string {
    const token = randomUUID()
    this.#post({ type: 'grant', token, source })
    return token
  }

  /** A finished output, by the token that `reports.file` answered. Throws `AppError` when it is gone. */
  async take(token: string): Promise<FileOutput> {
    const id = randomUUID()
    const reply = (await this.#ask(id, { type: 'take', id, token })) as Reply<FileOutput>
    if (!reply.ok) throw new AppError(reply.error.code, reply.error.message)
    return reply.value
  }

  /** Closes the store and ends the thread. */
  async close(): Promise<void> {
    if (this.#stopped) return
    const exited = new Promise<void>((resolve) => this.#worker.once('exit', () => resolve()))
    this.#post({ type: 'close' })
    await exited
  }

  #ask(id: string, message: ToWorker): Promise<Reply<unknown>> {
    if (this.#stopped) return Promise.resolve(STOPPED)
    if (this.#waiting.has(id)) {
      return Promise.resolve({ ok: false, error: { code: 'bad-request', message: 'Yêu cầu bị trùng.' } })
    }
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve)
      this.#post(message)
    })
  }

  #receive(message: FromWorker): void {
    if (message.type === 'event') {
      for (const listener of this.#listeners) listener(message.event)
    } else if (message.type === 'print') {
      void this.#print(message.id, message.html)
    } else if (message.type !== 'closed') {
      this.#waiting.get(message.id)?.(message.reply)
      this.#waiting.delete(message.id)
    }
  }

  async #print(id: string, html: string): Promise<void> {
    this.#post({ type: 'printed', id, reply: await this.#printed(html) })
  }

  async #printed(html: string): Promise<Reply<Uint8Array>> {
    try {
      return { ok: true, value: await this.#printPage(html) }
    } catch (error) {
      if (error instanceof AppError) return { ok: false, error: { code: error.code, message: error.message } }
      return {
        ok: false,
        error: { code: 'cannot-write', message: 'Máy này chưa tạo được PDF. Hãy chọn định dạng khác.' },
      }
    }
  }

  #post(message: ToWorker): void {
    if (!this.#stopped) this.#worker.postMessage(message)
  }

  #stop(): void {
    this.#stopped = true
    for (const answer of this.#waiting.values()) answer(STOPPED)
    this.#waiting.clear()
  }
}
