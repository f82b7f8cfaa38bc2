/**
 * Runs a script or a tool on the pinned Node, installing the packages first when needed:
 *
 *   node electron/launch/run.mjs electron/cli/main.ts people --json
 *   node electron/launch/run.mjs vitest run
 *
 * Input, output, exit code and signals are the child's own. Nothing is written to standard output here.
 */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pinnedNode } from './pinned-node.mjs'
import { setUp } from './setup.mjs'

const USAGE_EXIT = 2
const FAILED_EXIT = 3
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')

/**
 * The module that a name stands for: a script of the checkout, or the program of an installed package.
 * @param {string} name
 * @returns {string}
 */
function moduleOf(name) {
  if (/\.m?[jt]s$/.test(name)) return resolve(root, name)
  const folder = join(root, 'node_modules', name)
  const { bin } = /** @type {{ bin: string | Record<string, string> }} */ (
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  )
  const path = typeof bin === 'string' ? bin : bin[name]
  if (path === undefined) throw new Error(`${name} has no program of its name`)
  return join(folder, path)
}

/**
 * @param {string} node
 * @param {string[]} args
 */
function run(node, args) {
  // Compiled code is kept from run to run, by this process and by those that it starts.
  const cache = process.env['NODE_COMPILE_CACHE'] ?? join(root, 'node_modules', '.cache', 'compiled')
  const child = spawn(node, args, { stdio: 'inherit', env: { ...process.env, NODE_COMPILE_CACHE: cache } })
  // A terminal sends Ctrl-C to the child as well; passing it on again would look like a second one.
  process.on('SIGINT', () => {
    if (!process.stdin.isTTY) child.kill('SIGINT')
  })
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal))
  child.once('error', (error) => {
    process.stderr.write(`Không chạy được Node kèm theo: ${error.message}\n`)
    process.exit(FAILED_EXIT)
  })
  child.once('exit', (code, signal) => {
    process.exit(signal === null ? (code ?? FAILED_EXIT) : 128 + constants.signals[signal])
  })
}

const [name, ...args] = process.argv.slice(2)
if (name === undefined) {
  process.stderr.write('Cách dùng: node electron/launch/run.mjs <script.ts | công cụ> [tham số…]\n')
  process.exitCode = USAGE_EXIT
} else {
  try {
    await setUp(root)
    run(pinnedNode(root, { ...process, version: process.versions.node }), [moduleOf(name), ...args])
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = FAILED_EXIT
  }
}
