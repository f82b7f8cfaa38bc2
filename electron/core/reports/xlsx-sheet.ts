/** One section of a report on one sheet: head of the paper, title, table, notes, signatures. */
import type { Worksheet } from 'exceljs'
import type { Letterhead, ReportColumn, ReportModel, ReportSection, Signature } from '../../../shared/domain/report.ts'
import { MOTTO, NATION, PAPER_NUMBER, SIGN_BY_HAND, placeAndDate } from '../../../shared/domain/reports/paper.ts'
import { merge, writeText } from './xlsx-cells.ts'
import { columnPixels, heightOf, linesOf, splitAt, widthOf } from './xlsx-measure.ts'
import { type CellStyle, PAPER, leavePlain } from './xlsx-style.ts'
import { writeTableHead } from './xlsx-table-head.ts'

/** Rows that the head of every paper takes. */
const HEAD_ROWS = 4
/** Rows left for a signature. */
const SIGN_ROWS = 4

export interface SheetPlan {
  /** First and last row of the table's head, from 1. */
  headRows: readonly [first: number, last: number]
  /** Widths of the columns. */
  pixels: readonly number[]
}
type Widths = Pick<SheetPlan, 'pixels'>

/** Where things will stand: exceljs writes panes, widths and page setup before the first row. */
export function planSheet({ subtitle, columns }: ReportSection): SheetPlan {
  // Head, a blank row, title, lines under it, a blank row.
  return planTable(columns, HEAD_ROWS + 1 + 1 + subtitle.length + 1 + 1)
}

/** Where a table stands whose head begins in a row. */
export function planTable(columns: readonly ReportColumn[], first: number): SheetPlan {
  const grouped = columns.some(({ group }) => group !== undefined)
  return { headRows: [first, grouped ? first + 1 : first], pixels: columnPixels(columns) }
}

/** Writes what stands above the rows of the table. */
export function writeTop(sheet: Worksheet, model: ReportModel, section: ReportSection, plan: SheetPlan): void {
  writePaperHead(sheet, model.letterhead, plan)
  const whole = { from: 1, to: section.columns.length }
  let row = HEAD_ROWS + 2
  writeLine(sheet, plan, row, [{ ...whole, text: model.title, style: PAPER.title, size: 14 }])
  for (const line of section.subtitle) {
    row += 1
    const style = line.startsWith('(') ? PAPER.aside : PAPER.subtitle
    writeLine(sheet, plan, row, [{ ...whole, text: line, style, size: 13 }])
  }
  writeTableHead(sheet, section, plan)
}

/** Writes the head of the paper into the first rows; returns how many these are. */
export function writePaperHead(sheet: Worksheet, letterhead: Letterhead, plan: Widths): number {
  const { governingBody, organisation } = letterhead
  // A line of a third to a half of the name's length.
  const rule = { text: '—'.repeat(Math.max(3, Math.round(organisation.length * 0.28))), style: PAPER.rule, size: 12 }
  const own = { text: organisation, style: PAPER.own, size: 12 }
  const number = { text: letterhead.number ?? PAPER_NUMBER, style: PAPER.number, size: 13 }
  const nothing = { text: '', style: PAPER.over, size: 12 }
  const left =
    governingBody === ''
      ? [own, rule, nothing, number]
      : [{ text: governingBody, style: PAPER.over, size: 12 }, own, rule, number]
  const right = [
    { text: NATION, style: PAPER.nation, size: 12 },
    { text: MOTTO, style: PAPER.motto, size: 13 },
    nothing,
    { text: placeAndDate(letterhead), style: PAPER.day, size: 13 },
  ]
  const split = splitAt(plan.pixels, 0.45)
  left.forEach((text, at) => {
    const parts = [{ from: 1, to: split, ...text }]
    const beside = right[at]
    if (beside) parts.push({ from: split + 1, to: plan.pixels.length, ...beside })
    writeLine(sheet, plan, at + 1, parts)
  })
  return HEAD_ROWS
}

/** Writes what stands below the table; `row` is the first free row. */
export function writeBottom(
  sheet: Worksheet,
  { signatures }: ReportModel,
  { notes }: ReportSection,
  plan: SheetPlan,
  row: number,
): void {
  const after = writeNotes(sheet, notes, plan, row)
  writeSignatures(sheet, signatures, plan, after + 1)
}

/** Writes notes over the whole width; returns the next free row. */
export function writeNotes(sheet: Worksheet, notes: readonly string[], plan: Widths, row: number): number {
  notes.forEach((text, at) => {
    writeLine(sheet, plan, row + at, [{ from: 1, to: plan.pixels.length, text, style: PAPER.note, size: 12 }])
  })
  return row + notes.length
}

/** Writes who sign side by side, from a column (counted from 0) to the last. */
export function writeSignatures(
  sheet: Worksheet,
  signatures: readonly Signature[],
  plan: Widths,
  row: number,
  first = 0,
): void {
  const pixels = plan.pixels.slice(first)
  const places = signatures.map((signature, index) => ({
    signature,
    from: first + (index === 0 ? 1 : splitAt(pixels, index / signatures.length) + 1),
    to: first + (index === signatures.length - 1 ? pixels.length : splitAt(pixels, (index + 1) / signatures.length)),
  }))
  const line = (offset: number, style: CellStyle, textOf: (signature: Signature) => string) => {
    const parts = places.map(({ signature, from, to }) => ({ from, to, text: textOf(signature), style, size: 13 }))
    writeLine(sheet, plan, row + offset, parts)
  }
  line(0, PAPER.role, ({ role }) => role)
  line(1, PAPER.hand, ({ name }) => (name === '' ? SIGN_BY_HAND : ''))
  line(1 + SIGN_ROWS, PAPER.role, ({ name }) => name)
}

export interface LinePart {
  /** First and last column, from 1. */
  from: number
  to: number
  text: string
  style: CellStyle
  /** Points of the text. */
  size: number
}

/** Writes texts side by side in one row, each over its columns, and makes the row high enough for the longest. */
export function writeLine(sheet: Worksheet, { pixels }: Widths, number: number, parts: readonly LinePart[]): void {
  const row = sheet.getRow(number)
  leavePlain(row)
  let height = 0
  for (const { from, to, text, style, size } of parts) {
    height = Math.max(height, heightOf(linesOf(text, size, widthOf(pixels, from - 1, to)), size))
    if (text === '') continue
    writeText(row, from, text, style)
    merge(sheet, number, from, number, to)
  }
  row.height = height
  row.commit()
}
