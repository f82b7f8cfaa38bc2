/**
 * Chromium's debugging protocol over a pair of pipes (`--remote-debugging-pipe`): no port that another program could
 * reach. Messages are JSON ended by a zero byte.
 */
import type { Readable, Writable } from 'node:stream'

interface Answer {
  id?: number
  result?: unknown
  error?: { message: string }
}

const END = 0
const ENDED = 'the browser has ended'

export class CdpPipe {
  readonly #out: Writable
  readonly #waiting = new Map<number, { done: (result: unknown) => void; fail: (error: Error) => void }>()
  #lastId = 0
  #rest: Buffer[] = []
  #ended = false

  constructor(out: Writable, answers: Readable) {
    this.#out = out
    out.on('error', () => this.fail())
    answers.on('data', (part: Buffer) => this.#receive(part))
    answers.on('error', () => this.fail())
    answers.on('close', () => this.fail())
  }

  /**
   * Sends a command and waits for its result.
   *
   * @param session the page that it is for; none is the browser itself
   * @throws Error when the browser refuses it or has ended
   */
  send<T>(method: string, params: object = {}, session?: string): Promise<T> {
    if (this.#ended) return Promise.reject(new Error(ENDED))
    const id = ++this.#lastId
    return new Promise<T>((done, fail) => {
      this.#waiting.set(id, { done: (result) => done(result as T), fail })
      this.#out.write(`${JSON.stringify({ id, method, params, sessionId: session })}\0`)
    })
  }

  /** The browser has ended: every command that still waits fails, and so do later ones. */
  fail(): void {
    this.#ended = true
    for (const { fail } of this.#waiting.values()) fail(new Error(ENDED))
    this.#waiting.clear()
  }

  #receive(part: Buffer): void {
    let from = 0
    for (let end = part.indexOf(END); end !== -1; end = part.indexOf(END, from)) {
      const message = Buffer.concat([...this.#rest, part.subarray(from, end)]).toString('utf8')
      this.#rest = []
      from = end + 1
      this.#settle(JSON.parse(message) as Answer)
    }
    this.#rest.push(part.subarray(from))
  }

  #settle({ id, result, error }: Answer): void {
    const waiting = id === undefined ? undefined : this.#waiting.get(id)
    if (id === undefined || !waiting) return
    this.#waiting.delete(id)
    if (error) waiting.fail(new Error(error.message))
    else waiting.done(result)
  }
}
