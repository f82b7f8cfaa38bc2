/** The blocks of a document in Word. */
import { AlignmentType, HeadingLevel, ImageRun, Paragraph, type Table } from 'docx'
import type { Chart, DocumentBlock, DocumentTable } from '../../../shared/domain/report.ts'
import { chartPng, chartSize } from './chart.ts'
import { basesLines, chartWords } from './document-text.ts'
import { BULLETS, POINT, STYLE } from './docx-style.ts'
import { gap, runs, safeText } from './docx-text.ts'
import { reportTable } from './docx-table.ts'

export interface BlockPlace {
  /** Sets the block apart from the others of the document; from 1. */
  number: number
  /** Millimetres between the margins. */
  inner: number
  /** Its last lines stay with what follows. */
  keep: boolean
}

/** A block as it stands in its place. */
export async function blockParts(block: DocumentBlock, place: BlockPlace): Promise<(Paragraph | Table)[]> {
  const { inner, keep } = place
  switch (block.kind) {
    case 'bases':
      return paragraphs(basesLines(block.lines), STYLE.bases, keep)
    case 'heading': {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2
      return [new Paragraph({ heading, keepNext: true, children: runs(block.text) })]
    }
    case 'paragraph':
      return paragraphs([block.text], STYLE.body, keep)
    case 'bullets':
      return block.items.map((item, at) => {
        return new Paragraph({
          style: STYLE.body,
          numbering: { reference: BULLETS, level: 0 },
          children: runs(item),
          ...(keep && at === block.items.length - 1 && { keepNext: true }),
        })
      })
    case 'table':
      return tableParts(block, inner, keep)
    case 'chart':
      return [await chartParagraph(block, place)]
  }
}

function paragraphs(lines: readonly string[], style: string, keep: boolean): Paragraph[] {
  return lines.map((line, at) => {
    return new Paragraph({ style, children: runs(line), ...(keep && at === lines.length - 1 && { keepNext: true }) })
  })
}

function tableParts(table: DocumentTable, inner: number, keep: boolean): (Paragraph | Table)[] {
  const title = table.title === '' ? gap(4) : new Paragraph({ style: STYLE.caption, children: runs(table.title) })
  const notes = table.notes.map((note) => {
    return new Paragraph({
      style: STYLE.note,
      children: runs(note, { italics: true }),
      ...(keep && { keepNext: true }),
    })
  })
  // A paragraph parts the table from one that follows.
  return [title, reportTable(table, inner, keep), ...(notes.length > 0 ? notes : [gap(4)])]
}

async function chartParagraph(chart: Chart, { number, inner, keep }: BlockPlace): Promise<Paragraph> {
  const { width, height } = chartSize(chart, inner)
  const picture = new ImageRun({
    type: 'png',
    data: await chartPng(chart, { width, height }),
    transformation: { width, height },
    // The library would count the pictures of all documents that it has ever made.
    altText: {
      id: String(number),
      name: safeText(chart.title),
      title: safeText(chart.title),
      description: safeText(chartWords(chart)),
    },
  })
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 10 * POINT, after: 4 * POINT },
    ...(keep && { keepNext: true }),
    children: [picture],
  })
}
