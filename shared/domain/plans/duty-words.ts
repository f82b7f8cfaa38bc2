/** A plan's duties in words, as the chapter "Chế độ báo cáo" of a school's own plan writes them. */
import { formatDate } from '../../text/dates.ts'
import type { Duty, DutyRule } from './plan.ts'

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật']

/** `Báo cáo tháng: trước ngày 07 hằng tháng, gửi Phòng Giáo dục và Đào tạo`. */
export function dutySentence({ name, rule, time, receiver }: Duty): string {
  const often = rule.every === 'day' || rule.every === 'week'
  const when = [timeWords(time), dayWords(rule)].filter((part) => part !== '').join(often ? ' ' : ', ')
  return `${name}: ${when}${receiver === '' ? '' : `, gửi ${receiver}`}`
}

/** `trước 08 giờ 00`; empty for any time of the day. */
function timeWords(time: string | null): string {
  return time === null ? '' : `trước ${time.slice(0, 2)} giờ ${time.slice(3)}`
}

function dayWords(rule: DutyRule): string {
  switch (rule.every) {
    case 'day':
      return 'hằng ngày'
    case 'week':
      return `${WEEKDAYS[rule.weekday - 1] ?? ''} hằng tuần`
    case 'month':
      return `${rule.before ? 'trước ngày' : 'ngày'} ${String(rule.day).padStart(2, '0')} hằng tháng`
    case 'once':
      return `${rule.before ? 'trước ngày' : 'chậm nhất ngày'} ${formatDate(rule.on)}`
  }
}
