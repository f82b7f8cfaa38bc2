import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { dataFolder, defaultStorePath, operatorName, prepareStoreFolder } from '../../electron/data-folder.ts'

it.each([
  ['win32', { APPDATA: 'C:\\Users\\a\\AppData\\Roaming' }, 'C:\\Users\\a\\AppData\\Roaming\\so-dinh-danh'],
  ['win32', {}, 'C:\\Users\\a\\AppData\\Roaming\\so-dinh-danh'],
  ['darwin', { XDG_DATA_HOME: '/x' }, '/Users/a/Library/Application Support/so-dinh-danh'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/so-dinh-danh'],
  ['linux', { XDG_DATA_HOME: 'relative' }, '/Users/a/.local/share/so-dinh-danh'],
  ['linux', { XDG_DATA_HOME: '' }, '/Users/a/.local/share/so-dinh-danh'],
] as const)('is where %s keeps a program’s data (%j)', (platform, env, folder) => {
  expect(dataFolder({ platform, env, home: platform === 'win32' ? 'C:\\Users\\a' : '/Users/a' })).toBe(folder)
})

it('keeps the store in it', () => {
  expect(defaultStorePath({ platform: 'linux', env: {}, home: '/home/a' })).toBe(
    '/home/a/.local/share/so-dinh-danh/so-dinh-danh.db',
  )
})

it.skipIf(process.platform === 'win32')(
  'is closed to other users, and a folder that the user named is left alone',
  () => {
    const home = mkdtempSync(join(tmpdir(), 'so-dinh-danh-test-'))
    try {
      const machine = { platform: process.platform, env: { XDG_DATA_HOME: home }, home }
      const store = defaultStorePath(machine)
      prepareStoreFolder(store, machine)
      expect(statSync(dirname(store)).mode & 0o777).toBe(0o700)
      const before = statSync(home).mode
      prepareStoreFolder(join(home, 'other.db'), machine)
      expect(statSync(home).mode).toBe(before)
    } finally {
      rmSync(home, { recursive: true })
    }
  },
)

it('names the person who is signed in', () => {
  expect(operatorName()).not.toBe('')
})
