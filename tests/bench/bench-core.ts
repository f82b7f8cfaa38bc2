/** A core on a store of its own, for benchmarks. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Core } from '../../electron/core/core.ts'
import type { CoreEvent } from '../../shared/contract/bridge.ts'
import type { Input, Method, Output } from '../../shared/contract/contract.ts'
import { printStandIn } from '../support/host.ts'

const readerEntry = new URL('../../electron/reader.ts', import.meta.url)

export interface BenchCore {
  core: Core
  storePath: string
  call: <M extends Method>(method: M, input: Input<M>) => Promise<Output<M>>
  close: () => void
}

/** A folder for one benchmark; remove it with `drop`. */
export function benchFolder(): { path: string; drop: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'so-dinh-danh-bench-'))
  return { path, drop: () => rmSync(path, { recursive: true, force: true }) }
}

/** An open store; replies are not checked against the contract, as in the program. */
export async function openBenchCore(
  storePath: string,
  onEvent: (event: CoreEvent, core: Core) => void = () => {},
): Promise<BenchCore> {
  const surroundings = { now: () => new Date('2023-11-05T03:00:00Z'), operator: 'bench', version: 'bench' }
  const core: Core = new Core({
    storePath,
    readerEntry,
    surroundings,
    checkReplies: false,
    emit: (event) => onEvent(event, core),
    printPage: printStandIn,
  })
  const bench: BenchCore = {
    core,
    storePath,
    async call(method, input) {
      const reply = await core.call(method, input, 'bench')
      if (!reply.ok) throw new Error(`${method}: ${reply.error.message}`)
      return reply.value as Output<typeof method>
    },
    close: () => core.close(),
  }
  await bench.call('store.create', { password: null })
  return bench
}
