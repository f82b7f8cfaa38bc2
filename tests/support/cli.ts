/** Runs the command line as a script would, in a process of its own. */
import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface CliResult {
  code: number | null
  stdout: string
  stderr: string
  /** The document that --json printed. Throws when standard output is not exactly one. */
  json: () => unknown
}

/** Each call is a process of its own; without this each would read all of the program's TypeScript anew. */
const COMPILED = join(tmpdir(), 'so-dinh-danh-test-compiled')
const MAIN = fileURLToPath(new URL('../../electron/cli/main.ts', import.meta.url))

/** @param env added to the environment, from which the password is taken out */
export function runCli(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<CliResult> {
  const { SO_DINH_DANH_PASSWORD: _none, ...inherited } = process.env
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args], {
      env: { ...inherited, NODE_COMPILE_CACHE: COMPILED, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr, json: () => JSON.parse(stdout) as unknown }))
  })
}
