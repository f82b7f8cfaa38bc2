/**
 * Electron's main process: one window over one worker. Everything that can be decided without Electron is decided in
 * the modules beside this one; here they are put together.
 *
 *   electron . [--db=FILE]
 */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, type BrowserWindow, dialog, ipcMain, Menu, protocol, shell } from 'electron'
import { AppError } from '../../shared/contract/reply.ts'
import { defaultStorePath, operatorName, prepareStoreFolder, thisMachine } from '../data-folder.ts'
import { CHANNELS } from '../ipc-channels.ts'
import { claimInstance, type Instance } from '../single-instance.ts'
import { APP_VERSION } from '../version.ts'
import { readWindowFiles, type WindowFiles } from '../window-files.ts'
import { WorkerClient } from '../worker-client.ts'
import { askFile, askWhere, showAbout } from './dialogs.ts'
import { isTrustedSender, SCHEME } from './guards.ts'
import { registerIpc } from './ipc.ts'
import { menuTemplate } from './menu.ts'
import { Papers } from './papers.ts'
import { answerRequest } from './protocol.ts'
import { Saving } from './saving.ts'
import { grantPath } from './taking.ts'
import { createWindow, guardPages, guardPermissions } from './window.ts'

const machine = thisMachine()
const namedStore = app.commandLine.getSwitchValue('db')
const storePath = resolve(namedStore === '' ? defaultStorePath(machine) : namedStore)
/** The development server of `npm run dev`; a packaged program never has one. */
const devServer = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null)

let mainWindow: BrowserWindow | null = null

app.enableSandbox()
app.setPath('userData', `${storePath}.electron`)
protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
guardPages(devServer)

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', focusWindow)
  app.whenReady().then(start).catch(giveUp)
} else {
  app.quit()
}

async function start(): Promise<void> {
  prepareStoreFolder(storePath, machine)
  const instance = await claimInstance(storePath, focusWindow)
  if (instance === null) throw new AppError('conflict', 'Sổ này đang mở ở một cửa sổ khác. Hãy dùng cửa sổ đó.')
  const papers = new Papers()
  const client = new WorkerClient(
    new URL('./worker.js', import.meta.url),
    { storePath, operator: operatorName(), version: APP_VERSION, checkReplies: false },
    (html) => papers.toPdf(html),
  )
  closeOnQuit(client, instance)

  const files = await windowFiles()
  protocol.handle(SCHEME, (request) => answerRequest(request.url, files, papers.waiting))
  guardPermissions(devServer)
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate({
        platform: process.platform,
        development: devServer !== null,
        about: () => void showAbout(),
        press: (key, ctrl) => pressKey(key, ctrl ? ['control'] : []),
      }),
    ),
  )
  const saving = new Saving({
    client,
    documentsFolder: app.getPath('documents'),
    printToPdf: (html) => papers.toPdf(html),
    askWhere,
    showInFolder: (path) => shell.showItemInFolder(path),
  })
  registerIpc(ipcMain, {
    client,
    trusts: (sender) => isTrustedSender(sender, devServer),
    pickFile: async (what) => {
      const path = await askFile(what)
      return path === null ? null : grantPath(client, path)
    },
    takeFile: (path) => grantPath(client, path),
    saveFile: (token) => saving.save(token),
    reveal: (token) => saving.reveal(token),
    print: (html) => papers.print(html),
  })
  const window = createWindow(devServer)
  mainWindow = window
  const stopListening = client.onEvent((event) => window.webContents.send(CHANNELS.event, event))
  window.once('closed', () => {
    mainWindow = null
    stopListening()
    app.quit()
  })
}

/** The built window; in development the server has it. */
async function windowFiles(): Promise<WindowFiles> {
  if (devServer !== null) return new Map()
  return readWindowFiles(fileURLToPath(new URL('../renderer', import.meta.url)))
}

/** The store is closed before the process ends. */
function closeOnQuit(client: WorkerClient, instance: Instance): void {
  let closed = false
  app.on('before-quit', (event) => {
    if (closed) return
    event.preventDefault()
    closed = true
    void client
      .close()
      .then(() => instance.release())
      .finally(() => app.quit())
  })
}

/** Presses a key in the window, as its user would. */
function pressKey(keyCode: string, modifiers: 'control'[]): void {
  mainWindow?.webContents.sendInputEvent({ type: 'keyDown', keyCode, modifiers })
  mainWindow?.webContents.sendInputEvent({ type: 'keyUp', keyCode, modifiers })
}

function focusWindow(): void {
  if (mainWindow?.isMinimized()) mainWindow.restore()
  mainWindow?.focus()
}

function giveUp(error: unknown): void {
  const message = error instanceof AppError ? error.message : 'Chương trình gặp lỗi khi khởi động.'
  dialog.showErrorBox('Sổ Định Danh', message)
  app.exit(1)
}
