/**
 * Reads files in a process of its own each. Files come from anywhere: whatever one of them does to a parser, the
 * process is ended when the user cancels, when it takes too long or too much memory, and the program goes on. A
 * thread would not do: V8 ends the whole program when a thread has filled its memory faster than it can be stopped
 * (docs/decisions/0007-reading-apart.md).
 */
import { type ChildProcess, fork } from 'node:child_process'
import { AppError } from '../../../shared/contract/reply.ts'
import type { RosterRow } from '../../../shared/domain/roster/types.ts'
import type { Track } from '../../../shared/domain/tracks.ts'
import { type CallContext, throwIfCancelled } from '../context.ts'
import type { FileSource } from '../files.ts'
import { badFile, type FileFault } from './bad-file.ts'
import { READ_LIMITS, type ReadLimits } from './limits.ts'
import type { FileLook } from './look.ts'
import type { RosterOptions, RosterReading } from './read-roster.ts'
import type { FromReader, ReaderAnswer, ReaderJob, ReaderTask } from './reader-protocol.ts'

/** How much later than the reader itself would stop its process is ended. */
const PATIENCE_MS = 2000

export class FileReader {
  readonly #entry: URL
  readonly #limits: ReadLimits

  /** @param entry the module of the process: `reader.ts` when run from source, the bundled file in a build */
  constructor(entry: URL, limits: ReadLimits = READ_LIMITS) {
    this.#entry = entry
    this.#limits = limits
  }

  /** Reads a roster, as `readRoster` does. @throws AppError `bad-file` or `cancelled` */
  async roster(source: FileSource, options: RosterOptions, context: CallContext): Promise<RosterReading> {
    const { answer, rows } = await this.#run(source, { task: 'roster', options }, context)
    if (answer.task !== 'roster') throw badFile('unexpected', source.name)
    return { ...answer.reading, rows }
  }

  /** Shows the beginning of a file, as `lookAtFile` does. @throws AppError `bad-file` or `cancelled` */
  async look(source: FileSource, tracks: readonly Track[], context: CallContext): Promise<FileLook> {
    const { answer } = await this.#run(source, { task: 'look', tracks }, context)
    if (answer.task !== 'look') throw badFile('unexpected', source.name)
    return answer.look
  }

  /** The process is gone, or about to be, when this answers or throws. */
  async #run(source: FileSource, task: ReaderTask, context: CallContext): Promise<Outcome> {
    throwIfCancelled(context.signal)
    const child = startReader(this.#entry, this.#limits)
    try {
      return await outcomeOf(child, { ...task, source, limits: this.#limits }, context)
    } catch (error) {
      throwIfCancelled(context.signal)
      throw error
    } finally {
      child.kill('SIGKILL')
    }
  }
}

interface Outcome {
  answer: ReaderAnswer
  rows: RosterRow[]
}

function startReader(entry: URL, limits: ReadLimits): ChildProcess {
  const env: NodeJS.ProcessEnv = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  delete env['SO_DINH_DANH_PASSWORD']
  delete env['NODE_OPTIONS']
  return fork(entry, [], {
    env,
    execArgv: [`--max-old-space-size=${limits.memory}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

function outcomeOf(child: ChildProcess, job: ReaderJob, context: CallContext): Promise<Outcome> {
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
    const rows: RosterRow[] = []
    child.on('message', (message: FromReader) => {
      if (message.type === 'progress') context.progress(message.phase, message.done, message.total)
      else if (message.type === 'failed') fail(new AppError(message.error.code, message.error.message))
      else if (message.type === 'rows') for (const row of message.rows) rows.push(row)
      else {
        end()
        resolve({ answer: message.answer, rows })
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
