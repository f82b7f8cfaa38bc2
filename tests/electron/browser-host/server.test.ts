/** The browser host's door: each refusal here is one guard, and lets the request in when the guard is removed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestHost, type TestHost } from '../../support/host.ts'
import { ask, callAs, windowHeaders } from './http.ts'

let host: TestHost
beforeAll(async () => {
  host = await startTestHost({ requestMs: 400 })
})
afterAll(() => host.close())

describe('a call', () => {
  it('is answered when it comes from the window', async () => {
    const answer = await callAs(host)
    expect(answer.status).toBe(200)
    expect(answer.json()).toEqual({ ok: true, value: 'Nguyễn' })
  })

  it.each([
    ['no token', { 'x-so-dinh-danh-token': undefined }, 401],
    ['an empty token', { 'x-so-dinh-danh-token': '' }, 401],
    ['a wrong token', { 'x-so-dinh-danh-token': 'a'.repeat(43) }, 401],
    ['a token with more behind it', { 'x-so-dinh-danh-token': 'TOKEN!' }, 401],
    ['no origin', { origin: undefined }, 403],
    ['another origin', { origin: 'http://evil.example' }, 403],
    ['an origin that begins like ours', { origin: 'http://127.0.0.1:PORT.evil.example' }, 403],
    ['an opaque origin', { origin: 'null' }, 403],
    ['another port on this machine', { origin: 'http://127.0.0.1:1' }, 403],
    ['a name made to point here', { host: 'evil.example:PORT', origin: 'http://evil.example:PORT' }, 421],
    ['another port in the name', { host: '127.0.0.1:1', origin: 'http://127.0.0.1:1' }, 421],
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['another page of the same site', { 'sec-fetch-site': 'same-site' }, 403],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text', { 'content-type': 'text/plain' }, 415],
    ['JSON with a parameter', { 'content-type': 'application/json; charset=utf-8' }, 415],
    ['no content type', { 'content-type': undefined }, 415],
  ])('is refused with %s', async (_name, changes: Record<string, string | undefined>, status) => {
    const filled = Object.fromEntries(
      Object.entries(changes).map(([name, value]) => [
        name,
        value?.replaceAll('PORT', String(host.port)).replace('TOKEN', host.token),
      ]),
    )
    const answer = await callAs(host, filled)
    expect(answer.status).toBe(status)
    expect(answer.json()).toMatchObject({ ok: false, error: { code: 'bad-request' } })
  })

  it('is answered under the other name of this machine, but not when origin and name differ', async () => {
    const local = { host: `localhost:${host.port}`, origin: `http://localhost:${host.port}` }
    expect((await callAs(host, local)).status).toBe(200)
    expect((await callAs(host, { origin: local.origin })).status).toBe(403)
  })

  it.each([
    ['not JSON', '{'],
    ['JSON of another shape', '{"method":1}'],
    ['no call id', '{"method":"echo","input":1}'],
  ])('is refused when the body is %s', async (_name, body) => {
    const answer = await ask(host.port, { method: 'POST', path: '/api/call', headers: windowHeaders(host), body })
    expect(answer.status).toBe(400)
  })

  it('is refused by the size that it declares, before any of it is read', async () => {
    const headers = { ...windowHeaders(host), 'content-length': String(64 * 1024 * 1024 + 1) }
    const answer = await ask(host.port, { method: 'POST', path: '/api/call', headers, unfinished: true })
    expect(answer.status).toBe(413)
  })

  it('is refused when more arrives than is allowed, though no size was declared', async () => {
    const headers = { ...windowHeaders(host), 'transfer-encoding': 'chunked' }
    const body = JSON.stringify({ callId: 'x'.repeat(1024 * 1024) })
    const answer = await ask(host.port, { method: 'POST', path: '/api/cancel', headers, body, unfinished: true })
    expect(answer.status).toBe(413)
  })

  it('is taken with as much as a paste of 50,000 people holds', async () => {
    const body = JSON.stringify({ method: 'echo', input: 'x'.repeat(26_000_000), callId: '1' })
    const answer = await ask(host.port, { method: 'POST', path: '/api/call', headers: windowHeaders(host), body })
    expect(answer.status).toBe(200)
  })

  it('is ended when the body does not arrive in time', async () => {
    const headers = { ...windowHeaders(host), 'content-length': '100' }
    const slow = ask(host.port, { method: 'POST', path: '/api/call', headers, body: '{', unfinished: true })
    expect((await slow).status).toBe(408)
  })
})

describe('a page', () => {
  it('comes with the security headers', async () => {
    const { status, headers, body } = await ask(host.port, {})
    expect(status).toBe(200)
    expect(body.toString()).toContain('Sổ')
    const policy = String(headers['content-security-policy'])
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /)
    expect(policy).not.toContain('unsafe-eval')
    expect(policy).toContain("frame-ancestors 'none'")
    expect(headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers).not.toHaveProperty('access-control-allow-origin')
  })

  it.each([
    '/package.json',
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/package.json',
    '/..\\..\\package.json',
    '/assets/../../package.json',
    '//etc/passwd',
    '/?a',
    '/api/call',
    '/constructor',
  ])('is not there at %s', async (path) => {
    const answer = await ask(host.port, { path })
    expect(answer.status).toBe(404)
    expect(answer.headers['content-type']).toContain('text/plain')
  })

  it('is refused under another name, and to another site that loads it', async () => {
    expect((await ask(host.port, { headers: { host: 'evil.example' } })).status).toBe(421)
    expect((await ask(host.port, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
    expect((await ask(host.port, { headers: { 'sec-fetch-site': 'none' } })).status).toBe(200)
  })

  it.each(['PUT', 'DELETE', 'OPTIONS', 'HEAD'])('is refused to %s', async (method) => {
    expect((await ask(host.port, { method })).status).toBe(405)
  })
})

it('knows no other route', async () => {
  expect((await callAs(host, {}, '/api/other')).status).toBe(404)
  expect((await callAs(host, {}, '/api/call?x')).status).toBe(404)
})

it('gives every launch a token of its own', async () => {
  const other = await startTestHost()
  try {
    expect(host.token).toMatch(/^[\w-]{43}$/)
    expect(other.token).not.toBe(host.token)
    expect((await callAs(other, { 'x-so-dinh-danh-token': host.token })).status).toBe(401)
  } finally {
    await other.close()
  }
})

describe('a ticket', () => {
  const enter = (ticket: string, changes: Record<string, string> = {}) => {
    const { 'x-so-dinh-danh-token': _token, ...headers } = windowHeaders(host)
    const body = JSON.stringify({ ticket })
    return ask(host.port, { method: 'POST', path: '/api/enter', headers: { ...headers, ...changes }, body })
  }
  const newTicket = () => new URL(host.server.ticketAddress()).hash.replace('#ticket=', '')

  it('is changed for the token once', async () => {
    const ticket = newTicket()
    expect((await enter(ticket)).json()).toEqual({ ok: true, value: { token: host.token } })
    expect((await enter(ticket)).status).toBe(401)
  })

  it('is not changed for another site, nor when it was never issued', async () => {
    const ticket = newTicket()
    expect((await enter(ticket, { origin: 'http://evil.example' })).status).toBe(403)
    expect((await enter('x')).status).toBe(401)
    expect((await enter(ticket)).status).toBe(200)
  })
})
