/** The bridge of this window, whichever host it runs in. The rest of the window does not know which. */
import { config } from 'zod'
import type { Bridge } from '../../shared/contract/bridge.ts'
import { BrowserBridge } from './browser.ts'

declare global {
  interface Window {
    /** Put there by Electron's preload. */
    readonly soDinhDanh?: Bridge
  }
}

// The content policy forbids making code from text, which zod otherwise tries.
config({ jitless: true })

/** Electron's bridge where there is one, else one over HTTP to the browser host. Call it once. */
export function getBridge(): Bridge {
  return window.soDinhDanh ?? new BrowserBridge()
}
