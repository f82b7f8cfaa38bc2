/** A browser host over the stand-in worker, for tests that are about the host. */
import { type HostServer, type ServerOptions, startServer } from '../../electron/browser-host/server.ts'
import type { WindowFiles } from '../../electron/window-files.ts'
import { WorkerClient } from '../../electron/worker-client.ts'

export interface TestHost {
  server: HostServer
  client: WorkerClient
  port: number
  token: string
  close(): Promise<void>
}

/** A page that says what it is. */
export const PAGE_FILES: WindowFiles = new Map([
  ['/', { bytes: new Uint8Array(Buffer.from('<!doctype html><title>Sổ</title>')), type: 'text/html; charset=utf-8' }],
])

/** Not a PDF, but bytes that hold the page. */
export async function printStandIn(html: string): Promise<Uint8Array> {
  return new Uint8Array(Buffer.from(`%PDF ${html}`))
}

export function standInClient(): WorkerClient {
  return new WorkerClient(
    new URL('./stand-in-worker.ts', import.meta.url),
    { storePath: '', operator: 'thử', version: '0', checkReplies: false },
    printStandIn,
  )
}

/** Starts one; close it at the end of the test. */
export async function startTestHost(options: Partial<ServerOptions> = {}): Promise<TestHost> {
  const client = standInClient()
  const server = await startServer({
    client,
    files: PAGE_FILES,
    printPage: printStandIn,
    port: 0,
    ...options,
  })
  return {
    server,
    client,
    port: Number(new URL(server.origin).port),
    token: new URL(server.address()).hash.replace('#token=', ''),
    close: async () => {
      await server.close()
      await client.close()
    },
  }
}
