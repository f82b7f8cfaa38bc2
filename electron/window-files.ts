/**
 * The built window, read whole into memory when a host starts. A host answers only the exact paths of this map, so
 * no request can name a file outside it.
 */
import type { Dirent } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { AppError } from '../shared/contract/reply.ts'

export interface WindowFile {
  bytes: Uint8Array<ArrayBuffer>
  type: string
}

/** Files by their path in an address, such as `/assets/main.js`; `/` is the page. */
export type WindowFiles = ReadonlyMap<string, WindowFile>

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/**
 * Reads the built window.
 * @throws AppError when it has not been built
 */
export async function readWindowFiles(folder: string): Promise<WindowFiles> {
  const files = new Map<string, WindowFile>()
  for (const entry of await entriesOf(folder)) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const type = TYPES[extname(entry.name)] ?? 'application/octet-stream'
    const file = { bytes: new Uint8Array(await readFile(path)), type }
    files.set(`/${relative(folder, path).split(sep).join('/')}`, file)
  }
  const page = files.get('/index.html')
  if (!page) throw new AppError('internal', 'Chưa có giao diện để mở. Hãy chạy lệnh npm run build.')
  return files.set('/', page)
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true, recursive: true })
  } catch {
    return []
  }
}
