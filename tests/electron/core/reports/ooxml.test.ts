/** Every kind of file that the program writes, held against the schemas of its format. */
import { expect, it } from 'vitest'
import { renderReport } from '../../../../electron/core/reports/render.ts'
import type { Report } from '../../../../shared/domain/report.ts'
import { ooxmlErrors } from '../../../support/ooxml.ts'
import { ALL_MODELS, modelOf } from '../../../support/report-models.ts'
import { BARE_DOCUMENT, SAMPLE_DOCUMENT } from '../../../support/sample-document.ts'

const hidden = { sheetName: 'du-lieu', rows: [['a', '=1'], []] }
const DOCUMENTS: readonly [string, Report][] = [
  ['a document', SAMPLE_DOCUMENT],
  ['a document with the least in it', BARE_DOCUMENT],
]

async function errorsOf(report: Report, format: 'docx' | 'xlsx'): Promise<string[]> {
  const body = await renderReport(report, format)
  if (body.kind !== 'bytes') throw new Error('not a file')
  return ooxmlErrors(body.bytes, format)
}

it.each([...ALL_MODELS, ['a hidden sheet', { ...modelOf('summary'), hidden }] as const, ...DOCUMENTS])(
  'Excel: %s',
  async (_, report) => {
    expect(await errorsOf(report, 'xlsx')).toEqual([])
  },
)

it.each([
  ['portrait tables', modelOf('class-list')] as const,
  ['landscape', modelOf('summary')] as const,
  ...DOCUMENTS,
])('Word: %s', async (_, report) => {
  expect(await errorsOf(report, 'docx')).toEqual([])
})

it('finds what is wrong', async () => {
  expect(await ooxmlErrors(new TextEncoder().encode('no zip'), 'docx')).not.toEqual([])
})
