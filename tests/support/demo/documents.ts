/** A Word file of a demo beside the workbook of the same paper: the same text, the same tables. */
import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { readWord } from '../docx-text.ts'
import { printed } from '../independent-count.ts'
import type { PaperSheet, SheetCell } from '../paper-sheets.ts'

/** The text of each cell, table by table, row by row. */
export function tablesOf(xml: string): string[][][] {
  return [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) =>
    [...table.matchAll(/<w:tr\b.*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
        [...cell.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => plain(text ?? '')).join(''),
      ),
    ),
  )
}

const plain = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&apos;', "'")

/** As a paper writes a cell of a workbook: `1.234`, `97,5%`, `05/11/2023`. */
function written(cell: SheetCell, column: string): string {
  if (typeof cell === 'number') {
    return /Tỷ lệ$/.test(column) ? `${(cell * 100).toFixed(1).replace('.', ',')}%` : printed(cell)
  }
  if (cell === null) return /Tỷ lệ$/.test(column) ? '–' : ''
  return /^\d{4}-\d\d-\d\d$/.test(cell) ? cell.split('-').toReversed().join('/') : cell
}

/** Every line of text and every row of every table. Pictures have a sheet of numbers instead. */
export async function expectSameAsWorkbook(path: string, sheets: readonly PaperSheet[]): Promise<void> {
  const { xml, paragraphs } = await readWord(new Uint8Array(await readFile(path)))
  const rows = new Set(tablesOf(xml).flatMap((table) => table.map((row) => row.join(' | '))))
  const [text, ...tables] = sheets
  const lines = new Set(paragraphs.map((paragraph) => paragraph.text))
  const body = (text?.rows ?? []).map(([cell]) => String(cell ?? ''))
  const start = body.findIndex((line) => /^(BÁO CÁO|KẾ HOẠCH)$/.test(line))
  for (const line of body.slice(start, body.indexOf('Nơi nhận:'))) {
    if (line === '' || line.startsWith('(Xem trang tính')) continue
    expect(lines.has(line) || lines.has(line.replace(/^- /, '')), line).toBe(true)
  }
  for (const sheet of tables) {
    const [head] = sheet.rows[2] ?? []
    if (head === 'Ngày' || (head === 'Nội dung' && /^Tỷ lệ trên/.test(String(sheet.rows[0]?.[0])))) continue
    expectRowsIn(rows, sheet)
  }
}

function expectRowsIn(rows: ReadonlySet<string>, { rows: all, name }: PaperSheet): void {
  const head = all.slice(2).findIndex((row) => row.every((cell) => typeof cell === 'string')) + 2
  const twofold = all[head + 1]?.[0] === all[head]?.[0]
  const columns = (all[head + Number(twofold)] ?? []).map(String)
  const body = all.slice(head + 1 + Number(twofold)).filter((row) => row.some((cell) => cell !== row[0]))
  expect(body.length, name).toBeGreaterThan(0)
  for (const row of body) {
    const line = row.map((cell, at) => written(cell, columns[at] ?? '')).join(' | ')
    expect(rows.has(line), `${name}: ${line}`).toBe(true)
  }
}
