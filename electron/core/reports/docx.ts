/**
 * Reports as Word files in the layout of NĐ 30/2020 (FACTS.md, section 5): documents of running text, and tables, a
 * section each. Headings are Word's own, so that its navigation knows them. The same report and time give the same
 * content; only the times that the zip keeps of its entries are those of the machine.
 */
import { Document, type FileChild, Packer, Paragraph } from 'docx'
import {
  type DocumentModel,
  type Report,
  type ReportModel,
  type ReportSection,
  isDocument,
} from '../../../shared/domain/report.ts'
import { blockParts } from './docx-blocks.ts'
import { documentFoot, paperHead, signatureTable } from './docx-paper.ts'
import { NUMBERING, POINT, STYLE, STYLES, pageHeaders, pageProperties } from './docx-style.ts'
import { reportTable } from './docx-table.ts'
import { balanced, centred, gap, rule, runs, safeText } from './docx-text.ts'
import { escapeHtml } from './escape.ts'
import { paperOf } from './page-layout.ts'

/** Millimetres left free on both sides of a title. */
const TITLE_ASIDE = 10

export interface DocxOptions {
  /** When the file says it was made; the day at the head of the paper when absent. */
  madeAt?: Date
}

/** The bytes of the Word file. */
export async function renderDocx(report: Report, options: DocxOptions = {}): Promise<Uint8Array> {
  const orientation = isDocument(report) ? 'portrait' : report.orientation
  const { inner } = paperOf(orientation)
  const sections = isDocument(report)
    ? [await documentParts(report, inner)]
    : report.sections.map((section) => sectionParts(report, section, inner))
  const file = new Document({
    styles: STYLES,
    numbering: NUMBERING,
    sections: sections.map((children) => {
      return { properties: pageProperties(orientation), headers: pageHeaders(), children }
    }),
  })
  const title = isDocument(report) ? `${report.paper} ${report.title}` : report.title
  const madeAt = options.madeAt ?? new Date(`${report.letterhead.date}T00:00:00Z`)
  const core = { path: 'docProps/core.xml', data: coreProperties(title, madeAt) }
  return new Uint8Array(await Packer.pack(file, 'arraybuffer', false, [core]))
}

async function documentParts(model: DocumentModel, inner: number): Promise<FileChild[]> {
  const { letterhead, paper, title, blocks, receivers, signatures } = model
  const parts: FileChild[] = []
  for (const [at, block] of blocks.entries()) {
    parts.push(...(await blockParts(block, { number: at + 1, inner, keep: at === blocks.length - 1 })))
  }
  return [
    paperHead(letterhead, inner),
    centred(paper, { size: 14, bold: true }, { spacing: { before: 16 * POINT } }),
    balanced(title, { size: 14, bold: true }, inner - 2 * TITLE_ASIDE),
    rule(title, 14, 1 / 3, inner),
    gap(10),
    ...parts,
    gap(14),
    documentFoot(receivers, signatures, inner),
    gap(1),
  ]
}

function sectionParts(model: ReportModel, section: ReportSection, inner: number): FileChild[] {
  return [
    paperHead(model.letterhead, inner),
    balanced(model.title, { size: 14, bold: true }, inner, 12),
    // A line in brackets, such as the as-of date, is an aside.
    ...section.subtitle.map((line) => {
      return centred(line, line.startsWith('(') ? { size: 13, italics: true } : { size: 13, bold: true })
    }),
    gap(8),
    reportTable(section, inner, true),
    ...section.notes.map((note) => new Paragraph({ style: STYLE.note, keepNext: true, children: runs(note) })),
    new Paragraph({ keepNext: true }),
    signatureTable(model.signatures, inner),
    gap(1),
  ]
}

/** The library would write the time of the machine. */
function coreProperties(title: string, madeAt: Date): string {
  const time = madeAt.toISOString().replace(/\.\d+Z$/, 'Z')
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeHtml(safeText(title))}</dc:title><dc:creator>Sổ Định Danh</dc:creator><cp:lastModifiedBy>Sổ Định Danh</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`
}
