/** Documents of running text as a page: the same layout as the Word file. Charts stand in it as SVG. */
import {
  type Chart,
  type DocumentBlock,
  type DocumentModel,
  type DocumentTable,
} from '../../../shared/domain/report.ts'
import { chartSize, chartSvg } from './chart.ts'
import { RECEIVERS_TITLE, basesLines, bulletLine, chartWords, receiverLines } from './document-text.ts'
import { escapeHtml } from './escape.ts'
import { headHtml, pageHtml, signaturesHtml } from './html-parts.ts'
import { tableHtml } from './html-table.ts'
import { paperOf } from './page-layout.ts'

const { inner } = paperOf('portrait')

/** The whole page of a document. */
export async function renderDocumentHtml(model: DocumentModel): Promise<string> {
  const blocks = await Promise.all(model.blocks.map((block, at) => blockHtml(block, `b${at + 1}`)))
  // Only a paragraph is kept whole with the foot: a table or a list may be longer than a page.
  const kept = model.blocks.at(-1)?.kind === 'paragraph' ? 1 : 0
  const sheet = `${headHtml(model.letterhead)}
<h1 class="paper">${escapeHtml(model.paper)}</h1>
<p class="about"><span>${escapeHtml(model.title)}</span></p>
<div class="body">
${blocks.slice(0, blocks.length - kept).join('\n')}
<div class="last">
${blocks.slice(blocks.length - kept).join('\n')}
${footHtml(model)}
</div>
</div>`
  return pageHtml(`${model.paper} ${model.title}`, 'portrait', [sheet])
}

/** `name` sets the block apart from the others on the page. */
async function blockHtml(block: DocumentBlock, name: string): Promise<string> {
  switch (block.kind) {
    case 'bases':
      return paragraphs('base', basesLines(block.lines))
    case 'heading':
      return block.level === 1 ? `<h2>${escapeHtml(block.text)}</h2>` : `<h3>${escapeHtml(block.text)}</h3>`
    case 'paragraph':
      return paragraphs('text', [block.text])
    case 'bullets':
      return paragraphs('text', block.items.map(bulletLine))
    case 'table':
      return documentTableHtml(block)
    case 'chart':
      return chartHtml(block, name)
  }
}

function paragraphs(name: string, lines: readonly string[]): string {
  return lines.map((line) => `<p class="${name}">${escapeHtml(line)}</p>`).join('\n')
}

function documentTableHtml(table: DocumentTable): string {
  const title = table.title === '' ? '' : `<p class="caption">${escapeHtml(table.title)}</p>\n`
  const notes = table.notes.map((note) => `\n<p class="note">${escapeHtml(note)}</p>`)
  return `${title}${tableHtml(table, inner)}${notes.join('')}`
}

async function chartHtml(chart: Chart, name: string): Promise<string> {
  const svg = await chartSvg(chart, chartSize(chart, inner), name)
  // Inside HTML an SVG element needs no namespace.
  const bare = svg.replace(/ xmlns(?::\w+)?="[^"]*"/g, '')
  return `<figure class="chart" role="img" aria-label="${escapeHtml(chartWords(chart))}">${bare}</figure>`
}

function footHtml({ receivers, signatures }: DocumentModel): string {
  const lines = receiverLines(receivers).map((line) => `<p>${escapeHtml(line)}</p>`)
  const to = receivers.length === 0 ? '' : `<p class="title">${RECEIVERS_TITLE}</p>\n${lines.join('\n')}`
  return `<div class="foot">
<div class="receivers">${to}</div>
${signaturesHtml(signatures)}
</div>`
}
