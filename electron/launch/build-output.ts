/**
 * Builds the window (and Electron's main process) into `out/` when the sources have changed since the last build.
 * What was built is known by a hash of the sources kept in `out/`, written only after a whole build.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { runQuietly, toolModule } from './child.ts'

const SOURCES = ['electron', 'renderer', 'resources', 'shared', 'electron.vite.config.ts', 'package-lock.json']
const STAMP = join('out', 'sources.sha256')

/** One hash over the names and contents of everything that goes into a build. */
export function hashOfSources(root: string): string {
  const hash = createHash('sha256')
  for (const path of SOURCES.flatMap((source) => filesUnder(join(root, source)))) {
    const bytes = readFileSync(path)
    hash.update(`${relative(root, path).replaceAll('\\', '/')}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}

/** Says whether `out/` was built from the sources as they are. */
export function isBuilt(root: string): boolean {
  const stamp = join(root, STAMP)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOfSources(root)
}

/**
 * Builds `out/` anew.
 * @throws Error with the builder's own output when it fails
 */
export async function build(root: string): Promise<void> {
  const hash = hashOfSources(root)
  const { code, output } = await runQuietly(process.execPath, [toolModule('electron-vite'), 'build'])
  if (code !== 0) throw new Error(`Chưa dựng được chương trình:\n${output}`)
  writeFileSync(join(root, STAMP), hash)
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  const entries = readdirSync(path, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
  return entries.map((entry) => join(entry.parentPath, entry.name)).toSorted()
}
