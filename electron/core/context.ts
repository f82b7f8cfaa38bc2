/** What a call may use beside its input. */
import { AppError } from '../../shared/contract/reply.ts'

export interface CallContext {
  /** Ends the call: long work checks it between steps (`throwIfCancelled`). */
  signal: AbortSignal
  /** Says how far a long call is. */
  progress(phase: string, done: number, total: number | null): void
}

/** Throws the `cancelled` error when the user has asked to stop. */
export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new AppError('cancelled', 'Đã dừng theo yêu cầu. Sổ không thay đổi.')
}

/** The clock and the person at the keyboard; tests set both. */
export interface Surroundings {
  now(): Date
  /** Name written into the history of edits. */
  operator: string
  version: string
}
