/** A real core on a real store file in a folder of its own, with a fixed clock. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { Core } from '../../electron/core/core.ts'
import type { CoreEvent } from '../../shared/contract/bridge.ts'
import type { Input, Method, Output } from '../../shared/contract/contract.ts'
import type { ErrorReply } from '../../shared/contract/reply.ts'
import { printStandIn } from './host.ts'

/** The process that reads files. */
export const READER = new URL('../../electron/reader.ts', import.meta.url)
export const NOW = new Date('2023-11-05T03:00:00Z')

export interface TestCore {
  core: Core
  storePath: string
  events: CoreEvent[]
  /** Calls and expects a value; an error fails the test with its message. */
  call: <M extends Method>(method: M, input: Input<M>) => Promise<Output<M>>
  /** Calls and expects an error. */
  fails: <M extends Method>(method: M, input: Input<M>) => Promise<ErrorReply>
  /** Closes the core and opens another on the same file, as after a restart. */
  restart: () => Promise<void>
}

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'so-dinh-danh-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A core whose store is open and plain. */
export async function openTestCore(storePath = join(temporaryFolder(), 'store.db')): Promise<TestCore> {
  const events: CoreEvent[] = []
  const start = () =>
    new Core({
      storePath,
      readerEntry: READER,
      surroundings: { now: () => NOW, operator: 'Người thử', version: 'test' },
      checkReplies: true,
      emit: (event) => events.push(event),
      printPage: printStandIn,
    })
  let calls = 0
  const test: TestCore = {
    core: start(),
    storePath,
    events,
    async call(method, input) {
      const reply = await test.core.call(method, input, `call-${(calls += 1)}`)
      if (!reply.ok) throw new Error(`${method}: ${reply.error.code}: ${reply.error.message}`)
      return reply.value as Output<typeof method>
    },
    async fails(method, input) {
      const reply = await test.core.call(method, input, `call-${(calls += 1)}`)
      if (reply.ok) throw new Error(`${method} was expected to fail`)
      return reply.error
    },
    async restart() {
      test.core.close()
      test.core = start()
      await test.call('store.open', { password: null })
    },
  }
  onTestFinished(() => test.core.close())
  const { state } = await test.call('store.status', {})
  await test.call(state === 'none' ? 'store.create' : 'store.open', { password: null })
  return test
}

/** Adds a school and returns its id. */
export async function addSchool(test: TestCore, name = 'Trường THCS Thử'): Promise<number> {
  return (await test.call('schools.add', { name })).id
}
