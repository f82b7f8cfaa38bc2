/** The bridge's messages in Electron, with a stand-in for its `ipcMain`. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { CHANNELS } from '../../../electron/ipc-channels.ts'
import { isTrustedSender, type Sender } from '../../../electron/main/guards.ts'
import { type IpcMeans, type MessageDesk, registerIpc } from '../../../electron/main/ipc.ts'
import type { WorkerClient } from '../../../electron/worker-client.ts'
import { AppError } from '../../../shared/contract/reply.ts'
import { standInClient } from '../../support/host.ts'

const OURS: Sender = { url: 'app://so-dinh-danh/', parent: null }

let client: WorkerClient
beforeEach(() => {
  client = standInClient()
})
afterEach(() => client.close())

/** Keeps the handlers as Electron would, and sends messages to them. */
function desk(means: Partial<IpcMeans> = {}) {
  const handlers = new Map<string, Parameters<MessageDesk['handle']>[1]>()
  const never = () => Promise.reject(new Error('must not be reached'))
  registerIpc(
    { handle: (channel, listener) => void handlers.set(channel, listener) },
    {
      client,
      trusts: (sender) => isTrustedSender(sender, null),
      pickFile: never,
      takeFile: never,
      saveFile: never,
      reveal: () => undefined,
      print: never,
      ...means,
    },
  )
  const send = (channel: string, args: unknown[], senderFrame: Sender | null = OURS): unknown =>
    handlers.get(channel)?.({ senderFrame }, ...args)
  return { handlers, send }
}

it('answers every message that the window sends', () => {
  const { event: _event, ...sent } = CHANNELS
  expect([...desk().handlers.keys()].toSorted()).toEqual(Object.values(sent).toSorted())
})

it('passes a call on and its reply back', async () => {
  expect(await desk().send(CHANNELS.call, ['echo', { name: 'Hường' }, 'a'])).toEqual({
    ok: true,
    value: { name: 'Hường' },
  })
})

it('cancels a call', async () => {
  const { send } = desk()
  const waiting = send(CHANNELS.call, ['wait', null, 'b'])
  expect(await send(CHANNELS.cancel, ['b'])).toEqual({ ok: true, value: null })
  expect(await waiting).toMatchObject({ ok: false, error: { code: 'cancelled' } })
})

it.each([
  ['a frame inside the page', { ...OURS, parent: {} }],
  ['another page', { url: 'https://evil.example/', parent: null }],
  ['a frame that has gone', null],
])('refuses %s with an error reply on every channel', async (_name, sender) => {
  const { handlers, send } = desk({ pickFile: () => Promise.resolve({ token: 'secret', name: 'x' }) })
  for (const channel of handlers.keys()) {
    expect(await send(channel, ['echo', 1, 'a'], sender)).toMatchObject({ ok: false, error: { code: 'bad-request' } })
  }
})

it.each([
  [CHANNELS.call, [1, null, 'a']],
  [CHANNELS.call, ['echo', null]],
  [CHANNELS.call, ['echo', null, '']],
  [CHANNELS.cancel, [{}]],
  [CHANNELS.takeFile, [null]],
  [CHANNELS.saveFile, [['a']]],
  [CHANNELS.print, [undefined]],
])('refuses %s with %j', async (channel, args) => {
  expect(await desk().send(channel, args)).toMatchObject({ ok: false, error: { code: 'bad-request' } })
})

it('answers null when a dialog is closed', async () => {
  expect(await desk({ pickFile: () => Promise.resolve(null) }).send(CHANNELS.pickFile, ['roster'])).toEqual({
    ok: true,
    value: null,
  })
})

it('passes on what the user should know, and nothing of an unexpected failure', async () => {
  const known = desk({ print: () => Promise.reject(new AppError('cannot-write', 'Máy in hết giấy.')) })
  expect(await known.send(CHANNELS.print, ['x'])).toEqual({
    ok: false,
    error: { code: 'cannot-write', message: 'Máy in hết giấy.' },
  })
  const unknown = desk({ print: () => Promise.reject(new Error('ENOENT /home/a/secret')) })
  const reply = await unknown.send(CHANNELS.print, ['x'])
  expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } })
  expect(JSON.stringify(reply)).not.toContain('secret')
})
