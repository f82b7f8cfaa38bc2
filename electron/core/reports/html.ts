/**
 * Reports as a page to look at, print and make a PDF of: one self-contained HTML text, without scripts and without
 * anything fetched. All text of the model is escaped.
 */
import {
  MARKS,
  type ColumnKind,
  type Letterhead,
  type ReportCell,
  type ReportColumn,
  type ReportModel,
  type ReportRow,
  type ReportSection,
  type Signature,
  columnAlign,
  columnGroups,
  tableScale,
} from '../../../shared/domain/report.ts'
import { MOTTO, NATION, PAPER_NUMBER, SIGN_BY_HAND, placeAndDate } from '../../../shared/domain/reports/paper.ts'
import { formatCount, formatPercent } from '../../../shared/domain/reports/words.ts'
import { formatDate } from '../../../shared/text/dates.ts'
import { escapeHtml } from './escape.ts'
import { pageName, pageStyle } from './html-style.ts'
import { paperOf } from './page-layout.ts'

/** The whole page of a report. */
export function renderHtml(model: ReportModel): string {
  const { inner } = paperOf(model.orientation)
  const head = headHtml(model)
  const foot = signaturesHtml(model.signatures)
  const sections = model.sections.map(
    (section, at) => `<section class="sheet" style="page: ${pageName(at)}">
${head}
${section.subtitle.map(subtitleHtml).join('\n')}
${tableHtml(section, inner, foot)}
</section>`,
  )
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>${escapeHtml(model.title)}</title>
<style>
${pageStyle(model)}
</style>
</head>
<body>
${sections.join('\n')}
</body>
</html>
`
}

function headHtml({ letterhead, title }: ReportModel): string {
  return `<header class="head">
<div>${overHtml(letterhead)}<span class="own">${escapeHtml(letterhead.organisation)}</span></div>
<div><p class="nation">${NATION}</p><span class="motto">${MOTTO}</span></div>
<p>${escapeHtml(letterhead.number ?? PAPER_NUMBER)}</p>
<p class="day">${escapeHtml(placeAndDate(letterhead))}</p>
</header>
<h1>${escapeHtml(title)}</h1>`
}

function overHtml({ governingBody }: Letterhead): string {
  return governingBody === '' ? '' : `<p class="over">${escapeHtml(governingBody)}</p>`
}

/** A line in brackets, such as the as-of date, is an aside. */
function subtitleHtml(line: string): string {
  return `<p class="under${line.startsWith('(') ? ' aside' : ''}">${escapeHtml(line)}</p>`
}

/** Text is not made smaller than 7 points; wider tables wrap. */
const SMALLEST = 7 / 11

/** How many of the last rows stay on the page of the signatures. */
const KEPT_ROWS = 2

/**
 * The table, with notes and signatures as its last row. Only so do browsers keep the signatures on one page with the
 * last names: a break that is to be avoided after a table which began on an earlier page is not.
 */
function tableHtml({ columns, rows, notes }: ReportSection, inner: number, foot: string): string {
  const sum = columns.reduce((total, column) => total + column.width, 0)
  const widths = columns.map(({ width }) => `<col style="width: ${((width / sum) * 100).toFixed(3)}%">`)
  const size = (11 * Math.max(SMALLEST, tableScale(columns, inner))).toFixed(2)
  const lines = rows.map((row) => rowHtml(row, columns))
  const kept = Math.max(0, lines.length - KEPT_ROWS)
  return `<table style="font-size: ${size}pt">
<colgroup>${widths.join('')}</colgroup>
<thead>
${theadHtml(columns)}
</thead>
<tbody>
${lines.slice(0, kept).join('\n')}
</tbody>
<tbody class="last">
${lines.slice(kept).join('\n')}
<tr><td class="closing" colspan="${columns.length}">
${notes.map((note) => `<p class="note">${escapeHtml(note)}</p>`).join('\n')}
${foot}
</td></tr>
</tbody>
</table>`
}

function theadHtml(columns: readonly ReportColumn[]): string {
  const groups = columnGroups(columns)
  if (groups.every(({ group }) => group === null)) {
    return `<tr>${columns.map(({ label }) => `<th>${escapeHtml(label)}</th>`).join('')}</tr>`
  }
  const upper = groups.map(({ group, at, span }) =>
    group === null
      ? `<th rowspan="2">${escapeHtml(columns[at]?.label ?? '')}</th>`
      : `<th colspan="${span}">${escapeHtml(group)}</th>`,
  )
  const lower = columns.filter(({ group }) => group !== undefined).map(({ label }) => `<th>${escapeHtml(label)}</th>`)
  return `<tr>${upper.join('')}</tr>\n<tr>${lower.join('')}</tr>`
}

function rowHtml({ cells, style }: ReportRow, columns: readonly ReportColumn[]): string {
  if (style === 'heading') {
    return `<tr class="heading"><td colspan="${columns.length}">${escapeHtml(String(cells[0] ?? ''))}</td></tr>`
  }
  const parts = columns.map((column, at) => {
    const align = columnAlign(column)
    const tick = column.kind === 'tick' ? ' tick' : ''
    const name = `${align === 'left' ? '' : align}${tick}`.trim()
    return `<td${name === '' ? '' : ` class="${name}"`}>${cellHtml(column.kind, cells[at] ?? null)}</td>`
  })
  return `<tr${style === 'total' ? ' class="total"' : ''}>${parts.join('')}</tr>`
}

const CHECK = '<span class="mark">✓</span>'
const BOX = '<span class="box"></span>'
/** What stands for a missing value: a box to tick by hand; a dash where there is nobody to make a percentage of. */
const BLANKS: Readonly<Partial<Record<ColumnKind, string>>> = { tick: BOX, percent: '–' }

function cellHtml(kind: ColumnKind, cell: ReportCell): string {
  if (cell === null) return BLANKS[kind] ?? ''
  switch (kind) {
    case 'order':
      return String(cell)
    case 'count':
      return formatCount(Number(cell))
    case 'percent':
      return formatPercent(Number(cell))
    case 'text':
      return escapeHtml(String(cell))
    case 'date':
      return escapeHtml(formatDate(String(cell)))
    case 'tick':
    case 'milestone': {
      if (cell === MARKS.reached) return CHECK
      if (cell === MARKS.outside) return '–'
      const day = escapeHtml(formatDate(String(cell)))
      return kind === 'tick' ? `${CHECK}<span class="on">${day}</span>` : day
    }
  }
}

function signaturesHtml(signatures: readonly Signature[]): string {
  const parts = signatures.map(({ role, name }) => {
    const hand = name === '' ? `<br><span class="hand">${SIGN_BY_HAND}</span>` : ''
    return `<div><span class="role">${escapeHtml(role)}</span>${hand}<span class="name">${escapeHtml(name)}</span></div>`
  })
  return `<div class="signatures">${parts.join('')}</div>`
}
