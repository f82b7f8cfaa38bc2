/** Messages between the core and the process that reads one file: a job, and what comes of it. */
import type { ErrorReply } from '../../../shared/contract/reply.ts'
import type { RosterRow } from '../../../shared/domain/roster/types.ts'
import type { FileSource } from '../files.ts'
import type { ReadLimits } from './limits.ts'
import type { RosterOptions, RosterReading } from './read-roster.ts'

export interface ReaderJob {
  source: FileSource
  options: RosterOptions
  limits: ReadLimits
}

export type FromReader =
  | { type: 'progress'; phase: string; done: number; total: number | null }
  /** Some of the rows read, in order; all of them have come before `done`. */
  | { type: 'rows'; rows: RosterRow[] }
  | { type: 'done'; reading: Omit<RosterReading, 'rows'> }
  | { type: 'failed'; error: ErrorReply }
