/**
 * How wide and how high things are in a workbook. Excel fits the height of a row to wrapped text, but not where
 * cells are merged, so that those heights are worked out here.
 */
import type { ColumnKind, ReportColumn } from '../../../shared/domain/report.ts'
import { textPixels } from './text-width.ts'
import { TABLE_SIZE } from './xlsx-style.ts'

const PIXELS_PER_MM = 96 / 25.4
/** Widths of columns are counted in figures of the workbook's first font, in exceljs always Calibri 11. In pixels. */
const FIGURE = 7
/** What stays free beside the text of a cell. In pixels. */
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
  return Math.round((pixels / FIGURE) * 100) / 100
}

/** How many lines a text takes at a size in points within a width in pixels, broken between words; at least one. */
export function linesOf(text: string, size: number, pixels: number): number {
  const room = Math.max(1, pixels - ASIDE)
  if (textPixels(text, size) <= room) return 1
  const blank = textPixels(' ', size)
  let lines = 1
  let used = 0
  for (const word of text.split(' ')) {
    const width = textPixels(word, size)
    if (used > 0 && used + blank + width > room) {
      lines += 1
      used = 0
    }
    // A word longer than the line is broken within.
    const over = Math.ceil(width / room) - 1
    lines += Math.max(0, over)
    used = over > 0 ? width - over * room : used + (used > 0 ? blank : 0) + width
  }
  return lines
}

/** The width of neighbouring columns together, counted from 0, the last left out. */
export function widthOf(pixels: readonly number[], from: number, to: number): number {
  return pixels.slice(from, to).reduce((sum, width) => sum + width, 0)
}

/** Excel takes no higher row, in points. */
const HIGHEST_ROW = 409

/** The height in points of a row of some lines. */
export function heightOf(lines: number, size: number): number {
  return Math.min(HIGHEST_ROW, Math.ceil(lines * size * 1.3 + 3))
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
