/**
 * Reports as a page to look at, print and make a PDF of: one self-contained HTML text, without scripts and without
 * anything fetched. All text of the model is escaped.
 */
import type { ReportModel } from '../../../shared/domain/report.ts'
import { escapeHtml } from './escape.ts'
import { headHtml, pageHtml, signaturesHtml } from './html-parts.ts'
import { tableHtml } from './html-table.ts'
import { paperOf } from './page-layout.ts'

/** The whole page of a report of tables. */
export function renderHtml(model: ReportModel): string {
  const { inner } = paperOf(model.orientation)
  const head = `${headHtml(model.letterhead)}\n<h1>${escapeHtml(model.title)}</h1>`
  const foot = signaturesHtml(model.signatures)
  const sheets = model.sections.map((section) => {
    const notes = section.notes.map((note) => `<p class="note">${escapeHtml(note)}</p>`).join('\n')
    return `${head}
${section.subtitle.map(subtitleHtml).join('\n')}
${tableHtml(section, inner, `${notes}\n${foot}`)}`
  })
  return pageHtml(model.title, model.orientation, sheets)
}

/** A line in brackets, such as the as-of date, is an aside. */
function subtitleHtml(line: string): string {
  return `<p class="under${line.startsWith('(') ? ' aside' : ''}">${escapeHtml(line)}</p>`
}
