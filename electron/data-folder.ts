/**
 * Where the register lives on this machine: one folder for a user, readable by that user alone, the same for every
 * host.
 */
import { chmodSync, mkdirSync } from 'node:fs'
import { homedir, userInfo } from 'node:os'
import { dirname, posix, win32 } from 'node:path'

const NAME = 'so-dinh-danh'
const OWNER_ONLY = 0o700

/** What the folder depends on. */
export interface Machine {
  platform: NodeJS.Platform
  env: NodeJS.ProcessEnv
  home: string
}

/** This machine as it is. */
export function thisMachine(): Machine {
  return { platform: process.platform, env: process.env, home: homedir() }
}

/**
 * The default data folder: `%APPDATA%\so-dinh-danh`, `~/Library/Application Support/so-dinh-danh`, or
 * `so-dinh-danh` under the XDG data folder. A variable that does not hold an absolute path is passed over.
 */
export function dataFolder({ platform, env, home }: Machine): string {
  if (platform === 'win32') {
    return win32.join(absolute(env['APPDATA'], win32) ?? win32.join(home, 'AppData', 'Roaming'), NAME)
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', NAME)
  return posix.join(absolute(env['XDG_DATA_HOME'], posix) ?? posix.join(home, '.local', 'share'), NAME)
}

/** The store in the default data folder. */
export function defaultStorePath(machine: Machine): string {
  return (machine.platform === 'win32' ? win32 : posix).join(dataFolder(machine), `${NAME}.db`)
}

/**
 * Makes the store's folder when it is missing. The default folder is also closed to other users of the machine;
 * a folder that the user named is left as it is.
 */
export function prepareStoreFolder(storePath: string, machine: Machine): void {
  const folder = dirname(storePath)
  mkdirSync(folder, { recursive: true, mode: OWNER_ONLY })
  if (folder === dataFolder(machine) && machine.platform !== 'win32') chmodSync(folder, OWNER_ONLY)
}

/** The name written into the history of edits: who is signed in to the machine. */
export function operatorName(): string {
  try {
    return userInfo().username
  } catch {
    // A user without an entry in the system's list has no name.
    return 'máy này'
  }
}

function absolute(value: string | undefined, path: typeof posix): string | undefined {
  return value !== undefined && path.isAbsolute(value) ? value : undefined
}
