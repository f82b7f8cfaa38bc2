/**
 * The process that reads one file for the core and ends. It has nothing of the register: whatever goes wrong in it,
 * the core ends it and goes on. Its job comes as its first message (core/intake/reader-protocol.ts).
 */
import type { RosterRow } from '../shared/domain/roster/types.ts'
import { AppError } from '../shared/contract/reply.ts'
import { badFile } from './core/intake/bad-file.ts'
import { lookAtFile } from './core/intake/look.ts'
import { readHeld } from './core/intake/read-held.ts'
import { readRoster } from './core/intake/read-roster.ts'
import { type FromReader, packRows, type ReaderJob } from './core/intake/reader-protocol.ts'

/** Rows are handed over in pieces, so that the core takes them while the rest is still being packed. */
const ROWS_PER_MESSAGE = 1000

process.once('message', (job: ReaderJob) => {
  void read(job)
})
process.once('disconnect', () => process.exit())

async function read(job: ReaderJob): Promise<void> {
  const { source, limits } = job
  try {
    const progress = (phase: string, done: number, total: number | null): void => {
      send({ type: 'progress', phase, done, total })
    }
    const context = { signal: new AbortController().signal, progress }
    if (job.task === 'look') {
      send({ type: 'look', look: await lookAtFile(source, job.tracks, context, limits) })
      return
    }
    if (job.task === 'held') {
      send({ type: 'held', sheets: await readHeld(source, job.options, job.held, context, limits) })
      return
    }
    const sender = new RowSender()
    const { rows, ...reading } = await readRoster(source, job.options, context, limits, (some) => sender.add(some))
    await sender.add(rows)
    await sender.finish()
    send({ type: 'done', reading })
  } catch (error) {
    const { code, message } = error instanceof AppError ? error : badFile('unexpected', source.name)
    send({ type: 'failed', error: { code, message } })
  }
}

/** Sends rows in pieces, and waits until each is on its way: what the core has must not stand in memory here too. */
class RowSender {
  #waiting: RosterRow[] = []

  async add(rows: readonly RosterRow[]): Promise<void> {
    for (const row of rows) {
      this.#waiting.push(row)
      if (this.#waiting.length >= ROWS_PER_MESSAGE) await this.finish()
    }
  }

  async finish(): Promise<void> {
    const message: FromReader = { type: 'rows', rows: packRows(this.#waiting) }
    this.#waiting = []
    await new Promise<void>((resolve) => {
      process.send?.(message, undefined, {}, () => resolve())
    })
  }
}

function send(message: FromReader): void {
  process.send?.(message)
}
