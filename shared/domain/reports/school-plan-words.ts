/** The sentences of a school's own plan that do not depend on its numbers. */
import type { StoredPlan } from '../plans/plan.ts'
import type { ReportInput } from './definition.ts'
import { planName } from './document-parts.ts'
import { midSentence } from '../../text/sentence.ts'

export function purposes(plan: StoredPlan): string[] {
  return [
    `Triển khai kịp thời, đầy đủ các nội dung của ${planName(plan)} đến toàn thể cán bộ, giáo viên, nhân viên và học sinh nhà trường.`,
    'Nâng cao nhận thức của cán bộ, giáo viên, nhân viên, học sinh và cha mẹ học sinh về lợi ích của thẻ căn cước, tài khoản định danh điện tử và ứng dụng VNeID.',
    ...(plan.targets.length === 0 ? [] : ['Hoàn thành các chỉ tiêu được giao đúng thời hạn.']),
  ]
}

export function requirements(): string[] {
  return [
    'Phân công rõ người, rõ việc, rõ thời gian, rõ trách nhiệm; thường xuyên kiểm tra, đôn đốc tiến độ.',
    'Thực hiện đúng đối tượng, đúng quy định; bảo vệ dữ liệu cá nhân của cán bộ, giáo viên, nhân viên và học sinh, không lưu mật khẩu, mã OTP của tài khoản VNeID.',
    'Số liệu theo dõi, báo cáo chính xác, thống nhất và gửi đúng thời hạn.',
  ]
}

/** Who in the school does what. */
export function assignments({ school }: ReportInput, { bring }: StoredPlan): { who: string; tasks: string[] }[] {
  const head = school.headRole || 'Hiệu trưởng'
  const bringing = [
    ...bring.required.map((item) => `${midSentence(item)} (bắt buộc)`),
    ...bring.optional.map(midSentence),
  ]
  return [
    {
      who: head,
      tasks: [
        'Chỉ đạo chung, phân công nhiệm vụ và chịu trách nhiệm về kết quả thực hiện của nhà trường.',
        'Phối hợp với Công an địa phương bố trí thời gian, địa điểm để Tổ lưu động thu nhận hồ sơ tại trường.',
      ],
    },
    {
      who: 'Bộ phận văn phòng',
      tasks: [
        'Lập và cập nhật danh sách theo từng lớp, từng tổ; theo dõi tiến độ hằng ngày.',
        'Đối chiếu danh sách với cơ quan Công an; tổng hợp số liệu, dự thảo báo cáo theo chế độ báo cáo.',
      ],
    },
    {
      who: 'Giáo viên chủ nhiệm',
      tasks: [
        'Tuyên truyền đến học sinh và cha mẹ học sinh; rà soát, ghi nhận kết quả của từng học sinh trong lớp.',
        ...(bringing.length === 0
          ? []
          : [`Nhắc học sinh, cha mẹ học sinh mang theo khi làm thủ tục: ${bringing.join('; ')}.`]),
        'Nộp danh sách của lớp về bộ phận văn phòng theo thời gian được giao.',
      ],
    },
    {
      who: 'Tổ trưởng các tổ',
      tasks: [
        'Đôn đốc thành viên trong tổ hoàn thành chỉ tiêu; hướng dẫn người chưa biết cách đăng ký, kích hoạt tài khoản.',
      ],
    },
    {
      who: 'Cán bộ, giáo viên, nhân viên',
      tasks: [
        'Hoàn thành việc làm thẻ, đăng ký và kích hoạt tài khoản của bản thân; vận động gia đình, người thân cùng thực hiện.',
      ],
    },
  ]
}
