/**
 * Installs the packages when they are missing or not those of package-lock.json, so that every command works on a
 * fresh checkout. Says one line on standard error; standard output stays free for `--json`.
 *
 * Guarantee: two runs at the same time install once; the stamp is written only after a whole installation.
 * Plain JavaScript for Node 18 and later, because it runs before anything is installed.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isInstalled } from './installed.mjs'

const STAMP = join('node_modules', '.so-dinh-danh-setup')
const LOCK = join('.runtime', 'setup.lock')
const LOOK_AGAIN_MS = 300

/**
 * Makes `node_modules` what package-lock.json says; does nothing when it already is.
 * @param {string} root the checkout
 * @returns {Promise<void>}
 * @throws {Error} when the packages cannot be installed
 */
export async function setUp(root) {
  const wanted = wantedStamp(root)
  if (stampOf(root) === wanted) return
  if (isInstalled(root)) {
    writeFileSync(join(root, STAMP), wanted)
    return
  }
  while (!takeLock(root)) {
    await wait(LOOK_AGAIN_MS)
    if (stampOf(root) === wanted) return
  }
  try {
    if (stampOf(root) === wanted) return
    process.stderr.write('Đang cài các gói cần thiết (npm ci), chỉ cần làm một lần…\n')
    await install(root)
    mkdirSync(join(root, 'node_modules'), { recursive: true })
    writeFileSync(join(root, STAMP), wanted)
  } finally {
    rmSync(join(root, LOCK), { force: true })
  }
}

/**
 * What the stamp must say: the lockfile's hash, and the kind of machine, since optional packages differ by it.
 * @param {string} root
 * @returns {string}
 */
function wantedStamp(root) {
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  return `${hash} ${process.platform}-${process.arch}\n`
}

/**
 * @param {string} root
 * @returns {string | undefined}
 */
function stampOf(root) {
  return readIfThere(join(root, STAMP))
}

/**
 * Takes the installation lock; false while another living process has it.
 * @param {string} root
 * @returns {boolean}
 */
function takeLock(root) {
  const lock = join(root, LOCK)
  mkdirSync(join(root, '.runtime'), { recursive: true })
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    const owner = readIfThere(lock)
    if (owner !== undefined && !isAlive(Number(owner))) rmSync(lock, { force: true })
    return false
  }
}

/**
 * @param {number} pid
 * @returns {boolean}
 */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * @param {string} path
 * @returns {string | undefined}
 */
function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/**
 * Installs what the lockfile says. `npm ci` refuses a lockfile that lacks an optional package of some other kind of
 * machine, which a registry may not have; `npm install` then takes the same locked versions and leaves the lockfile be.
 * @param {string} root
 * @returns {Promise<void>}
 */
async function install(root) {
  const refused = await npm(root, ['ci'])
  if (refused === null) return
  const failed = await npm(root, ['install', '--no-save'])
  if (failed === null) return
  process.stderr.write(failed)
  throw new Error('Không cài được các gói cần thiết. Hãy kiểm tra mạng rồi chạy lại lệnh.')
}

/**
 * Runs npm without its chatter.
 * @param {string} root
 * @param {string[]} command
 * @returns {Promise<string | null>} null when it did its work, else what it complained about
 */
function npm(root, command) {
  const args = [...command, '--no-audit', '--no-fund', '--loglevel=error']
  const path = process.env.npm_execpath
  const byNode = path !== undefined && /\.[cm]?js$/.test(path)
  const child = spawn(byNode ? process.execPath : `npm ${args.join(' ')}`, byNode ? [path, ...args] : [], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: !byNode,
  })
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (part) => (complaints += part))
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(`${error.message}\n`))
    child.once('close', (code) => resolve(code === 0 ? null : complaints))
  })
}
