/** Paragraphs of text for Word, and tables that only place things side by side. */
import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { POINT, halves, twips } from './docx-style.ts'
import { textPixels } from './text-width.ts'
import { linesOf } from './xlsx-measure.ts'

/** What XML cannot hold, but for line breaks. */
const NOT_XML = /[\p{Cc}\uFFFE\uFFFF]/gu
const PIXELS_PER_MM = 96 / 25.4
/** How much wider bold capitals are than plain ones. */
const BOLD = 1.08
/** Millimetres by which a text is made narrower, step by step. */
const NARROWER = 2

export function safeText(text: string): string {
  return text.replace(NOT_XML, '')
}

type Look = Pick<IRunOptions, 'bold' | 'italics' | 'font'> & {
  /** Points. */
  size?: number
}

/** The runs of a text; a line break stays one. */
export function runs(text: string, { size, ...look }: Look = {}): TextRun[] {
  return text.split(/\r?\n/u).map((line, at) => {
    return new TextRun({
      ...look,
      text: safeText(line),
      ...(size !== undefined && { size: halves(size) }),
      ...(at > 0 && { break: 1 }),
    })
  })
}

/** A centred line. */
export function centred(
  text: string,
  look: Look,
  paragraph: Omit<IParagraphOptions, 'text' | 'children'> = {},
): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, ...paragraph, children: runs(text, look) })
}

/**
 * A centred text in bold or not, over a width in millimetres. Where it takes several lines these are made about
 * equally long, so that no word is left alone.
 */
export function balanced(text: string, look: Look & { size: number }, width: number, before = 0): Paragraph {
  const lines = (narrow: number) => {
    return linesOf(text, look.size * (look.bold === true ? BOLD : 1), narrow * PIXELS_PER_MM)
  }
  let narrow = width
  if (lines(width) > 1) {
    while (narrow > NARROWER && lines(narrow - NARROWER) === lines(width)) narrow -= NARROWER
  }
  const aside = twips((width - narrow) / 2)
  return centred(text, look, { indent: { left: aside, right: aside }, spacing: { before: before * POINT } })
}

/** Keeps two tables apart, or ends a section. */
export function gap(points: number): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: points * POINT, lineRule: LineRuleType.EXACT } })
}

/** A thin line in the middle, as long as a share of a text in bold, within a width in millimetres. */
export function rule(text: string, size: number, share: number, width: number): Paragraph {
  const length = Math.min(width, (textPixels(text, size) * BOLD) / PIXELS_PER_MM) * share
  const aside = twips(Math.max(0, (width - length) / 2))
  return new Paragraph({
    indent: { left: aside, right: aside },
    spacing: { before: 2 * POINT, after: 0, line: 4 * POINT, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
  })
}

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_LINES = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
}

/** Paragraphs side by side without lines, each row kept whole; widths in millimetres. */
export function sideBySide(widths: readonly number[], rows: readonly (readonly (readonly Paragraph[])[])[]): Table {
  const columns = widths.map((width) => twips(width))
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns,
    borders: NO_LINES,
    margins: { left: 0, right: 0 },
    rows: rows.map((cells) => {
      const children = cells.map((children, at) => {
        return new TableCell({
          children: children.length === 0 ? [new Paragraph({})] : [...children],
          width: { size: columns[at] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlign.TOP,
        })
      })
      return new TableRow({ cantSplit: true, children })
    }),
  })
}
