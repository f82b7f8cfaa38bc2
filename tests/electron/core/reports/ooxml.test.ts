/** Every kind of file that the program writes, held against the schemas of its format. */
import { describe, expect, it } from 'vitest'
import { renderReport } from '../../../../electron/core/reports/render.ts'
import type { Report } from '../../../../shared/domain/report.ts'
import { ooxmlErrors } from '../../../support/ooxml.ts'
import { ALL_MODELS, modelOf } from '../../../support/report-models.ts'
import { BARE_DOCUMENT, SAMPLE_DOCUMENT } from '../../../support/sample-document.ts'

const hidden = { sheetName: 'du-lieu', rows: [['a', '=1'], []] }
const REPORTS: readonly [string, Report][] = [
  ...ALL_MODELS,
  ['a workbook with a hidden sheet', { ...modelOf('summary'), hidden }],
  ['a document', SAMPLE_DOCUMENT],
  ['a document with the least in it', BARE_DOCUMENT],
]

describe.each(['docx', 'xlsx'] as const)('%s', (format) => {
  it.each(REPORTS)('is valid: %s', async (_, report) => {
    const body = await renderReport(report, format)
    if (body.kind !== 'bytes') throw new Error('not a file')
    expect(await ooxmlErrors(body.bytes, format)).toEqual([])
  })
})
