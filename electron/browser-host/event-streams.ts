/**
 * The streams of events that windows hold open: one JSON object a line, with an empty line now and then so that a
 * closed window is noticed. The stream is the answer to an ordinary call, so the token travels in its header.
 */
import type { ServerResponse } from 'node:http'
import type { CoreEvent } from '../../shared/contract/bridge.ts'

const BEAT_MS = 15_000

export class EventStreams {
  readonly #open = new Set<ServerResponse>()
  readonly #onCount: (open: number) => void
  readonly #beat: NodeJS.Timeout

  /** @param onCount told how many windows listen whenever that changes */
  constructor(onCount: (open: number) => void) {
    this.#onCount = onCount
    this.#beat = setInterval(() => this.#write('\n'), BEAT_MS).unref()
  }

  /** Turns the response into a stream. */
  add(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'application/x-ndjson' })
    response.write('\n')
    this.#open.add(response)
    this.#onCount(this.#open.size)
    response.once('close', () => {
      this.#open.delete(response)
      this.#onCount(this.#open.size)
    })
  }

  send(event: CoreEvent): void {
    this.#write(`${JSON.stringify(event)}\n`)
  }

  close(): void {
    clearInterval(this.#beat)
    for (const response of this.#open) response.end()
  }

  #write(line: string): void {
    for (const response of this.#open) response.write(line)
  }
}
