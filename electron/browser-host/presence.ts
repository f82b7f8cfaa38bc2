/**
 * Says when nobody uses the host any more: the browser that it started has ended and no window listens. Both, because
 * a browser may hand the window to another process, and a reload is without a window for a moment.
 */
const GRACE_MS = 3_000

export class Presence {
  readonly #onGone: () => void
  readonly #graceMs: number
  #browserEnded = false
  #windows = 0
  #timer: NodeJS.Timeout | undefined

  constructor(onGone: () => void, graceMs: number = GRACE_MS) {
    this.#onGone = onGone
    this.#graceMs = graceMs
  }

  /** How many windows listen now. */
  windows(open: number): void {
    this.#windows = open
    this.#look()
  }

  /** The browser that was started has ended. */
  browserEnded(): void {
    this.#browserEnded = true
    this.#look()
  }

  #look(): void {
    clearTimeout(this.#timer)
    if (this.#browserEnded && this.#windows === 0) this.#timer = setTimeout(this.#onGone, this.#graceMs)
  }
}
