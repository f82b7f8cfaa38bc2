/** A report as a file: its name and its content. */
import { AppError } from '../../../shared/contract/reply.ts'
import type { ReportFormat } from '../../../shared/contract/reports.ts'
import { isDocument } from '../../../shared/domain/report.ts'
import { type CallContext, throwIfCancelled } from '../context.ts'
import type { Output } from '../files.ts'
import { renderHtml } from './html.ts'
import type { MadeReport } from './report-input.ts'
import { renderXlsx } from './xlsx.ts'

/**
 * Renders a made report. A `pdf` is a page that a host prints.
 * @throws AppError `bad-request` for a format in which the report is not offered; `cancelled`
 */
export async function reportFile(
  { definition, input, report }: MadeReport,
  format: ReportFormat,
  madeAt: Date,
  context: CallContext,
): Promise<Output> {
  if (!definition.formats.includes(format)) {
    const offered = definition.formats.map((each) => `.${each}`).join(', ')
    throw new AppError('bad-request', `“${definition.name}” không có dạng .${format}. Hãy chọn: ${offered}.`)
  }
  if (isDocument(report)) throw new AppError('internal', 'Chưa dựng được văn bản.')
  const fileName = `${report.fileName}-${input.asOf}.${format}`
  if (format === 'pdf') return { fileName, body: { kind: 'page', html: renderHtml(report) } }
  const bytes = await renderXlsx(report, {
    madeAt,
    onRows: (done, total) => {
      throwIfCancelled(context.signal)
      context.progress('Đang ghi tệp Excel', done, total)
    },
  })
  return { fileName, body: { kind: 'bytes', bytes } }
}
