/** The small parts of the browser host that decide something by themselves. */
import { PassThrough } from 'node:stream'
import { describe, expect, it, vi } from 'vitest'
import { readHostArgs } from '../../../electron/browser-host/args.ts'
import { CdpPipe } from '../../../electron/browser-host/cdp-pipe.ts'
import { type BrowserSearch, findBrowser, hasDisplay } from '../../../electron/browser-host/find-browser.ts'
import { Presence } from '../../../electron/browser-host/presence.ts'
import { Tickets } from '../../../electron/browser-host/tickets.ts'
import { AppError } from '../../../shared/contract/reply.ts'

describe('arguments', () => {
  it('are all optional', () => {
    expect(readHostArgs([])).toEqual({ db: null, port: 0, open: true })
  })

  it('are read', () => {
    expect(readHostArgs(['--db', 'a.db', '--port=8080', '--no-open'])).toEqual({ db: 'a.db', port: 8080, open: false })
    expect(readHostArgs(['--db=a.db']).db).toBe('a.db')
  })

  it.each([[['--port', 'x']], [['--port', '70000']], [['--other']], [['file']]])('refuse %j with the usage', (args) => {
    expect(() => readHostArgs(args)).toThrow(AppError)
    expect(() => readHostArgs(args)).toThrow('Cách dùng')
  })
})

describe('the browser', () => {
  const search = (over: Partial<BrowserSearch>, ...there: string[]): string | null =>
    findBrowser({ platform: 'linux', env: {}, home: '/home/a', exists: (path) => there.includes(path), ...over })

  it('is the one named, if it is there', () => {
    const env = { CHROMIUM_PATH: '/opt/chromium' }
    expect(search({ env }, '/opt/chromium', '/usr/bin/chromium')).toBe('/opt/chromium')
    expect(search({ env }, '/usr/bin/chromium')).toBe('/usr/bin/chromium')
  })

  it('is looked for where each system keeps it', () => {
    expect(search({ env: { PATH: 'relative:/opt/bin' } }, '/opt/bin/google-chrome')).toBe('/opt/bin/google-chrome')
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
    const env = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }
    expect(search({ platform: 'win32', env }, edge)).toBe(edge)
    const chrome = '/home/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(search({ platform: 'darwin' }, chrome)).toBe(chrome)
  })

  it('may be missing', () => {
    expect(search({})).toBeNull()
    expect(search({ platform: 'win32' })).toBeNull()
  })

  it('can show a window on Linux only where there is a display', () => {
    expect(hasDisplay({ platform: 'linux', env: {} })).toBe(false)
    expect(hasDisplay({ platform: 'linux', env: { DISPLAY: '' } })).toBe(false)
    expect(hasDisplay({ platform: 'linux', env: { DISPLAY: ':0' } })).toBe(true)
    expect(hasDisplay({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true)
    expect(hasDisplay({ platform: 'win32', env: {} })).toBe(true)
  })
})

describe('a ticket', () => {
  it('is good once, and for a minute', () => {
    const tickets = new Tickets()
    const first = tickets.issue(0)
    expect(tickets.redeem(first, 60_000)).toBe(true)
    expect(tickets.redeem(first, 60_000)).toBe(false)
    expect(tickets.redeem(tickets.issue(0), 60_001)).toBe(false)
    expect(tickets.redeem('', 0)).toBe(false)
  })
})

describe('presence', () => {
  it('ends only when the browser has ended and no window listens', () => {
    vi.useFakeTimers()
    try {
      const onGone = vi.fn()
      const presence = new Presence(onGone, 100)
      presence.windows(1)
      presence.windows(0)
      vi.advanceTimersByTime(1000)
      expect(onGone).not.toHaveBeenCalled()
      presence.windows(1)
      presence.browserEnded()
      vi.advanceTimersByTime(1000)
      expect(onGone).not.toHaveBeenCalled()
      presence.windows(0)
      vi.advanceTimersByTime(99)
      // A reload: gone for a moment.
      presence.windows(1)
      vi.advanceTimersByTime(1000)
      expect(onGone).not.toHaveBeenCalled()
      presence.windows(0)
      vi.advanceTimersByTime(100)
      expect(onGone).toHaveBeenCalledOnce()
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('the pipe to the browser', () => {
  it('puts messages together however they are cut, and gives each answer to its command', async () => {
    const [out, answers] = [new PassThrough(), new PassThrough()]
    const pipe = new CdpPipe(out, answers)
    const first = pipe.send<{ name: string }>('A')
    const second = pipe.send('B', { x: 1 }, 'page')
    const stream = Buffer.from(
      '{"method":"event"}\0{"id":2,"error":{"message":"no"}}\0{"id":1,"result":{"name":"Hường"}}\0',
    )
    for (const byte of stream) answers.write(Buffer.from([byte]))
    expect(await first).toEqual({ name: 'Hường' })
    await expect(second).rejects.toThrow('no')
    expect(String(out.read())).toBe(
      '{"id":1,"method":"A","params":{}}\0{"id":2,"method":"B","params":{"x":1},"sessionId":"page"}\0',
    )
  })

  it('fails what waits, and what comes later, when the browser ends', async () => {
    const answers = new PassThrough()
    const pipe = new CdpPipe(new PassThrough(), answers)
    const waiting = pipe.send('A')
    answers.destroy()
    await expect(waiting).rejects.toThrow('ended')
    await expect(pipe.send('B')).rejects.toThrow('ended')
  })
})
