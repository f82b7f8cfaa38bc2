/** The plan of Củ Chi, 969/KH-GDĐT: staff by 30/06/2023 (its "31/6"), everybody with a card by 05/11/2023. */
import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { expect, it } from 'vitest'
import { written } from '../../../support/demo/documents.ts'
import { provePapers } from '../../../support/demo/prove.ts'
import { done } from '../../../support/demo/run.ts'
import { ooxmlErrors } from '../../../support/ooxml.ts'
import { tableOf } from '../../../support/paper-sheets.ts'
import { pdfLines } from '../../../support/pdf-text.ts'

const demo = provePapers({
  preset: 'cu-chi-969',
  start: '2023-06-20',
  end: '2023-11-05',
  targets: [
    { who: 'staff', stages: ['card.issued'], of: 'asked', due: '2023-06-30' },
    { who: 'staff', stages: ['vneid2.activated'], of: 'asked', due: '2023-06-30' },
    { who: 'all', stages: ['vneid2.activated'], of: 'with-card', due: '2023-11-05' },
  ],
  // Before day 07 of each month: October's stands on September.
  periods: { 'bao-cao-thang': { from: '2023-09-01', until: '2023-09-30' } },
})

it('keeps to the schemas of Word and Excel in every file', async () => {
  for (const path of demo().files) {
    const extension = extname(path) === '.docx' ? 'docx' : 'xlsx'
    expect([basename(path), await ooxmlErrors(await readFile(path), extension)]).toEqual([basename(path), []])
  }
}, 300_000)

it('prints the same figures as the workbook', async () => {
  const { cli, folder, sheets } = demo()
  const args = ['report', 'final', '--as-of', '2023-11-05', '--plan', 'cu-chi-969', '--format', 'pdf', '--out', folder]
  const { files } = done(await cli(...args)) as { files: string[] }
  const lines = await pdfLines(await readFile(files[0] ?? ''))
  const byClass = (await sheets('bao-cao-tong-ket')).find(({ name }) => name.endsWith('Kết quả theo lớp'))
  if (!byClass) throw new Error('there is no table by class')
  const { columns, rows, total } = tableOf(byClass, 'Lớp')
  expect(rows).toHaveLength(16)
  for (const cells of [...rows.map((row) => row.cells), total ?? {}]) {
    expect(lines).toContain(columns.map((column) => written(cells[column] ?? null, column)).join(' '))
  }
}, 120_000)
