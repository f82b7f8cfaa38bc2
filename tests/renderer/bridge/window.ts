/** A real browser on a page that holds nothing but the bridge, served by a real browser host. */
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build, type Rolldown } from 'vite'
import { findBrowser } from '../../../electron/browser-host/find-browser.ts'
import type { WindowFiles } from '../../../electron/window-files.ts'

/** The bridge's page, built as the window is. */
export async function bridgeFiles(): Promise<WindowFiles> {
  const entry = fileURLToPath(new URL('bridge-page.ts', import.meta.url))
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['es'], fileName: 'bridge' } },
  })) as Rolldown.RolldownOutput[]
  const code = built[0]?.output[0].code ?? ''
  const page =
    '<!doctype html><link rel="icon" href="data:,"><body><script type="module" src="bridge.js"></script></body>'
  return new Map([
    ['/', { bytes: new Uint8Array(Buffer.from(page)), type: 'text/html; charset=utf-8' }],
    ['/bridge.js', { bytes: new Uint8Array(Buffer.from(code)), type: 'text/javascript; charset=utf-8' }],
  ])
}

export function launchBrowser(): Promise<Browser> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath: findBrowser() ?? '', args: [...args, '--disable-quic'] })
}

/** Opens an address and waits for the bridge. What the page complains about is collected. */
export async function openPage(browser: Browser, address: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(address)
  await page.waitForFunction('window.bridge !== undefined')
  return { page, complaints }
}
