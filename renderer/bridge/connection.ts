/** Calls to the browser host: one POST a call with the token of this window, and the stream of events. */
import type { CoreEvent } from '../../shared/contract/bridge.ts'
import { type Reply, replySchema } from '../../shared/contract/reply.ts'
import { obtainToken } from './pass.ts'

const AGAIN_AFTER_MS = 1_000

/** The answer when the host does not answer. */
export const UNREACHABLE: Reply<never> = {
  ok: false,
  error: {
    code: 'internal',
    message: 'Mất liên lạc với chương trình. Hãy đóng cửa sổ này và mở lại chương trình. Dữ liệu đã lưu vẫn còn.',
  },
}

export class Connection {
  readonly #token = obtainToken()

  /** Sends JSON and reads the reply. Never rejects. */
  async ask<T>(route: string, body: object): Promise<Reply<T>> {
    const response = await this.post(route, body)
    return response === null ? UNREACHABLE : readReply<T>(response)
  }

  /** Sends JSON; null when the host cannot be reached. */
  async post(route: string, body: object): Promise<Response | null> {
    try {
      const token = await this.#token
      return await fetch(route, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-so-dinh-danh-token': token },
        body: JSON.stringify(body),
      })
    } catch {
      return null
    }
  }

  /**
   * Listens to events for as long as the window lives. After a break it joins again and says that everything may have
   * changed, since events may have been missed. A window that is not let in stops asking.
   */
  async listen(listener: (event: CoreEvent) => void): Promise<void> {
    for (let first = true; ; first = false) {
      const response = await this.post('/api/events', {})
      if (response?.status === 401) return
      if (response?.ok === true && response.body) {
        if (!first) listener({ type: 'changed', personIds: null })
        await readLines(response.body, (line) => listener(JSON.parse(line) as CoreEvent))
      }
      await new Promise((resolve) => {
        setTimeout(resolve, AGAIN_AFTER_MS)
      })
    }
  }
}

/** Reads a reply of the contract out of a response; anything else is a host that cannot be reached. */
export async function readReply<T>(response: Response): Promise<Reply<T>> {
  try {
    return replySchema.parse(await response.json()) as Reply<T>
  } catch {
    return UNREACHABLE
  }
}

async function readLines(body: ReadableStream<Uint8Array>, onLine: (line: string) => void): Promise<void> {
  const decoder = new TextDecoder()
  const reader = body.getReader()
  let rest = ''
  try {
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return
      const lines = (rest + decoder.decode(value, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) if (line !== '') onLine(line)
    }
  } catch {
    // The host went away in the middle of a line.
  }
}
