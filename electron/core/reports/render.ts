/** A finished report in the format asked for. Libraries of a format are loaded when it is first asked for. */
import type { ReportFormat } from '../../../shared/contract/reports.ts'
import { type Report, isDocument } from '../../../shared/domain/report.ts'
import type { OutputBody } from '../files.ts'
import { renderDocumentHtml } from './html-document.ts'
import { renderHtml } from './html.ts'

export interface RenderOptions {
  /** When the file says it was made; the day at the head of the paper when absent. */
  madeAt?: Date
  /** Told now and then how many rows of a table are written; may throw to stop. */
  onRows?: (done: number, total: number) => void
}

/** The report as a page to look at and print. */
export async function renderPage(report: Report): Promise<string> {
  return isDocument(report) ? renderDocumentHtml(report) : renderHtml(report)
}

/** The report as a file: bytes, or for a PDF the page that the host prints. Throws what `onRows` throws. */
export async function renderReport(
  report: Report,
  format: ReportFormat,
  options: RenderOptions = {},
): Promise<OutputBody> {
  switch (format) {
    case 'pdf':
      return { kind: 'page', html: await renderPage(report) }
    case 'docx': {
      const { renderDocx } = await import('./docx.ts')
      return { kind: 'bytes', bytes: await renderDocx(report, options) }
    }
    case 'csv': {
      const { renderCsv } = await import('./csv.ts')
      return { kind: 'bytes', bytes: await renderCsv(report, options) }
    }
    case 'xlsx': {
      if (!isDocument(report)) {
        const { renderXlsx } = await import('./xlsx.ts')
        return { kind: 'bytes', bytes: await renderXlsx(report, options) }
      }
      const { renderDocumentXlsx } = await import('./xlsx-document.ts')
      return { kind: 'bytes', bytes: await renderDocumentXlsx(report, options) }
    }
  }
}
