/** Gets a Chromium for the tests: the machine's own, else the system's package, else the one Playwright downloads. */
import { existsSync } from 'node:fs'
import { findBrowser } from '../browser-host/find-browser.ts'
import { runVisibly, toolModule } from './child.ts'

/**
 * The path of a Chromium-family browser, installing one when the machine has none.
 * @throws Error when none can be had
 */
export async function browserForTests(): Promise<string> {
  const found = findBrowser()
  if (found !== null) return found
  process.stderr.write('Đang cài trình duyệt Chromium cho các phép thử…\n')
  const isRoot = process.getuid?.() === 0
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    const fromSystem = await installWithApt()
    if (fromSystem !== null) return fromSystem
  }
  const playwright = toolModule('playwright-core')
  await runVisibly(process.execPath, [playwright, 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium'])
  const { chromium } = await import('playwright-core')
  const downloaded = chromium.executablePath()
  if (existsSync(downloaded)) return downloaded
  throw new Error('Không cài được Chromium. Hãy cài Chrome, Edge hoặc Chromium, hoặc đặt CHROMIUM_PATH.')
}

async function installWithApt(): Promise<string | null> {
  const install = ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation']
  const environment = { DEBIAN_FRONTEND: 'noninteractive' }
  if ((await runVisibly('apt-get', install, environment)) !== 0) {
    await runVisibly('apt-get', ['update', '-qq'], environment)
    await runVisibly('apt-get', install, environment)
  }
  return findBrowser()
}
