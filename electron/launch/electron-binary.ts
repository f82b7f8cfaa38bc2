/**
 * Electron's binary: where it is, and getting it. The package brings no binary and runs nothing when installed, so
 * the first start downloads it. A download that stands still is given up, and not tried again for an hour, so that a
 * machine without that network opens quickly every time.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const STALLED_MS = 20_000
const LOOK_EVERY_MS = 2_000
const ASK_AGAIN_MS = 60 * 60 * 1000

/** The binary's path, or null when it is not there whole and of the pinned version. */
export function installedElectron(root: string): string | null {
  const folder = join(root, 'node_modules', 'electron')
  try {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
    if (
      readFileSync(join(folder, 'dist', 'version'), 'utf8')
        .replace(/^v/, '')
        .trim() !== version
    )
      return null
    const binary = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'))
    return existsSync(binary) ? binary : null
  } catch {
    return null
  }
}

/**
 * The binary's path, downloading it when needed.
 *
 * @param askAgain try even if the last try failed within the hour
 * @returns null when it cannot be had now
 */
export async function obtainElectron(root: string, askAgain: boolean): Promise<string | null> {
  const installed = installedElectron(root)
  if (installed !== null) return installed
  const failure = join(root, '.runtime', 'electron-not-obtained')
  if (!askAgain && existsSync(failure) && Date.now() - statSync(failure).mtimeMs < ASK_AGAIN_MS) return null
  process.stderr.write('Đang tải Electron (khoảng 120 MB), chỉ cần làm một lần…\n')
  await download(join(root, 'node_modules', 'electron'))
  const binary = installedElectron(root)
  mkdirSync(join(root, '.runtime'), { recursive: true })
  if (binary === null) writeFileSync(failure, '')
  else rmSync(failure, { force: true })
  return binary
}

/** Runs the package's own installer, which checks the file's hash, and ends it when nothing has arrived for a while. */
function download(folder: string): Promise<void> {
  const temp = mkdtempSync(join(tmpdir(), 'electron-'))
  const child = spawn(process.execPath, [join(folder, 'install.js')], {
    stdio: 'ignore',
    env: {
      ...process.env,
      TMPDIR: temp,
      TEMP: temp,
      TMP: temp,
      NODE_USE_ENV_PROXY: '1',
      ELECTRON_GET_NO_PROGRESS: '1',
    },
  })
  let size = 0
  let movedAt = Date.now()
  const watch = setInterval(() => {
    const now = sizeOf(temp) + sizeOf(join(folder, 'dist'))
    if (now !== size) movedAt = Date.now()
    size = now
    if (Date.now() - movedAt > STALLED_MS) child.kill('SIGKILL')
  }, LOOK_EVERY_MS)
  return new Promise<void>((done) => {
    child.once('error', () => done())
    child.once('exit', () => done())
  }).finally(() => {
    clearInterval(watch)
    rmSync(temp, { recursive: true, force: true })
  })
}

function sizeOf(folder: string): number {
  if (!existsSync(folder)) return 0
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
  return files.reduce((sum, entry) => {
    const found = statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })
    return sum + (found?.size ?? 0)
  }, 0)
}
