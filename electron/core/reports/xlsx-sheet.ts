/** One section of a report on one sheet: head of the paper, title, table, notes, signatures. */
import { type ColumnGroup, type ReportModel, type ReportSection, columnGroups } from '../../../shared/domain/report.ts'
import { MOTTO, NATION, PAPER_NUMBER, SIGN_BY_HAND, placeAndDate } from '../../../shared/domain/reports/paper.ts'
import { type SheetWriter, cellXml } from './sheet-writer.ts'
import { columnPixels, heightOf, linesOf, splitAt } from './xlsx-measure.ts'
import { type CellStyle, HEAD, PAPER, TABLE_SIZE } from './xlsx-style.ts'

/** Rows that the head of every paper takes. */
const HEAD_ROWS = 4
/** How much wider bold text is. */
const BOLD = 1.06
/** Rows left for a signature. */
const SIGN_ROWS = 4

export interface SheetPlan {
  /** First and last row of the table's head, from 1. */
  headRows: readonly [first: number, last: number]
  /** Widths of the columns. */
  pixels: readonly number[]
}

/** Where things will stand: exceljs writes panes, widths and page setup before the first row. */
export function planSheet({ subtitle, columns }: ReportSection): SheetPlan {
  // Head, a blank row, title, lines under it, a blank row.
  const first = HEAD_ROWS + 1 + 1 + subtitle.length + 1 + 1
  const grouped = columns.some(({ group }) => group !== undefined)
  return { headRows: [first, grouped ? first + 1 : first], pixels: columnPixels(columns) }
}

/** Writes what stands above the rows of the table. */
export function writeTop(sheet: SheetWriter, model: ReportModel, section: ReportSection, plan: SheetPlan): void {
  writeHead(sheet, model, plan)
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

function writeHead(sheet: SheetWriter, { letterhead }: ReportModel, plan: SheetPlan): void {
  const { governingBody, organisation } = letterhead
  // A line of a third to a half of the name's length.
  const rule = { text: '—'.repeat(Math.max(3, Math.round(organisation.length * 0.28))), style: PAPER.rule, size: 12 }
  const own = { text: organisation, style: PAPER.own, size: 12 }
  const number = { text: PAPER_NUMBER, style: PAPER.number, size: 13 }
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
}

function writeTableHead(sheet: SheetWriter, { columns }: ReportSection, { headRows, pixels }: SheetPlan): void {
  const [first, last] = headRows
  const style = sheet.styleNumber(HEAD)
  const groups = columnGroups(columns)
  const lines = Math.max(...columns.map(({ label }, at) => linesOf(label, TABLE_SIZE * BOLD, pixels[at] ?? 0)))
  const rowOf = (number: number, textAt: (at: number, group: ColumnGroup) => string) =>
    groups
      .flatMap((group) =>
        Array.from({ length: group.span }, (_, offset) => {
          const at = group.at + offset
          return cellXml(number, at + 1, style, textAt(at, group))
        }),
      )
      .join('')
  const labelAt = (at: number): string => columns[at]?.label ?? ''
  if (first === last) {
    sheet.row(first, rowOf(first, labelAt), heightOf(lines, TABLE_SIZE))
    return
  }
  const upper = (at: number, { group, at: start }: ColumnGroup): string => {
    if (group === null) return labelAt(at)
    return at === start ? group : ''
  }
  sheet.row(first, rowOf(first, upper), heightOf(2, TABLE_SIZE))
  const lower = (at: number, { group }: ColumnGroup): string => (group === null ? '' : labelAt(at))
  sheet.row(last, rowOf(last, lower), heightOf(Math.max(1, lines - 1), TABLE_SIZE))
  for (const { group, at, span } of groups) sheet.merge(first, at + 1, group === null ? last : first, at + span)
}

/** Writes what stands below the table; `row` is the first free row. */
export function writeBottom(
  sheet: SheetWriter,
  { signatures }: ReportModel,
  { notes }: ReportSection,
  plan: SheetPlan,
  row: number,
): void {
  const { pixels } = plan
  let at = row
  for (const note of notes) {
    writeLine(sheet, plan, at, [{ from: 1, to: pixels.length, text: note, style: PAPER.note, size: 12 }])
    at += 1
  }
  const places = signatures.map((signature, index) => ({
    signature,
    from: index === 0 ? 1 : splitAt(pixels, index / signatures.length) + 1,
    to: index === signatures.length - 1 ? pixels.length : splitAt(pixels, (index + 1) / signatures.length),
  }))
  const line = (offset: number, style: CellStyle, textOf: (signature: (typeof signatures)[number]) => string) => {
    const parts = places.map(({ signature, from, to }) => ({ from, to, text: textOf(signature), style, size: 13 }))
    writeLine(sheet, plan, at + offset, parts)
  }
  line(1, PAPER.role, ({ role }) => role)
  line(2, PAPER.hand, ({ name }) => (name === '' ? SIGN_BY_HAND : ''))
  line(2 + SIGN_ROWS, PAPER.role, ({ name }) => name)
}

interface LinePart {
  /** First and last column, from 1. */
  from: number
  to: number
  text: string
  style: CellStyle
  /** Points of the text. */
  size: number
}

/** Writes texts side by side in one row, each over its columns, and makes the row high enough for the longest. */
function writeLine(sheet: SheetWriter, { pixels }: SheetPlan, number: number, parts: readonly LinePart[]): void {
  let height = 0
  let cells = ''
  for (const { from, to, text, style, size } of parts) {
    cells += cellXml(number, from, sheet.styleNumber(style), text)
    sheet.merge(number, from, number, to)
    const width = pixels.slice(from - 1, to).reduce((sum, one) => sum + one, 0)
    height = Math.max(height, heightOf(linesOf(text, size, width), size))
  }
  sheet.row(number, cells, height)
}
