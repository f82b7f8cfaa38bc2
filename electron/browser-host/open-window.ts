/**
 * Opens the window: a browser window without tabs and address bar where there is a Chromium-family browser, else the
 * user's own browser.
 */
import { spawn } from 'node:child_process'
import { prepareProfile } from './browser-profile.ts'
import { foreignEnvironment, quietSwitches } from './browser-switches.ts'
import { findBrowser, hasDisplay } from './find-browser.ts'

export type Opened =
  /** Our own window; `closed` settles when the browser's process ends, and `close` ends it. */
  | { kind: 'window'; closed: Promise<void>; close: () => void }
  /** Handed to the user's browser: nothing tells when it is closed. */
  | { kind: 'browser' }
  /** No screen, or nothing to open it with: the user must open the address. */
  | { kind: 'none' }

const WINDOW_SWITCHES = ['--window-size=1366,768', '--lang=vi']

/**
 * Opens an address. Never rejects.
 *
 * @param profile folder for the browser's own data
 */
export async function openWindow(address: string, profile: string): Promise<Opened> {
  if (!hasDisplay()) return { kind: 'none' }
  const browser = findBrowser()
  if (browser !== null) {
    prepareProfile(profile)
    const child = spawn(browser, [...quietSwitches(profile), ...WINDOW_SWITCHES, `--app=${address}`], {
      stdio: 'ignore',
      env: foreignEnvironment(),
    })
    if (await started(child)) {
      const closed = new Promise<void>((done) => child.once('exit', () => done()))
      return { kind: 'window', closed, close: () => void child.kill() }
    }
  }
  const [command, ...args] = openerOf(process.platform, address)
  const opener = spawn(command, args, { stdio: 'ignore', detached: true, env: foreignEnvironment() })
  if (!(await started(opener))) return { kind: 'none' }
  opener.unref()
  return { kind: 'browser' }
}

/** The system's own way to open an address. */
function openerOf(platform: NodeJS.Platform, address: string): [string, ...string[]] {
  if (platform === 'win32') return ['rundll32.exe', 'url.dll,FileProtocolHandler', address]
  return platform === 'darwin' ? ['open', address] : ['xdg-open', address]
}

function started(child: ReturnType<typeof spawn>): Promise<boolean> {
  return new Promise((done) => {
    child.once('spawn', () => done(true))
    child.once('error', () => done(false))
  })
}
