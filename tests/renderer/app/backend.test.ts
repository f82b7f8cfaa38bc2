import { describe, expect, it } from 'vitest'
import { Backend, messageOf, type Progress } from '../../../renderer/app/backend.ts'
import { AppError } from '../../../shared/contract/reply.ts'
import { bridgeOf } from '../bridge-of.ts'

describe('Backend', () => {
  it('answers with the value', async () => {
    const backend = new Backend(bridgeOf(() => ({ ok: true, value: { version: '1', today: '2026-11-22' } })))
    expect(await backend.call('app.info', {})).toEqual({ version: '1', today: '2026-11-22' })
  })

  it('throws what the program says', async () => {
    const error = { code: 'wrong-password', message: 'Mật khẩu không đúng.' } as const
    const backend = new Backend(bridgeOf(() => ({ ok: false, error })))
    const failure = await backend.call('store.open', { password: 'x' }).catch((thrown: unknown) => thrown)
    expect(failure).toBeInstanceOf(AppError)
    expect(failure).toMatchObject(error)
    expect(messageOf(failure)).toBe('Mật khẩu không đúng.')
  })

  it('says in words that the program cannot be reached', async () => {
    const backend = new Backend(bridgeOf(() => Promise.reject(new TypeError('Failed to fetch'))))
    const failure = await backend.call('app.info', {}).catch((thrown: unknown) => thrown)
    expect(messageOf(failure)).toContain('Mất liên lạc')
    expect(messageOf(new Error('boom'))).not.toContain('boom')
  })

  it('hands each call its own progress, until it ends', async () => {
    const bridge = bridgeOf(() => {
      const callId = bridge.asked.at(-1)?.callId ?? ''
      bridge.tell({ type: 'progress', callId, phase: 'Đọc tệp', done: 5, total: 10 })
      bridge.tell({ type: 'progress', callId: 'another', phase: 'Đọc tệp', done: 6, total: 10 })
      return { ok: true, value: {} }
    })
    const heard: Progress[] = []
    await new Backend(bridge).call('schools.list', {}, { onProgress: (progress) => heard.push(progress) })
    bridge.tell({ type: 'progress', callId: bridge.asked[0]?.callId ?? '', phase: 'Đọc tệp', done: 7, total: 10 })
    expect(heard.map(({ done }) => done)).toEqual([5])
  })

  it('cancels by the name of the call', async () => {
    const controller = new AbortController()
    const bridge = bridgeOf(() => {
      controller.abort()
      return { ok: true, value: [] }
    })
    await new Backend(bridge).call('schools.list', {}, { signal: controller.signal })
    expect(bridge.cancelled).toEqual(bridge.asked.map(({ callId }) => callId))
  })

  it('tells of edits', () => {
    const bridge = bridgeOf(() => ({ ok: true, value: [] }))
    const heard: unknown[] = []
    const stop = new Backend(bridge).onChanged((ids) => heard.push(ids))
    bridge.tell({ type: 'changed', personIds: [1] })
    bridge.tell({ type: 'changed', personIds: null })
    stop()
    bridge.tell({ type: 'changed', personIds: [2] })
    expect(heard).toEqual([[1], null])
  })
})
