/** The bridge in a real browser, over the real server, with a stand-in for the program. */
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Bridge, CoreEvent } from '../../../shared/contract/bridge.ts'
import { startTestHost, type TestHost } from '../../support/host.ts'
import { bridgeFiles, launchBrowser, openPage } from './window.ts'

interface BridgeWindow {
  bridge: Bridge & { call(method: string, input: unknown, callId: string): Promise<{ ok: boolean; value: never }> }
  heard: CoreEvent[]
}

let files: Awaited<ReturnType<typeof bridgeFiles>>
let browser: Browser
let host: TestHost
let page: Page
let complaints: string[]
beforeAll(async () => {
  files = await bridgeFiles()
  browser = await launchBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  host = await startTestHost({ files })
  const opened = await openPage(browser, host.server.address())
  page = opened.page
  complaints = opened.complaints
})
afterEach(async () => {
  await page.close()
  await host.close()
})

function echo(): Promise<unknown> {
  return page.evaluate(() => (window as never as BridgeWindow).bridge.call('echo', 'Hường', 'a'))
}

it('calls the program, and says which host it is', async () => {
  expect(await echo()).toEqual({ ok: true, value: 'Hường' })
  expect(await page.evaluate(() => (window as never as BridgeWindow).bridge.host)).toBe('browser')
  expect(complaints).toEqual([])
})

it('takes the token out of the address bar, and keeps it for a reload of this tab only', async () => {
  expect(page.url()).toBe(`${host.server.origin}/`)
  await page.reload()
  expect(await echo()).toEqual({ ok: true, value: 'Hường' })
  const other = await openPage(browser, host.server.origin)
  const refused = await other.page.evaluate(() => (window as never as BridgeWindow).bridge.call('echo', 1, 'b'))
  expect(refused).toMatchObject({ ok: false, error: { message: expect.stringContaining('Phiên làm việc') as string } })
  await other.page.close()
})

it('comes in with a ticket, and stays in after a reload', async () => {
  const other = await openPage(browser, host.server.ticketAddress())
  expect(other.page.url()).toBe(`${host.server.origin}/`)
  await other.page.reload()
  const reply = await other.page.evaluate(() => (window as never as BridgeWindow).bridge.call('echo', 1, 'c'))
  expect(reply).toEqual({ ok: true, value: 1 })
  await other.page.close()
})

it('hands a chosen file over, and answers null when the dialog is closed', async () => {
  const chooser = page.waitForEvent('filechooser')
  const picked = page.evaluate(() => (window as never as BridgeWindow).bridge.pickFile('roster'))
  const bytes = Buffer.from([0, 255, 10, 13, 200])
  await (await chooser).setFiles({ name: 'Danh sách 6A.xlsx', mimeType: '', buffer: bytes })
  const reply = await picked
  expect(reply).toMatchObject({ ok: true, value: { name: 'Danh sách 6A.xlsx' } })
  const token = reply.ok ? reply.value?.token : ''
  const size = await page.evaluate(
    (file) => (window as never as BridgeWindow).bridge.call('size', { file }, 'd'),
    token ?? '',
  )
  expect(size.value).toEqual({ name: 'Danh sách 6A.xlsx', bytes: [...bytes] })

  const again = page.waitForEvent('filechooser')
  const closed = page.evaluate(() => (window as never as BridgeWindow).bridge.pickFile('roster'))
  await (await again).element().dispatchEvent('cancel')
  expect(await closed).toEqual({ ok: true, value: null })
})

it('takes a dropped file, and refuses what is not one', async () => {
  const reply = await page.evaluate(() =>
    (window as never as BridgeWindow).bridge.takeFile(new File(['a'], 'lớp.csv', { type: 'text/csv' })),
  )
  expect(reply).toMatchObject({ ok: true, value: { name: 'lớp.csv' } })
  const refused = await page.evaluate(() => (window as never as BridgeWindow).bridge.takeFile('lớp.csv'))
  expect(refused).toMatchObject({ ok: false, error: { code: 'bad-request' } })
})

it('saves a finished file into the downloads', async () => {
  const download = page.waitForEvent('download')
  const outcome = await page.evaluate(async () => {
    const { bridge } = window as never as BridgeWindow
    const { value } = await bridge.call('file', {}, 'e')
    return bridge.saveFile((value as { token: string }).token)
  })
  expect(outcome).toEqual({ ok: true, value: { saved: true, fileName: 'Tổng hợp.xlsx', canReveal: false } })
  const saved = await download
  expect(saved.suggestedFilename()).toBe('Tổng hợp.xlsx')
  expect([...(await readFile(await saved.path()))]).toEqual([80, 75, 3, 4])
})

it('says that a finished file is gone', async () => {
  const outcome = await page.evaluate(() => (window as never as BridgeWindow).bridge.saveFile('unknown'))
  expect(outcome).toMatchObject({ ok: false, error: { code: 'not-found' } })
})

it('hears events until it stops listening, and cancels calls', async () => {
  await page.evaluate(() => {
    const view = window as never as BridgeWindow & { stop: () => void }
    view.heard = []
    view.stop = view.bridge.onEvent((event) => view.heard.push(event))
  })
  const shout = () =>
    page.evaluate(() => (window as never as BridgeWindow).bridge.call('shout', null, crypto.randomUUID()))
  const heard = () => page.evaluate(() => (window as never as BridgeWindow).heard.length)
  await expect
    .poll(async () => {
      await shout()
      return heard()
    })
    .toBeGreaterThan(0)
  await page.evaluate(() => (window as never as { stop: () => void }).stop())
  const before = await heard()
  await shout()
  expect(await heard()).toBe(before)

  const cancelled = await page.evaluate(async () => {
    const { bridge } = window as never as BridgeWindow
    const waiting = bridge.call('wait', null, 'f')
    const timer = setInterval(() => bridge.cancel('f'), 20)
    return waiting.finally(() => clearInterval(timer))
  })
  expect(cancelled).toMatchObject({ ok: false, error: { code: 'cancelled' } })
})

it('prints a page in a frame of its own, without running its scripts, and takes the frame away', async () => {
  const result = await page.evaluate(async () => {
    const printed: { text: string; title: string }[] = []
    new MutationObserver(([record]) => {
      const frame = record?.addedNodes[0]
      if (!(frame instanceof HTMLIFrameElement)) return
      const standIn = (): void => {
        const inner = frame.contentWindow
        if (!inner) return
        inner.print = () => {
          printed.push({ text: inner.document.querySelector('p')?.textContent ?? '', title: inner.document.title })
          inner.dispatchEvent(new Event('afterprint'))
        }
      }
      frame.addEventListener('load', standIn, { capture: true })
    }).observe(document.body, { childList: true })
    const html = '<!doctype html><title>Giấy</title><p>Lớp 6A</p><script>document.title = "Đã chạy"</script>'
    const reply = await (window as never as BridgeWindow).bridge.print(html)
    return { reply, printed, framesLeft: document.querySelectorAll('iframe').length }
  })
  expect(result).toEqual({
    reply: { ok: true, value: null },
    printed: [{ text: 'Lớp 6A', title: 'Giấy' }],
    framesLeft: 0,
  })
})

it('says that the program is gone when it cannot be reached', async () => {
  await host.server.close()
  expect(await echo()).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('Mất liên lạc') as string },
  })
})
