/** The tables of reports in HTML. */
import {
  type ColumnKind,
  type ReportCell,
  type ReportColumn,
  type ReportRow,
  type ReportSection,
  columnAlign,
  columnGroups,
  tableScale,
} from '../../../shared/domain/report.ts'
import { cellText } from './cell-text.ts'
import { escapeHtml } from './escape.ts'

/** Text is not made smaller than 7 points; wider tables wrap. */
const SMALLEST = 7 / 11

/** How many of the last rows stay on the page of the signatures. */
const KEPT_ROWS = 2

/**
 * The table. What is given as `closing` becomes its last row and stays with the rows before it. Only so do browsers
 * keep signatures on one page with the last names: a break that is to be avoided after a table which began on an
 * earlier page is not.
 */
export function tableHtml(
  { columns, rows }: Pick<ReportSection, 'columns' | 'rows'>,
  inner: number,
  closing = '',
): string {
  const sum = columns.reduce((total, column) => total + column.width, 0)
  const widths = columns.map(({ width }) => `<col style="width: ${((width / sum) * 100).toFixed(3)}%">`)
  const size = (11 * Math.max(SMALLEST, tableScale(columns, inner))).toFixed(2)
  const lines = rows.map((row) => rowHtml(row, columns))
  const kept = Math.max(0, lines.length - KEPT_ROWS)
  const last = closing === '' ? '' : `\n<tr><td class="closing" colspan="${columns.length}">\n${closing}\n</td></tr>`
  return `<table style="font-size: ${size}pt">
<colgroup>${widths.join('')}</colgroup>
<thead>
${theadHtml(columns)}
</thead>
<tbody>
${lines.slice(0, kept).join('\n')}
</tbody>
<tbody class="last">
${lines.slice(kept).join('\n')}${last}
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

const SIGNS = { tick: '<span class="mark">✓</span>', box: '<span class="box"></span>' } as const

function cellHtml(kind: ColumnKind, cell: ReportCell): string {
  const { sign, text } = cellText(kind, cell)
  const shown = escapeHtml(text)
  if (sign === null) return shown
  return `${SIGNS[sign]}${shown === '' ? '' : `<span class="on">${shown}</span>`}`
}
