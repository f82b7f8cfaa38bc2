/** The activity log in the closing report: totals by form, then what was done, day by day. */
import { ACTIVITY_FORMS, ACTIVITY_FORM_IDS, type Activity } from '../activities.ts'
import type { StoredPlan } from '../plans/plan.ts'
import type { DocumentBlock, DocumentTable } from '../report.ts'
import type { ReportInput } from './definition.ts'
import { paragraph } from './document-parts.ts'
import { formatCount } from '../../text/numbers.ts'

/** Of this plan, and of no plan within the plan's time; up to the as-of date. */
export function activityBlocks(input: ReportInput, plan: StoredPlan): DocumentBlock[] {
  const done = (input.activities ?? []).filter(
    ({ planId, on }) =>
      on <= input.asOf &&
      (planId === plan.id ||
        (planId === null && (plan.start === null || on >= plan.start) && (plan.end === null || on <= plan.end))),
  )
  if (done.length === 0) {
    return [paragraph('Nhật ký hoạt động chưa ghi hoạt động tuyên truyền, tập huấn, vận động nào.')]
  }
  return [
    paragraph(`Nhà trường đã tổ chức ${formatCount(done.length)} hoạt động tuyên truyền, tập huấn, vận động, cụ thể:`),
    formTable(done),
    listTable(done),
  ]
}

function formTable(done: readonly Activity[]): DocumentTable {
  const row = (name: string, of: readonly Activity[]) => [name, of.length, peopleOf(of)]
  return {
    kind: 'table',
    title: 'Tổng hợp theo hình thức',
    columns: [
      { label: 'Hình thức', kind: 'text', width: 80 },
      { label: 'Số hoạt động', kind: 'count', width: 35 },
      { label: 'Số lượt người', kind: 'count', width: 35 },
    ],
    rows: [
      ...ACTIVITY_FORM_IDS.flatMap((form) => {
        const of = done.filter((activity) => activity.form === form)
        return of.length === 0 ? [] : [{ cells: row(ACTIVITY_FORMS[form], of) }]
      }),
      { cells: row('Tổng cộng', done), style: 'total' as const },
    ],
    notes: done.some(({ people }) => people === null) ? ['Có hoạt động không đếm số người.'] : [],
  }
}

/** Null where nobody counted. */
function peopleOf(done: readonly Activity[]): number | null {
  const counts = done.flatMap(({ people }) => people ?? [])
  return counts.length === 0 ? null : counts.reduce((sum, people) => sum + people, 0)
}

function listTable(done: readonly Activity[]): DocumentTable {
  const evidence = done.some((activity) => activity.evidence !== '')
  return {
    kind: 'table',
    title: 'Các hoạt động đã tổ chức',
    columns: [
      { label: 'STT', kind: 'order', width: 10 },
      { label: 'Ngày', kind: 'date', width: 22 },
      { label: 'Hình thức', kind: 'text', width: 28 },
      { label: 'Nội dung', kind: 'text', width: evidence ? 46 : 62 },
      { label: 'Địa điểm', kind: 'text', width: 26 },
      { label: 'Số người', kind: 'count', width: 16 },
      ...(evidence ? [{ label: 'Minh chứng', kind: 'text' as const, width: 34 }] : []),
    ],
    rows: done.map(({ on, form, content, place, people, evidence: link }, at) => ({
      cells: [at + 1, on, ACTIVITY_FORMS[form], content, place || null, people, ...(evidence ? [link || null] : [])],
    })),
    notes: [],
  }
}
