/**
 * Charts as pictures: SVG for pages, PNG for Word and workbooks. The libraries are loaded when the first chart is
 * drawn. No browser has a part in it; text is set in Tinos, which is as wide as Times New Roman.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Resvg } from '@resvg/resvg-wasm'
import { type ChartLook, chartHeight, chartOption } from '../../../shared/domain/chart-option.ts'
import type { Chart } from '../../../shared/domain/report.ts'
import { resourcePath } from '../resources.ts'

const FACE = 'Tinos'
/** Pixels of a millimetre; SVG takes one for a 96th of an inch. */
const PER_MM = 96 / 25.4
/** Dots of the PNG for each pixel: about 290 to the inch, fine enough for print. */
const SHARP = 3

const PAPER_LOOK: ChartLook = {
  font: `Times New Roman, ${FACE}, Liberation Serif, serif`,
  size: 13,
  ink: '#000000',
  faint: '#d0d0d0',
  paper: '#ffffff',
  colours: ['#1f3f77', '#b3541e', '#3d3d3d', '#2f7d4f', '#7a3b8f'],
}

/** Width and height in pixels of which 96 are an inch. */
export interface PictureSize {
  width: number
  height: number
}

/** The size at which a chart stands on paper of a width in millimetres between its margins. */
export function chartSize(chart: Chart, paperWidth: number): PictureSize {
  const width = Math.floor(paperWidth * PER_MM)
  return { width, height: chartHeight(chart, width, PAPER_LOOK.size) }
}

/** The chart as an SVG element whose text can be selected. `name` sets it apart from others on the page. */
export async function chartSvg(chart: Chart, { width, height }: PictureSize, name = 'chart'): Promise<string> {
  const { drawSvg } = await import('./chart-library.ts')
  return tidy(drawSvg(chartOption(chart, PAPER_LOOK), width, height), name)
}

/** Leaves out what only a live chart needs, and the numbers that echarts gives to each chart it has drawn so far. */
function tidy(svg: string, name: string): string {
  return svg
    .replace(/<style\b.*?<\/style>/gs, '')
    .replace(/ (?:class|pointer-events|ecmeta_\w+)="[^"]*"/g, '')
    .replace(/\bzr\d+-/g, `${name}-`)
}

/** The chart as the bytes of a PNG, finer than its size by `SHARP`. */
export async function chartPng(chart: Chart, size: PictureSize): Promise<Uint8Array> {
  const [svg, { Resvg, fontBuffers }] = await Promise.all([chartSvg(chart, size), painter()])
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: SHARP },
    font: { fontBuffers, defaultFontFamily: FACE, serifFamily: FACE },
  })
  const image = picture.render()
  const png = image.asPng()
  image.free()
  picture.free()
  return png
}

interface Painter {
  Resvg: typeof Resvg
  fontBuffers: Uint8Array[]
}

let loading: Promise<Painter> | null = null

/** Loads resvg once; a failed try is not kept. */
function painter(): Promise<Painter> {
  loading ??= loadPainter().catch((error: unknown) => {
    loading = null
    throw error
  })
  return loading
}

async function loadPainter(): Promise<Painter> {
  const { Resvg, initWasm } = await import('@resvg/resvg-wasm')
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
  const [bytes, ...fontBuffers] = await Promise.all([
    readFile(wasm),
    ...['Regular', 'Bold'].map((weight) => readFile(resourcePath(`fonts/${FACE}-${weight}.ttf`))),
  ])
  if (!bytes) throw new Error('no wasm')
  await initWasm(bytes)
  return { Resvg, fontBuffers }
}
