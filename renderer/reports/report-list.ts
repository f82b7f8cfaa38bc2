/**
 * The reports on offer, in groups: what each is for and which options it takes. Name, formats and whom it can be about
 * come from its definition (shared/domain/reports).
 */
import { REPORT_IDS, type ReportFormat, type ReportId } from '../../shared/contract/reports.ts'
import type { Kind } from '../../shared/domain/person.ts'
import { REPORTS } from '../../shared/domain/reports/index.ts'

/** An option that only some reports take. */
export type ReportPart = 'group' | 'plan' | 'period' | 'words' | 'units' | 'by' | 'session' | 'number'

export interface ReportOffer {
  id: ReportId
  name: string
  purpose: string
  formats: readonly ReportFormat[]
  /** Whom the report is about; `choose` lets the user say. */
  about: Kind | 'choose'
  /** Whom it is about until the user says. */
  usualKind: Kind | 'both'
  /** Numbers are masked unless recipient and reason are given. */
  masked: boolean
  needsPlan: boolean
  takes: readonly ReportPart[]
}

const WHAT: Readonly<Record<ReportId, { purpose: string; takes: readonly ReportPart[] }>> = {
  'class-list': {
    purpose: 'In cho giáo viên chủ nhiệm: mỗi lớp một bản, có ô đánh dấu và chỗ ký. Số định danh được che bớt.',
    takes: ['group'],
  },
  'student-list': {
    purpose: 'Toàn bộ học sinh với thẻ, mức 1, mức 2 và ngày; mỗi lớp một trang tính.',
    takes: ['group'],
  },
  'staff-list': {
    purpose: 'Toàn bộ cán bộ, giáo viên, nhân viên với thẻ, mức 1, mức 2, chữ ký số và ngày.',
    takes: ['group'],
  },
  outstanding: {
    purpose: 'Những người chưa xong, xếp theo bước cần làm tiếp, kèm số điện thoại và lý do.',
    takes: ['group', 'plan'],
  },
  confirmed: {
    purpose: 'Những người đã kích hoạt, để xác nhận với cơ quan công an và nơi nhận báo cáo.',
    takes: ['group', 'plan', 'number'],
  },
  absent: {
    purpose: 'Những người không có mặt, kèm lý do; vẫn tính trong mẫu số.',
    takes: ['group', 'plan', 'number'],
  },
  'not-eligible': {
    purpose: 'Những người không đủ điều kiện, kèm lý do, phục vụ tính tỷ lệ.',
    takes: ['group', 'plan', 'number'],
  },
  'mobile-session': {
    purpose: 'Đăng ký cho tổ lưu động đến trường: giờ hẹn, họ tên, giấy tờ cần mang, chỗ ký.',
    takes: ['group', 'plan', 'session'],
  },
  summary: {
    purpose: 'Sĩ số, không đủ điều kiện, đủ điều kiện, số đạt và tỷ lệ từng mốc để gửi cấp trên.',
    takes: ['plan', 'by', 'number'],
  },
  ranking: {
    purpose: 'Xếp các đơn vị theo từng chỉ tiêu của kế hoạch: vượt, đạt, chưa đạt.',
    takes: ['plan', 'units', 'number'],
  },
  period: {
    purpose: 'Kết quả trong kỳ, lũy kế, so với chỉ tiêu; khó khăn, vướng mắc và đề xuất.',
    takes: ['plan', 'period', 'words', 'number'],
  },
  final: {
    purpose: 'Báo cáo kết thúc kế hoạch: kết quả, biểu đồ, nhật ký hoạt động, khó khăn và đề xuất.',
    takes: ['plan', 'words', 'number'],
  },
  'school-plan': {
    purpose: 'Bản thảo kế hoạch của trường, soạn từ kế hoạch của cấp trên; mở bằng Word để sửa rồi ký.',
    takes: ['plan', 'number'],
  },
  submission: {
    purpose: 'Tệp Excel để nơi nhận đọc bằng mắt và bằng chương trình, không phải gõ lại.',
    takes: ['plan', 'period'],
  },
  consolidated: {
    purpose: 'Nơi nhận xem mọi trường trong sổ: trường nào đã nộp, chưa nộp, tổng số.',
    takes: ['plan', 'number'],
  },
}

const GROUPS: readonly { title: string; ids: readonly ReportId[] }[] = [
  {
    title: 'Danh sách',
    ids: [
      'class-list',
      'student-list',
      'staff-list',
      'outstanding',
      'confirmed',
      'absent',
      'not-eligible',
      'mobile-session',
    ],
  },
  { title: 'Số liệu', ids: ['summary', 'ranking'] },
  { title: 'Báo cáo định kỳ', ids: ['period', 'final'] },
  { title: 'Kế hoạch', ids: ['school-plan'] },
  { title: 'Gửi cấp trên', ids: ['submission', 'consolidated'] },
]

/** What is offered of a report. */
export function offerOf(id: ReportId): ReportOffer {
  const { name, formats, kinds, usualKind, masks, needsPlan = false } = REPORTS[id]
  const [only] = kinds
  return {
    id,
    name,
    formats,
    about: kinds.length > 1 || only === undefined ? 'choose' : only,
    usualKind: usualKind === 'all' ? 'both' : usualKind,
    masked: masks,
    needsPlan,
    ...WHAT[id],
  }
}

/** In the order in which they are offered. */
export const REPORT_GROUPS: readonly { title: string; offers: readonly ReportOffer[] }[] = GROUPS.map(
  ({ title, ids }) => ({ title, offers: ids.map(offerOf) }),
)

/** The report that the screen begins with. */
export const FIRST_REPORT = REPORT_IDS[0]
