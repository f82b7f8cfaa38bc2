/** What the browser host's routes do, with a stand-in for the program behind them. */
import { request } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestHost, type TestHost } from '../../support/host.ts'
import { type Answered, ask, windowHeaders } from './http.ts'

let host: TestHost
const windows: number[] = []
beforeAll(async () => {
  host = await startTestHost({ onWindows: (open) => windows.push(open) })
})
afterAll(() => host.close())

function post(path: string, body: unknown): Promise<Answered> {
  return ask(host.port, { method: 'POST', path, headers: windowHeaders(host), body: JSON.stringify(body) })
}

async function call<T>(method: string, input: unknown, callId = method): Promise<T> {
  return ((await post('/api/call', { method, input, callId })).json() as { value: T }).value
}

it('takes a file into memory and hands it to the program under its bare name', async () => {
  const sent = Buffer.from('Họ và tên;Lớp\r\nNguyễn Thị Hường;6A\r\n')
  const answer = await post('/api/upload', { name: '../../danh sách.csv', base64: sent.toString('base64') })
  const { token, name } = (answer.json() as { value: { token: string; name: string } }).value
  expect(name).toBe('danh sách.csv')
  expect(await call('size', { file: token })).toEqual({ name, bytes: [...sent] })
})

it('sends a finished file with its name', async () => {
  const { token } = await call<{ token: string }>('file', {})
  const answer = await post('/api/output', { token })
  expect(answer.status).toBe(200)
  expect(answer.headers['content-type']).toBe('application/octet-stream')
  expect(decodeURIComponent(String(answer.headers['x-so-dinh-danh-file-name']))).toBe('Tổng hợp.xlsx')
  expect([...answer.body]).toEqual([80, 75, 3, 4])
})

it('makes a PDF of an output that is a page', async () => {
  const { token } = await call<{ token: string }>('page', { html: '<p>6A</p>' })
  const answer = await post('/api/output', { token })
  expect(answer.body.toString()).toBe('%PDF <p>6A</p>')
})

it('says in words that an output is gone', async () => {
  const answer = await post('/api/output', { token: 'unknown' })
  expect(answer.status).toBe(409)
  expect(answer.json()).toMatchObject({ ok: false, error: { code: 'not-found' } })
})

it('cancels a call that waits', async () => {
  const waiting = post('/api/call', { method: 'wait', input: null, callId: 'long' })
  // The two requests travel on their own connections: the call may arrive after the first cancel.
  const again = setInterval(() => void post('/api/cancel', { callId: 'long' }), 20)
  const answer = await waiting.finally(() => clearInterval(again))
  expect(answer.json()).toMatchObject({ ok: false, error: { code: 'cancelled' } })
})

it('streams events to a window, and notices when it goes', async () => {
  const gone = new Promise<void>((resolve) => {
    const stream = request(
      { host: '127.0.0.1', port: host.port, path: '/api/events', method: 'POST', headers: windowHeaders(host) },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => {
          if (text === '') void call('shout', null)
          text += part
          if (text.includes('changed')) {
            expect(text.split('\n').filter(Boolean)).toEqual(['{"type":"changed","personIds":[1,2]}'])
            stream.destroy()
            resolve()
          }
        })
      },
    )
    stream.end('{}')
  })
  await gone
  await expect.poll(() => windows).toEqual([1, 0])
})
