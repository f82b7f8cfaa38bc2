/** What a launcher gives: a window that shows the program, and how to end both. */
import type { Page } from 'playwright-core'

export interface Launched {
  page: Page
  close: () => Promise<void>
}

/** The screen of the office PC that everything must fit. */
export const WINDOW = { width: 1366, height: 768 }
