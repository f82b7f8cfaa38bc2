/** Opening the window, with a small script in the browser's place. */
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openWindow } from '../../../electron/browser-host/open-window.ts'

const ADDRESS = 'http://127.0.0.1:1/#ticket=x'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-dinh-danh-test-'))
  vi.stubEnv('DISPLAY', ':99')
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

/** Puts a script where the browser is looked for first. */
function browserThat(does: string): void {
  const path = join(folder, 'browser')
  writeFileSync(path, `#!/bin/sh\nprintf '%s\\n' "$@" > '${folder}/args'\n${does}\n`)
  chmodSync(path, 0o755)
  vi.stubEnv('CHROMIUM_PATH', path)
}

it.skipIf(process.platform === 'win32')(
  'opens a window without tabs, on a profile that keeps no password',
  async () => {
    browserThat('exit 0')
    const profile = join(folder, 'profile')
    const opened = await openWindow(ADDRESS, profile)
    expect(opened.kind).toBe('window')
    if (opened.kind === 'window') await opened.closed
    const args = readFileSync(join(folder, 'args'), 'utf8').split('\n')
    expect(args).toEqual(expect.arrayContaining([`--app=${ADDRESS}`, `--user-data-dir=${profile}`]))
    expect(args.some((arg) => arg.startsWith('--remote-debugging'))).toBe(false)
    const preferences: unknown = JSON.parse(readFileSync(join(profile, 'Default', 'Preferences'), 'utf8'))
    expect(preferences).toMatchObject({
      credentials_enable_service: false,
      profile: { password_manager_enabled: false },
      autofill: { profile_enabled: false },
    })
  },
)

it.skipIf(process.platform === 'win32')('does not hand the password of the store to the browser', async () => {
  vi.stubEnv('SO_DINH_DANH_PASSWORD', 'bí mật')
  browserThat(`env > '${folder}/env'`)
  const opened = await openWindow(ADDRESS, join(folder, 'profile'))
  if (opened.kind === 'window') await opened.closed
  const environment = readFileSync(join(folder, 'env'), 'utf8')
  expect(environment).toContain('PATH=')
  expect(environment).not.toContain('bí mật')
})

it.skipIf(process.platform === 'win32')(
  'closes it when asked, and leaves preferences that the browser has changed',
  async () => {
    browserThat('exec sleep 60')
    const profile = join(folder, 'profile')
    const first = await openWindow(ADDRESS, profile)
    const preferences = join(profile, 'Default', 'Preferences')
    writeFileSync(preferences, '{"changed":true}')
    const second = await openWindow(ADDRESS, profile)
    for (const opened of [first, second]) {
      expect(opened.kind).toBe('window')
      if (opened.kind !== 'window') continue
      opened.close()
      await opened.closed
    }
    expect(readFileSync(preferences, 'utf8')).toBe('{"changed":true}')
  },
)

it.skipIf(process.platform !== 'linux')('opens nothing where there is no screen', async () => {
  browserThat('exit 0')
  vi.stubEnv('DISPLAY', '')
  vi.stubEnv('WAYLAND_DISPLAY', '')
  expect(await openWindow(ADDRESS, join(folder, 'profile'))).toEqual({ kind: 'none' })
  expect(existsSync(join(folder, 'args'))).toBe(false)
})
