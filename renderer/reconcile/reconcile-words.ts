/** The words of a comparison: its groups in the order in which they are looked at, and what each is. */
import { RECONCILE_OUTCOMES, type ReconcileOutcome } from '../../shared/domain/reconcile/reconcile.ts'
import type { ReconcileRow } from '../../shared/contract/reconcile.ts'
import { formatCount } from '../../shared/text/numbers.ts'

const NAMES = {
  matched: 'Khớp theo số',
  matchedByNameAndBirth: 'Khớp theo họ tên và ngày sinh',
  conflict: 'Mâu thuẫn',
  onlyTheirs: 'Chỉ có trong danh sách',
  onlyOurs: 'Chỉ có trong sổ',
  rejected: 'Không đọc được',
} satisfies Record<ReconcileOutcome, string>

export const OUTCOME_HINTS = {
  matched: 'Số định danh, họ tên và ngày sinh đều khớp với sổ.',
  matchedByNameAndBirth: 'Danh sách không có số đọc được, hoặc sổ chưa có số; họ tên và ngày sinh chỉ khớp một người.',
  conflict:
    'Có chỗ không khớp. Dòng chỉ khác cách ghi họ tên mà số và ngày sinh đều khớp thì được chọn sẵn; các dòng khác chỉ được ghi khi bạn chọn.',
  onlyTheirs: 'Không có ai trong sổ có số này, hoặc cùng họ tên và ngày sinh. Có thể không thuộc trường. Không ghi gì.',
  onlyOurs: 'Có trong sổ nhưng danh sách không nêu tên. Không ghi gì.',
  rejected: 'Dòng có lỗi nên không dùng được. Sửa trong tệp rồi đối chiếu lại.',
} satisfies Record<ReconcileOutcome, string>

export interface OutcomeTab {
  id: ReconcileOutcome
  label: string
  count: number
}

/** A tab for each group; rows that could not be read have one only when there are any. */
export function outcomeTabs(rows: readonly ReconcileRow[]): OutcomeTab[] {
  const byOutcome = Map.groupBy(rows, ({ outcome }) => outcome)
  return RECONCILE_OUTCOMES.map((id) => ({ id, label: NAMES[id], count: byOutcome.get(id)?.length ?? 0 })).filter(
    ({ id, count }) => id !== 'rejected' || count > 0,
  )
}

/** What the button says; null when there is nothing to write. */
export function applyWords({ rows, values }: { rows: number; values: number }): string | null {
  return values === 0 ? null : `Ghi ${formatCount(values)} mục từ ${formatCount(rows)} dòng`
}
