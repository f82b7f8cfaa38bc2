/**
 * The style of a report's page. On paper: A4, page numbers in the top margin, none on the first page of a section,
 * numbers beginning anew with each section, because each goes to somebody else. On screen: sheets of paper on a desk.
 */
import type { ReportModel } from '../../../shared/domain/report.ts'
import { MARGINS, paperOf } from './page-layout.ts'

/**
 * The name of a section's pages, and of the counter that numbers them. Browsers do not let an element reset the
 * counter of pages, so that each section has a kind of page, and a counter, of its own.
 */
export function pageName(section: number): string {
  return `s${section + 1}`
}

/** The whole style sheet of a page with so many sections. */
export function pageStyle(orientation: ReportModel['orientation'], sections: number): string {
  const { top, bottom, left, right } = MARGINS
  const paper = paperOf(orientation)
  const margins = `${top}mm ${right}mm ${bottom}mm ${left}mm`
  const numbered = Array.from({ length: sections }, (_, at) => {
    const name = pageName(at)
    return `@page ${name} { counter-increment: ${name}; @top-center { content: counter(${name}, from-second) } }`
  })
  return `@counter-style no-number { system: cyclic; symbols: " "; suffix: "" }
@counter-style from-second { system: extends decimal; range: 2 infinite; fallback: no-number }
@page { size: A4 ${orientation}; margin: ${margins}; @top-center { font: 13pt ${FONTS}; vertical-align: middle } }
${numbered.join('\n')}
${STYLE}
@media screen {
  body { background: #8b9096; padding: 24px }
  .sheet { width: ${paper.width}mm; min-height: ${paper.height}mm; padding: ${margins}; margin: 0 auto 24px; background: #fff; box-shadow: 0 2px 12px rgb(0 0 0 / 35%) }
}`
}

const FONTS = '"Times New Roman", "Liberation Serif", serif'

// What begins a page is padded, not only spaced: marks over capitals (Ĩ, Ộ) reach above their line, and would be
// printed at the foot of the page before.
const STYLE = `* { box-sizing: border-box }
html { color-scheme: light; font: 13pt/1.25 ${FONTS}; color: #000 }
body { margin: 0 }
p, h1 { margin: 0 }
.head { display: grid; padding-top: 1mm; grid-template-columns: minmax(0, 45fr) minmax(max-content, 55fr); gap: 1mm 2mm; text-align: center; text-wrap: balance }
.head .over, .head .nation { font-size: 12pt }
.head .own { display: inline-block; font-size: 12pt; font-weight: bold }
.head .own::after { content: ""; display: block; width: 40%; margin: 1mm auto 0; border-top: 0.75pt solid }
.head .nation { font-weight: bold; white-space: nowrap }
.head .motto { display: inline-block; font-weight: bold; padding-bottom: 0.5mm; border-bottom: 0.75pt solid }
.head .day { font-style: italic }
h1 { margin-top: 5mm; font-size: 14pt; text-align: center; text-wrap: balance }
.under { font-weight: bold; text-align: center }
.under.aside { font-weight: normal; font-style: italic }
table { width: 100%; margin-top: 3mm; line-height: 1.15; border-collapse: collapse; table-layout: fixed }
thead { display: table-header-group }
tr { break-inside: avoid }
th, td { padding: 0.2em 0.22em; border: 0.5pt solid #000; vertical-align: middle; overflow-wrap: break-word; font-variant-numeric: lining-nums tabular-nums }
th { font-weight: bold; text-align: center }
td.center { text-align: center }
td.right { text-align: right }
.total { break-before: avoid }
.total td { font-weight: bold }
.heading { break-after: avoid }
.heading td { font-weight: bold }
.tick { height: 6mm; padding: 0.15em 0; line-height: 1; white-space: nowrap }
.tick .mark { font-size: 1.05em; font-weight: bold }
.tick .on { display: block; font-size: 0.75em }
.box { display: inline-block; width: 3.6mm; height: 3.6mm; border: 0.75pt solid #000; vertical-align: middle }
.last { break-inside: avoid }
td.closing { padding: 0; border: 0; font-size: 13pt; line-height: 1.25 }
.note { margin-top: 1mm; font-size: 11.5pt; text-align: justify }
.signatures { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; margin-top: 4mm; text-align: center }
.signatures .role { font-weight: bold }
.signatures .hand { font-style: italic; font-weight: normal }
.signatures .name { display: block; margin-top: 18mm; min-height: 1.25em; font-weight: bold }
h1.paper { margin-top: 6mm }
.about { font-size: 14pt; font-weight: bold; text-align: center; text-wrap: balance }
.about::after { content: ""; display: block; width: 50mm; margin: 1mm auto 0; border-top: 0.75pt solid }
.body { margin-top: 5mm; font-size: 14pt }
.text, .base { margin-top: 4pt; padding-top: 2pt; text-align: justify; text-indent: 10mm; overflow-wrap: break-word; white-space: pre-line }
.base { font-style: italic }
h2, h3 { margin: 5pt 0 0; padding-top: 3pt; font-size: 14pt; text-indent: 10mm; break-after: avoid }
h3 { margin-top: 3pt }
.caption { margin-top: 8pt; font-size: 13pt; font-weight: bold; text-align: center; break-after: avoid }
.caption + table { margin-top: 1.5mm }
.body .note { text-indent: 0; font-style: italic }
.chart { margin: 10pt 0 4pt; break-inside: avoid }
.chart svg { display: block; max-width: 100%; height: auto }
.foot { display: grid; grid-template-columns: 45fr 55fr; margin-top: 6mm; break-inside: avoid }
.foot .signatures { margin-top: 0 }
.receivers { font-size: 11pt }
.receivers .title { font-size: 12pt; font-weight: bold; font-style: italic }`
