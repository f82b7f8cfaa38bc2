/** Starting a host: which one, and with what. */
import { build, isBuilt } from './build-output.ts'
import { ROOT, runVisibly } from './child.ts'

/** Builds `out/` if the sources have changed since it was built. */
export async function ensureBuilt(): Promise<void> {
  if (isBuilt(ROOT)) return
  process.stderr.write('Đang dựng chương trình…\n')
  await build(ROOT)
}

/** Chromium refuses to start as root with its sandbox on; nobody else goes without it. */
export function sandboxArgs(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/** Opens the Electron window; answers its exit code when it is closed. */
export function openElectron(binary: string, args: readonly string[]): Promise<number> {
  return runVisibly(binary, [...sandboxArgs(), ROOT, ...args])
}

/** Opens the same window in the machine's browser; answers the host's exit code when it ends. */
export function openBrowserHost(args: readonly string[]): Promise<number> {
  return runVisibly(process.execPath, ['electron/browser-host/main.ts', ...args])
}
