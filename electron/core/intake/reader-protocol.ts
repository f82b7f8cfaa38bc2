/** Messages between the core and the process that reads one file: a job, and what comes of it. */
import type { FileLook } from '../../../shared/contract/intake.ts'
import type { ErrorReply } from '../../../shared/contract/reply.ts'
import type { HeldSheet } from '../../../shared/domain/roster/held-rows.ts'
import type { RosterRow } from '../../../shared/domain/roster/types.ts'
import type { Track } from '../../../shared/domain/tracks.ts'
import type { FileSource } from '../files.ts'
import type { HeldRow } from './read-held.ts'
import type { ReadLimits } from './limits.ts'
import type { RosterOptions, RosterReading } from './read-roster.ts'

/** To read a roster, to show the file as it stands, or to give some rows of a roster as they stand. */
export type ReaderJob = { source: FileSource; limits: ReadLimits } & (
  | { task: 'read'; options: RosterOptions }
  | { task: 'look'; tracks: readonly Track[] }
  | { task: 'held'; options: RosterOptions; held: readonly HeldRow[] }
)

/** Rows as JSON: for many objects alike, text is packed and unpacked twice as fast as by structured cloning. */
type PackedRows = string & { readonly packed: 'rows' }

export function packRows(rows: readonly RosterRow[]): PackedRows {
  return JSON.stringify(rows) as PackedRows
}

export function unpackRows(packed: PackedRows): RosterRow[] {
  const rows = JSON.parse(packed) as RosterRow[]
  const sheet = rows[0]?.sheet
  for (const row of rows) {
    const { record, text } = row
    // One text in memory where the file shows what was read of it, as it mostly does.
    if (sheet !== undefined && row.sheet === sheet) row.sheet = sheet
    if (record.fullName === text.fullName) text.fullName = record.fullName
    if (record.personalId === text.personalId) text.personalId = record.personalId
    if (record.className === text.group) text.group = record.className
    else if (record.teamName === text.group) text.group = record.teamName
  }
  return rows
}

export type FromReader =
  | { type: 'progress'; phase: string; done: number; total: number | null }
  /** Some of the rows read, in order; all of them have come before `done`. */
  | { type: 'rows'; rows: PackedRows }
  | { type: 'done'; reading: Omit<RosterReading, 'rows'> }
  | { type: 'look'; look: FileLook }
  | { type: 'held'; sheets: HeldSheet[] }
  | { type: 'failed'; error: ErrorReply }
