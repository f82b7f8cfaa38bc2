/**
 * What a call answers: a value, or an error with a code for programs and a sentence for people.
 * Both are JSON-safe, so that they cross a message port and HTTP alike.
 */
import { z } from 'zod'

const ERROR_CODES = [
  /** The parameters do not have the shape that the contract says. */
  'bad-request',
  'not-found',
  /** What was asked does not fit the state of the register any more (changed since, or a name already taken). */
  'conflict',
  /** A file that cannot be read, or is not what it says. */
  'bad-file',
  /** A file or folder that cannot be written. */
  'cannot-write',
  /** No store is open yet. */
  'locked',
  'wrong-password',
  /** The store was written by a later version of the program. */
  'newer-store',
  /** The file is not a store of this program, or is damaged. */
  'bad-store',
  'cancelled',
  /** The program failed; the message names no cause that a user could mend. */
  'internal',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

export interface ErrorReply {
  code: ErrorCode
  /** Plain Vietnamese: what happened, where, what to do. */
  message: string
}

export type Reply<T> = { ok: true; value: T } | { ok: false; error: ErrorReply }

/** The error that any layer throws to tell the user something; every other error is answered as `internal`. */
export class AppError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string) {
    super(message)
    this.name = 'AppError'
    this.code = code
  }
}

export const replySchema = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.object({ code: z.enum(ERROR_CODES), message: z.string() }) }),
])
