/** The running text of a document on a sheet: head of the paper, headings, paragraphs, who receive and sign it. */
import type { Workbook } from 'exceljs'
import type { DocumentBlock, DocumentModel } from '../../../shared/domain/report.ts'
import { RECEIVERS_TITLE, basesLines, bulletLine, receiverLines } from './document-text.ts'
import { paperOf } from './page-layout.ts'
import { columnPixels, linesOf, widthOf } from './xlsx-measure.ts'
import { addSheet } from './xlsx-page.ts'
import { writeLine, writePaperHead, writeSignatures } from './xlsx-sheet.ts'
import { type CellStyle, DOCUMENT, PAPER } from './xlsx-style.ts'

/** Two columns, as the head of the paper is divided. */
const { inner } = paperOf('portrait')
const PLAN = { pixels: columnPixels([0.45, 0.55].map((share) => ({ label: '', kind: 'text', width: inner * share }))) }
const WIDTH = widthOf(PLAN.pixels, 0, 2)
/** A row of a sheet is at most 409 points high. */
const MOST_LINES = 18

interface Line {
  text: string
  style: CellStyle
  size: number
}

/** Adds the sheet; `names` are those of the sheets on which tables and charts stand, in order. */
export function addTextSheet(workbook: Workbook, name: string, model: DocumentModel, names: readonly string[]): void {
  const sheet = addSheet(workbook, name, 'portrait', PLAN)
  let row = writePaperHead(sheet, model.letterhead, PLAN) + 2
  const title = [model.paper, model.title].map((text) => ({ text, style: PAPER.title, size: 14 }))
  const rest = [...names]
  const body = model.blocks.flatMap((block) => blockLines(block, () => rest.shift() ?? ''))
  for (const { text, style, size } of [...title, { ...PLAIN, text: '' }, ...body]) {
    for (const part of parts(text, size)) {
      writeLine(sheet, PLAN, row, [{ from: 1, to: 2, text: part, style, size }])
      row += 1
    }
  }
  row += 1
  const receivers = receiverLines(model.receivers)
  if (receivers.length > 0) {
    const lines = [{ text: RECEIVERS_TITLE, style: DOCUMENT.receivers, size: 12 }]
    lines.push(...receivers.map((text) => ({ text, style: DOCUMENT.receiver, size: 11 })))
    for (const line of lines) {
      writeLine(sheet, PLAN, row, [{ from: 1, to: 1, ...line }])
      row += 1
    }
  }
  // Below the receivers, not beside them: rows beside each other would take each other's heights.
  writeSignatures(sheet, model.signatures, PLAN, row, model.signatures.length === 1 ? 1 : 0)
}

const PLAIN = { style: DOCUMENT.text, size: 13 }

function blockLines(block: DocumentBlock, nextName: () => string): Line[] {
  switch (block.kind) {
    case 'bases':
      return basesLines(block.lines).map((text) => ({ text, style: DOCUMENT.base, size: 13 }))
    case 'heading':
      return [{ text: block.text, style: DOCUMENT.heading, size: 13 }]
    case 'paragraph':
      return block.text.split(/\r?\n/u).map((text) => ({ ...PLAIN, text }))
    case 'bullets':
      return block.items.map((item) => ({ ...PLAIN, text: bulletLine(item) }))
    case 'table':
    case 'chart':
      return [{ text: `(Xem trang tính “${nextName()}”)`, style: DOCUMENT.base, size: 13 }]
  }
}

/** Cuts text that would not fit the height of one row, between words. */
function parts(text: string, size: number): string[] {
  if (linesOf(text, size, WIDTH) <= MOST_LINES) return [text]
  const parts: string[] = []
  let part = ''
  for (const word of text.split(' ')) {
    const longer = part === '' ? word : `${part} ${word}`
    if (part !== '' && linesOf(longer, size, WIDTH) > MOST_LINES) {
      parts.push(part)
      part = word
    } else part = longer
  }
  return [...parts, part]
}
