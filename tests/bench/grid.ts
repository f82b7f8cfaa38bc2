/** First paint of the grid, from navigation to rows on screen, beside a page that is AG Grid and nothing else. */
import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { build } from 'vite'
import { findBrowser } from '../../electron/browser-host/find-browser.ts'
import { benchFolder, openBenchCore } from './bench-core.ts'
import type { Contest, Prepared } from './measure.ts'
import { type Pupil, pupils, writeRoster } from './school.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
}

/** @param count people of the school */
export async function gridContest(count: number): Promise<Prepared> {
  const { path: folder, drop } = benchFolder()
  const people = pupils(count)
  const bare = await serveBareGrid(join(folder, 'bare'), people)
  const program = await serveProgram(join(folder, 'store.db'), folder, people)
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('the grid benchmark needs Chromium')
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  const contest: Contest = {
    name: `first paint of the grid, ${count} rows`,
    baseline: 'a bare AG Grid page of the same rows',
    runs: 5,
    bare: () => firstRows(browser, bare.address),
    ours: () => firstRows(browser, program.address),
  }
  return {
    contest,
    drop: async () => {
      await browser.close()
      bare.stop()
      program.stop()
      drop()
    },
  }
}

/** Milliseconds from navigation to the frame after the first rows stand in the page, as the page itself measures it. */
async function firstRows(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  try {
    const page = await context.newPage()
    await page.goto(address)
    const handle = await page.waitForFunction(
      () => document.querySelectorAll('.ag-row[row-index]').length > 10 && performance.now(),
      undefined,
      { polling: 'raf' },
    )
    return Number(await handle.jsonValue())
  } finally {
    await context.close()
  }
}

async function serveBareGrid(outDir: string, people: readonly Pupil[]): Promise<{ address: string; stop: () => void }> {
  const root = fileURLToPath(new URL('./bare-grid', import.meta.url))
  await build({ root, base: './', logLevel: 'error', build: { outDir, target: 'esnext', emptyOutDir: true } })
  writeFileSync(join(outDir, 'rows.json'), JSON.stringify(people))
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://local').pathname
    const file = join(outDir, path === '/' ? 'index.html' : path)
    try {
      const body = readFileSync(file)
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/`, stop: () => server.close() }
}

async function serveProgram(
  storePath: string,
  folder: string,
  people: readonly Pupil[],
): Promise<{ address: string; stop: () => void }> {
  const bench = await openBenchCore(storePath)
  await writeRoster(join(folder, 'roster.xlsx'), people)
  bench.core.files.grant('roster', { name: 'roster.xlsx', path: join(folder, 'roster.xlsx') })
  const { previewId } = await bench.call('intake.preview', { file: 'roster', school: 'Trường', kind: 'student' })
  await bench.call('intake.apply', { previewId })
  bench.close()
  const main = fileURLToPath(new URL('../../electron/browser-host/main.ts', import.meta.url))
  const host = spawn(process.execPath, [main, '--db', storePath, '--no-open'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: host.stdout }).on('line', (line) => {
      const found = /http:\/\/\S+/.exec(line)?.[0]
      if (found) resolve(found)
    })
    host.once('exit', (code) => reject(new Error(`the program ended with ${code}`)))
  })
  return { address, stop: () => host.kill('SIGTERM') }
}
