/** What a command of the command line is made of. */
import { isIsoDate, type IsoDate, readDate } from '../../shared/text/dates.ts'
import type { School } from '../../shared/contract/schemas.ts'
import { AppError } from '../../shared/contract/reply.ts'
import type { WorkerClient } from '../worker-client.ts'
import { type OptionKinds, type Options, text, UsageError } from './usage.ts'

export interface CommandResult {
  /** The document that `--json` prints. */
  json: unknown
  /** The lines that people read without it. */
  lines: readonly string[]
  /** The exit code when it is not 0 (1: the input or the store is wrong). */
  exitCode?: number
}

export interface Command {
  /** Arguments and options, as the help shows them. */
  usage: string
  /** What it does, in Vietnamese. */
  summary: string
  options: OptionKinds
  /** Is about a store that is there: none is made. */
  wantsStore?: boolean
  run(call: CommandCall): Promise<CommandResult>
}

export interface CommandCall {
  options: Options
  /** Arguments that are not options. */
  rest: readonly string[]
  core: WorkerClient
  today: IsoDate
}

/** A day given as an option, `YYYY-MM-DD` or `dd/MM/yyyy`. Throws `UsageError` for one that the calendar lacks. */
export function day(options: Options, name: string, today: IsoDate): IsoDate | undefined {
  const value = text(options, name)
  if (value === undefined) return undefined
  const reading = isIsoDate(value) ? { kind: 'date' as const, date: value } : readDate(value, today)
  if (reading.kind !== 'date') throw new UsageError(`--${name} phải là một ngày có thật, dạng YYYY-MM-DD.`)
  return reading.date
}

/** The school named by `--school`; undefined without one. Throws `not-found`. */
export async function schoolOption({ core, options }: CommandCall): Promise<School | undefined> {
  const name = text(options, 'school')
  if (name === undefined) return undefined
  const schools = await core.call('schools.list', {})
  const found = schools.find((school) => school.name === name.normalize('NFC').trim())
  if (found) return found
  const names = schools.map((school) => `“${school.name}”`)
  throw new AppError(
    'not-found',
    `Không có trường “${name}”. Trong sổ có: ${names.join(', ') || 'chưa có trường nào'}.`,
  )
}
