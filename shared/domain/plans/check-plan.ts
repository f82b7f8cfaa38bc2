/** What makes a plan impossible to follow, whoever wrote it. */
import { formatDate } from '../../text/dates.ts'
import type { StageKey, Track } from '../tracks.ts'
import type { Cohort, Plan, Target } from './plan.ts'

/** What is wrong with a plan, in Vietnamese, each a sentence that says what to do; empty for a sound one. */
export function planProblems(plan: Plan, tracks: readonly Track[]): string[] {
  const stages = new Set(tracks.flatMap((track) => track.stages.map(({ key }) => key)))
  const problems: string[] = []
  if (plan.title.trim() === '') problems.push('Kế hoạch chưa có tên. Hãy ghi tên kế hoạch.')
  if (plan.start !== null && plan.end !== null && plan.end < plan.start) {
    problems.push(
      `Kế hoạch kết thúc ${formatDate(plan.end)} trước khi bắt đầu ${formatDate(plan.start)}. Hãy sửa một trong hai ngày.`,
    )
  }
  for (const twice of repeated(plan.targets)) problems.push(`Có hai chỉ tiêu cùng mã “${twice}”. Hãy đổi một mã.`)
  for (const twice of repeated(plan.duties)) problems.push(`Có hai kỳ báo cáo cùng mã “${twice}”. Hãy đổi một mã.`)
  for (const target of plan.targets) {
    problems.push(...targetProblems(target, plan, stages).map((problem) => `Chỉ tiêu “${target.name}”: ${problem}`))
  }
  if (!isCohort(plan.covers)) problems.push('Đối tượng của kế hoạch chọn riêng trong cán bộ nhưng không có cán bộ.')
  return problems
}

function targetProblems(target: Target, plan: Plan, stages: ReadonlySet<StageKey>): string[] {
  const problems: string[] = []
  for (const { stage, issued } of target.measures) {
    for (const key of issued === null ? [stage] : [stage, issued]) {
      if (!stages.has(key)) problems.push(`không có mốc “${key}”. Hãy chọn mốc khác hoặc thêm nội dung theo dõi.`)
    }
  }
  if (new Set(target.measures.map(({ stage }) => stage)).size < target.measures.length) {
    problems.push('một mốc được tính hai lần. Hãy bỏ bớt một mốc.')
  }
  const from = target.from ?? plan.start
  if (from !== null && target.due !== null && target.due < from) {
    problems.push(`hạn ${formatDate(target.due)} trước ngày bắt đầu ${formatDate(from)}. Hãy sửa một trong hai ngày.`)
  }
  const { denominator } = target
  if (denominator === 'issued' || denominator === 'pending-at-baseline') {
    if (target.measures.some(({ issued }) => issued === null)) {
      problems.push('cần biết mốc nào cho thấy đã được cấp. Hãy chọn mốc “đã được cấp” cho mỗi mốc.')
    }
  }
  if (denominator === 'pending-at-baseline' && target.baseline === null && plan.start === null) {
    problems.push('cần ngày chốt số đã cấp chưa kích hoạt. Hãy ghi ngày chốt.')
  }
  if (!isCohort(target.cohort)) problems.push('chọn riêng trong cán bộ nhưng đối tượng không có cán bộ.')
  return problems
}

function isCohort({ kinds, staff }: Cohort): boolean {
  return staff === null || kinds.includes('staff')
}

function repeated(parts: readonly { id: string }[]): string[] {
  const ids = parts.map(({ id }) => id)
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))]
}
