/**
 * How wide and how high things are in a workbook. Excel fits the height of a row to wrapped text, but not where
 * cells are merged, so that those heights are worked out here.
 */
import type { ColumnKind, ReportColumn } from '../../../shared/domain/report.ts'
import { TABLE_SIZE } from './xlsx-style.ts'

const PIXELS_PER_MM = 96 / 25.4
const POINTS_PER_PIXEL = 0.75
/** A workbook measures its columns by a figure of its first font, here of 12 points, and the space beside the text. */
const FIGURE = 8
const ASIDE = 5
/** A day that does not fit shows as `####`; these widths hold one. In pixels. */
const LEAST: Partial<Record<ColumnKind, number>> = { date: 86, milestone: 86, tick: 98 }

/** Widths of columns in pixels: as wished for at 11 points, at the size of the workbook's text. */
export function columnPixels(columns: readonly ReportColumn[]): number[] {
  return columns.map(({ kind, width }) => {
    return Math.max(LEAST[kind] ?? 0, Math.round((width * PIXELS_PER_MM * TABLE_SIZE) / 11))
  })
}

/** A width in pixels in the unit of a workbook. */
export function columnWidth(pixels: number): number {
  return Math.round(((pixels - ASIDE) / FIGURE) * 100) / 100
}

/** How many lines a text takes at a size in points within a width in pixels; at least one. */
export function linesOf(text: string, size: number, pixels: number): number {
  return Math.max(1, Math.ceil(textPixels(text, size) / Math.max(1, pixels - ASIDE)))
}

/** The height in points of a row of some lines. */
export function heightOf(lines: number, size: number): number {
  return Math.ceil(lines * size * 1.3 + 3)
}

/** Width of a text, roughly, by the classes of letters of this face. */
function textPixels(text: string, size: number): number {
  let ems = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    ems += LETTERS[code] ?? (isCapital(text.charAt(at)) ? CAPITAL : SMALL)
  }
  return (ems * size) / POINTS_PER_PIXEL
}

const SMALL = 0.46
const CAPITAL = 0.7
const isCapital = (letter: string): boolean => letter !== letter.toLowerCase()

/** Widths of the letters without marks, in ems: blank, figures, capitals, and the rest. */
const LETTERS = Array.from({ length: 128 }, (_, code) => {
  if (code === 32) return 0.25
  if (code >= 48 && code <= 57) return 0.5
  return code >= 65 && code <= 90 ? CAPITAL : SMALL
})

/** A text of fewer characters surely stands on one line of the table; saves measuring each of 100,000 names. */
export function surelyFits(pixels: number): number {
  return Math.floor(((pixels - ASIDE) * POINTS_PER_PIXEL) / (TABLE_SIZE * 0.7))
}

/** The column after which the left part of a share of the whole width ends: at least one on each side. */
export function splitAt(pixels: readonly number[], share: number): number {
  const wanted = pixels.reduce((sum, width) => sum + width, 0) * share
  let at = 0
  let sum = 0
  while (at < pixels.length - 1 && sum + (pixels[at] ?? 0) / 2 < wanted) {
    sum += pixels[at] ?? 0
    at += 1
  }
  return Math.max(1, at)
}
