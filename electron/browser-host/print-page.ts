/**
 * Makes a PDF of a page with the machine's Chromium-family browser, without a window. The page goes over a pipe and
 * is written to no file; it runs no script and reaches no network.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { AppError } from '../../shared/contract/reply.ts'
import { foreignEnvironment, quietSwitches } from './browser-switches.ts'
import { CdpPipe } from './cdp-pipe.ts'
import { findBrowser } from './find-browser.ts'

const LONGEST_MS = 60_000
const CLOSING_MS = 3_000
const CHUNK = 1024 * 1024

export interface PrintOptions {
  /** The browser to use; null acts a machine that has none. */
  browser?: string | null
  /** Given up after this time. */
  longestMs?: number
}

/**
 * Prints a whole HTML page to PDF; its `@page` rules decide the paper.
 * @throws AppError `cannot-write` when no browser is found or it does not print
 */
export async function printPage(html: string, options: PrintOptions = {}): Promise<Uint8Array> {
  const browser = options.browser === undefined ? findBrowser() : options.browser
  if (browser === null) {
    throw new AppError(
      'cannot-write',
      'Cần Google Chrome, Microsoft Edge hoặc Chromium để tạo PDF. Hãy cài một trình duyệt đó, hoặc xuất tệp Excel.',
    )
  }
  const profile = await mkdtemp(join(tmpdir(), 'so-dinh-danh-in-'))
  const switches = ['--headless', '--disable-gpu', '--remote-debugging-pipe', '--host-resolver-rules=MAP * ~NOTFOUND']
  const child = spawn(browser, [...quietSwitches(profile), ...switches], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: foreignEnvironment(),
  })
  const ended = new Promise<void>((done) => {
    child.once('error', () => done())
    child.once('exit', () => done())
  })
  const pipe = new CdpPipe(child.stdio[3] as Writable, child.stdio[4] as Readable)
  void ended.then(() => pipe.fail())
  const limit = setTimeout(() => child.kill('SIGKILL'), options.longestMs ?? LONGEST_MS)
  try {
    return await printOver(pipe, html)
  } catch {
    throw new AppError('cannot-write', 'Trình duyệt chưa tạo được PDF. Hãy thử lại, hoặc xuất tệp Excel.')
  } finally {
    clearTimeout(limit)
    await close(pipe, child, ended)
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
}

async function printOver(pipe: CdpPipe, html: string): Promise<Uint8Array> {
  const { targetId } = await pipe.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await pipe.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true })
  await pipe.send('Emulation.setScriptExecutionDisabled', { value: true }, sessionId)
  const { frameTree } = await pipe.send<{ frameTree: { frame: { id: string } } }>('Page.getFrameTree', {}, sessionId)
  await pipe.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html }, sessionId)
  // Fonts that the page brings are there only after they are decoded.
  await pipe.send(
    'Runtime.evaluate',
    { expression: 'document.fonts.ready.then(() => null)', awaitPromise: true },
    sessionId,
  )
  const how = { preferCSSPageSize: true, printBackground: true, displayHeaderFooter: false }
  const { stream } = await pipe.send<{ stream: string }>(
    'Page.printToPDF',
    { ...how, transferMode: 'ReturnAsStream' },
    sessionId,
  )
  return readStream(pipe, stream, sessionId)
}

async function readStream(pipe: CdpPipe, handle: string, session: string): Promise<Uint8Array> {
  const parts: Buffer[] = []
  for (;;) {
    const part = await pipe.send<{ data: string; base64Encoded?: boolean; eof: boolean }>(
      'IO.read',
      { handle, size: CHUNK },
      session,
    )
    parts.push(Buffer.from(part.data, part.base64Encoded === true ? 'base64' : 'utf8'))
    if (part.eof) break
  }
  await pipe.send('IO.close', { handle }, session)
  return new Uint8Array(Buffer.concat(parts))
}

/** Asks the browser to close, so that its own processes end too; ends it when it does not. */
async function close(pipe: CdpPipe, child: ReturnType<typeof spawn>, ended: Promise<void>): Promise<void> {
  if (child.pid === undefined) return
  const force = setTimeout(() => child.kill('SIGKILL'), CLOSING_MS)
  await pipe.send('Browser.close').catch(() => undefined)
  await ended
  clearTimeout(force)
}
