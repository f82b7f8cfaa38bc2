/** Options of a command and the error for a call that is not understood (exit code 2). */
import { parseArgs } from 'node:util'

/** A command line that is not understood. */
export class UsageError extends Error {}

export type Options = Readonly<Record<string, string | boolean | undefined>>

/** Options that every command takes. */
const COMMON = { json: 'flag', db: 'text', plain: 'flag', help: 'flag' } as const
export type OptionKinds = Readonly<Record<string, 'flag' | 'text'>>

/**
 * Reads the arguments behind a command's name.
 * @throws UsageError for an option that the command does not know or one without its value
 */
export function readOptions(args: readonly string[], kinds: OptionKinds): { options: Options; rest: string[] } {
  const known: OptionKinds = { ...COMMON, ...kinds }
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: Object.fromEntries(
        Object.entries(known).map(([name, kind]) => [name, { type: kind === 'flag' ? 'boolean' : 'string' } as const]),
      ),
    })
    const options: Record<string, string | boolean | undefined> = {}
    for (const [name, value] of Object.entries(values)) {
      if (typeof value === 'string' || typeof value === 'boolean') options[name] = value
    }
    return { options, rest: positionals }
  } catch {
    const names = Object.keys(known).map((name) => `--${name}`)
    throw new UsageError(`Tham số không đúng. Lệnh này nhận: ${names.join(' ')}.`)
  }
}

/** A text option, or undefined. */
export function text(options: Options, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}

/** A text option that must be there. */
export function required(options: Options, name: string): string {
  const value = text(options, name)
  if (value === undefined || value.trim() === '') throw new UsageError(`Thiếu --${name}.`)
  return value
}

/** One of a few words. */
export function choice<T extends string>(options: Options, name: string, choices: readonly T[]): T | undefined {
  const value = text(options, name)
  if (value === undefined) return undefined
  const found = choices.find((word) => word === value)
  if (!found) throw new UsageError(`--${name} phải là một trong: ${choices.join(', ')}.`)
  return found
}
