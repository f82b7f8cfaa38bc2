/** A report as a file: its name and its content. */
import { AppError } from '../../../shared/contract/reply.ts'
import type { ReportFormat } from '../../../shared/contract/reports.ts'
import { type CallContext, throwIfCancelled } from '../context.ts'
import type { Output } from '../files.ts'
import { renderReport } from './render.ts'
import type { MadeReport } from './report-input.ts'

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
  const body = await renderReport(report, format, {
    madeAt,
    onRows: (done, total) => {
      throwIfCancelled(context.signal)
      context.progress(format === 'csv' ? 'Đang ghi tệp CSV' : 'Đang ghi tệp Excel', done, total)
    },
  })
  return { fileName: `${report.fileName}-${input.asOf}.${format}`, body }
}
