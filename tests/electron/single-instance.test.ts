import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { claimInstance, socketPath } from '../../electron/single-instance.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sdd-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('lets one have a store; a second asks it to show its window', async () => {
  const store = join(folder, 'a.db')
  const asked = vi.fn()
  const first = await claimInstance(store, asked)
  expect(first).not.toBeNull()
  expect(await claimInstance(store, () => undefined)).toBeNull()
  await expect.poll(() => asked.mock.calls.length).toBe(1)
  await first?.release()
})

it('lets another have it after the first has ended, and others have other stores', async () => {
  const first = await claimInstance(join(folder, 'a.db'), () => undefined)
  const other = await claimInstance(join(folder, 'b.db'), () => undefined)
  expect(other).not.toBeNull()
  await first?.release()
  const second = await claimInstance(join(folder, 'a.db'), () => undefined)
  expect(second).not.toBeNull()
  await Promise.all([other?.release(), second?.release()])
})

it.skipIf(process.platform === 'win32')('is not kept out by what a crashed process left', async () => {
  const store = join(folder, 'a.db')
  await leaveSocketBehind(socketPath(store))
  const claimed = await claimInstance(store, () => undefined)
  expect(claimed).not.toBeNull()
  await claimed?.release()
})

it('has a name that every system takes', () => {
  expect(socketPath('/home/a/a.db', 'linux')).toBe('/home/a/a.db.socket')
  expect(Buffer.byteLength(socketPath(`/${'ấ'.repeat(60)}/a.db`, 'linux'))).toBeLessThanOrEqual(100)
  expect(socketPath('/home/a/a.db', 'win32')).toMatch(/^\\\\\.\\pipe\\so-dinh-danh-[0-9a-f]{16}$/)
})

/** A socket whose process is gone: closing takes the file away, so it is made under one name and moved. */
async function leaveSocketBehind(path: string): Promise<void> {
  const { rename } = await import('node:fs/promises')
  const server = createServer()
  await new Promise<void>((done) => server.listen(`${path}.x`, done))
  await rename(`${path}.x`, path)
  await new Promise((done) => server.close(done))
}
