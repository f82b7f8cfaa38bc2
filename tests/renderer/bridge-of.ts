/** A bridge that answers calls as a test says, and keeps what was asked; everything else of it is refused. */
import type { Bridge, CoreEvent } from '../../shared/contract/bridge.ts'
import type { Method } from '../../shared/contract/contract.ts'
import type { Reply } from '../../shared/contract/reply.ts'

export interface TestBridge extends Bridge {
  asked: { method: Method; input: unknown; callId: string }[]
  cancelled: string[]
  tell: (event: CoreEvent) => void
}

const REFUSED: Reply<never> = { ok: false, error: { code: 'bad-request', message: 'không có' } }

export function bridgeOf(
  answer: (method: Method, input: unknown) => Reply<unknown> | Promise<Reply<unknown>>,
): TestBridge {
  const listeners = new Set<(event: CoreEvent) => void>()
  const bridge: TestBridge = {
    host: 'browser',
    asked: [],
    cancelled: [],
    tell: (event) => {
      for (const listener of listeners) listener(event)
    },
    call: async (method, input, callId) => {
      bridge.asked.push({ method, input, callId })
      return (await answer(method, input)) as Reply<never>
    },
    cancel: (callId) => bridge.cancelled.push(callId),
    onEvent: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    pickFile: async () => REFUSED,
    takeFile: async () => REFUSED,
    saveFile: async () => REFUSED,
    reveal: async () => REFUSED,
    print: async () => REFUSED,
  }
  return bridge
}
