/** Kinds of file by the names that an office knows. */
import type { ReportFormat } from '../../shared/contract/reports.ts'

export const FORMAT_NAMES = { xlsx: 'Excel', csv: 'CSV', pdf: 'PDF', docx: 'Word' } satisfies Record<
  ReportFormat,
  string
>
