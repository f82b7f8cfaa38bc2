/**
 * The report calls: a report as a page to look at and print, or as a file. Every file is written into the log of
 * exports, and so is a page on which personal numbers were unmasked on request (FACTS.md, section 6).
 */
import type { ReportRequest } from '../../../shared/contract/reports.ts'
import { localDay } from '../../../shared/text/dates.ts'
import type { Feature } from '../dispatcher.ts'
import type { FileTable } from '../files.ts'
import { type ExportEntry, exportEntry } from './export-log.ts'
import { renderPage } from './render.ts'
import { reportFile } from './report-file.ts'
import { type ReportRegister, makeReport } from './report-input.ts'

export interface ReportsDeps {
  register: ReportRegister
  files: FileTable
  logExport(entry: ExportEntry): void
  now(): Date
}

/** The handlers of `reports.html` and `reports.file`. A report that would list nobody answers `not-found` and why. */
export function createReportsFeature(deps: ReportsDeps) {
  const make = (request: ReportRequest) => makeReport(deps.register, request, localDay(deps.now()))

  return {
    'reports.html': async (request) => {
      const { report } = make(request)
      const html = await renderPage(report)
      if (request.unmasked) deps.logExport(exportEntry(request, 'html', ''))
      return { html, title: report.title }
    },
    'reports.file': async ({ format, ...request }, context) => {
      const file = await reportFile(make(request), format, deps.now(), context)
      deps.logExport(exportEntry(request, format, file.fileName))
      return { token: deps.files.keepOutput(file), fileName: file.fileName }
    },
  } satisfies Feature
}
