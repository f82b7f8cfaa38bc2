/**
 * Tickets that let one window in. A browser is started with the address on its command line, which other users of
 * the machine may read; so the address holds a ticket that is good once and for a short time, and the window changes
 * it for the token of the launch.
 */
import { randomBytes } from 'node:crypto'

const BYTES = 32
const GOOD_FOR_MS = 60_000

export class Tickets {
  readonly #expiry = new Map<string, number>()

  issue(now: number = Date.now()): string {
    const ticket = randomBytes(BYTES).toString('base64url')
    this.#expiry.set(ticket, now + GOOD_FOR_MS)
    return ticket
  }

  /** Uses a ticket up; false when it is unknown, used or too old. */
  redeem(ticket: string, now: number = Date.now()): boolean {
    const expiry = this.#expiry.get(ticket)
    this.#expiry.delete(ticket)
    return expiry !== undefined && now <= expiry
  }
}
