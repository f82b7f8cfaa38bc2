/**
 * Prints pages in a window that is never shown: sandboxed, without script, loaded from memory through the `app:`
 * scheme, closed when done.
 */
import { randomUUID } from 'node:crypto'
import { BrowserWindow } from 'electron'
import { AppError } from '../../shared/contract/reply.ts'
import { PAPER_HOST, SCHEME } from './guards.ts'

/** Electron's words for a dialog that the user closed. */
const CLOSED_BY_USER = new Set(['Print job canceled', 'cancelled', 'canceled'])

export class Papers {
  /** Pages that wait to be loaded, by their name in the address; read by the scheme's handler. */
  readonly waiting = new Map<string, string>()

  /** Prints with the system's dialog. Throws `AppError` when the printer does not take it. */
  async print(html: string): Promise<void> {
    const reason = await this.#withPage(
      html,
      (page) =>
        new Promise<string>((done) => {
          page.webContents.print({ printBackground: true }, (printed, why) => done(printed ? '' : why))
        }),
    )
    if (reason !== '' && !CLOSED_BY_USER.has(reason)) {
      throw new AppError('cannot-write', 'Máy in chưa nhận được trang in. Hãy kiểm tra máy in rồi in lại.')
    }
  }

  /** Makes a PDF; the page's `@page` rules decide the paper. */
  async toPdf(html: string): Promise<Uint8Array> {
    return this.#withPage(html, (page) =>
      page.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, displayHeaderFooter: false }),
    )
  }

  async #withPage<T>(html: string, work: (page: BrowserWindow) => Promise<T>): Promise<T> {
    const name = randomUUID()
    this.waiting.set(name, html)
    const page = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
    })
    try {
      await page.loadURL(`${SCHEME}://${PAPER_HOST}/${name}`)
      return await work(page)
    } finally {
      this.waiting.delete(name)
      page.destroy()
    }
  }
}
