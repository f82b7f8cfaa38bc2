/** Messages between a host and the worker thread that runs the core. */
import type { CoreEvent } from '../shared/contract/bridge.ts'
import type { Reply } from '../shared/contract/reply.ts'
import type { FileSource, Output } from './core/files.ts'

export interface WorkerOptions {
  /** Path of the store; made by `store.create`. */
  storePath: string
  operator: string
  version: string
  /** Check what calls answer against the contract too (tests). */
  checkReplies: boolean
}

export type ToWorker =
  | { type: 'call'; id: string; method: string; input: unknown }
  | { type: 'cancel'; id: string }
  | { type: 'grant'; token: string; source: FileSource }
  | { type: 'take'; id: string; token: string }
  | { type: 'printed'; id: string; reply: Reply<Uint8Array> }
  | { type: 'close' }

export type FromWorker =
  | { type: 'reply'; id: string; reply: Reply<unknown> }
  | { type: 'taken'; id: string; reply: Reply<Output> }
  | { type: 'event'; event: CoreEvent }
  /** Asks the host for a PDF of a page; answered by `printed`. */
  | { type: 'print'; id: string; html: string }
  | { type: 'closed' }
