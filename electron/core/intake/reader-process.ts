/**
 * Reads a file in a process of its own. Files come from anywhere: whatever one of them does to a parser, the process
 * is ended when the user cancels, when it takes too long or too much memory, and the program goes on. A thread would
 * not do: V8 ends the whole process when a thread has filled its memory faster than it can be stopped
 * (docs/decisions/0012-reading-apart.md).
 */
import { type ChildProcess, fork } from 'node:child_process'
import type { FileLook } from '../../../shared/contract/intake.ts'
import { AppError } from '../../../shared/contract/reply.ts'
import type { HeldSheet } from '../../../shared/domain/roster/held-rows.ts'
import type { RosterRow } from '../../../shared/domain/roster/types.ts'
import type { Track } from '../../../shared/domain/tracks.ts'
import { type CallContext, throwIfCancelled } from '../context.ts'
import type { FileSource } from '../files.ts'
import { badFile, type FileFault } from './bad-file.ts'
import { READ_LIMITS, type ReadLimits } from './limits.ts'
import type { HeldRow } from './read-held.ts'
import type { RosterOptions, RosterReading } from './read-roster.ts'
import { type FromReader, type ReaderJob, unpackRows } from './reader-protocol.ts'

/** Megabytes for what has just been made: most of it (texts of cells) is needed for a moment only. */
const YOUNG_SPACE = 16

/** How much later than the reader itself would stop its process is ended. */
const PATIENCE_MS = 2000

/**
 * Reads a roster as `readRoster` does, in a process.
 * @param entry the module of the process: `reader.ts` when run from source, the bundled file in a build
 * @throws AppError `bad-file` or `cancelled`; the process is gone, or about to be, when it is thrown
 */
export async function readApart(
  entry: URL,
  source: FileSource,
  options: RosterOptions,
  context: CallContext,
  limits: ReadLimits = READ_LIMITS,
): Promise<RosterReading> {
  const rows: RosterRow[] = []
  return run(entry, { task: 'read', source, options, limits }, context, (message) => {
    if (message.type === 'rows') for (const row of unpackRows(message.rows)) rows.push(row)
    return message.type === 'done' ? { ...message.reading, rows } : undefined
  })
}

/** Shows a file as it stands, as `lookAtFile` does, in a process. Throws as `readApart`. */
export async function lookApart(
  entry: URL,
  source: FileSource,
  tracks: readonly Track[],
  context: CallContext,
): Promise<FileLook> {
  return run(entry, { task: 'look', source, tracks, limits: READ_LIMITS }, context, (message) =>
    message.type === 'look' ? message.look : undefined,
  )
}

/** Gives rows of a roster as they stand in the file, as `readHeld` does, in a process. Throws as `readApart`. */
export async function heldApart(
  entry: URL,
  source: FileSource,
  options: RosterOptions,
  held: readonly HeldRow[],
  context: CallContext,
): Promise<HeldSheet[]> {
  return run(entry, { task: 'held', source, options, held, limits: READ_LIMITS }, context, (message) =>
    message.type === 'held' ? message.sheets : undefined,
  )
}

/** Takes what the process sends until it is the answer. */
type Take<T> = (message: FromReader) => T | undefined

async function run<T>(entry: URL, job: ReaderJob, context: CallContext, take: Take<T>): Promise<T> {
  throwIfCancelled(context.signal)
  const child = startReader(entry, job.limits)
  try {
    return await answerOf(child, job, context, take)
  } catch (error) {
    throwIfCancelled(context.signal)
    throw error
  } finally {
    child.kill('SIGKILL')
  }
}

function startReader(entry: URL, limits: ReadLimits): ChildProcess {
  const env: NodeJS.ProcessEnv = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  delete env['SO_DINH_DANH_PASSWORD']
  delete env['NODE_OPTIONS']
  return fork(entry, [], {
    env,
    execArgv: [`--max-old-space-size=${limits.memory}`, `--max-semi-space-size=${YOUNG_SPACE}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

function answerOf<T>(child: ChildProcess, job: ReaderJob, context: CallContext, take: Take<T>): Promise<T> {
  const { signal } = context
  const { source, limits } = job
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail(badFile('too-slow', source.name)), limits.seconds * 1000 + PATIENCE_MS)
    const cancel = (): void => fail(new AppError('cancelled', ''))
    const end = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
    }
    const fail = (error: AppError): void => {
      end()
      reject(error)
    }
    signal.addEventListener('abort', cancel)
    child.on('message', (message: FromReader) => {
      if (message.type === 'progress') context.progress(message.phase, message.done, message.total)
      else if (message.type === 'failed') fail(new AppError(message.error.code, message.error.message))
      else {
        const answer = take(message)
        if (answer === undefined) return
        end()
        resolve(answer)
      }
    })
    child.on('error', () => fail(badFile('unexpected', source.name)))
    child.on('close', (code, ended) => fail(badFile(faultOf(code, ended), source.name)))
    child.send(job, (error) => {
      if (error) fail(badFile('unexpected', source.name))
    })
  })
}

/** Exit code of a process that V8 has aborted, on systems without signals. */
const ABORTED = 134

/** A process that ends without an answer has been aborted for want of memory, or has met an error nobody foresaw. */
function faultOf(code: number | null, ended: NodeJS.Signals | null): FileFault {
  return code === ABORTED || ended === 'SIGABRT' || ended === 'SIGKILL' ? 'too-big' : 'unexpected'
}
