/** Electron, where its binary is: the build in out/, driven by Playwright. */
import { fileURLToPath } from 'node:url'
import { _electron } from 'playwright-core'
import { installedElectron } from '../../../electron/launch/electron-binary.ts'
import type { Launched } from './launched.ts'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

export async function launchInElectron(storePath: string): Promise<Launched> {
  const executablePath = installedElectron(ROOT)
  if (executablePath === null) throw new Error('no Electron binary here: run npm start once where it can be had')
  const program = await _electron.launch({ executablePath, args: [ROOT, `--db=${storePath}`] })
  const page = await program.firstWindow()
  return { page, close: () => program.close() }
}
