/** Child processes of the launch scripts: output passed through or kept, exit code given back. */
import { spawn } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The checkout. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')

const NOT_STARTED = 127

/**
 * Runs a program with the terminal's own input and output. A program that cannot be started answers 127.
 *
 * @param extraEnv variables beside those of this process
 * @returns its exit code; a program ended by a signal answers 1
 */
export function runVisibly(
  command: string,
  args: readonly string[],
  extraEnv: NodeJS.ProcessEnv = {},
): Promise<number> {
  const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...extraEnv } })
  const forward = (signal: NodeJS.Signals): void => {
    child.kill(signal)
  }
  // In a terminal Ctrl-C reaches the child by itself; this process only has to outlive it.
  const stay = (): void => {
    if (!process.stdin.isTTY) child.kill('SIGINT')
  }
  process.on('SIGINT', stay)
  process.on('SIGTERM', forward)
  process.on('SIGHUP', forward)
  return new Promise<number>((done) => {
    child.once('error', () => done(NOT_STARTED))
    child.once('exit', (code) => done(code ?? 1))
  }).finally(() => {
    process.off('SIGINT', stay)
    process.off('SIGTERM', forward)
    process.off('SIGHUP', forward)
  })
}

export interface Finished {
  code: number
  output: string
}

/** Runs a program and keeps what it wrote (output and errors together). */
export function runQuietly(command: string, args: readonly string[]): Promise<Finished> {
  const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
  const parts: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => parts.push(part))
  child.stderr.on('data', (part: Buffer) => parts.push(part))
  return new Promise((done) => {
    child.once('error', (error) => done({ code: NOT_STARTED, output: error.message }))
    child.once('close', (code) => done({ code: code ?? 1, output: Buffer.concat(parts).toString('utf8') }))
  })
}

/**
 * The module of an installed tool, to run with `process.execPath`.
 *
 * @param program its program, where the package has another name (`tsc` of `typescript`)
 */
export function toolModule(name: string, program = name): string {
  const folder = join(ROOT, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>
  }
  const path = typeof bin === 'string' ? bin : bin[program]
  if (path === undefined) throw new Error(`${name} has no program ${program}`)
  return join(folder, path)
}
