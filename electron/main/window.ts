/** The one window of the program, and the guards that hold for every page in it. */
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, dialog, session } from 'electron'
import { isOurPage, mayHavePermission, WINDOW_ADDRESS } from './guards.ts'

const EMPTY_PAGES = new Set(['about:srcdoc', 'about:blank'])

/** Makes the window and shows it when its page is ready. */
export function createWindow(devServer: string | null): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: 'Sổ Định Danh',
    webPreferences: {
      preload: fileURLToPath(new URL('../preload/index.cjs', import.meta.url)),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  window.webContents.on('render-process-gone', () => void offerReload(window))
  void window.loadURL(devServer ?? WINDOW_ADDRESS)
  return window
}

/** Holds every page of the program to its own address, whatever window it is in. */
export function guardPages(devServer: string | null): void {
  app.on('web-contents-created', (_event, contents) => {
    const stay = (event: { preventDefault(): void; url: string }): void => {
      if (!isOurPage(event.url, devServer)) event.preventDefault()
    }
    contents.on('will-navigate', stay)
    contents.on('will-redirect', stay)
    contents.on('will-frame-navigate', (event) => {
      // The print preview is a frame whose page is given to it, not loaded.
      if (!event.isMainFrame && !EMPTY_PAGES.has(event.url)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** Refuses every permission but those of the list. */
export function guardPermissions(devServer: string | null): void {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, allow, details) =>
    allow(mayHavePermission(permission, details.requestingUrl, devServer)),
  )
  session.defaultSession.setPermissionCheckHandler((_contents, permission, origin) =>
    mayHavePermission(permission, origin, devServer),
  )
  session.defaultSession.setDevicePermissionHandler(() => false)
}

async function offerReload(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: 'Sổ Định Danh',
    message: 'Cửa sổ gặp lỗi và đã dừng. Dữ liệu đã lưu vẫn còn.',
    buttons: ['Mở lại', 'Thoát'],
  })
  if (response === 0) window.reload()
  else app.quit()
}
