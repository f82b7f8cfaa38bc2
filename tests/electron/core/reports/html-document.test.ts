import { describe, expect, it } from 'vitest'
import { printPage } from '../../../../electron/browser-host/print-page.ts'
import { renderDocumentHtml } from '../../../../electron/core/reports/html-document.ts'
import { pdfLines, pdfTexts } from '../../../support/pdf-text.ts'
import { BARE_DOCUMENT, SAMPLE_DOCUMENT } from '../../../support/sample-document.ts'

const POINTS = 72 / 25.4

describe('renderDocumentHtml', () => {
  it.each([
    ['the sample', SAMPLE_DOCUMENT],
    ['the least', BARE_DOCUMENT],
  ])('makes %s one page without scripts and without anything fetched', async (_, model) => {
    const html = await renderDocumentHtml(model)
    expect(html).toMatch(/^<!doctype html>/)
    expect(html).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|\shref=|url\((?!#)|@import|https?:/)
    expect(html).not.toMatch(/\son[a-z]+=/)
    for (const tag of ['table', 'tr', 'td', 'th', 'section', 'div', 'p', 'span', 'figure', 'svg', 'g', 'text']) {
      const opened = html.match(new RegExp(`<${tag}(?=[ >])`, 'g'))?.length
      expect(opened, tag).toBe(html.match(new RegExp(`</${tag}>`, 'g'))?.length)
    }
  })

  it('escapes text, ends the bases, names who gets the paper', async () => {
    const html = await renderDocumentHtml(SAMPLE_DOCUMENT)
    expect(html).toContain('điều kiện &amp; đang học')
    expect(html).toContain('&lt;67,6%&gt;')
    expect(html).toContain('<p class="base">Căn cứ tình hình thực tế.</p>')
    expect(html).toContain('<p>- Lưu: VT.</p>')
    expect(html).toContain('<h2>I. KẾT QUẢ THỰC HIỆN</h2>')
    expect(html).toContain('<p>Số: 12/BC-THCSND</p>')
    expect(await renderDocumentHtml(BARE_DOCUMENT)).not.toContain('Nơi nhận')
  })

  it('draws charts in lines and text, each with names of its own, and says what is in them', async () => {
    const html = await renderDocumentHtml(SAMPLE_DOCUMENT)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.length).toBeGreaterThan(0)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, id] of html.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id)
    expect(html).toMatch(/<figure class="chart" role="img" aria-label="Biểu đồ cột\. [^"]*Khối 9 1\.198/)
    expect(await renderDocumentHtml(SAMPLE_DOCUMENT)).toBe(html)
  })
})

it('prints on paper with its margins; all text can be selected, that of the charts too', async () => {
  const pdf = await printPage(await renderDocumentHtml(SAMPLE_DOCUMENT))
  const lines = await pdfLines(pdf)
  const all = lines.join('\n').normalize('NFC')
  for (const text of [
    'BÁO CÁO',
    'I. KẾT QUẢ THỰC HIỆN',
    'Biểu đồ 1. Kết quả theo khối',
    'Đề nghị Công an xã tổ chức thêm một buổi thu nhận hồ sơ lưu động',
    'Nơi nhận:',
    'Phan Công Đông',
  ]) {
    expect(all).toContain(text)
  }
  const texts = await pdfTexts(pdf)
  const pages = Math.max(...texts.map(({ page }) => page))
  expect(pages).toBeGreaterThan(1)
  const paper = 297 * POINTS
  const inMargin = texts.filter(({ y }) => y > paper - 20 * POINTS)
  expect(inMargin.map(({ page, text }) => [page, text])).toEqual(
    Array.from({ length: pages - 1 }, (_, at) => [at + 2, String(at + 2)]),
  )
  for (const { x, width, y } of texts) {
    expect(x).toBeGreaterThan(30 * POINTS - 1)
    expect(x + width).toBeLessThan((210 - 15) * POINTS + 2)
    expect(y).toBeGreaterThan(20 * POINTS - 1)
  }
  // The head of the long table stands on each page on which it goes on.
  const table = texts.filter(({ text }) => /^(?:8|9)A\d+$/.test(text)).map(({ page }) => page)
  const heads = texts.filter(({ text }) => text === 'STT').map(({ page }) => page)
  expect(heads).toEqual([...new Set(table)])
})
