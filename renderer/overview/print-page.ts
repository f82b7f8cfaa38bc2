/** The overview as a page of its own to print: tables and drawn charts, black on white, without script. */

export interface PrintedTable {
  title: string
  head: readonly string[]
  rows: readonly (readonly string[])[]
}

/** A chart as an SVG element. */
interface PrintedChart {
  svg: string
}

interface PrintedPage {
  title: string
  /** Lines under the title: school, plan, day. */
  lines: readonly string[]
  parts: readonly (PrintedTable | PrintedChart)[]
}

const STYLE = `
@page { size: A4; margin: 15mm 15mm 15mm 20mm }
body { margin: 0; color: #000; font: 12pt/1.35 "Times New Roman", "Liberation Serif", serif }
h1 { margin: 0 0 2mm; font-size: 15pt; text-align: center }
p { margin: 0; text-align: center }
h2 { margin: 5mm 0 1.5mm; font-size: 12pt; break-after: avoid }
table { width: calc(100% - 1px); border-collapse: collapse; font-size: 10.5pt }
th, td { padding: 0.8mm 1.6mm; border: 0.3mm solid #000; text-align: left; vertical-align: top }
th { font-weight: bold; white-space: nowrap }
td:not(:first-child) { white-space: nowrap }
tr, figure { break-inside: avoid }
figure { margin: 5mm 0 0; text-align: center }
svg { max-width: 100%; height: auto }
`

export function printPage({ title, lines, parts }: PrintedPage): string {
  return [
    '<!doctype html><html lang="vi"><head><meta charset="utf-8">',
    `<title>${text(title)}</title><style>${STYLE}</style></head><body>`,
    `<h1>${text(title)}</h1>`,
    ...lines.map((line) => `<p>${text(line)}</p>`),
    ...parts.map((part) => ('svg' in part ? `<figure>${part.svg}</figure>` : table(part))),
    '</body></html>',
  ].join('')
}

function table({ title, head, rows }: PrintedTable): string {
  const cells = (tag: 'th' | 'td', row: readonly string[]) =>
    `<tr>${row.map((cell) => `<${tag}>${text(cell)}</${tag}>`).join('')}</tr>`
  return [
    `<h2>${text(title)}</h2><table><thead>${cells('th', head)}</thead>`,
    `<tbody>${rows.map((row) => cells('td', row)).join('')}</tbody></table>`,
  ].join('')
}

function text(raw: string): string {
  return raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
