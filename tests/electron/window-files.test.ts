import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readWindowFiles } from '../../electron/window-files.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-dinh-danh-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('reads the built window, each file with its type', async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<p>')
  writeFileSync(join(folder, 'assets', 'a.js'), '1')
  writeFileSync(join(folder, 'assets', 'a.woff2'), '2')
  const files = await readWindowFiles(folder)
  expect([...files.keys()].toSorted()).toEqual(['/', '/assets/a.js', '/assets/a.woff2', '/index.html'])
  expect(files.get('/')?.type).toBe('text/html; charset=utf-8')
  expect(files.get('/assets/a.js')?.type).toBe('text/javascript; charset=utf-8')
  expect(files.get('/assets/a.woff2')?.type).toBe('font/woff2')
})

it.skipIf(process.platform === 'win32')('does not follow a link out of the folder', async () => {
  writeFileSync(join(folder, 'index.html'), '<p>')
  symlinkSync('/etc/hosts', join(folder, 'hosts'))
  expect((await readWindowFiles(folder)).has('/hosts')).toBe(false)
})

it('says what to do when nothing has been built', async () => {
  await expect(readWindowFiles(join(folder, 'none'))).rejects.toThrow('npm run build')
  await expect(readWindowFiles(folder)).rejects.toThrow('npm run build')
})
