/**
 * `npm start`: opens the program, in Electron where it can be had, else in the machine's browser.
 *
 *   start.ts [--db=FILE]
 *
 * `SO_DINH_DANH_HOST=browser` goes straight to the browser; `=electron` asks for Electron again at once.
 */
import { hasDisplay } from '../browser-host/find-browser.ts'
import { ROOT } from './child.ts'
import { obtainElectron } from './electron-binary.ts'
import { ensureBuilt, openBrowserHost, openElectron } from './hosts.ts'

/** An Electron that fails within this time could not start at all (a missing system library, a forbidden sandbox). */
const COULD_NOT_START_MS = 4_000

const args = process.argv.slice(2)
await ensureBuilt()
const electron = await electronToUse()
process.exitCode = electron === null ? await openBrowserHost(args) : await openElectronOrBrowser(electron)

async function electronToUse(): Promise<string | null> {
  const wanted = process.env['SO_DINH_DANH_HOST']
  if (wanted === 'browser' || !hasDisplay()) return null
  const binary = await obtainElectron(ROOT, wanted === 'electron')
  if (binary === null) process.stderr.write('Chưa tải được Electron nên mở sổ bằng trình duyệt của máy.\n')
  return binary
}

async function openElectronOrBrowser(binary: string): Promise<number> {
  const startedAt = Date.now()
  const code = await openElectron(binary, args)
  if (code === 0 || Date.now() - startedAt > COULD_NOT_START_MS) return code
  process.stderr.write('Electron không chạy được trên máy này nên mở sổ bằng trình duyệt của máy.\n')
  return openBrowserHost(args)
}
