/**
 * The running program and its window, the same for both launchers: the browser host in Chromium, or Electron where
 * its binary is (SO_DINH_DANH_E2E_HOST=electron). Whatever the page writes to its console as an error, and every
 * uncaught exception, fails the test at the end.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { temporaryFolder } from '../../support/core.ts'
import { launchInBrowser } from './launch-browser.ts'
import { launchInElectron } from './launch-electron.ts'

export interface Program {
  page: Page
  storePath: string
  folder: string
  /** Takes a picture of the window. */
  shoot: (name: string) => Promise<void>
}

/** With UPDATE_PICTURES=1 the pictures of the guide are taken anew. */
const FOLDER = process.env['UPDATE_PICTURES'] === '1' ? 'docs/huong-dan-su-dung/hinh' : 'test-results/screens'
const SCREENS = fileURLToPath(new URL(`../../../${FOLDER}/`, import.meta.url))

/** Starts the program on a store; without one, on a store that does not exist yet. Ends with the test. */
export async function startProgram(storePath?: string): Promise<Program> {
  const folder = temporaryFolder()
  const path = storePath ?? join(folder, 'store.db')
  const launch = process.env['SO_DINH_DANH_E2E_HOST'] === 'electron' ? launchInElectron : launchInBrowser
  const { page, close } = await launch(path)
  mkdirSync(SCREENS, { recursive: true })
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await page.screenshot({ path: join(SCREENS, 'failed.png') })
    await close()
    expect(complaints).toEqual([])
  })
  return {
    page,
    storePath: path,
    folder,
    shoot: async (name) => {
      await page.screenshot({ path: join(SCREENS, `${name}.png`) })
    },
  }
}
