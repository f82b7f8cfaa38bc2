/** A small checkout of its own, with the launch scripts in it, for tests that run them. */
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const LAUNCH = fileURLToPath(new URL('../../../electron/launch', import.meta.url))

interface Ran {
  code: number | null
  stdout: string
  stderr: string
}

export interface Project {
  folder: string
  write(path: string, content: string): void
  /** Runs `run.mjs` of the checkout. */
  run(args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Ran>
  remove(): void
}

/** Makes a checkout that needs no package: `npm ci` there is quick and asks no network. */
export function makeProject(): Project {
  const folder = mkdtempSync(join(tmpdir(), 'so-dinh-danh-test-'))
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  cpSync(LAUNCH, join(folder, 'electron', 'launch'), { recursive: true })
  const names = { name: 'project', version: '1.0.0' }
  write('package.json', JSON.stringify({ ...names, type: 'module' }))
  write('package-lock.json', JSON.stringify({ ...names, lockfileVersion: 3, packages: { '': names } }))
  return {
    folder,
    write,
    run: (args, env) => runNode([join(folder, 'electron', 'launch', 'run.mjs'), ...args], env),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function runNode(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  // Without the variable of a surrounding npm, which would say where npm is.
  const { npm_execpath: _npm, ...rest } = process.env
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...rest, ...env } })
  const said = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (part: string) => (said.stdout += part))
  child.stderr.setEncoding('utf8').on('data', (part: string) => (said.stderr += part))
  return new Promise((done) => {
    child.once('close', (code) => done({ code, ...said }))
  })
}
