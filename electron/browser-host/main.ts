/**
 * The browser host: the program in the machine's own browser, where Electron cannot be had.
 *
 *   main.ts [--db FILE] [--port N] [--no-open]
 *
 * Ends when its window is closed, or on Ctrl-C; the store is closed first.
 */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AppError } from '../../shared/contract/reply.ts'
import { defaultStorePath, operatorName, prepareStoreFolder, thisMachine } from '../data-folder.ts'
import { claimInstance } from '../single-instance.ts'
import { APP_VERSION } from '../version.ts'
import { readWindowFiles } from '../window-files.ts'
import { WorkerClient } from '../worker-client.ts'
import { type HostArgs, readHostArgs } from './args.ts'
import { openWindow } from './open-window.ts'
import { Presence } from './presence.ts'
import { printPage } from './print-page.ts'
import { startServer } from './server.ts'

const USAGE_EXIT = 2
const FAILED_EXIT = 1
const RUNNING_IN_WINDOW = 'Sổ Định Danh đang chạy. Đóng cửa sổ để dừng.\n'
const RUNNING_IN_BROWSER = 'Sổ Định Danh đang chạy trong trình duyệt. Nhấn Ctrl+C ở đây để dừng.\n'

try {
  await start(readHostArgs(process.argv.slice(2)))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(error instanceof AppError && error.code === 'bad-request' ? USAGE_EXIT : FAILED_EXIT)
}

async function start(args: HostArgs): Promise<void> {
  const machine = thisMachine()
  const storePath = resolve(args.db ?? defaultStorePath(machine))
  prepareStoreFolder(storePath, machine)
  let showWindow: () => void = () => undefined
  const instance = await claimInstance(storePath, () => showWindow())
  if (instance === null) {
    process.stdout.write('Sổ này đang mở. Hãy dùng cửa sổ đang có.\n')
    return
  }
  const files = await readWindowFiles(fileURLToPath(new URL('../../out/renderer', import.meta.url)))
  const client = new WorkerClient(
    new URL('../worker.ts', import.meta.url),
    { storePath, operator: operatorName(), version: APP_VERSION, checkReplies: false },
    printPage,
  )
  const windows: (() => void)[] = []
  const stop = once(async () => {
    for (const close of windows) close()
    await server.close()
    await client.close()
    await instance.release()
    process.exit(0)
  })
  const presence = new Presence(stop)
  const server = await startServer({
    client,
    files,
    printPage,
    port: args.port,
    onWindows: (open) => presence.windows(open),
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)

  const show = async (): Promise<void> => {
    const opened = await openWindow(server.ticketAddress(), `${storePath}.window`)
    if (opened.kind === 'window') {
      windows.push(opened.close)
      void opened.closed.then(() => presence.browserEnded())
    }
    if (opened.kind === 'none') printAddress(server.address())
    else process.stdout.write(opened.kind === 'window' ? RUNNING_IN_WINDOW : RUNNING_IN_BROWSER)
  }
  showWindow = () => void show()
  if (args.open) await show()
  else printAddress(server.address())
}

function printAddress(address: string): void {
  process.stdout.write(`Mở địa chỉ này trong trình duyệt của máy: ${address}\n`)
}

function once(action: () => Promise<void>): () => void {
  let done = false
  return () => {
    if (done) return
    done = true
    void action()
  }
}
