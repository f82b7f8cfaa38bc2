/** The browser host as a person starts it: the real program, without a window. Needs a build, which `npm test` makes. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ask } from './http.ts'

const MAIN = fileURLToPath(new URL('../../../electron/browser-host/main.ts', import.meta.url))

let folder: string
const started: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sdd-'))
})
afterEach(async () => {
  for (const child of started.splice(0)) {
    if (child.exitCode !== null) continue
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  rmSync(folder, { recursive: true, force: true })
})

/** Starts the host; `line` is the first that it prints. */
async function start(...args: string[]): Promise<{ child: ChildProcess; line: string }> {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  started.push(child)
  const said = Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data')])
  const [line] = (await said) as [Buffer]
  return { child, line: String(line) }
}

it('prints its address, serves the window, runs calls, and closes the store when it is stopped', async () => {
  const store = join(folder, 'sổ.db')
  const { child, line } = await start('--db', store, '--no-open')
  const address = new URL(/http:\S+/.exec(line)?.[0] ?? '')
  const port = Number(address.port)
  expect((await ask(port, {})).body.toString()).toContain('<div id="root">')

  const headers = {
    origin: address.origin,
    'content-type': 'application/json',
    'x-so-dinh-danh-token': address.hash.replace('#token=', ''),
  }
  const body = JSON.stringify({ method: 'store.create', input: { password: null }, callId: '1' })
  const created = await ask(port, { method: 'POST', path: '/api/call', headers, body })
  expect(created.json()).toEqual({ ok: true, value: { state: 'open', encrypted: false } })

  child.kill('SIGTERM')
  const [code] = (await once(child, 'exit')) as [number | null]
  if (process.platform !== 'win32') expect(code).toBe(0)
  expect(existsSync(store)).toBe(true)
  if (process.platform !== 'win32') expect(existsSync(`${store}-wal`)).toBe(false)
})

it('says that the register is open already, and ends', async () => {
  const args = ['--db', join(folder, 'a.db'), '--no-open']
  await start(...args)
  const second = await start(...args)
  expect(second.line).toContain('đang mở')
  if (second.child.exitCode === null) await once(second.child, 'exit')
  expect(second.child.exitCode).toBe(0)
})

it('answers a wrong argument with how to use it', async () => {
  const { child, line } = await start('--other')
  expect(line).toContain('Cách dùng')
  if (child.exitCode === null) await once(child, 'exit')
  expect(child.exitCode).toBe(2)
})
