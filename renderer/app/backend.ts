/**
 * The window's end of the bridge: calls that answer with a value or throw `AppError`, progress by call, a signal to
 * end a long one, and events. Everything on screen reaches the program through one of these.
 */
import type { Bridge, CoreEvent, PickedFile, PickPurpose, SaveOutcome } from '../../shared/contract/bridge.ts'
import type { Input, Method, Output } from '../../shared/contract/contract.ts'
import { AppError, type Reply } from '../../shared/contract/reply.ts'

export interface Progress {
  phase: string
  done: number
  total: number | null
}

interface CallOptions {
  onProgress?: (progress: Progress) => void
  /** Ends the call; it then throws the error `cancelled`. */
  signal?: AbortSignal
}

export class Backend {
  readonly #bridge: Bridge

  constructor(bridge: Bridge) {
    this.#bridge = bridge
  }

  /** Sends a call. Throws `AppError` with a sentence for the user. */
  async call<M extends Method>(method: M, input: Input<M>, options: CallOptions = {}): Promise<Output<M>> {
    const { onProgress, signal } = options
    const callId = crypto.randomUUID()
    const cancel = () => this.#bridge.cancel(callId)
    const unlisten =
      onProgress &&
      this.#bridge.onEvent((event) => {
        if (event.type === 'progress' && event.callId === callId) onProgress(event)
      })
    signal?.addEventListener('abort', cancel)
    try {
      return await unwrap(this.#bridge.call(method, input, callId))
    } finally {
      unlisten?.()
      signal?.removeEventListener('abort', cancel)
    }
  }

  /** Listens to edits; the returned function stops listening. `null`: anything may have changed. */
  onChanged(listener: (personIds: readonly number[] | null) => void): () => void {
    return this.#bridge.onEvent((event: CoreEvent) => {
      if (event.type === 'changed') listener(event.personIds)
    })
  }

  pickFile(what: PickPurpose): Promise<PickedFile | null> {
    return unwrap(this.#bridge.pickFile(what))
  }

  takeFile(file: File): Promise<PickedFile> {
    return unwrap(this.#bridge.takeFile(file))
  }

  saveFile(outputToken: string): Promise<SaveOutcome> {
    return unwrap(this.#bridge.saveFile(outputToken))
  }

  async reveal(outputToken: string): Promise<void> {
    await unwrap(this.#bridge.reveal(outputToken))
  }

  async print(html: string): Promise<void> {
    await unwrap(this.#bridge.print(html))
  }
}

async function unwrap<T>(answer: Promise<Reply<T>>): Promise<T> {
  let reply: Reply<T>
  try {
    reply = await answer
  } catch {
    throw new AppError('internal', 'Mất liên lạc với phần xử lý dữ liệu. Hãy đóng và mở lại chương trình.')
  }
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.message)
  return reply.value
}

/** What an error says to the user. */
export function messageOf(error: unknown): string {
  return error instanceof AppError ? error.message : 'Chương trình gặp lỗi ngoài dự kiến. Hãy thử lại.'
}
