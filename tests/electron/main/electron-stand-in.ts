/**
 * A small stand-in for Electron, where its binary cannot be had: keeps what the program asks of it, and lets a test
 * act the events that Electron would send. It shows that a guard is put up, not that Electron obeys it.
 */
import { EventEmitter } from 'node:events'

export class ContentsStandIn extends EventEmitter {
  openHandler: ((details: { url: string }) => { action: string }) | null = null
  readonly printed: unknown[] = []
  /** What the next print answers. */
  printAnswer: [boolean, string] = [true, '']

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler
  }

  print(options: unknown, done: (printed: boolean, why: string) => void): void {
    this.printed.push(options)
    done(...this.printAnswer)
  }

  printToPDF(options: unknown): Promise<Uint8Array> {
    this.printed.push(options)
    return Promise.resolve(new Uint8Array([37, 80, 68, 70]))
  }
}

class BrowserWindowStandIn extends EventEmitter {
  static readonly made: BrowserWindowStandIn[] = []
  static printAnswer: [boolean, string] = [true, '']
  readonly webContents = new ContentsStandIn()
  readonly options: { show?: boolean; webPreferences?: Record<string, unknown> }
  readonly loaded: string[] = []
  shown = false
  destroyed = false

  constructor(options: { show?: boolean; webPreferences?: Record<string, unknown> }) {
    super()
    this.options = options
    this.webContents.printAnswer = BrowserWindowStandIn.printAnswer
    BrowserWindowStandIn.made.push(this)
  }

  loadURL(address: string): Promise<void> {
    this.loaded.push(address)
    return Promise.resolve()
  }

  show(): void {
    this.shown = true
  }

  destroy(): void {
    this.destroyed = true
  }
}

type RequestHandler = (contents: null, permission: string, allow: (yes: boolean) => void, details: object) => void
type CheckHandler = (contents: null, permission: string, origin: string) => boolean

class SessionStandIn {
  request: RequestHandler | null = null
  check: CheckHandler | null = null
  device: (() => boolean) | null = null

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.request = handler
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.check = handler
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.device = handler
  }
}

export const app = new EventEmitter()
export const session = { defaultSession: new SessionStandIn() }
export const dialog = {}
/** By the name that Electron gives it. */
export { BrowserWindowStandIn as BrowserWindow }
