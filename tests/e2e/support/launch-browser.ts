/** The browser host, with a Chromium of our own on the address that it prints. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { findBrowser } from '../../../electron/browser-host/find-browser.ts'
import { type Launched, WINDOW } from './launched.ts'

const MAIN = fileURLToPath(new URL('../../../electron/browser-host/main.ts', import.meta.url))

/** Root has no sandbox in Chromium; the other switches keep the browser from calling home. */
const SWITCHES = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export async function launchInBrowser(storePath: string): Promise<Launched> {
  const host = spawn(process.execPath, [MAIN, '--db', storePath, '--no-open'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await addressOf(host)
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('no Chromium: npm test gets one')
  const browser = await chromium.launch({
    executablePath,
    args: [...SWITCHES, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
  const context = await browser.newContext({ viewport: WINDOW, acceptDownloads: true, locale: 'vi-VN' })
  const page = await context.newPage()
  await page.goto(address)
  return {
    page,
    async close() {
      await browser.close()
      if (host.exitCode !== null) return
      const ended = new Promise((resolve) => host.once('exit', resolve))
      host.kill('SIGTERM')
      await ended
    },
  }
}

function addressOf(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (!host.stdout) return reject(new Error('the host has no output'))
    createInterface({ input: host.stdout }).on('line', (line) => {
      const address = /http:\/\/\S+/.exec(line)?.[0]
      if (address) resolve(address)
    })
    host.once('exit', (code) => reject(new Error(`the host ended with ${code} before it printed its address`)))
  })
}
