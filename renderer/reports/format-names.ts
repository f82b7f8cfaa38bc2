/** Kinds of file by the names that an office knows. */
import type { ReportFormat } from '../../shared/contract/reports.ts'

export const FORMAT_NAMES = { xlsx: 'Excel', pdf: 'PDF', docx: 'Word' } satisfies Record<ReportFormat, string>
