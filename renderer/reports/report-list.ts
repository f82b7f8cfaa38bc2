/** The reports on offer, as data: name, what for, and which options each takes. */
import type { ReportId, ReportRequest } from '../../shared/contract/reports.ts'
import type { Kind } from '../../shared/domain/person.ts'
import type { IsoDate } from '../../shared/text/dates.ts'
import { tidy } from '../../shared/text/fold.ts'

export interface ReportOffer {
  id: ReportId
  name: string
  purpose: string
  /** Whom the report is about; `choose` lets the user say. */
  about: Kind | 'choose'
  /** Can be made for one class or team. */
  byGroup: boolean
  /** Numbers are masked unless recipient and reason are given. */
  masked: boolean
}

export const REPORT_OFFERS: readonly ReportOffer[] = [
  {
    id: 'class-list',
    name: 'Danh sách lớp để đánh dấu',
    purpose: 'In cho giáo viên chủ nhiệm: mỗi lớp một bản, có ô đánh dấu và chỗ ký. Số định danh được che bớt.',
    about: 'student',
    byGroup: true,
    masked: true,
  },
  {
    id: 'student-list',
    name: 'Danh sách học sinh',
    purpose: 'Toàn bộ học sinh với thẻ, mức 1, mức 2 và ngày; mỗi lớp một trang tính.',
    about: 'student',
    byGroup: true,
    masked: false,
  },
  {
    id: 'staff-list',
    name: 'Danh sách cán bộ, giáo viên, nhân viên',
    purpose: 'Toàn bộ cán bộ, giáo viên, nhân viên với thẻ, mức 1, mức 2, chữ ký số và ngày.',
    about: 'staff',
    byGroup: true,
    masked: false,
  },
  {
    id: 'summary',
    name: 'Bảng tổng hợp số liệu',
    purpose: 'Sĩ số, không đủ điều kiện, đủ điều kiện, số đạt và tỷ lệ từng mốc để gửi cấp trên.',
    about: 'choose',
    byGroup: false,
    masked: false,
  },
  {
    id: 'outstanding',
    name: 'Danh sách còn thiếu',
    purpose: 'Những người chưa xong, xếp theo bước cần làm tiếp, kèm số điện thoại và lý do.',
    about: 'choose',
    byGroup: true,
    masked: false,
  },
]

export interface ReportOptions {
  kind: Kind | 'both'
  /** Class or team; an empty string for all. */
  group: string
  full: boolean
  recipient: string
  reason: string
}

export const FIRST_OPTIONS: ReportOptions = { kind: 'both', group: '', full: false, recipient: '', reason: '' }

/** Whom the report will be about with the options chosen. */
export function kindOf(offer: ReportOffer, options: ReportOptions): Kind | 'both' {
  return offer.about === 'choose' ? options.kind : offer.about
}

export type RequestReading =
  | { ok: true; request: ReportRequest }
  | { ok: false; problems: { recipient: string | null; reason: string | null } }

/** The call for a report with its options. Full numbers need a recipient and a reason. */
export function reportRequestOf(
  offer: ReportOffer,
  options: ReportOptions,
  schoolId: number,
  asOf: IsoDate,
): RequestReading {
  const kind = kindOf(offer, options)
  const request: ReportRequest = { id: offer.id, asOf, schoolId }
  if (offer.about === 'choose' && kind !== 'both') request.kind = kind
  if (offer.byGroup && kind !== 'both' && options.group !== '') request.group = options.group
  if (offer.masked && options.full) {
    const recipient = tidy(options.recipient)
    const reason = tidy(options.reason)
    if (recipient === '' || reason === '') {
      return {
        ok: false,
        problems: {
          recipient: recipient === '' ? 'Hãy ghi người nhận.' : null,
          reason: reason === '' ? 'Hãy ghi lý do.' : null,
        },
      }
    }
    request.unmasked = { recipient, reason }
  }
  return { ok: true, request }
}
