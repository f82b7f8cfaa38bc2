/** The tables of reports in Word: columns scaled to the paper, the head again on every page. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import {
  type ReportCell,
  type ReportColumn,
  type ReportRow,
  type ReportSection,
  columnAlign,
  columnGroups,
  tableScale,
} from '../../../shared/domain/report.ts'
import { cellText } from './cell-text.ts'
import { POINT, SIGN_FACE, STYLE, halves, twips } from './docx-style.ts'
import { runs } from './docx-text.ts'
import { textPoints } from './text-width.ts'

/** Points of the text in a table that need not shrink, and of the smallest that can be read. */
const USUAL = 11
const SMALLEST = 7
/** Points left free in a cell, on both sides together. */
const ASIDE = 4
/** How much smaller than the table's text a day beside a tick is. */
const BESIDE = 0.85
/** Millimetres of a row that is ticked by hand. */
const TICK_HEIGHT = 6.5
/** How many of the last rows stay on the page of what follows. */
const KEPT_ROWS = 2
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const LINES = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE }
const SIGNS = { tick: '✓', box: '☐' } as const
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

interface Sheet {
  columns: readonly ReportColumn[]
  /** Twentieths of a point. */
  widths: readonly number[]
  /** Points. */
  size: number
}

/** The table over a width in millimetres; with `keepLast`, its last rows stay with what follows. */
export function reportTable(
  { columns, rows }: Pick<ReportSection, 'columns' | 'rows'>,
  inner: number,
  keepLast = false,
): Table {
  const sum = columns.reduce((total, { width }) => total + width, 0)
  const widths = columns.map(({ width }) => twips((width / sum) * inner))
  const sheet: Sheet = { columns, widths, size: Math.max(SMALLEST, USUAL * tableScale(columns, inner)) }
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((total, width) => total + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: LINES,
    margins: { top: POINT, bottom: POINT, left: (ASIDE / 2) * POINT, right: (ASIDE / 2) * POINT },
    rows: [
      ...headRows(sheet),
      ...rows.map((row, at) => {
        const keepNext = row.style === 'heading' || (keepLast && at >= rows.length - KEPT_ROWS)
        return bodyRow(sheet, row, keepNext)
      }),
    ],
  })
}

function headRows({ columns, widths, size }: Sheet): TableRow[] {
  const cell = (label: string, at: number, span: number, rowSpan: number) =>
    textCell(runs(label, { bold: true, size }), {
      width: widths.slice(at, at + span).reduce((sum, width) => sum + width, 0),
      align: 'center',
      columnSpan: span,
      rowSpan,
    })
  const row = (children: TableCell[]) => new TableRow({ tableHeader: true, cantSplit: true, children })
  const groups = columnGroups(columns)
  if (groups.every(({ group }) => group === null)) return [row(columns.map(({ label }, at) => cell(label, at, 1, 1)))]
  const upper = groups.map(({ group, at, span }) =>
    group === null ? cell(columns[at]?.label ?? '', at, 1, 2) : cell(group, at, span, 1),
  )
  const lower = columns.flatMap(({ label, group }, at) => (group === undefined ? [] : [cell(label, at, 1, 1)]))
  return [row(upper), row(lower)]
}

function bodyRow(sheet: Sheet, { cells, style }: ReportRow, keepNext: boolean): TableRow {
  const { columns, widths, size } = sheet
  if (style === 'heading') {
    const width = widths.reduce((sum, each) => sum + each, 0)
    const look = { width, align: 'left', columnSpan: columns.length, keepNext } as const
    const text = runs(String(cells[0] ?? ''), { bold: true, size })
    return new TableRow({ cantSplit: true, children: [textCell(text, look)] })
  }
  const bold = style === 'total'
  const ticked = columns.some(({ kind }) => kind === 'tick')
  return new TableRow({
    cantSplit: true,
    ...(ticked && { height: { value: twips(TICK_HEIGHT), rule: 'atLeast' } }),
    children: columns.map((column, at) =>
      textCell(cellRuns(column, cells[at] ?? null, { bold, size, width: widths[at] ?? 0 }), {
        width: widths[at] ?? 0,
        align: columnAlign(column),
        keepNext,
      }),
    ),
  })
}

/** A day stands beside its tick where the column is wide enough, else under it, in letters that fit. */
function cellRuns(
  { kind }: ReportColumn,
  cell: ReportCell,
  look: { bold: boolean; size: number; width: number },
): TextRun[] {
  const { bold, size, width } = look
  const { sign, text } = cellText(kind, cell)
  if (sign === null) return text === '' ? [] : runs(text, { bold, size })
  const mark = new TextRun({ text: SIGNS[sign], font: SIGN_FACE, size: halves(size) })
  if (text === '') return [mark]
  const room = width / POINT - ASIDE
  const beside = size * BESIDE
  if (textPoints(`✓ ${text}`, size) <= room) return [mark, ...runs(` ${text}`, { bold, size: beside })]
  return [mark, ...runs(`\n${text}`, { bold, size: Math.min(beside, room / textPoints(text, 1)) })]
}

interface CellLook {
  /** Twentieths of a point. */
  width: number
  align: keyof typeof ALIGN
  columnSpan?: number
  rowSpan?: number
  keepNext?: boolean
}

function textCell(
  children: TextRun[],
  { width, align, columnSpan = 1, rowSpan = 1, keepNext = false }: CellLook,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...(columnSpan > 1 && { columnSpan }),
    ...(rowSpan > 1 && { rowSpan }),
    children: [new Paragraph({ style: STYLE.cell, alignment: ALIGN[align], ...(keepNext && { keepNext }), children })],
  })
}
