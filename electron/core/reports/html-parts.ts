/** What every page of a report shares, whether of tables or of running text: the page itself, head, signatures. */
import type { Letterhead, ReportModel, Signature } from '../../../shared/domain/report.ts'
import { MOTTO, NATION, PAPER_NUMBER, SIGN_BY_HAND, placeAndDate } from '../../../shared/domain/reports/paper.ts'
import { escapeHtml } from './escape.ts'
import { pageName, pageStyle } from './html-style.ts'

/** A whole page; each of `sheets` begins on paper of its own and is numbered anew. */
export function pageHtml(title: string, orientation: ReportModel['orientation'], sheets: readonly string[]): string {
  const sections = sheets.map(
    (sheet, at) => `<section class="sheet" style="page: ${pageName(at)}">\n${sheet}\n</section>`,
  )
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<style>
${pageStyle(orientation, sheets.length)}
</style>
</head>
<body>
${sections.join('\n')}
</body>
</html>
`
}

/** The head of an official paper. */
export function headHtml(letterhead: Letterhead): string {
  const { governingBody, organisation, number } = letterhead
  const over = governingBody === '' ? '' : `<p class="over">${escapeHtml(governingBody)}</p>`
  return `<header class="head">
<div>${over}<span class="own">${escapeHtml(organisation)}</span></div>
<div><p class="nation">${NATION}</p><span class="motto">${MOTTO}</span></div>
<p>${escapeHtml(number ?? PAPER_NUMBER)}</p>
<p class="day">${escapeHtml(placeAndDate(letterhead))}</p>
</header>`
}

/** Who sign, side by side, with room for the hand. */
export function signaturesHtml(signatures: readonly Signature[]): string {
  const parts = signatures.map(({ role, name }) => {
    const hand = name === '' ? `<br><span class="hand">${SIGN_BY_HAND}</span>` : ''
    return `<div><span class="role">${escapeHtml(role)}</span>${hand}<span class="name">${escapeHtml(name)}</span></div>`
  })
  return `<div class="signatures">${parts.join('')}</div>`
}
