/**
 * Says whether `node_modules` already holds what package-lock.json asks for, so that an `npm ci` or `npm install`
 * that someone ran by hand is not run again. Read from the list that npm keeps of what it installed.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string | string[], cpu?: string | string[],
 *   libc?: string | string[] }} Package
 * @typedef {Record<string, Package>} Packages
 */

/**
 * @param {string} root the checkout
 * @returns {boolean} false whenever that cannot be told
 */
export function isInstalled(root) {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const there = packagesOf(join(root, 'node_modules', '.package-lock.json'))
  if (wanted === null || there === null) return false
  const missing = Object.entries(wanted).some(
    ([path, wanting]) => path !== '' && isNeeded(wanting) && there[path] === undefined,
  )
  const other = Object.entries(there).some(
    ([path, found]) => found.version !== wanted[path]?.version || found.integrity !== wanted[path]?.integrity,
  )
  return !missing && !other
}

/**
 * Optional packages are needed when they are those of this kind of machine.
 * @param {Package} wanting
 * @returns {boolean}
 */
function isNeeded({ optional, os, cpu, libc }) {
  if (optional !== true) return true
  if (os === undefined || libc !== undefined) return false
  return [os].flat().includes(process.platform) && (cpu === undefined || [cpu].flat().includes(process.arch))
}

/**
 * @param {string} path of a lockfile
 * @returns {Packages | null}
 */
function packagesOf(path) {
  try {
    const { packages } = /** @type {{ packages?: Packages }} */ (JSON.parse(readFileSync(path, 'utf8')))
    return packages ?? null
  } catch {
    return null
  }
}
