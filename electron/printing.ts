/** The worker's way to a PDF: only a host can print a page, so the worker asks for one and waits for the answer. */
import { randomUUID } from 'node:crypto'
import { AppError, type Reply } from '../shared/contract/reply.ts'
import type { FromWorker } from './worker-protocol.ts'

export class Printing {
  readonly #send: (message: FromWorker) => void
  readonly #waiting = new Map<string, (reply: Reply<Uint8Array>) => void>()

  constructor(send: (message: FromWorker) => void) {
    this.#send = send
  }

  /** A PDF of a whole page. Throws `AppError` when the host cannot make one. */
  async print(html: string): Promise<Uint8Array> {
    const id = randomUUID()
    const reply = await new Promise<Reply<Uint8Array>>((resolve) => {
      this.#waiting.set(id, resolve)
      this.#send({ type: 'print', id, html })
    })
    if (!reply.ok) throw new AppError(reply.error.code, reply.error.message)
    return reply.value
  }

  /** Takes the host's answer; one that nobody waits for is passed over. */
  answer(id: string, reply: Reply<Uint8Array>): void {
    this.#waiting.get(id)?.(reply)
    this.#waiting.delete(id)
  }
}
