/** Messages between the core and the process that reads one file: a job, and what comes of it. */
import type { ErrorReply } from '../../../shared/contract/reply.ts'
import type { RosterRow } from '../../../shared/domain/roster/types.ts'
import type { Track } from '../../../shared/domain/tracks.ts'
import type { FileSource } from '../files.ts'
import type { ReadLimits } from './limits.ts'
import type { FileLook } from './look.ts'
import type { RosterOptions, RosterReading } from './read-roster.ts'

/** Read a roster, or look at the beginning of a file. */
export type ReaderTask = { task: 'roster'; options: RosterOptions } | { task: 'look'; tracks: readonly Track[] }
export type ReaderJob = ReaderTask & { source: FileSource; limits: ReadLimits }

export type ReaderAnswer =
  /** Without its rows, which have all come before. */
  { task: 'roster'; reading: Omit<RosterReading, 'rows'> } | { task: 'look'; look: FileLook }

export type FromReader =
  | { type: 'progress'; phase: string; done: number; total: number | null }
  /** Some of the rows read, in order. */
  | { type: 'rows'; rows: RosterRow[] }
  | { type: 'done'; answer: ReaderAnswer }
  | { type: 'failed'; error: ErrorReply }
