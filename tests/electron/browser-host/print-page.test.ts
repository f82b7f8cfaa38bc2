/** PDFs made with the machine's own browser (`npm test` sees to it that there is one). */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { printPage } from '../../../electron/browser-host/print-page.ts'

const page = (body: string, style = ''): string =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><style>${style}</style><body>${body}</body></html>`

/** Objects that a PDF does not compress say the size of its pages and how many there are. */
function plainText(pdf: Uint8Array): string {
  return Buffer.from(pdf).toString('latin1')
}

it('prints Vietnamese text on the paper that the page asks for', async () => {
  const style = '@page { size: A4 landscape } h1 { break-before: page }'
  const pdf = plainText(await printPage(page('<p>Sổ Định Danh</p><h1>Nguyễn Thị Hường</h1>', style)))
  expect(pdf).toMatch(/^%PDF-/)
  expect(pdf).toMatch(/\/Count 2\b/)
  const [width, height] = (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []).slice(1).map(Number)
  expect(width).toBeCloseTo(842, -1)
  expect(height).toBeCloseTo(595, -1)
  expect(pdf).toContain('/Lang (vi)')
})

it('runs no script of the page', async () => {
  const script = '<script>document.body.innerHTML = \'<p style="break-before:page">x</p>\'.repeat(9)</script>'
  expect(plainText(await printPage(page(`<p>6A</p>${script}`)))).toMatch(/\/Count 1\b/)
})

it('leaves no profile behind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'so-dinh-danh-test-'))
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, folder)
  try {
    expect(await printPage(page('6A'))).not.toHaveLength(0)
    expect(await readdir(folder)).toEqual([])
  } finally {
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true })
  }
})

it('says what to install when there is no browser', async () => {
  await expect(printPage(page(''), { browser: null })).rejects.toMatchObject({
    code: 'cannot-write',
    message: expect.stringContaining('Google Chrome') as string,
  })
})

it.each([
  ['cannot be started', '/nonexistent/chromium'],
  ['ends at once', process.execPath],
])('says that it did not print when the browser %s', async (_name, browser) => {
  await expect(printPage(page(''), { browser, longestMs: 10_000 })).rejects.toMatchObject({ code: 'cannot-write' })
})

it('gives up in time', async () => {
  await expect(printPage(page('6A'), { longestMs: 1 })).rejects.toMatchObject({ code: 'cannot-write' })
})
