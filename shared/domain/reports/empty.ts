/** What to tell the user when a report would list nobody. */
import { formatDate } from '../../text/dates.ts'
import type { Kind } from '../person.ts'
import type { ReportInput } from './definition.ts'
import { groupTitle } from './words.ts'

const WHO = { student: 'học sinh', staff: 'cán bộ, giáo viên, nhân viên' } as const satisfies Record<Kind, string>

/** Nobody of the kinds belongs to the school (or to the class or team asked for) on the as-of date. */
export function emptyBecause({ asOf, group }: ReportInput, kinds: readonly Kind[]): string {
  const who = kinds.map((kind) => WHO[kind]).join(' hay ')
  const day = formatDate(asOf)
  if (group === undefined) return `Tính đến ngày ${day}, trường chưa có ${who} nào. Hãy nhập danh sách rồi lập lại.`
  const where = groupTitle(kinds[0] ?? 'student', group)
  return `Tính đến ngày ${day}, ${where} không có ai. Hãy chọn lớp hoặc tổ khác, hoặc ngày khác.`
}
