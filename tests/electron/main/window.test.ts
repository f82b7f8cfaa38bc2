/** The guards as they are put up in Electron, seen on a stand-in for it. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Papers } from '../../../electron/main/papers.ts'
import { createWindow, guardPages, guardPermissions } from '../../../electron/main/window.ts'
import { app, BrowserWindow, ContentsStandIn, session } from './electron-stand-in.ts'

vi.mock('electron', () => import('./electron-stand-in.ts'))

beforeEach(() => {
  app.removeAllListeners()
  BrowserWindow.made.length = 0
  BrowserWindow.printAnswer = [true, '']
})

describe('the window', () => {
  it('is isolated from Electron and shown when its page is ready', () => {
    createWindow(null)
    const [window] = BrowserWindow.made
    expect(window?.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    })
    expect(window?.loaded).toEqual(['app://so-dinh-danh/'])
    expect(window?.shown).toBe(false)
    window?.emit('ready-to-show')
    expect(window?.shown).toBe(true)
  })
})

describe('a page', () => {
  function contents(): ContentsStandIn {
    guardPages(null)
    const made = new ContentsStandIn()
    app.emit('web-contents-created', {}, made)
    return made
  }

  const prevented = (page: ContentsStandIn, event: string, details: object): boolean => {
    const preventDefault = vi.fn()
    page.emit(event, { preventDefault, ...details })
    return preventDefault.mock.calls.length > 0
  }

  it.each(['will-navigate', 'will-redirect'])('stays where it is (%s)', (event) => {
    const page = contents()
    expect(prevented(page, event, { url: 'https://evil.example/' })).toBe(true)
    expect(prevented(page, event, { url: 'app://so-dinh-danh/' })).toBe(false)
  })

  it('holds no frame but the preview that it fills itself', () => {
    const page = contents()
    const frame = (url: string) => prevented(page, 'will-frame-navigate', { url, isMainFrame: false })
    expect(frame('https://evil.example/')).toBe(true)
    expect(frame('app://so-dinh-danh/')).toBe(true)
    expect(frame('about:srcdoc')).toBe(false)
  })

  it('opens no window and holds no webview', () => {
    const page = contents()
    expect(page.openHandler?.({ url: 'app://so-dinh-danh/' })).toEqual({ action: 'deny' })
    expect(prevented(page, 'will-attach-webview', {})).toBe(true)
  })

  it('gets no permission but to write the clipboard, and no device', () => {
    guardPermissions(null)
    const { request, check, device } = session.defaultSession
    const asked = (permission: string, requestingUrl: string): boolean => {
      let answer = false
      request?.(null, permission, (yes) => void (answer = yes), { requestingUrl })
      return answer
    }
    expect(asked('media', 'app://so-dinh-danh/')).toBe(false)
    expect(asked('clipboard-sanitized-write', 'app://so-dinh-danh/')).toBe(true)
    expect(asked('clipboard-sanitized-write', 'https://evil.example/')).toBe(false)
    expect(check?.(null, 'geolocation', 'app://so-dinh-danh')).toBe(false)
    expect(check?.(null, 'clipboard-sanitized-write', 'app://so-dinh-danh')).toBe(true)
    expect(device?.()).toBe(false)
  })
})

describe('a paper', () => {
  it('is printed in a hidden window without script that reads it from memory, and is gone after', async () => {
    const papers = new Papers()
    const pdf = await papers.toPdf('<p>6A</p>')
    expect(Buffer.from(pdf).toString()).toBe('%PDF')
    const [window] = BrowserWindow.made
    expect(window?.options.show).toBe(false)
    expect(window?.options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, javascript: false })
    expect(window?.loaded[0]).toMatch(/^app:\/\/giay-in\/[\w-]{36}$/)
    expect(window?.webContents.printed).toEqual([
      { preferCSSPageSize: true, printBackground: true, displayHeaderFooter: false },
    ])
    expect(window?.destroyed).toBe(true)
    expect(papers.waiting.size).toBe(0)
  })

  it('is not an error when the user closes the dialog, and is one when the printer fails', async () => {
    BrowserWindow.printAnswer = [false, 'Print job canceled']
    await expect(new Papers().print('x')).resolves.toBeUndefined()
    BrowserWindow.printAnswer = [false, 'Print job failed']
    await expect(new Papers().print('x')).rejects.toMatchObject({ code: 'cannot-write' })
    expect(BrowserWindow.made.every((window) => window.destroyed)).toBe(true)
  })
})
