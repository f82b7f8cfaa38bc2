/** Finds the machine's Chromium-family browser (Chrome, Edge, Chromium, Brave), and says whether there is a screen. */
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'

export interface BrowserSearch {
  platform: NodeJS.Platform
  env: NodeJS.ProcessEnv
  home: string
  exists: (path: string) => boolean
}

const LINUX_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
]
const LINUX_FOLDERS = ['/usr/local/bin', '/usr/bin', '/bin', '/snap/bin']
const MAC_APPS = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser']
const WINDOWS_PATHS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'],
]

/**
 * The path of the browser to use: what `CHROMIUM_PATH` names if it is there, else the first of the usual places.
 * @returns null when the machine has none
 */
export function findBrowser(search: BrowserSearch = thisMachine()): string | null {
  const named = search.env['CHROMIUM_PATH']
  const candidates = named === undefined || named === '' ? usualPlaces(search) : [named, ...usualPlaces(search)]
  return candidates.find((path) => search.exists(path)) ?? null
}

/** Says whether a window can be shown: always on Windows and macOS, on Linux where a display is set. */
export function hasDisplay(machine: Pick<BrowserSearch, 'platform' | 'env'> = thisMachine()): boolean {
  if (machine.platform === 'win32' || machine.platform === 'darwin') return true
  return [machine.env['DISPLAY'], machine.env['WAYLAND_DISPLAY']].some((value) => value !== undefined && value !== '')
}

function usualPlaces({ platform, env, home }: BrowserSearch): string[] {
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
    return WINDOWS_PATHS.flatMap((parts) =>
      roots.filter((root) => root !== undefined).map((root) => win32.join(root, ...parts)),
    )
  }
  if (platform === 'darwin') {
    return MAC_APPS.flatMap((app) =>
      ['/Applications', posix.join(home, 'Applications')].map((folder) =>
        posix.join(folder, `${app}.app`, 'Contents', 'MacOS', app),
      ),
    )
  }
  const folders = [...(env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/')), ...LINUX_FOLDERS]
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)))
}

function thisMachine(): BrowserSearch {
  return { platform: process.platform, env: process.env, home: homedir(), exists: existsSync }
}
