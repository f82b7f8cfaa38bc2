import { expect, it } from 'vitest'
import { chartPng, chartSize, chartSvg } from '../../../../electron/core/reports/chart.ts'
import { BARS, LINES } from '../../../support/sample-document.ts'

const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '')
/** Width and height stand in the first part of a PNG. */
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

it('writes names, numbers and title as text', async () => {
  const bars = textsOf(await chartSvg(BARS, chartSize(BARS, 165)))
  for (const text of [BARS.title, ...BARS.categories, ...BARS.series.map(({ name }) => name), '1.198', '866', '64']) {
    expect(bars).toContain(text)
  }
  const lines = textsOf(await chartSvg(LINES, chartSize(LINES, 165)))
  for (const text of ['12,4%', '61,3%', '90,0%', '100%', '26/08']) expect(lines).toContain(text)
})

it('draws the same chart the same, whatever was drawn before it', async () => {
  const size = chartSize(BARS, 165)
  const first = await chartSvg(BARS, size)
  await chartSvg(LINES, size)
  expect(await chartSvg(BARS, size)).toBe(first)
  expect(first).not.toMatch(/<style|class=/)
})

it('is as wide as the paper, and higher for many names', async () => {
  const many = { ...BARS, categories: Array.from({ length: 30 }, (_, at) => `9A${at + 1}`) }
  const [few, all] = [chartSize(BARS, 165), chartSize(many, 165)]
  expect(few.width).toBe(Math.floor((165 / 25.4) * 96))
  expect(all.width).toBe(few.width)
  expect(all.height).toBeGreaterThan(few.height * 2)
})

it('makes a picture fine enough for print, with Vietnamese letters', async () => {
  const size = chartSize(BARS, 165)
  const png = await chartPng(BARS, size)
  const { width, height } = sizeOf(png)
  expect(width / size.width).toBeGreaterThanOrEqual(2)
  expect(width / height).toBeCloseTo(size.width / size.height, 1)
  // A letter that the face lacks would be the same box as any other.
  const pictureOf = (title: string) => chartPng({ ...BARS, title }, size)
  expect(Buffer.compare(await pictureOf('ế'), await pictureOf('ộ'))).not.toBe(0)
  expect(Buffer.compare(await pictureOf('\uE000'), await pictureOf('\uE001'))).toBe(0)
})
